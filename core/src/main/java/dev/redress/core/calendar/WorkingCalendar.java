package dev.redress.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The working days of one institution over the published years, as known on one day. Immutable.
 *
 * <p>Every question is answered from two tables made once: for each day the number of working days up to it, and the
 * working days in order. So the cost of counting does not grow with the number of days counted.
 */
public final class WorkingCalendar {

    private final String name;
    private final LocalDate knownOn;
    private final WorkingDayPolicy policy;
    private final long firstEpochDay;
    private final LocalDate first;
    private final LocalDate last;
    /** For the day at index i: working days in [first, first + i]. */
    private final int[] workedUpTo;
    /** The working days, ascending; the n-th (from 1) at index n - 1. */
    private final LocalDate[] worked;
    /** What is special about a day and holds for this institution, weekends not included. */
    private final Map<LocalDate, CalendarEntry> special;

    private final Optional<PublishedCalendar.Year> nextUnpublished;

    private WorkingCalendar(
            PublishedCalendar calendar,
            LocalDate knownOn,
            WorkingDayPolicy policy,
            int firstYear,
            int lastYear,
            Map<LocalDate, CalendarEntry> special) {
        this.name = calendar.name();
        this.knownOn = knownOn;
        this.policy = policy;
        this.first = LocalDate.of(firstYear, 1, 1);
        this.last = LocalDate.of(lastYear, 12, 31);
        this.firstEpochDay = first.toEpochDay();
        this.special = Map.copyOf(special);
        this.nextUnpublished = Optional.ofNullable(calendar.years().get(lastYear + 1));
        int days = (int) (last.toEpochDay() - firstEpochDay) + 1;
        this.workedUpTo = new int[days];
        LocalDate[] working = new LocalDate[days];
        int count = 0;
        for (int i = 0; i < days; i++) {
            LocalDate day = first.plusDays(i);
            if (restReason(day).isEmpty()) {
                working[count++] = day;
            }
            workedUpTo[i] = count;
        }
        this.worked = java.util.Arrays.copyOf(working, count);
    }

    static WorkingCalendar of(PublishedCalendar calendar, LocalDate knownOn, WorkingDayPolicy policy) {
        int firstYear = 0;
        int lastYear = 0;
        Map<LocalDate, CalendarEntry> special = new HashMap<>();
        for (PublishedCalendar.Year year : calendar.years().values()) {
            if (!year.publishedBy(knownOn)) {
                break; // years are published in order; one that follows a gap could not be counted into
            }
            if (firstYear == 0) {
                firstYear = year.year();
            } else if (year.year() != lastYear + 1) {
                break;
            }
            lastYear = year.year();
            for (CalendarEntry entry : year.entries()) {
                if (!policy.answers(entry.kind())) {
                    throw new IllegalArgumentException("Calendar '" + calendar.name() + "' has a "
                            + entry.kind().word() + " on " + entry.day() + ", and the working-day policy does not say"
                            + " whether it rests");
                }
                if (entry.heldOn(knownOn) && !policy.ignored().contains(entry.kind())) {
                    special.merge(entry.day(), entry, (a, b) -> restsFirst(policy, a, b));
                }
            }
        }
        if (firstYear == 0) {
            throw new CalendarNotPublished(calendar.name(), knownOn, "no year of it had been published by " + knownOn);
        }
        return new WorkingCalendar(calendar, knownOn, policy, firstYear, lastYear, special);
    }

    /** A day that is both moved into work and a holiday rests: the holiday is the later, more special law. */
    private static CalendarEntry restsFirst(WorkingDayPolicy policy, CalendarEntry a, CalendarEntry b) {
        return policy.rest().contains(a.kind()) ? a : b;
    }

    /** Name of the published calendar. */
    public String name() {
        return name;
    }

    /** The day by whose end everything counted here had been decided. */
    public LocalDate knownOn() {
        return knownOn;
    }

    /** First day covered, inclusive. */
    public LocalDate first() {
        return first;
    }

    /** Last day covered, inclusive. */
    public LocalDate last() {
        return last;
    }

    /**
     * Whether the institution works on this day.
     *
     * @throws CalendarNotPublished outside the covered years
     */
    public boolean isWorkingDay(LocalDate day) {
        int i = index(day);
        return i == 0 ? workedUpTo[0] == 1 : workedUpTo[i] != workedUpTo[i - 1];
    }

    /**
     * Why the institution rests on this day; empty on a working day.
     *
     * @throws CalendarNotPublished outside the covered years
     */
    public Optional<Rest> restOn(LocalDate day) {
        index(day);
        return restReason(day);
    }

    /**
     * The working day that is {@code days} working days after {@code dayZero}; day zero itself is never counted,
     * whether it is worked or not.
     *
     * @param days at least 1
     * @throws CalendarNotPublished when either end lies outside the covered years
     */
    public LocalDate workingDaysAfter(LocalDate dayZero, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("Count at least one working day, not " + days);
        }
        int n = workedUpTo[index(dayZero)] + days;
        if (n > worked.length) {
            throw notPublished(last.plusDays(1));
        }
        return worked[n - 1];
    }

    /**
     * This day if it is worked, else the next working day.
     *
     * @throws CalendarNotPublished outside the covered years
     */
    public LocalDate thisOrNextWorkingDay(LocalDate day) {
        return isWorkingDay(day) ? day : workingDaysAfter(day, 1);
    }

    /**
     * Working days after {@code fromExclusive} up to and with {@code toInclusive}; negative when {@code toInclusive}
     * is earlier.
     *
     * @throws CalendarNotPublished outside the covered years
     */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return workedUpTo[index(toInclusive)] - workedUpTo[index(fromExclusive)];
    }

    private int index(LocalDate day) {
        long i = day.toEpochDay() - firstEpochDay;
        if (i < 0 || i >= workedUpTo.length) {
            throw notPublished(day);
        }
        return (int) i;
    }

    private CalendarNotPublished notPublished(LocalDate day) {
        String later = nextUnpublished
                .flatMap(PublishedCalendar.Year::publishedOn)
                .map(on -> "; the calendar of " + (last.getYear() + 1) + " was decided on " + on
                        + ", which was not yet known on " + knownOn)
                .orElse("");
        return new CalendarNotPublished(name, day, "it covers " + first + " to " + last + later);
    }

    private Optional<Rest> restReason(LocalDate day) {
        CalendarEntry entry = special.get(day);
        if (entry != null) {
            return policy.rest().contains(entry.kind()) ? Optional.of(new Rest.Decreed(entry)) : Optional.empty();
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return policy.weekend().contains(weekday) ? Optional.of(new Rest.Weekend(weekday)) : Optional.empty();
    }
}
