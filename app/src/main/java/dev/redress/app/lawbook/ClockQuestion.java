package dev.redress.app.lawbook;

import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When does a term end?
 *
 * @param institution code of the institution
 * @param clock name of the clock, such as {@code response}
 * @param form of the submission; needed where the clock differs by form
 * @param from moment of the start event in the institution's legal zone
 * @param received legal day of receipt, which may pick the version of the rule; empty for the day of {@code from}
 * @param knownOn the calendar is taken as known on this day; empty for today in the institution's zone
 * @param extended whether the explanation should go on to the extended deadline
 */
public record ClockQuestion(
        String institution,
        String clock,
        Optional<Form> form,
        LocalDateTime from,
        Optional<LocalDate> received,
        Optional<LocalDate> knownOn,
        boolean extended) {}
