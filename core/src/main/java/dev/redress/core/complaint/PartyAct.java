package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Acts on who stands on the complainant's side: representatives, guardians, and how each of them comes to the case. */
public sealed interface PartyAct extends ComplaintAct {

    /**
     * Record that somebody may act for a complainant.
     *
     * @param complainant place of the complainant in the submission, from 1
     * @param basis whether by power of attorney, as guardian, or otherwise
     * @param representative who it is, as the vault keeps persons
     * @param scope what the representative may do
     * @param from first day, inclusive
     * @param until last day, inclusive; empty when the mandate names none
     * @param evidence what the paper is that proves it
     * @param documents the paper itself, as a document of the case
     */
    record RecordMandate(
            int complainant,
            Mandate.Basis basis,
            Optional<VaultRef> representative,
            Set<Mandate.Scope> scope,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<VaultRef> evidence,
            List<Attachment> documents)
            implements PartyAct {
        public RecordMandate {
            scope = Set.copyOf(scope);
            documents = List.copyOf(documents);
        }
    }

    /**
     * End a mandate before its day.
     *
     * @param mandate its place among the mandates of the case, from 1
     * @param on first day on which it no longer holds
     */
    record EndMandate(int mandate, LocalDate on, Optional<VaultRef> reason) implements PartyAct {}

    /** Say to whose address the one reply to several complainants goes (ALMA-48). */
    record ChooseReplyAddress(int complainant) implements PartyAct {}

    /**
     * Give somebody a new secret; the one before opens nothing any more.
     *
     * @param identityCheck how the officer made sure who is asking
     */
    record HandOutSecret(Party party, Optional<VaultRef> identityCheck) implements PartyAct {}

    /**
     * Record that an address reaches whom it should.
     *
     * @param identity the personal data that hold the address; once they are corrected, it is unverified again
     * @param how whether a code came back or an officer says so
     */
    record VerifyAddress(Party party, VaultRef identity, AddressProof how) implements PartyAct {}

    /** Record that a minor has come of age. Only the program does this, on the day. */
    record RecordMajority(int complainant) implements PartyAct {}
}
