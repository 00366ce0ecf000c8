package dev.redress.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final LocalDate OLD = LocalDate.of(2019, 1, 1);
    private static final LocalDate NEW = LocalDate.of(2023, 12, 22);
    private static final Citation OLD_LAW = new Citation("OLD-2019", "Act 1/2019", "Art 5", "");
    private static final Citation NEW_LAW = new Citation("NEW-2023", "Act 2/2023", "", "");
    private static final Citation OWN = new Citation("PROCEDURE", "Our procedure", "Section 6", "");

    private static Rule<String> rule(String name, Map<LocalDate, Rule.Value<String>> values) {
        return new Rule<>(new RuleName(name), "A rule", VersionChosenBy.RECEIVED_ON, values);
    }

    private static Rule<String> law() {
        return rule(
                "law/response",
                Map.of(NEW, new Rule.Value.Own<>("10 days", NEW_LAW), OLD, new Rule.Value.Own<>("20 days", OLD_LAW)));
    }

    private static Rule.Value<String> as(Rule<String> other) {
        return new Rule.Value.As<>(other, UnaryOperator.identity(), OWN);
    }

    @Test
    void before_its_first_value_it_refuses() {
        assertThatThrownBy(() -> law().on(OLD.minusDays(1)))
                .isInstanceOf(NoRuleInForce.class)
                .hasMessage(
                        "Rule 'law/response' has no value in force on 2018-12-31: its first value is of 2019-01-01");
    }

    @Test
    @DisplayName("KP-2: a case before the change is judged by the old text, one after it by the new")
    void the_eve_of_a_change_belongs_to_the_old_value_and_the_day_to_the_new() {
        assertThat(law().on(OLD).value()).isEqualTo("20 days");
        assertThat(law().on(NEW.minusDays(1)))
                .isEqualTo(new InForce<>(new RuleName("law/response"), OLD, "20 days", OLD_LAW, Optional.empty()));
        assertThat(law().on(NEW))
                .isEqualTo(new InForce<>(new RuleName("law/response"), NEW, "10 days", NEW_LAW, Optional.empty()));
        assertThat(law().on(LocalDate.of(2099, 1, 1)).value()).isEqualTo("10 days");
    }

    @Test
    void a_repealed_value_refuses_and_names_what_repealed_it() {
        Rule<String> rule = rule(
                "law/first-response",
                Map.of(OLD, new Rule.Value.Own<>("2 days", OLD_LAW), NEW, new Rule.Value.Repealed<>(NEW_LAW)));
        assertThat(rule.on(NEW.minusDays(1)).value()).isEqualTo("2 days");
        assertThat(rule.repealedOn(NEW.minusDays(1))).isFalse();
        assertThat(rule.repealedOn(NEW)).isTrue();
        assertThatThrownBy(() -> rule.on(NEW))
                .isInstanceOf(NoRuleInForce.class)
                .hasMessageContaining("it was repealed on 2023-12-22 by Act 2/2023");
    }

    @Test
    void an_announced_value_refuses() {
        Rule<String> rule = rule(
                "law/response",
                Map.of(OLD, new Rule.Value.Own<>("20 days", OLD_LAW), NEW, new Rule.Value.Expected<>()));
        assertThat(rule.on(NEW.minusDays(1)).value()).isEqualTo("20 days");
        assertThat(rule.repealedOn(NEW)).isFalse();
        assertThatThrownBy(() -> rule.on(NEW))
                .isInstanceOf(NoRuleInForce.class)
                .hasMessageContaining("a change was announced for 2023-12-22 and is not published");
    }

    @Test
    @DisplayName("KP-2: a reference moves with the law that it points to")
    void a_reference_says_what_the_other_rule_says_since_the_later_of_both_days() {
        // given an institution that follows the law from 2021 on
        LocalDate joined = LocalDate.of(2021, 6, 1);
        Rule<String> own = rule("institutions/a/response", Map.of(joined, as(law())));

        // then before the law changes the reference is the later day, after it the law is
        assertThat(own.on(joined))
                .isEqualTo(new InForce<>(
                        new RuleName("institutions/a/response"),
                        joined,
                        "20 days",
                        OLD_LAW,
                        Optional.of(new RuleName("law/response"))));
        assertThat(own.on(NEW).since()).isEqualTo(NEW);
        assertThat(own.on(NEW).value()).isEqualTo("10 days");
        assertThat(own.on(NEW).source()).isEqualTo(NEW_LAW);
    }

    @Test
    void a_reference_keeps_what_it_adapts() {
        Rule<String> own =
                rule("institutions/a/response", Map.of(OLD, new Rule.Value.As<>(law(), text -> text + ", held", OWN)));
        assertThat(own.on(OLD).value()).isEqualTo("20 days, held");
        assertThat(own.on(NEW).value()).isEqualTo("10 days, held");
    }

    @Test
    void a_reference_to_a_repealed_rule_is_repealed_with_it() {
        Rule<String> law = rule(
                "law/first-response",
                Map.of(OLD, new Rule.Value.Own<>("2 days", OLD_LAW), NEW, new Rule.Value.Repealed<>(NEW_LAW)));
        Rule<String> own = rule("institutions/a/first-response", Map.of(OLD, as(law)));
        assertThat(own.repealedOn(NEW.minusDays(1))).isFalse();
        assertThat(own.repealedOn(NEW)).isTrue();
        assertThatThrownBy(() -> own.on(NEW)).isInstanceOf(NoRuleInForce.class);
    }

    @Test
    void a_reference_to_a_rule_without_a_text_for_the_day_refuses_and_names_that_rule() {
        Rule<String> own = rule("institutions/a/response", Map.of(OLD.minusYears(5), as(law())));
        assertThatThrownBy(() -> own.on(OLD.minusDays(1)))
                .isInstanceOf(NoRuleInForce.class)
                .hasMessageContaining("'law/response'");
    }

    @Test
    @DisplayName("X-1: which day of a case picks the version is part of the rule")
    void the_day_that_picks_the_version_is_part_of_the_rule() {
        CaseDays days = new CaseDays(NEW.minusDays(1), NEW, NEW.plusDays(20));
        assertThat(VersionChosenBy.RECEIVED_ON.of(days)).isEqualTo(NEW.minusDays(1));
        assertThat(VersionChosenBy.REGISTERED_ON.of(days)).isEqualTo(NEW);
        assertThat(VersionChosenBy.EVENT_DAY.of(days)).isEqualTo(NEW.plusDays(20));
        assertThat(law().forCase(days).value()).isEqualTo("20 days");
        assertThat(new Rule<>(law().name(), "", VersionChosenBy.REGISTERED_ON, law().values())
                        .forCase(days)
                        .value())
                .isEqualTo("10 days");
        assertThat(days.at(OLD).eventOn()).isEqualTo(OLD);
    }

    @Test
    void a_rule_without_a_value_is_none() {
        assertThatThrownBy(() -> rule("law/nothing", Map.of())).hasMessageContaining("has no value");
    }

    @Test
    void its_values_cannot_be_changed_from_outside() {
        assertThatThrownBy(() -> law().values().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_citation_prints_its_article_where_it_has_one() {
        assertThat(OLD_LAW.inWords()).isEqualTo("Act 1/2019 Art 5");
        assertThat(NEW_LAW.inWords()).isEqualTo("Act 2/2023");
    }
}
