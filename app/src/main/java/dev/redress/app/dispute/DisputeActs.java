package dev.redress.app.dispute;

import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.required;

import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Ways;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts that need more than what is said: a number of the series, a birthday from the vault. */
@Component
public class DisputeActs {

    private final Handling handling;
    private final DisputeNumbers numbers;
    private final Cases cases;
    private final Readings readings;
    private final CaseLaw law;
    private final TransactionTemplate transaction;

    DisputeActs(
            Handling handling,
            DisputeNumbers numbers,
            Cases cases,
            Readings readings,
            CaseLaw law,
            TransactionTemplate transaction) {
        this.handling = handling;
        this.numbers = numbers;
        this.cases = cases;
        this.readings = readings;
        this.law = law;
        this.transaction = transaction;
    }

    void act(CaseRef ref, StaffMember member, Said said) {
        if (said instanceof DisputeBodies.Filing filing) {
            file(ref, member.actor(), filing::act);
        } else {
            handling.act(ref, member, said::act);
        }
    }

    /**
     * Records that the complainant went to a forum alone. Where no dispute was raised, it begins with that, under the next
     * number of the series.
     *
     * @throws Problem when it is refused; the number is then the next one's
     */
    void file(CaseRef ref, Actor actor, Function<Sealing, DisputeAct.RecordFiling> filing) {
        transaction.executeWithoutResult(_ -> {
            boolean begins = cases.require(ref).file().disputes().dispute().isEmpty();
            handling.act(ref, actor, sealing -> {
                DisputeAct.RecordFiling filed = filing.apply(sealing);
                return begins ? filed.beginning(numbers.take(ref.institution())) : filed;
            });
        });
    }

    /**
     * Begins the dispute of a case under the next number of the series.
     *
     * @throws Problem when it is refused; the number is then the next one's
     */
    public void raise(CaseRef ref, Actor actor, LocalDate on, Set<Trigger> triggers) {
        transaction.executeWithoutResult(_ -> handling.act(
                ref, actor, _ -> new DisputeAct.RaiseDispute(numbers.take(ref.institution()), on, triggers)));
    }

    void raise(CaseRef ref, StaffMember member, DisputeBodies.NewDispute body) {
        raise(ref, member.actor(), required("on", body.on()), body.because());
    }

    void refer(CaseRef ref, StaffMember member, DisputeBodies.Referral body) {
        RecordedCase recorded = cases.require(ref);
        LocalDate on = required("appliedOn", body.appliedOn());
        Ways.Application application = application(
                recorded,
                member,
                Optional.of(on),
                optional(body.applicant()),
                optional(body.addressee()),
                Optional.ofNullable(body.bornOn()));
        String forum = required("forum", body.forum());
        handling.act(
                ref,
                member,
                _ -> new DisputeAct.Refer(
                        forum, on, application.addressee(), application.applicant(), application.bornOn()));
    }

    /**
     * An application as it would be made.
     *
     * @param on today when it is empty
     * @param applicant the first complainant when it is empty
     * @param bornOn as somebody says; when it is empty, as the person's data have it
     */
    Ways.Application application(
            RecordedCase recorded,
            StaffMember member,
            Optional<LocalDate> on,
            Optional<String> applicant,
            Optional<String> addressee,
            Optional<LocalDate> bornOn) {
        Party party = applicant.map(DisputeActs::party).orElse(new Party.Named(1));
        return new Ways.Application(
                on.orElseGet(() -> law.now(recorded.ref().institution()).toLocalDate()),
                party,
                bornOn.or(() ->
                        readings.of(recorded, member).flatMap(reading -> birthday(recorded.file(), party, reading))),
                addressee);
    }

    /** The birthday is read only where it matters: of those who were minors when the case was entered. */
    public static Optional<LocalDate> birthday(CaseFile file, Party applicant, Reading reading) {
        return file.parties()
                .complainantOf(applicant)
                .filter(place -> file.parties().minors().contains(place))
                .map(place -> file.privacy()
                        .identity(place, file.entry().complainants().get(place - 1)))
                .flatMap(identity -> reading.text("birthday of the complainant", identity))
                .flatMap(json -> EventJson.read(json, Person.class).birthDate());
    }

    private static Party party(String word) {
        try {
            return Party.of(word);
        } catch (IllegalArgumentException nobody) {
            throw new Problem(
                    422,
                    List.of(new Problem.Reason(
                            "unknown-code",
                            "The field 'applicant' is such as complainant-1 or mandate-1, not '" + word + "'.",
                            Optional.empty())));
        }
    }
}
