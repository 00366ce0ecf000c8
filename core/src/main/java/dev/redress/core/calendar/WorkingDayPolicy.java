package dev.redress.core.calendar;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whose working days are counted: which weekdays rest, and on which kinds of published days. Indonesian sources leave
 * open whether joint leave is worked, Kyrgyz transfers bind state bodies only; both are answered here, never assumed.
 *
 * @param calendar name of the published calendar, such as {@code id} or {@code kg}
 * @param weekend weekdays of rest
 * @param rest kinds of day that rest
 * @param worked kinds of day that are worked although they fall on a weekend
 * @param ignored kinds of day that change nothing here
 */
public record WorkingDayPolicy(
        String calendar, Set<DayOfWeek> weekend, Set<DayKind> rest, Set<DayKind> worked, Set<DayKind> ignored) {

    public WorkingDayPolicy {
        weekend = Set.copyOf(weekend);
        rest = Set.copyOf(rest);
        worked = Set.copyOf(worked);
        ignored = Set.copyOf(ignored);
        Set<DayKind> answered = EnumSet.noneOf(DayKind.class);
        for (Set<DayKind> kinds : java.util.List.of(rest, worked, ignored)) {
            for (DayKind kind : kinds) {
                if (!answered.add(kind)) {
                    throw new IllegalArgumentException("'" + kind.word() + "' is answered twice");
                }
            }
        }
    }

    /** Whether the policy says what this kind of day means. */
    public boolean answers(DayKind kind) {
        return rest.contains(kind) || worked.contains(kind) || ignored.contains(kind);
    }
}
