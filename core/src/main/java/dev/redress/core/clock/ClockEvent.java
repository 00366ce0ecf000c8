package dev.redress.core.clock;

import dev.redress.core.calendar.Term;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What happens to a clock. Facts are never taken back: a breach stays, whatever comes after it. */
public sealed interface ClockEvent {

    /** The term began to run, at a moment of the institution's legal zone. */
    record Started(LocalDateTime at) implements ClockEvent {}

    /** The clock stood still from this day on, inclusive. */
    record Suspended(LocalDate on, String reason) implements ClockEvent {}

    /** The clock ran again from this day on, inclusive. */
    record Resumed(LocalDate on) implements ClockEvent {}

    /** The term became longer, counted from its end. */
    record Extended(LocalDate on, Term by) implements ClockEvent {}

    /** What the term was for was done, or its ground fell away. */
    record Stopped(LocalDate on) implements ClockEvent {}
}
