package dev.redress.core.rulebook;

import dev.redress.core.calendar.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How long personal data and texts of a case are kept after its end, by kind of submission.
 *
 * @param periods one for each kind of submission that the institution takes in
 */
public record Retention(List<Period> periods) {

    /** What becomes of the period when the person asks for erasure. */
    public enum WhenAsked {
        /** The data go as soon as the case has ended. */
        ENDED,
        /** The data go only when the period is over. */
        OVER
    }

    /**
     * The period for one kind of submission.
     *
     * @param submission code of the kind
     * @param keep in calendar days, weeks or months from the day of the end; empty where nobody has decided how long,
     *     so that the data are kept until somebody does or the person asks
     */
    public record Period(String submission, Optional<Term> keep, WhenAsked whenAsked) {

        public Period {
            keep.filter(term -> term instanceof Term.WorkingDays || term instanceof Term.Hours)
                    .ifPresent(term -> {
                        throw new IllegalArgumentException(
                                "Data are kept for calendar days, weeks or months, not for " + term);
                    });
        }

        /**
         * The last day on which the data are kept, inclusive; empty where no period is decided.
         *
         * @param endedOn legal day on which the case ended
         */
        public Optional<LocalDate> until(LocalDate endedOn) {
            return keep.map(term -> switch (term) {
                case Term.CalendarDays(int days) -> endedOn.plusDays(days);
                case Term.Weeks(int weeks) -> endedOn.plusWeeks(weeks);
                case Term.Months(int months) -> endedOn.plusMonths(months);
                case Term.WorkingDays _, Term.Hours _ -> throw new IllegalStateException("no period: " + term);
            });
        }
    }

    public Retention {
        periods = List.copyOf(periods);
    }

    /** The period for a kind of submission; empty when the rule forgot it. */
    public Optional<Period> of(String submission) {
        return periods.stream()
                .filter(period -> period.submission().equals(submission))
                .findFirst();
    }
}
