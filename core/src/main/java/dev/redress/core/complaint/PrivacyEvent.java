package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.IdentityField;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What happened to the rights of the persons and to the life of their data. */
public sealed interface PrivacyEvent extends ComplaintEvent {

    /**
     * A person asked; the fields are those of {@link PrivacyAct.RequestRight}.
     *
     * @param clock name of its clock on the case
     * @param escalations moments at which it is brought before whoever oversees, if it is open then, ascending
     */
    record RightRequested(
            PrivacyAct.Right right,
            int complainant,
            LocalDateTime receivedAt,
            Optional<VaultRef> words,
            String clock,
            List<LocalDateTime> escalations)
            implements PrivacyEvent {
        public RightRequested {
            escalations = List.copyOf(escalations);
        }
    }

    /**
     * An open request came before whoever oversees.
     *
     * @param step which of its moments had come, from 1
     */
    record RightEscalated(int request, int step, LocalDateTime dueSince) implements PrivacyEvent {}

    record RightFulfilled(int request, String by, LocalDateTime at, Optional<VaultRef> how) implements PrivacyEvent {}

    /** @param reason absent only where the personal data were erased before, and nothing can be written any more */
    record RightRefused(int request, String by, LocalDateTime at, String ground, Optional<VaultRef> reason)
            implements PrivacyEvent {}

    record IdentityCorrected(int complainant, VaultRef identity, SortedSet<IdentityField> given, VaultRef reason)
            implements PrivacyEvent {
        public IdentityCorrected {
            given = Collections.unmodifiableSortedSet(
                    new TreeSet<>(given.isEmpty() ? EnumSet.noneOf(IdentityField.class) : given));
        }
    }

    /** From here on data are kept and not otherwise processed, except as law requires. */
    record ProcessingRestricted(int request) implements PrivacyEvent {}

    record ProcessingRestrictionEnded(String by, VaultRef reason) implements PrivacyEvent {}

    /** The fields are those of {@link PrivacyAct.GiveConsent}. */
    record ConsentGiven(
            int complainant,
            String purpose,
            String textVersion,
            String channel,
            LocalDateTime givenAt,
            VaultRef evidence)
            implements PrivacyEvent {}

    /** @param consent its place among the consents of the case, from 1 */
    record ConsentWithdrawn(int consent, LocalDateTime at) implements PrivacyEvent {}

    record LegalHoldSet(String by, VaultRef reason) implements PrivacyEvent {}

    record LegalHoldReleased(String by, VaultRef reason) implements PrivacyEvent {}

    /** The key of the case was destroyed. Every proof stays; no text can be read any more. */
    record PersonalDataErased(String by, PrivacyAct.ErasureGround ground) implements PrivacyEvent {}
}
