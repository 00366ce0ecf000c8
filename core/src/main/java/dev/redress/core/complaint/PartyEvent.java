package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What happened on the complainant's side. No date of birth is among it: that lies in the vault. */
public sealed interface PartyEvent extends ComplaintEvent {

    /** Somebody may act for a complainant; the fields are those of {@link PartyAct.RecordMandate}. */
    record MandateRecorded(
            int complainant,
            Mandate.Basis basis,
            VaultRef representative,
            SortedSet<Mandate.Scope> scope,
            LocalDate from,
            Optional<LocalDate> until,
            VaultRef evidence,
            List<Attachment> documents)
            implements PartyEvent {
        public MandateRecorded {
            scope = Collections.unmodifiableSortedSet(new TreeSet<>(scope));
            documents = List.copyOf(documents);
        }
    }

    record MandateEnded(int mandate, LocalDate on, VaultRef reason) implements PartyEvent {}

    /** The one reply goes to the address of this complainant, and not to that of the one named first. */
    record ReplyAddressChosen(int complainant) implements PartyEvent {}

    /** @param party whose, by {@link Party#word} */
    record SecretHandedOut(String party, VaultRef identityCheck) implements PartyEvent {}

    /** @param party whose, by {@link Party#word} */
    record AddressVerified(String party, VaultRef identity, AddressProof how) implements PartyEvent {}

    /** By the law of the day of receipt, this complainant was a minor. */
    record MinorityRecorded(int complainant) implements PartyEvent {}

    /** This complainant acts alone from here on; nobody is guardian any more. */
    record MajorityReached(int complainant) implements PartyEvent {}
}
