package dev.redress.app.dispute;

import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.Money;
import dev.redress.core.rulebook.Titles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What comes after the answer, as one complainant sees it. Nothing in it is about anybody else who complains in the same
 * case.
 *
 * @param answer {@code response}, {@code refusal} of handling, {@code papers} that did not come, so that the complaint
 *     counts as taken back, or {@code none} yet
 * @param reaction what was said to the last response
 * @param dispute printed number of the dispute
 * @param ways every forum of the procedure
 */
record AfterAnswerView(
        String registerNumber,
        String language,
        String answer,
        Optional<Reacted> reaction,
        List<Objected> objections,
        List<Promise> promises,
        Optional<String> dispute,
        List<Titles> heldBy,
        Possible accept,
        Possible reject,
        Possible object,
        List<Way> ways) {

    /** Whether there is an answer to which somebody can react. */
    public boolean answered() {
        return answer.equals("response") || answer.equals("refusal");
    }

    /**
     * @param on the day of the reaction
     * @param kind {@code accepted}, {@code rejected}, {@code silent}
     */
    record Reacted(String kind, LocalDate on) {}

    /**
     * An objection of this complainant.
     *
     * @param answer the second answer, once it left the house
     */
    record Objected(int number, LocalDate receivedOn, String text, Optional<SecondAnswer> answer) {}

    record SecondAnswer(
            Titles outcome,
            String reasons,
            String nextRemedies,
            String language,
            LocalDate letterOn,
            LocalDate sentOn) {}

    /**
     * @param by who owes it: {@code institution}
     * @param standing {@code open}, {@code late}, {@code done}, {@code done-late}
     */
    record Promise(String by, String what, LocalDate dueOn, String standing, Optional<LocalDate> doneOn) {}

    /** @param whyNot code and sentence of the refusal; empty where it can be done */
    record Possible(Optional<WhyNot> whyNot) {

        public boolean now() {
            return whyNot.isEmpty();
        }
    }

    record WhyNot(String code, String reason) {}

    /**
     * A forum.
     *
     * @param standing {@code open}, {@code papers} (open once they are complete), {@code undecided}, {@code closed}
     * @param law how it stands by the law alone, where that differs
     * @param until last day to apply, inclusive
     * @param fee what it costs: nothing, something, or nobody knows
     * @param freeUpTo the amount up to which it is free, where one is known
     * @param addressees of whom one is chosen; empty where the forum is its own address
     * @param here whether the application is made ready here; a claim is brought before the court itself
     */
    record Way(
            String forum,
            Titles name,
            String standing,
            Optional<String> law,
            Optional<LocalDate> until,
            List<Check> checks,
            List<Paper> papers,
            String fee,
            Optional<Money> freeUpTo,
            List<Labelled> addressees,
            boolean here) {

        public Way {
            checks = List.copyOf(checks);
            papers = List.copyOf(papers);
        }
    }

    /**
     * @param result {@code pass}, {@code fail}, {@code unknown}, {@code not-applicable}
     * @param sentence what it means for the reader
     * @param rule the condition as the institution prints it
     */
    record Check(String code, String result, String sentence, Titles rule, String source) {}

    /**
     * @param standing {@code given}, {@code unseen} (the institution has to look at it), {@code mend}, {@code missing}, {@code minors} (of minors only)
     * @param asked how it is asked for, as keys of words: {@code copy}, {@code valid}
     */
    record Paper(Titles name, String standing, List<String> asked) {}
}
