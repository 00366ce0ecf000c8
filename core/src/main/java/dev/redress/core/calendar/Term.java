package dev.redress.core.calendar;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time given by law, in the unit in which the law gives it. Always at least one. */
public sealed interface Term {

    int amount();

    /** Plural unit as written in rule files. */
    String unit();

    /** Days on which the institution works. */
    record WorkingDays(int amount) implements Term {
        public WorkingDays {
            positive(amount);
        }

        @Override
        public String unit() {
            return "working days";
        }

        @Override
        public String toString() {
            return inWords(this);
        }
    }

    /** Days of the calendar, rest days included. */
    record CalendarDays(int amount) implements Term {
        public CalendarDays {
            positive(amount);
        }

        @Override
        public String unit() {
            return "calendar days";
        }

        @Override
        public String toString() {
            return inWords(this);
        }
    }

    /** Weeks: the same weekday, so many weeks on. */
    record Weeks(int amount) implements Term {
        public Weeks {
            positive(amount);
        }

        @Override
        public String unit() {
            return "weeks";
        }

        @Override
        public String toString() {
            return inWords(this);
        }
    }

    /** Calendar months: the same day of the month, or the last day of a shorter month. */
    record Months(int amount) implements Term {
        public Months {
            positive(amount);
        }

        @Override
        public String unit() {
            return "months";
        }

        @Override
        public String toString() {
            return inWords(this);
        }
    }

    /** Hours that run through nights and rest days, from the instant of the start event. */
    record Hours(int amount) implements Term {
        public Hours {
            positive(amount);
        }

        @Override
        public String unit() {
            return "hours";
        }

        @Override
        public String toString() {
            return inWords(this);
        }
    }

    Pattern WORDS = Pattern.compile("(\\d{1,4}) (working day|calendar day|week|month|hour)s?");

    /**
     * Reads a term as rule files write it: {@code 10 working days}, {@code 1 month}.
     *
     * @throws IllegalArgumentException for anything else; there is no unit by default
     */
    static Term parse(String words) {
        Matcher matcher = WORDS.matcher(words);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + words
                    + "' is no term: write a number and one of working days, calendar days, weeks, months, hours");
        }
        int amount = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "working day" -> new WorkingDays(amount);
            case "calendar day" -> new CalendarDays(amount);
            case "week" -> new Weeks(amount);
            case "month" -> new Months(amount);
            case "hour" -> new Hours(amount);
            default -> throw new IllegalStateException(words);
        };
    }

    private static String inWords(Term term) {
        String unit = term.unit();
        return term.amount() + " "
                + (term.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit).toLowerCase(Locale.ROOT);
    }

    private static void positive(int amount) {
        if (amount < 1) {
            throw new IllegalArgumentException("A term is at least 1, not " + amount);
        }
    }
}
