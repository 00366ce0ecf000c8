package dev.redress.app.privacy;

import dev.redress.app.access.StaffMember;
import dev.redress.app.access.StepUp;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.PrivacyAct;
import dev.redress.core.complaint.PrivacyAct.ErasureGround;
import dev.redress.core.complaint.PrivacyAct.Right;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What people of the institution do about the rights of persons over their data, from whichever face. */
@Component
class PrivacyActs {

    private final Handling handling;
    private final Cases cases;
    private final CaseLaw law;
    private final Readings readings;
    private final StepUp stepUp;

    PrivacyActs(Handling handling, Cases cases, CaseLaw law, Readings readings, StepUp stepUp) {
        this.handling = handling;
        this.cases = cases;
        this.law = law;
        this.readings = readings;
        this.stepUp = stepUp;
    }

    /** @param receivedAt when it came; empty for now */
    void request(
            CaseRef ref,
            StaffMember member,
            String right,
            int complainant,
            Optional<LocalDateTime> receivedAt,
            Optional<String> words) {
        Right asked = word(Right.values(), Right::word, "right", right);
        handling.act(
                ref,
                member,
                sealing -> new PrivacyAct.RequestRight(
                        asked,
                        complainant,
                        receivedAt.orElseGet(() -> law.now(ref.institution())),
                        words.map(sealing::seal)));
    }

    void fulfil(CaseRef ref, StaffMember member, int request, Optional<String> how) {
        handling.act(ref, member, sealing -> new PrivacyAct.FulfilRight(request, how.map(sealing::seal)));
    }

    void refuse(CaseRef ref, StaffMember member, int request, String ground, Optional<String> reason) {
        handling.act(ref, member, sealing -> new PrivacyAct.RefuseRight(request, ground, reason.map(sealing::seal)));
    }

    /**
     * Puts data right. Another e-mail address or telephone needs a fresh second factor: codes and letters go there.
     *
     * @param changes new values by the name of the field of {@link Person}; what is not named stays as it is
     */
    void correct(
            CaseRef ref, StaffMember member, int complainant, Map<String, String> changes, Optional<String> reason) {
        Person before = person(ref, member, complainant);
        Person now = changed(before, changes);
        if (!now.email().equals(before.email()) || !now.phone().equals(before.phone())) {
            stepUp.require();
        }
        handling.act(
                ref,
                member,
                sealing -> new PrivacyAct.CorrectIdentity(
                        complainant,
                        Optional.of(sealing.seal(EventJson.write(now))),
                        now.given(),
                        reason.map(sealing::seal)));
    }

    void endRestriction(CaseRef ref, StaffMember member, Optional<String> reason) {
        handling.act(ref, member, sealing -> new PrivacyAct.EndRestriction(reason.map(sealing::seal)));
    }

    void consent(
            CaseRef ref,
            StaffMember member,
            int complainant,
            String purpose,
            String textVersion,
            String channel,
            Optional<LocalDateTime> givenAt,
            Optional<String> evidence) {
        handling.act(
                ref,
                member,
                sealing -> new PrivacyAct.GiveConsent(
                        complainant,
                        purpose,
                        textVersion,
                        channel,
                        givenAt.orElseGet(() -> law.now(ref.institution())),
                        evidence.map(sealing::seal)));
    }

    void hold(CaseRef ref, StaffMember member, Optional<String> reason) {
        handling.act(ref, member, sealing -> new PrivacyAct.SetLegalHold(reason.map(sealing::seal)));
    }

    /** Needs a fresh second factor: what is released may be gone the next minute. */
    void release(CaseRef ref, StaffMember member, Optional<String> reason) {
        stepUp.require();
        handling.act(ref, member, sealing -> new PrivacyAct.ReleaseLegalHold(reason.map(sealing::seal)));
    }

    /** Needs a fresh second factor: nothing brings the data back. */
    void erase(CaseRef ref, StaffMember member, String ground) {
        stepUp.require();
        ErasureGround why = word(ErasureGround.values(), ErasureGround::word, "ground", ground);
        RecordedCase recorded = cases.require(ref);
        LocalDate endedOn =
                recorded.endedOn().orElseGet(() -> law.now(ref.institution()).toLocalDate());
        handling.act(ref, member, _ -> new PrivacyAct.ErasePersonalData(why, endedOn));
    }

    private Person person(CaseRef ref, StaffMember member, int complainant) {
        RecordedCase recorded = cases.require(ref);
        List<Optional<Person>> people = Complainants.of(recorded.file(), reading(recorded, member));
        if (complainant < 1 || complainant > people.size()) {
            throw new Problem(422, "no-such-complainant", "The case has no complainant " + complainant + ".");
        }
        return people.get(complainant - 1)
                .orElseThrow(() -> new Problem(409, "personal-data-erased", "The data of this person were erased."));
    }

    /** @throws Problem when the case is not open for reading in this working session */
    Reading reading(RecordedCase recorded, StaffMember member) {
        return readings.of(recorded, member)
                .orElseThrow(() -> new Problem(
                        403,
                        "not-opened",
                        "Open the personal data of the case for a lawful purpose first; this works with them."));
    }

    private static Person changed(Person before, Map<String, String> changes) {
        return new Person(
                before.kinds(),
                now(changes, "name", before.name()),
                now(changes, "address", before.address()),
                now(changes, "email", before.email()),
                now(changes, "phone", before.phone()),
                now(changes, "customerNumber", before.customerNumber()),
                now(changes, "identityDocument", before.identityDocument()),
                before.signed(),
                before.submissionDate(),
                before.mandate(),
                before.birthDate());
    }

    private static String now(Map<String, String> changes, String field, String before) {
        return changes.getOrDefault(field, before).strip();
    }

    private static <E> E word(E[] all, Function<E, String> word, String field, String given) {
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(given))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        422,
                        "unknown-code",
                        "The field '" + field + "' is one of "
                                + String.join(", ", Arrays.stream(all).map(word).toList()) + ", not '" + given
                                + "'."));
    }
}
