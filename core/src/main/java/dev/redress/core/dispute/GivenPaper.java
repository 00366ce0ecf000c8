package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumPaper.Mark;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A paper that was given for a dispute.
 *
 * @param paper code of what a forum asks for
 * @param kind which of several that suffice, such as an identity card
 * @param copy whether it is a copy; false for the paper itself
 * @param validUntil last day of its validity, inclusive; empty where it names none
 * @param marks what it bears
 * @param receivedOn the day on which it came
 */
public record GivenPaper(
        String paper,
        Optional<String> kind,
        boolean copy,
        Optional<LocalDate> validUntil,
        SortedSet<Mark> marks,
        LocalDate receivedOn) {

    public GivenPaper {
        marks = Collections.unmodifiableSortedSet(new TreeSet<>(marks));
    }

    /** A paper that bears what is listed. */
    public static GivenPaper of(
            String paper,
            Optional<String> kind,
            boolean copy,
            Optional<LocalDate> validUntil,
            Set<Mark> marks,
            LocalDate receivedOn) {
        Set<Mark> all = EnumSet.noneOf(Mark.class);
        all.addAll(marks);
        return new GivenPaper(paper, kind, copy, validUntil, new TreeSet<>(all), receivedOn);
    }
}
