package dev.redress.app.platform;

import java.time.Duration;

/** Somebody asks more often than a limit lets through; after the wait it goes on. */
public final class TooMany extends Problem {

    private static final long serialVersionUID = 1L;
    private static final int STATUS = 429;

    private final Duration after;

    /** @param after how long to wait; longer than zero */
    public TooMany(Duration after) {
        super(
                STATUS,
                "too-many-requests",
                "That is very much at once. Please try again in " + seconds(after) + " seconds.");
        this.after = after;
    }

    public Duration after() {
        return after;
    }

    /** The value of {@code Retry-After}: whole seconds, at least one. */
    public String retryAfter() {
        return Long.toString(seconds(after));
    }

    /** For people: whole minutes, at least one. */
    public long minutes() {
        return (seconds(after) + 59) / 60;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
