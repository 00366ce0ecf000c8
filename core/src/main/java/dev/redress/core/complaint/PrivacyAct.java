package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.IdentityField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Acts on the rights of the persons whose data a case holds, and on the life of these data. */
public sealed interface PrivacyAct extends ComplaintAct {

    /** What a person may ask for about data concerning him or her (UU 27/2022, Arts 5 to 13). */
    enum Right {
        /** A copy of the data and the trail of their processing. */
        ACCESS("data-access"),
        CORRECTION("data-correction"),
        /** Data are kept and not otherwise processed, except as law requires. */
        RESTRICTION("data-restriction"),
        CONSENT_WITHDRAWAL("consent-withdrawal"),
        ERASURE("data-erasure");

        private final String clock;

        Right(String clock) {
            this.clock = clock;
        }

        /** The word in rule files, addresses and records: {@code consent-withdrawal}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Name of the clock that a request starts, in the rules. On a case it bears the number of the request too. */
        public String clock() {
            return clock;
        }
    }

    /** Why personal data may be erased. */
    enum ErasureGround {
        /** Everybody whom they concern asked for it. */
        ASKED_FOR,
        /** The period for which they are kept is over. */
        RETENTION_OVER;

        /** The word in addresses and records: {@code retention-over}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Record that a person asked.
     *
     * @param complainant place of the person in the submission, from 1
     * @param receivedAt institution's zone; the term counts from here
     * @param words how it was put
     */
    record RequestRight(Right right, int complainant, LocalDateTime receivedAt, Optional<VaultRef> words)
            implements PrivacyAct {}

    /**
     * Record that a request was met. What it takes follows: a restriction begins, consents end.
     *
     * @param request its place among the requests of the case, from 1
     * @param how what was given or done; needed where the record does not show it by itself
     */
    record FulfilRight(int request, Optional<VaultRef> how) implements PrivacyAct {}

    /** Refuse a request, on a coded ground. */
    record RefuseRight(int request, String ground, Optional<VaultRef> reason) implements PrivacyAct {}

    /**
     * Put the data of a complainant right; the data before stay in the vault until they are erased with the rest. It
     * meets an open request for correction of this complainant.
     *
     * @param given which identity fields are filled now
     */
    record CorrectIdentity(
            int complainant, Optional<VaultRef> identity, Set<IdentityField> given, Optional<VaultRef> reason)
            implements PrivacyAct {
        public CorrectIdentity {
            given = Set.copyOf(given);
        }
    }

    /** End the restriction of processing, because the person wants it so or its ground is gone. */
    record EndRestriction(Optional<VaultRef> reason) implements PrivacyAct {}

    /**
     * Record that a complainant consented to something beyond the handling of the complaint (UU 27/2022, Arts 22, 24).
     *
     * @param purpose what for, as a word
     * @param textVersion version of the text that the person was shown
     * @param channel how the consent came
     * @param givenAt institution's zone
     * @param evidence what shows it: the signed paper, the recording
     */
    record GiveConsent(
            int complainant,
            String purpose,
            String textVersion,
            String channel,
            LocalDateTime givenAt,
            Optional<VaultRef> evidence)
            implements PrivacyAct {}

    /** Keep the data although their time is over, for a claim or a proceeding. */
    record SetLegalHold(Optional<VaultRef> reason) implements PrivacyAct {}

    /** End the hold; somebody else does it than who set it. */
    record ReleaseLegalHold(Optional<VaultRef> reason) implements PrivacyAct {}

    /**
     * Destroy the key of the case, and with it every text and all personal data.
     *
     * @param endedOn legal day on which the case ended, by its record
     */
    record ErasePersonalData(ErasureGround ground, LocalDate endedOn) implements PrivacyAct {}

    /** Bring open requests whose time is running out before whoever oversees. Only the program does this. */
    record RecordEscalations() implements PrivacyAct {}
}
