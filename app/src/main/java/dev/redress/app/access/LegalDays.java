package dev.redress.app.access;

import dev.redress.app.lawbook.Lawbook;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Which day it is in the legal zone of an institution. */
public final class LegalDays {

    private final Supplier<Lawbook> lawbook;
    private final InstantSource now;

    /** @param lawbook asked only when a day is wanted, because reading rules takes a command its time */
    public LegalDays(Supplier<Lawbook> lawbook, InstantSource now) {
        this.lawbook = lawbook;
        this.now = now;
    }

    /** Today at the institution. */
    public LocalDate today(String institution) {
        return LocalDate.ofInstant(
                now.instant(), lawbook.get().rulebook(institution).institution().zone());
    }
}
