package dev.redress.app.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The time as a test has set it; it stands still until it is set again. */
public final class TimeMachine implements InstantSource {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-09-01T03:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Sets the time to a moment of a zone, such as {@code 2024-11-18T10:00} in {@code Asia/Jakarta}. */
    public void set(String moment, String zone) {
        now.set(LocalDateTime.parse(moment).atZone(ZoneId.of(zone)).toInstant());
    }
}
