package dev.redress.app.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A role that somebody holds, and when.
 *
 * @param from first day, inclusive, in the institution's zone
 * @param until last day, inclusive; empty when the role has no end
 */
public record GivenRole(String role, LocalDate from, Optional<LocalDate> until) {

    /** For a record: {@code handler from 2026-09-14 until 2026-12-31}. */
    public String inWords() {
        return role + " from " + from + until.map(last -> " until " + last).orElse("");
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Reads what the people's query puts together: {@code role from until}, one on a line. */
    static List<GivenRole> read(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", -1))
                .map(word -> new GivenRole(
                        word[0],
                        LocalDate.parse(word[1]),
                        Arrays.stream(word)
                                .skip(2)
                                .filter(it -> !it.isEmpty())
                                .findFirst()
                                .map(LocalDate::parse)))
                .toList();
    }
}
