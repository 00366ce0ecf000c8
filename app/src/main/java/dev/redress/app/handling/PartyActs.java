package dev.redress.app.handling;

import dev.redress.app.access.StaffMember;
import dev.redress.app.access.StepUp;
import dev.redress.app.intake.Upload;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.party.PartyData;
import dev.redress.app.party.PortalKeys;
import dev.redress.app.party.SecretNotices;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.AddressProof;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.PartyAct;
import dev.redress.core.complaint.Person;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts of people of the institution on who stands on the complainant's side. */
@Component
class PartyActs {

    /** A mandate as somebody hands it in. */
    record NewMandate(
            int complainant,
            Mandate.Basis basis,
            Person representative,
            Set<Mandate.Scope> scope,
            LocalDate from,
            Optional<LocalDate> until,
            String evidence,
            List<Upload> documents) {}

    private final Handling handling;
    private final Cases cases;
    private final PortalKeys keys;
    private final SecretNotices notices;
    private final StepUp stepUp;
    private final TransactionTemplate transaction;

    PartyActs(
            Handling handling,
            Cases cases,
            PortalKeys keys,
            SecretNotices notices,
            StepUp stepUp,
            TransactionTemplate transaction) {
        this.handling = handling;
        this.cases = cases;
        this.keys = keys;
        this.notices = notices;
        this.stepUp = stepUp;
        this.transaction = transaction;
    }

    static Function<Sealing, ComplaintAct> record(NewMandate it) {
        return sealing -> new PartyAct.RecordMandate(
                it.complainant(),
                it.basis(),
                it.representative().name().isBlank()
                        ? Optional.empty()
                        : Optional.of(sealing.seal(EventJson.write(it.representative()))),
                it.scope(),
                it.from(),
                it.until(),
                it.evidence().isBlank()
                        ? Optional.empty()
                        : Optional.of(sealing.seal(EventJson.write(new Person.Mandate("", it.evidence(), it.until())))),
                it.documents().stream()
                        .map(upload -> Uploads.sealed(sealing, upload))
                        .toList());
    }

    /**
     * Hands out a new secret, on record, in force and told to the verified address together. Needs a fresh second
     * factor: who has the secret acts as the complainant until its owner looks.
     *
     * @return the secret, to be shown once; it opens once
     */
    String handOut(CaseRef ref, StaffMember member, Party party, Optional<String> check) {
        stepUp.require();
        return Objects.requireNonNull(transaction.execute(_ -> {
            handling.act(ref, member, sealing -> new PartyAct.HandOutSecret(party, check.map(sealing::seal)));
            notices.tell(ref, party);
            return keys.handOut(ref, party);
        }));
    }

    /** An officer vouches for the address that is on record now. */
    Function<Sealing, ComplaintAct> vouch(CaseRef ref, Party party) {
        var identity = PartyData.identity(cases.require(ref).file(), party)
                .orElseThrow(() -> new Problem(422, "no-address", "Nothing is on record under this name."));
        return _ -> new PartyAct.VerifyAddress(party, identity, AddressProof.OFFICER);
    }

    /** @throws Problem that names the field */
    static Party party(String word) {
        try {
            return Party.of(word);
        } catch (IllegalArgumentException nobody) {
            throw new Problem(422, "unknown-code", String.valueOf(nobody.getMessage()));
        }
    }

    /** @throws Problem that names what there is */
    static Mandate.Basis basis(String word) {
        return Arrays.stream(Mandate.Basis.values())
                .filter(basis -> basis.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        422, "unknown-code", "The field 'basis' is one of power-of-attorney, guardian, heir."));
    }

    /** @throws Problem that names what there is */
    static Mandate.Scope scope(String word) {
        return Arrays.stream(Mandate.Scope.values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new Problem(422, "unknown-code", "The field 'scope' holds some of read, write, settle."));
    }
}
