package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.FormNeeded;
import dev.redress.app.lawbook.NoSuchClock;
import dev.redress.app.lawbook.NoSuchInstitution;
import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.rulebook.NoRuleInForce;

/** A question that has no date for an answer, and why. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String kind;

    Refusal(String kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Stable word for programs. */
    String kind() {
        return kind;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** What the lawbook means by an exception; anything that is no refusal is thrown on. */
    static Refusal of(RuntimeException failure) {
        return switch (failure) {
            case NoSuchInstitution _, NoSuchClock _, FormNeeded _, NoRuleInForce _, CalendarNotPublished _ ->
                new Refusal(failure.getClass().getSimpleName(), String.valueOf(failure.getMessage()));
            default -> throw failure;
        };
    }
}
