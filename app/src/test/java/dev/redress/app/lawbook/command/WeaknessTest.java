package dev.redress.app.lawbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.EndOnRestDay;
import dev.redress.core.rulebook.ExtensionCondition;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.OwedBy;
import dev.redress.core.rulebook.Titles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes a procedure weaker for the complainant than the law. */
class WeaknessTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "response,  20 working days, 10 working days,  longer term",
                "response,  10 working days, 10 working days,  -",
                "response,  5 working days,  10 working days,  -",
                "response,  10 working days, 14 calendar days, -",
                "response,  10 working days, 13 calendar days, longer term",
                "response,  8 weeks,         2 months,         -",
                "response,  3 months,        8 weeks,          longer term",
                "response,  25 hours,        1 calendar day,   longer term",
                // the complainant's own time: here shorter is weaker
                "documents, 5 working days,  10 working days,  shorter term",
                "documents, 20 working days, 10 working days,  -",
                "referral,  30 working days, 60 working days,  shorter term",
            })
    void lengths(String clock, String own, String law, String weaker) {
        OwedBy whose = clock.equals("response") ? OwedBy.INSTITUTION : OwedBy.COMPLAINANT;
        assertThat(found(owed(term(own), whose), owed(term(law), whose)))
                .isEqualTo(weaker == null ? List.of() : List.of(weaker));
    }

    @Test
    void a_later_start() {
        ClockTerms received = terms(Fact.RECEIVED, DayZero.START_DAY);
        ClockTerms registered = terms(Fact.REGISTERED, DayZero.START_DAY);
        ClockTerms complete = terms(Fact.DOCUMENTS_COMPLETE, DayZero.START_DAY);
        ClockTerms rolled = terms(Fact.RECEIVED, DayZero.NEXT_WORKING_DAY_IF_REST_DAY);
        assertThat(found(registered, received)).containsExactly("later start");
        assertThat(found(complete, registered)).containsExactly("later start");
        assertThat(found(rolled, received)).containsExactly("later start");
        assertThat(found(received, complete)).isEmpty();
        assertThat(found(received, rolled)).isEmpty();
        assertThat(foundOfOwnTime(received, registered)).containsExactly("earlier start");
        assertThat(found(terms(Fact.PERIOD_ENDED, DayZero.START_DAY), received))
                .as("facts that have no order")
                .isEmpty();
    }

    @Test
    void an_extension() {
        ExtensionRule law = extension(1, "10 working days", true, true, true, true);
        assertThat(found(with(law), with(law))).isEmpty();
        assertThat(found(with(null), with(law))).isEmpty();
        assertThat(found(with(law), with(null))).containsExactly("extension that the law does not know");
        assertThat(found(with(extension(1, "20 working days", true, true, true, true)), with(law)))
                .containsExactly("longer extension");
        assertThat(found(with(extension(2, "10 working days", true, true, true, true)), with(law)))
                .containsExactly("longer extension");
        assertThat(found(with(extension(1, "10 working days", false, true, true, true)), with(law)))
                .containsExactly("extension without the law's conditions");
        assertThat(found(with(extension(1, "10 working days", true, false, true, true)), with(law)))
                .containsExactly("extension without agreement");
        assertThat(found(with(extension(1, "10 working days", true, true, false, true)), with(law)))
                .containsExactly("no written notice of extension");
        assertThat(found(with(extension(1, "10 working days", true, true, true, false)), with(law)))
                .containsExactly("no notice before the end of the term");
        assertThat(found(with(law), with(extension(1, "10 working days", false, false, false, false))))
                .isEmpty();
    }

    @Test
    void an_extension_of_the_complainants_own_time() {
        ExtensionRule law = extension(1, "10 working days", false, false, false, false);
        assertThat(foundOfOwnTime(with(null), with(law))).containsExactly("no extension");
        assertThat(foundOfOwnTime(with(extension(1, "5 working days", true, true, true, true)), with(law)))
                .containsExactly("shorter extension");
        assertThat(foundOfOwnTime(with(law), with(null))).isEmpty();
    }

    @Test
    void an_end_moved_past_rest_days_and_more_reasons_to_hold_the_clock() {
        ClockTerms stays = ends("1 month", EndOnRestDay.STAYS, Set.of("expert"));
        ClockTerms moves = ends("1 month", EndOnRestDay.NEXT_WORKING_DAY, Set.of("expert", "third-party"));
        assertThat(found(moves, stays)).containsExactly("end moved past rest days", "suspended by third-party");
        assertThat(found(stays, moves)).isEmpty();
        assertThat(found(
                        ends("5 working days", EndOnRestDay.NEXT_WORKING_DAY, Set.of()),
                        ends("5 working days", EndOnRestDay.STAYS, Set.of())))
                .as("working days never end on a rest day")
                .isEmpty();
    }

    @Test
    void a_time_that_the_institution_gives_to_somebody_else() {
        assertThat(found(owed(term("10 working days"), OwedBy.FORUM), term("10 working days")))
                .containsExactly("owed by the forum instead of the institution");
    }

    private static List<String> foundOfOwnTime(ClockTerms own, ClockTerms law) {
        return found(owed(own, OwedBy.COMPLAINANT), owed(law, OwedBy.COMPLAINANT));
    }

    private static ClockTerms owed(ClockTerms terms, OwedBy by) {
        return new ClockTerms(
                terms.starts(),
                terms.stops(),
                terms.dayZero(),
                terms.term(),
                terms.endOnRestDay(),
                terms.workingDays(),
                terms.suspendedBy(),
                terms.extension(),
                by);
    }

    private static List<String> found(ClockTerms own, ClockTerms law) {
        return new Weakness(own, law).found();
    }

    private static ClockTerms term(String words) {
        return ends(words, EndOnRestDay.STAYS, Set.of());
    }

    private static ClockTerms terms(Fact starts, DayZero dayZero) {
        return new ClockTerms(
                starts,
                Set.of(Fact.RESPONSE_DISPATCHED),
                dayZero,
                new Term.WorkingDays(10),
                EndOnRestDay.STAYS,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                OwedBy.INSTITUTION);
    }

    private static ClockTerms ends(String words, EndOnRestDay end, Set<String> suspendedBy) {
        return new ClockTerms(
                Fact.RECEIVED,
                Set.of(Fact.RESPONSE_DISPATCHED),
                DayZero.START_DAY,
                Term.parse(words),
                end,
                Optional.empty(),
                suspendedBy,
                Optional.empty(),
                OwedBy.INSTITUTION);
    }

    private static ClockTerms with(ExtensionRule extension) {
        return new ClockTerms(
                Fact.RECEIVED,
                Set.of(Fact.RESPONSE_DISPATCHED),
                DayZero.START_DAY,
                new Term.WorkingDays(10),
                EndOnRestDay.STAYS,
                Optional.empty(),
                Set.of(),
                Optional.ofNullable(extension),
                OwedBy.INSTITUTION);
    }

    private static ExtensionRule extension(
            int times, String length, boolean conditions, boolean agreement, boolean written, boolean before) {
        List<ExtensionCondition> coded = conditions
                ? List.of(new ExtensionCondition("far-away", new Titles(Map.of("en", "Far away"))))
                : List.of();
        return new ExtensionRule(
                times,
                Term.parse(length),
                ExtensionRule.CountedFrom.END_OF_TERM,
                new Catalogue<>(coded),
                Set.of(),
                agreement,
                written ? ExtensionRule.Notice.WRITTEN : ExtensionRule.Notice.ANY_FORM,
                before ? ExtensionRule.NoticeBefore.END_OF_TERM : ExtensionRule.NoticeBefore.NO_LIMIT);
    }
}
