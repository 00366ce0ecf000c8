package dev.redress.core.dispute;

import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Proceeding;
import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.MinorsRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that the gates look at, on the day of an application.
 *
 * @param appliedOn the day of the application; today while nobody has applied
 * @param sector of the institution
 * @param memberOf codes of the bodies to which the institution belongs
 * @param listed codes of the bodies on the authority's list that day; empty where the rules hold no such list
 * @param answered whether the institution has answered; a refusal to handle is an answer
 * @param answeredInWriting whether there is a letter of it: the answer itself, or what confirms or tells it
 * @param triggers what on record gives a right to go outside
 * @param elements what makes a complaint a dispute, by the institution's rule
 * @param found what was found of each element, by code
 * @param losses the material losses claimed
 * @param declared what was said about the dispute
 * @param past what is on record of earlier and running proceedings
 * @param windows the windows in which one must apply, by name of their clock
 * @param applicant who applies
 * @param age what is known of how old the complainant is
 * @param papers what was given
 * @param addressee to whom the application goes, if that is chosen
 */
public record GateFacts(
        LocalDate appliedOn,
        String sector,
        Set<String> memberOf,
        Optional<Set<String>> listed,
        boolean answered,
        boolean answeredInWriting,
        Set<Trigger> triggers,
        Catalogue<Labelled> elements,
        Map<String, Answer> found,
        List<ClaimedLoss> losses,
        Map<DeclaredFact, Answer> declared,
        List<Past> past,
        Map<String, Window> windows,
        Applicant applicant,
        Age age,
        List<GivenPaper> papers,
        Optional<String> addressee) {

    /** How a window in time stands. A clock that is not named here never started. */
    public sealed interface Window {

        /** @param lastDay inclusive, by the calendar as known today */
        record Until(LocalDate lastDay) implements Window {}

        /**
         * Its last day lies in a year whose calendar is not published.
         *
         * @param open whether the term is all the same surely not used up on the day of the application
         */
        record AwaitsCalendar(boolean open) implements Window {}
    }

    /** Who applies. */
    public enum Applicant {
        CUSTOMER,
        /** A guardian or an heir, in the customer's place, with a mandate to settle that holds on the day. */
        IN_PLACE,
        /** With a mandate to settle that holds on the day. */
        REPRESENTATIVE,
        /** Without one, or with one that has ended. */
        NOBODY_ENTITLED
    }

    /** What is known of how old the complainant is. */
    public sealed interface Age {

        /** @param day the birthday */
        record BornOn(LocalDate day) implements Age {}

        /** A minor by the record, whose birthday nobody has read here. */
        record SomeMinor() implements Age {}

        /** Nothing on record speaks of a minor. */
        record NoMinor() implements Age {}
    }

    /** How a proceeding on record stands. */
    public enum Outcome {
        PENDING,
        /** It ended in a deed or in a decision on the merits. */
        DECIDED,
        /** It was held and ended without either, in minutes or in nothing. */
        FAILED,
        /** It ended before it began: not taken up, not agreed to, or withdrawn. */
        NOT_HELD
    }

    /** A proceeding on record. */
    public record Past(String body, Proceeding proceeding, Outcome outcome) {}

    public GateFacts {
        memberOf = Set.copyOf(memberOf);
        listed = listed.map(Set::copyOf);
        triggers = Set.copyOf(triggers);
        found = Map.copyOf(found);
        losses = List.copyOf(losses);
        declared = Map.copyOf(declared);
        past = List.copyOf(past);
        windows = Map.copyOf(windows);
        papers = List.copyOf(papers);
    }

    /** Whether the complainant has not completed so many years on the day of the application. */
    Answer under(int years) {
        return switch (age) {
            case Age.BornOn(LocalDate day) ->
                appliedOn.isBefore(MinorsRule.birthday(day, years)) ? Answer.YES : Answer.NO;
            case Age.SomeMinor _ -> Answer.UNKNOWN;
            case Age.NoMinor _ -> Answer.NO;
        };
    }

    Answer said(DeclaredFact fact) {
        return declared.getOrDefault(fact, Answer.UNKNOWN);
    }
}
