package dev.redress.app.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.calendar.WorkingDayPolicy;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.NoRuleInForce;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.RuleName;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawbookTest {

    private static final Lawbook LAWBOOK = Lawbook.load(RuleFiles.ofTheProject());

    @Test
    void holds_the_law_the_institutions_and_the_calendars() {
        assertThat(LAWBOOK.institutions()).isSorted().contains("neo", "dbs", "kreditpro", "sub", "alma", "testland");
        assertThat(LAWBOOK.rulebook("neo").institution().zone()).hasToString("Asia/Jakarta");
        assertThat(LAWBOOK.calendar("testland").years().keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2011, 2030).boxed().toList());
        assertThat(LAWBOOK.instruments()).containsKeys("POJK-22-2023", "TESTLAND-PROCEDURE");
        assertThat(LAWBOOK.clockRule(new RuleName("law/testland/dispute/referral"))
                        .clock())
                .isEqualTo("referral");
        assertThat(LAWBOOK.describe())
                .startsWith("release " + LAWBOOK.release().substring(0, 12))
                .contains("calendar testland 2011 to 2030");
    }

    @Test
    void what_is_not_there_is_named() {
        assertThatThrownBy(() -> LAWBOOK.rulebook("nobody"))
                .isInstanceOf(NoSuchInstitution.class)
                .hasMessageContaining("'nobody'; there are alma, dbs");
        assertThatThrownBy(() -> LAWBOOK.calendar("xx")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> LAWBOOK.clockRule(new RuleName("law/xx"))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void testland_answers_from_2011_on_in_everything() {
        Procedure procedure = LAWBOOK.rulebook("testland").forCase(CaseDays.all(LocalDate.of(2011, 1, 1)));
        assertThat(procedure.workingDays().value().calendar()).isEqualTo("testland");
        assertThat(procedure.openingHours()).isPresent();
        assertThat(procedure
                        .rulebook()
                        .basis()
                        .forCase(procedure.days())
                        .value()
                        .codes())
                .containsExactly("TL-ACT-2010", "TL-REG-2010");
        assertThat(procedure.register().value().print(2011, 7)).isEqualTo("TSL/2011/000007");
        assertThat(procedure.channels().value().find("portal")).isPresent();
        assertThat(procedure.submissions().value().codes()).hasSize(5);
        assertThat(procedure
                        .complainants()
                        .value()
                        .find("employee")
                        .orElseThrow()
                        .accepted())
                .isFalse();
        assertThat(procedure.complainants().value().find("group").orElseThrow().several())
                .isTrue();
        assertThat(procedure.roles().value().codes()).contains("head-of-complaints");
        assertThat(procedure.priorities().value().entries())
                .filteredOn(one -> one.initial())
                .hasSize(1);
        assertThat(procedure
                        .assistance()
                        .value()
                        .find("coordination")
                        .orElseThrow()
                        .otherUnits())
                .isTrue();
        assertThat(procedure.steps().value().codes()).startsWith("registration");
        assertThat(procedure.leftWithoutConsideration().value().codes()).contains("anonymous");
        assertThat(procedure.refusal().value().codes()).contains("repeated");
        assertThat(procedure.acknowledgement().value().parts().codes()).contains("officer");
        assertThat(procedure.response().value().dateFixingMeans()).isTrue();
        assertThat(procedure.means().value().find("post").orElseThrow().fixesDate())
                .isFalse();
        assertThat(procedure.purposes().value().find("consent").orElseThrow().needsEvidence())
                .isTrue();
    }

    @Test
    void a_reference_keeps_its_own_keys_and_takes_the_rest_from_the_law() {
        // given Testland's response, which follows the law since 2020 and keeps its reason for holding the clock
        var rule = LAWBOOK.clockRule(new RuleName("institutions/testland/response-written"))
                .terms();

        // when
        var inForce = rule.on(LocalDate.of(2021, 1, 1));

        // then
        ClockTerms terms = inForce.value();
        assertThat(terms.term()).hasToString("10 working days");
        assertThat(terms.suspendedBy()).containsExactly("waiting-for-third-party");
        assertThat(terms.extension().orElseThrow().decidedBy()).containsExactly("head-of-complaints");
        assertThat(inForce.by()).contains(new RuleName("law/testland/complaint/response-written"));
        assertThat(inForce.source().inWords()).isEqualTo("Complaints Amendment Act 2020 Art 3");
    }

    @Test
    void a_repealed_and_an_announced_value_refuse() {
        var repealed = LAWBOOK.clockRule(new RuleName("institutions/testland/first-response"))
                .terms();
        var announced = LAWBOOK.clockRule(new RuleName("law/testland/complaint/response-oral"))
                .terms();
        assertThat(repealed.on(LocalDate.of(2014, 12, 31)).value().term()).hasToString("4 working days");
        assertThat(repealed.repealedOn(LocalDate.of(2015, 1, 1))).isTrue();
        assertThatThrownBy(() -> repealed.on(LocalDate.of(2015, 1, 1)))
                .isInstanceOf(NoRuleInForce.class)
                .hasMessageContaining("First Response Regulation 2014");
        assertThatThrownBy(() -> announced.on(LocalDate.of(2031, 1, 1)))
                .isInstanceOf(NoRuleInForce.class)
                .hasMessageContaining("is not published");
    }

    @Test
    void a_withdrawn_bridge_day_rests_only_while_it_held() {
        WorkingDayPolicy policy = LAWBOOK.rulebook("testland")
                .workingDays()
                .on(LocalDate.of(2016, 1, 1))
                .value();
        LocalDate bridge = LocalDate.of(2016, 10, 11);
        WorkingCalendar before = LAWBOOK.calendar("testland").asKnownOn(LocalDate.of(2016, 8, 28), policy);
        WorkingCalendar after = LAWBOOK.calendar("testland").asKnownOn(LocalDate.of(2016, 8, 29), policy);
        assertThat(before.isWorkingDay(bridge)).isFalse();
        assertThat(after.isWorkingDay(bridge)).isTrue();
    }

    @Test
    void the_release_is_of_the_contents_and_the_paths(@TempDir Path one, @TempDir Path other, @TempDir Path third) {
        String release = Lawbook.load(RuleFiles.copyOfTestland(one).root()).release();
        RuleFiles copy = RuleFiles.copyOfTestland(other).write(".hidden", "an editor's own");
        assertThat(Lawbook.load(copy.root()).release()).isEqualTo(release).matches("[0-9a-f]{64}");
        RuleFiles changed = copy.append("institutions/testland/roles.yaml", "# a comment\n");
        assertThat(Lawbook.load(changed.root()).release()).isNotEqualTo(release);
        RuleFiles more = RuleFiles.copyOfTestland(third).write("law/testland/NOTES.md", "");
        assertThat(Lawbook.load(more.root()).release()).isNotEqualTo(release);
    }
}
