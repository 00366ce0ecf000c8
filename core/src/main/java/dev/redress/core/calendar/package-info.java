/**
 * Days as the law sees them: which are worked, which rest, and what was known about it on a given day.
 *
 * <p>Nothing here guesses. A day outside the published calendar is {@link
 * dev.redress.core.calendar.CalendarNotPublished}, never "weekends only".
 */
@NullMarked
package dev.redress.core.calendar;

import org.jspecify.annotations.NullMarked;
