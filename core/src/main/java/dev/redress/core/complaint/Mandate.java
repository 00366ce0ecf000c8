package dev.redress.core.complaint;

import dev.redress.core.complaint.PartyEvent.MandateRecorded;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Leave to act for a complainant (DBS-3, SUB-22).
 *
 * @param ordinal its place among the mandates of the case, from 1
 * @param endedOn first day on which it no longer holds, when somebody ended it
 * @param ofAge whether the complainant has come of age since it was recorded
 */
public record Mandate(int ordinal, MandateRecorded recorded, Optional<LocalDate> endedOn, boolean ofAge) {

    /** Why somebody may act for another. */
    public enum Basis {
        POWER_OF_ATTORNEY,
        /** For a minor or another person who cannot act alone. */
        GUARDIAN,
        /** For a complainant who died. */
        HEIR;

        /**
         * Whether who acts so stands in the complainant's place, also where a text names the customer alone: neither a minor
         * nor the dead can sign or give a power of attorney.
         */
        public boolean inPlace() {
            return this == GUARDIAN || this == HEIR;
        }

        /** The word in addresses and records: {@code power-of-attorney}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a representative may do. */
    public enum Scope {
        /** Read the case. */
        READ,
        /** Write and send documents. */
        WRITE,
        /** Take the complaint back, accept an offer. */
        SETTLE;

        /** The word in addresses and records: {@code read}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Mandate endedOn(LocalDate on) {
        return new Mandate(ordinal, recorded, Optional.of(on), ofAge);
    }

    Mandate withMajority() {
        return new Mandate(ordinal, recorded, endedOn, true);
    }

    /** Whether it holds on a day by its own words. A guardian's ends with the minority besides. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(recorded.from())
                && recorded.until().map(until -> !day.isAfter(until)).orElse(true)
                && endedOn.map(day::isBefore).orElse(true);
    }
}
