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
 * @param complainant whose it is, by place from 1; empty where nobody said so, and then it counts for everybody
 * @param saidBy who said all this on the portal, while nobody of the institution has looked at the paper; empty where a
 *     person of the institution recorded it
 */
public record GivenPaper(
        String paper,
        Optional<String> kind,
        boolean copy,
        Optional<LocalDate> validUntil,
        SortedSet<Mark> marks,
        LocalDate receivedOn,
        Optional<Integer> complainant,
        Optional<String> saidBy) {

    public GivenPaper {
        marks = Collections.unmodifiableSortedSet(new TreeSet<>(marks));
    }

    /** A paper that bears what is listed, as a person of the institution saw it. */
    public static GivenPaper of(
            String paper,
            Optional<String> kind,
            boolean copy,
            Optional<LocalDate> validUntil,
            Set<Mark> marks,
            LocalDate receivedOn) {
        Set<Mark> all = EnumSet.noneOf(Mark.class);
        all.addAll(marks);
        return new GivenPaper(
                paper, kind, copy, validUntil, new TreeSet<>(all), receivedOn, Optional.empty(), Optional.empty());
    }

    /** The same paper of this complainant, by place from 1. */
    public GivenPaper of(int place) {
        return new GivenPaper(paper, kind, copy, validUntil, marks, receivedOn, Optional.of(place), saidBy);
    }

    /** The same paper as somebody on the portal describes it. */
    public GivenPaper saidBy(String who) {
        return new GivenPaper(paper, kind, copy, validUntil, marks, receivedOn, complainant, Optional.of(who));
    }

    /** Whether it counts for an application of this complainant, by place from 1. */
    public boolean countsFor(int place) {
        return complainant.map(whose -> whose == place).orElse(true);
    }
}
