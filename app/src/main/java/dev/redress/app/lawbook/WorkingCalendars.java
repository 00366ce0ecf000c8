package dev.redress.app.lawbook;

import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.calendar.WorkingDayPolicy;
import dev.redress.core.clock.Calendars;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The working calendars of one lawbook, kept as long as they are in use: making one goes through every day of every
 * year, asking one costs nothing. Safe for many threads; two that ask for the same new one at once may both make it.
 */
public final class WorkingCalendars implements Calendars {

    /** Some 150 kB each for twenty years: a busy day uses one or two for each institution. */
    private static final int KEPT = 64;

    private record Key(WorkingDayPolicy policy, LocalDate knownOn) {}

    private final Lawbook lawbook;
    private final Map<Key, WorkingCalendar> kept;

    public WorkingCalendars(Lawbook lawbook) {
        this(lawbook, KEPT);
    }

    WorkingCalendars(Lawbook lawbook, int most) {
        this.lawbook = lawbook;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, WorkingCalendar> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public WorkingCalendar asKnownOn(WorkingDayPolicy policy, LocalDate knownOn) {
        Key key = new Key(policy, knownOn);
        return find(key)
                .orElseGet(() -> keep(key, lawbook.calendar(policy.calendar()).asKnownOn(knownOn, policy)));
    }

    @Override
    public String release() {
        return lawbook.release();
    }

    private synchronized Optional<WorkingCalendar> find(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized WorkingCalendar keep(Key key, WorkingCalendar calendar) {
        kept.put(key, calendar);
        return calendar;
    }

    synchronized int size() {
        return kept.size();
    }
}
