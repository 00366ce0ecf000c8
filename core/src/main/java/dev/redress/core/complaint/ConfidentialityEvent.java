package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What happened to the confidentiality of a case. */
public sealed interface ConfidentialityEvent extends ComplaintEvent {

    /**
     * Somebody opened the personal data and texts.
     *
     * @param by login
     * @param at institution's zone
     * @param until last moment at which the opening holds, institution's zone
     */
    record PersonalDataOpened(
            String by,
            String session,
            String purpose,
            Optional<VaultRef> evidence,
            Optional<VaultRef> emergency,
            LocalDateTime at,
            LocalDateTime until)
            implements ConfidentialityEvent {}

    record EmergencyReviewed(int opening, boolean justified, String by, VaultRef finding)
            implements ConfidentialityEvent {}

    record PersonalDataDisclosed(
            String ground, String by, LocalDate on, VaultRef recipient, VaultRef what, Optional<VaultRef> evidence)
            implements ConfidentialityEvent {}

    record AccessRestricted(SortedSet<String> admitted, VaultRef reason) implements ConfidentialityEvent {
        public AccessRestricted {
            admitted = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(admitted));
        }
    }

    record RestrictionLifted(VaultRef reason) implements ConfidentialityEvent {}

    record ConflictOfInterestDeclared(String person, VaultRef reason) implements ConfidentialityEvent {}
}
