package dev.redress.core.complaint;

import dev.redress.core.calendar.Term;
import dev.redress.core.dispute.CheckAnswer.Result;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.ForumCheck.Condition;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.Titles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where complainants can go who do not accept an answer, as its letter says it before it has left. One way has a last day and
 * another has none, so each is told with its own.
 */
public final class Remedies {

    /** Until when one may go there. */
    public sealed interface Time {

        /** The rule of the forum sets no last day. */
        record NotLimited() implements Time {}

        /**
         * A term from the day that this letter bears.
         *
         * @param lastDay inclusive
         */
        record FromThisLetter(Term term, LocalDate lastDay) implements Time {}

        /**
         * The term runs already: from an earlier letter.
         *
         * @param lastDay inclusive
         */
        record Runs(LocalDate lastDay) implements Time {}

        /** A term whose last day cannot be told now, because its calendar is not published or it begins with something else. */
        record NotCounted(Term term) implements Time {}
    }

    /** A way to the outside. */
    public record Remedy(String forum, Titles titles, Time time) {}

    private final CaseFile file;
    private final Circumstances circumstances;
    private final LocalDate letterOn;
    private final boolean objection;

    private Remedies(CaseFile file, Circumstances circumstances, LocalDate letterOn, boolean objection) {
        this.file = file;
        this.circumstances = circumstances;
        this.letterOn = letterOn;
        this.objection = objection;
    }

    /**
     * Every forum of the procedure, in its order, but those that are closed to this case whatever its complainant does, and
     * those whose time is over.
     *
     * @param to who gets the letter
     * @param letterOn the day that the answer bears
     * @param objection whether it answers an objection
     */
    public static List<Remedy> of(
            CaseFile file, Circumstances circumstances, Party to, LocalDate letterOn, boolean objection) {
        Remedies remedies = new Remedies(file, circumstances, letterOn, objection);
        return Ways.now(
                        file,
                        circumstances,
                        new Ways.Application(circumstances.today(), to, Optional.empty(), Optional.empty()))
                .stream()
                .filter(way -> !closed(way))
                .flatMap(way -> remedies.remedy(way).stream())
                .toList();
    }

    /** The answer and its rejection, the papers and the addressee are still to come, and the time is told by itself. */
    private static boolean closed(Ways.Way way) {
        return way.gate().answers().stream()
                .filter(it -> it.result() == Result.FAIL)
                .anyMatch(it -> switch (it.check().condition()) {
                    case Condition.InternalFirst _,
                            Condition.Opened _,
                            Condition.PapersComplete _,
                            Condition.OneAddressee _,
                            Condition.WithinTime _ -> false;
                    default -> true;
                });
    }

    private Optional<Remedy> remedy(Ways.Way way) {
        ForumTerms forum = way.terms().value();
        if (forum.window().isEmpty()) {
            return Optional.of(new Remedy(way.forum(), forum.titles(), new Time.NotLimited()));
        }
        String clock = forum.window().get();
        return terms(clock)
                .flatMap(terms -> time(clock, terms))
                .map(time -> new Remedy(way.forum(), forum.titles(), time));
    }

    /** Empty where the clock does not run on submissions of this form and kind; then the way is none for this case. */
    private Optional<ClockTerms> terms(String clock) {
        return circumstances.procedure().clocksFor(file.form(), file.entry().kind()).stream()
                .filter(rule -> rule.isCalled(clock))
                .findFirst()
                .map(rule ->
                        rule.terms().forCase(circumstances.procedure().days()).value());
    }

    /** Empty where the time is over. */
    private Optional<Time> time(String clock, ClockTerms terms) {
        boolean anew = objection
                && circumstances
                        .procedure()
                        .disputes()
                        .filter(rule -> rule.value().newLetterOpensWindow())
                        .isPresent();
        Optional<CaseClock> before = anew ? Optional.empty() : file.lastClock(clock);
        if (before.isPresent()) {
            LocalDate lastDay = before.get().deadline().due();
            return lastDay.isBefore(letterOn) ? Optional.empty() : Optional.of(new Time.Runs(lastDay));
        }
        return terms.starts() == Fact.RESPONSE_LETTER_DATED && (anew || !objection)
                ? Optional.of(new Prospects(file, circumstances)
                        .anew(clock, letterOn)
                        .<Time>map(day -> new Time.FromThisLetter(terms.term(), day))
                        .orElseGet(() -> new Time.NotCounted(terms.term())))
                : Optional.of(new Time.NotCounted(terms.term()));
    }
}
