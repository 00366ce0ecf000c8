package dev.redress.core.complaint;

import dev.redress.core.complaint.PartyEvent.MandateRecorded;
import dev.redress.core.complaint.PartyEvent.MinorityRecorded;
import dev.redress.core.complaint.PartyEvent.ReplyAddressChosen;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.MinorsRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a submission itself says of mandates, minors and the address of the reply. */
public final class PartiesAtIntake {

    private static final String GUARDIAN = "guardian";
    private static final String HEIR = "heir";

    private PartiesAtIntake() {}

    /**
     * The events that follow the entry in the register.
     *
     * @param complainants as the vault keeps them, in the order of the submission
     * @param receivedOn legal day of receipt, by which minority is judged
     */
    public static List<ComplaintEvent> events(
            Submission submission,
            List<Complainant> complainants,
            LocalDate receivedOn,
            Optional<InForce<MinorsRule>> rule) {
        List<ComplaintEvent> events = new ArrayList<>();
        for (int i = 0; i < complainants.size(); i++) {
            Person person = submission.complainants().get(i);
            int place = i + 1;
            boolean minor =
                    majorityOn(person, rule).filter(receivedOn::isBefore).isPresent();
            if (minor) {
                events.add(new MinorityRecorded(place));
            }
            VaultRef identity = complainants.get(i).identity();
            complainants
                    .get(i)
                    .mandate()
                    .ifPresent(evidence -> events.add(new MandateRecorded(
                            place,
                            basis(person, minor),
                            identity,
                            new TreeSet<>(EnumSet.allOf(Mandate.Scope.class)),
                            receivedOn,
                            person.mandate().flatMap(Person.Mandate::until),
                            evidence,
                            List.of())));
        }
        submission
                .replyTo()
                .filter(_ -> complainants.size() > 1)
                .ifPresent(place -> events.add(new ReplyAddressChosen(place)));
        return events;
    }

    /** First day on which the complainant acts alone; empty where nobody said when he or she was born. */
    public static Optional<LocalDate> majorityOn(Person person, Optional<InForce<MinorsRule>> rule) {
        return rule.flatMap(minors -> person.birthDate().map(minors.value()::majorityOn));
    }

    /** Whoever acts for a minor does so as guardian: a minor gives no power of attorney. */
    private static Mandate.Basis basis(Person person, boolean minor) {
        if (minor || person.kinds().contains(GUARDIAN)) {
            return Mandate.Basis.GUARDIAN;
        }
        return person.kinds().contains(HEIR) ? Mandate.Basis.HEIR : Mandate.Basis.POWER_OF_ATTORNEY;
    }
}
