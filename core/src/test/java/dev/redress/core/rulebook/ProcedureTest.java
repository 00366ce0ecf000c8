package dev.redress.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.PublishedDays;
import dev.redress.core.calendar.Term;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProcedureTest {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2024, 1, 1);
    private static final Citation SOURCE = new Citation("PROCEDURE", "Our procedure", "", "");

    @Test
    @DisplayName("NEO-2: the clocks of a case follow from its form and its kind")
    void the_clocks_of_a_case_follow_from_form_and_kind() {
        Rulebook rulebook = rulebook(
                clock("response-oral", "response", Optional.of(Form.ORAL), Set.of("complaint"), own()),
                clock("response-written", "response", Optional.of(Form.WRITTEN), Set.of("complaint"), own()),
                clock("response-request", "response", Optional.empty(), Set.of("request"), own()),
                clock("registration", "registration", Optional.empty(), Set.of(), own()));

        assertThat(names(rulebook, SINCE, Form.ORAL, "complaint")).containsExactly("response-oral", "registration");
        assertThat(names(rulebook, SINCE, Form.WRITTEN, "complaint"))
                .containsExactly("response-written", "registration");
        assertThat(names(rulebook, SINCE, Form.WRITTEN, "request")).containsExactly("response-request", "registration");
        assertThat(names(rulebook, SINCE, Form.WRITTEN, "suggestion")).containsExactly("registration");
    }

    @Test
    void a_clock_whose_rule_was_repealed_runs_no_more() {
        Rulebook rulebook = rulebook(clock(
                "first-response",
                "first-response",
                Optional.empty(),
                Set.of(),
                Map.of(SINCE, new Rule.Value.Own<>(terms(), SOURCE), CHANGE, new Rule.Value.Repealed<>(SOURCE))));
        assertThat(names(rulebook, CHANGE.minusDays(1), Form.ORAL, "complaint")).containsExactly("first-response");
        assertThat(names(rulebook, CHANGE, Form.ORAL, "complaint")).isEmpty();
    }

    @Test
    void a_clock_without_a_text_for_the_day_is_an_error_and_not_left_out() {
        Rulebook rulebook = rulebook(clock(
                "response",
                "response",
                Optional.empty(),
                Set.of(),
                Map.of(SINCE, new Rule.Value.Own<>(terms(), SOURCE), CHANGE, new Rule.Value.Expected<>())));
        assertThatThrownBy(() -> names(rulebook, CHANGE, Form.ORAL, "complaint"))
                .isInstanceOf(NoRuleInForce.class);
        assertThatThrownBy(() -> names(rulebook, SINCE.minusDays(1), Form.ORAL, "complaint"))
                .isInstanceOf(NoRuleInForce.class);
    }

    @Test
    void a_clock_is_found_by_name_and_form() {
        Rulebook rulebook = rulebook(
                clock("response-oral", "response", Optional.of(Form.ORAL), Set.of(), own()),
                clock("registration", "registration", Optional.empty(), Set.of(), own()));
        assertThat(rulebook.clock("response", Optional.of(Form.ORAL))).isPresent();
        assertThat(rulebook.clock("response", Optional.of(Form.WRITTEN))).isEmpty();
        assertThat(rulebook.clock("response", Optional.empty())).isEmpty();
        assertThat(rulebook.clock("registration", Optional.of(Form.WRITTEN))).isPresent();
        assertThat(rulebook.clock("registration", Optional.empty())).isPresent();
        assertThat(rulebook.clock("referral", Optional.empty())).isEmpty();
    }

    @Test
    @DisplayName("X-1: a case keeps the version by which it is judged")
    void each_rule_answers_in_the_version_that_binds_the_case() {
        Rulebook rulebook = rulebook();
        CaseDays received = CaseDays.all(CHANGE.minusDays(1)).at(CHANGE.plusDays(30));
        assertThat(rulebook.forCase(received).register().value().numberFormat()).isEqualTo("OLD/{year}/{number:4}");
        assertThat(rulebook.forCase(CaseDays.all(CHANGE)).register().value().numberFormat())
                .isEqualTo("NEW/{year}/{number:4}");
        assertThat(rulebook.forCase(received).openingHours()).isEmpty();
        assertThat(rulebook.forCase(received).institution().code()).isEqualTo("made-up");
    }

    private static List<String> names(Rulebook rulebook, LocalDate day, Form form, String kind) {
        return rulebook.forCase(CaseDays.all(day)).clocksFor(form, kind).stream()
                .map(clock -> clock.terms().name().path())
                .toList();
    }

    private static ClockRule clock(
            String rule,
            String clock,
            Optional<Form> form,
            Set<String> submissions,
            Map<LocalDate, Rule.Value<ClockTerms>> values) {
        return new ClockRule(
                clock,
                form,
                submissions,
                new Rule<>(new RuleName(rule), rule, VersionChosenBy.RECEIVED_ON, values),
                Optional.empty());
    }

    private static Map<LocalDate, Rule.Value<ClockTerms>> own() {
        return Map.of(SINCE, new Rule.Value.Own<>(terms(), SOURCE));
    }

    private static ClockTerms terms() {
        return new ClockTerms(
                Fact.RECEIVED,
                Set.of(Fact.RESPONSE_DISPATCHED),
                DayZero.START_DAY,
                new Term.WorkingDays(10),
                EndOnRestDay.STAYS,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                OwedBy.INSTITUTION);
    }

    private static Rulebook rulebook(ClockRule... clocks) {
        Institution institution =
                new Institution("made-up", "Made up", "TL", ZoneId.of("Asia/Dili"), List.of("en"), "USD", "nowhere");
        Map<LocalDate, Rule.Value<RegisterRule>> register = Map.of(
                SINCE, new Rule.Value.Own<>(new RegisterRule("OLD/{year}/{number:4}"), SOURCE),
                CHANGE, new Rule.Value.Own<>(new RegisterRule("NEW/{year}/{number:4}"), SOURCE));
        return new Rulebook(
                institution,
                rule(PublishedDays.ID_JOINT_LEAVE_RESTS),
                Optional.empty(),
                none(),
                new Rule<>(new RuleName("register"), "register", VersionChosenBy.REGISTERED_ON, register),
                none(),
                none(),
                none(),
                none(),
                none(),
                none(),
                none(),
                none(),
                none(),
                rule(new AcknowledgementRule(new Catalogue<>(List.of()), Set.of())),
                rule(new ResponseRule(new Catalogue<>(List.of()), new Catalogue<>(List.of()), true, false)),
                none(),
                none(),
                none(),
                none(),
                rule(new Retention(List.of())),
                none(),
                List.of(clocks));
    }

    private static <E extends Catalogue.Entry> Rule<Catalogue<E>> none() {
        return rule(new Catalogue<E>(List.of()));
    }

    private static <T> Rule<T> rule(T value) {
        return new Rule<>(
                new RuleName("rule"),
                "rule",
                VersionChosenBy.RECEIVED_ON,
                Map.of(SINCE, new Rule.Value.Own<>(value, SOURCE)));
    }
}
