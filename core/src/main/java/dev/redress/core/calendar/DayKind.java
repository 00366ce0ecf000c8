package dev.redress.core.calendar;

import java.util.Locale;

/** What an instrument makes of a day. Whether an institution rests on it is decided by its {@link WorkingDayPolicy}. */
public enum DayKind {
    NATIONAL_HOLIDAY,
    /** Indonesian cuti bersama: leave in common, decreed each year beside the national holidays. */
    JOINT_LEAVE,
    /** A holiday of one region only. */
    REGIONAL_HOLIDAY,
    /** The working day that stands in for a holiday lost to a weekend. */
    SUBSTITUTE_REST_DAY,
    /** Such a substitute, which state bodies work because a transfer gave them another day for it. */
    SUBSTITUTE_WORKED_BY_STATE,
    /** A rest day moved here from another day, for state bodies. */
    TRANSFERRED_REST_DAY,
    /** A rest day that a cabinet added for state bodies without a day worked in return. */
    ADDITIONAL_REST_DAY,
    /** A weekend day worked in return for a transferred rest day. */
    TRANSFERRED_WORKING_DAY,
    /** A public observance on which everybody works. */
    OBSERVANCE;

    /** The word in rule files: {@code national-holiday}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
