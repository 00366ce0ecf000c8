package dev.redress.bench.calendar;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import dev.redress.core.calendar.CalendarEntry;
import dev.redress.core.calendar.DayKind;
import dev.redress.core.calendar.PublishedCalendar;
import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.calendar.WorkingDayPolicy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The years 2020 to 2030 with 16 drawn holidays each, as our calendar and as Strata's, and dates drawn from them. Both
 * calendars also have 2031, into which 60 working days from the last dates lead.
 *
 * @param ours as Redress counts
 * @param theirs as OpenGamma Strata counts; the same days rest
 * @param dates from 2020-01-01 to 2030-12-31, both inclusive, in the order drawn, on any day of the week
 */
record Decade(WorkingCalendar ours, ImmutableHolidayCalendar theirs, LocalDate[] dates) {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2030;
    private static final int HOLIDAYS_A_YEAR = 16;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /**
     * @param seed of the holidays and the dates
     * @param count how many dates
     */
    static Decade drawn(long seed, int count) {
        Random random = new Random(seed);
        Set<LocalDate> holidays = holidays(random);
        LocalDate first = LocalDate.of(FIRST_YEAR, 1, 1);
        int days = (int) (LocalDate.of(LAST_YEAR, 12, 31).toEpochDay() - first.toEpochDay()) + 1;
        LocalDate[] dates = Stream.generate(() -> first.plusDays(random.nextInt(days)))
                .limit(count)
                .toArray(LocalDate[]::new);
        return new Decade(
                ours(holidays),
                ImmutableHolidayCalendar.of(
                        HolidayCalendarId.of("Bench"), holidays, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                dates);
    }

    private static Set<LocalDate> holidays(Random random) {
        Set<LocalDate> holidays = new TreeSet<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR + 1; year++) {
            int wanted = holidays.size() + HOLIDAYS_A_YEAR;
            while (holidays.size() < wanted) {
                holidays.add(LocalDate.ofYearDay(
                        year, 1 + random.nextInt(Year.of(year).length())));
            }
        }
        return holidays;
    }

    private static WorkingCalendar ours(Set<LocalDate> holidays) {
        List<PublishedCalendar.Year> years = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR + 1)
                .mapToObj(year -> new PublishedCalendar.Year(
                        year,
                        Optional.empty(),
                        holidays.stream()
                                .filter(day -> day.getYear() == year)
                                .map(Decade::entry)
                                .toList()))
                .toList();
        Set<DayKind> ignored = EnumSet.complementOf(EnumSet.of(DayKind.NATIONAL_HOLIDAY));
        WorkingDayPolicy policy =
                new WorkingDayPolicy("bench", WEEKEND, EnumSet.of(DayKind.NATIONAL_HOLIDAY), Set.of(), ignored);
        return new PublishedCalendar("bench", years).asKnownOn(LocalDate.of(FIRST_YEAR, 1, 1), policy);
    }

    private static CalendarEntry entry(LocalDate day) {
        return new CalendarEntry(
                day,
                DayKind.NATIONAL_HOLIDAY,
                Map.of("en", "Holiday"),
                "Decree on the holidays of " + day.getYear(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
