package dev.redress.core.complaint;

import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.clock.Calendars;
import dev.redress.core.clock.Counting;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Under which an act is judged. Time, calendar and rules come in from outside; nothing here looks them up.
 *
 * @param procedure the rules as they bind this case
 * @param calendars the calendars
 * @param now the moment of the act in the institution's legal zone
 * @param actor who acts
 */
public record Circumstances(Procedure procedure, Calendars calendars, LocalDateTime now, Actor actor) {

    /** The legal day of the act. */
    public LocalDate today() {
        return now.toLocalDate();
    }

    /** The institution's working days, as known today. */
    public WorkingCalendar workingDays() {
        return calendars.asKnownOn(procedure.workingDays().value(), today());
    }

    /** How days are counted for these terms, by the calendar as known today. */
    public Counting counting(InForce<ClockTerms> terms) {
        var policy = terms.value()
                .workingDays()
                .map(rule -> rule.forCase(procedure.days()).value())
                .orElseGet(() -> procedure.workingDays().value());
        return new Counting(calendars.asKnownOn(policy, today()), procedure.openingHours(), calendars.release());
    }
}
