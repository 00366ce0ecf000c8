package dev.redress.core.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.dispute.CheckAnswer.Result;
import dev.redress.core.dispute.GateFacts.Applicant;
import dev.redress.core.dispute.GateFacts.Outcome;
import dev.redress.core.dispute.GateFacts.Past;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.ForumCheck;
import dev.redress.core.rulebook.ForumCheck.Condition;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.ForumTerms.Proceeding;
import dev.redress.core.rulebook.Titles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The gates with plain facts: no complaint, no rule file. */
class GateTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-03");
    private static final Citation SOURCE = new Citation("TL-PROCEDURE", "Testland procedure", "§ 10", "");
    private static final Titles TITLE = new Titles(Map.of("en", "rule"));

    private Optional<Set<String>> listed = Optional.empty();
    private Set<String> memberOf = Set.of();
    private List<Past> past = List.of();
    private GateFacts.Age age = new GateFacts.Age.NoMinor();
    private List<GivenPaper> papers = List.of();
    private Map<DeclaredFact, Answer> declared = Map.of(
            DeclaredFact.COURT_PENDING, Answer.NO,
            DeclaredFact.COURT_DECIDED, Answer.NO,
            DeclaredFact.DISPUTE_BODY_PENDING, Answer.NO,
            DeclaredFact.DISPUTE_BODY_DECIDED, Answer.NO);
    private Map<String, GateFacts.Window> windows = Map.of();

    @Test
    @DisplayName("KP-25: the list of the day decides; without a list nobody knows")
    void listed() {
        assertThat(ask(new Condition.Listed()).result()).isEqualTo(Result.UNKNOWN);
        listed = Optional.of(Set.of("another-body"));
        assertThat(ask(new Condition.Listed()).result()).isEqualTo(Result.FAIL);
        listed = Optional.of(Set.of("body"));
        assertThat(ask(new Condition.Listed()).result()).isEqualTo(Result.PASS);
    }

    @Test
    @DisplayName("POJK 31/2020 Art 13: a member of the dispute body is not facilitated")
    void membership() {
        Condition condition = new Condition.NotMember(Set.of("laps"));
        assertThat(ask(condition).result()).isEqualTo(Result.PASS);
        memberOf = Set.of("laps");
        assertThat(ask(condition).result()).isEqualTo(Result.FAIL);
    }

    @Test
    @DisplayName("DBS-20: in process or decided at the other body excludes; failed or never held does not")
    void exclusivity() {
        Condition condition = new Condition.NotThrough(Set.of("laps"));
        Map<Outcome, Result> expected = Map.of(
                Outcome.PENDING, Result.FAIL,
                Outcome.DECIDED, Result.FAIL,
                Outcome.FAILED, Result.PASS,
                Outcome.NOT_HELD, Result.PASS);
        expected.forEach((outcome, result) -> {
            past = List.of(new Past("laps", Proceeding.MEDIATION, outcome));
            assertThat(ask(condition).result()).as("%s", outcome).isEqualTo(result);
        });
        past = List.of(new Past("court", Proceeding.COURT, Outcome.DECIDED));
        assertThat(ask(condition).result()).isEqualTo(Result.PASS);
    }

    @Test
    @DisplayName("DBS-20: what the complainant says of the other body closes the way, and unsaid it is not known")
    void exclusivityBySaying() {
        Condition condition = new Condition.NotThrough(Set.of("laps"));
        assertThat(said(condition, Answer.NO, Answer.NO)).isEqualTo(Result.PASS);
        assertThat(said(condition, Answer.YES, Answer.NO)).isEqualTo(Result.FAIL);
        assertThat(said(condition, Answer.NO, Answer.YES)).isEqualTo(Result.FAIL);
        assertThat(said(condition, Answer.UNKNOWN, Answer.NO)).isEqualTo(Result.UNKNOWN);
        assertThat(said(condition, Answer.NO, Answer.UNKNOWN)).isEqualTo(Result.UNKNOWN);
        declared = Map.of();
        assertThat(ask(condition).result()).isEqualTo(Result.UNKNOWN);
        past = List.of(new Past("laps", Proceeding.MEDIATION, Outcome.PENDING));
        assertThat(ask(condition).result()).as("the record needs no word").isEqualTo(Result.FAIL);
    }

    private Result said(Condition condition, Answer pending, Answer decided) {
        declared = Map.of(DeclaredFact.DISPUTE_BODY_PENDING, pending, DeclaredFact.DISPUTE_BODY_DECIDED, decided);
        return ask(condition).result();
    }

    @Test
    @DisplayName("NEO-17, SUB-12: what the record shows outweighs what was said")
    void recordOutweighs() {
        Condition condition =
                new Condition.NotElsewhere(Set.of(ForumCheck.Elsewhere.COURT), Set.of(ForumCheck.Stage.values()));
        assertThat(ask(condition).result()).isEqualTo(Result.PASS);
        past = List.of(new Past("court", Proceeding.COURT, Outcome.PENDING));
        assertThat(ask(condition).result()).isEqualTo(Result.FAIL);
    }

    @Test
    @DisplayName("NEO-20: a window whose last day cannot be counted yet is open while the term is surely not used up")
    void awaitsCalendar() {
        windows = Map.of("referral", new GateFacts.Window.AwaitsCalendar(true));
        assertThat(ask(new Condition.WithinTime("referral")).result()).isEqualTo(Result.PASS);
        windows = Map.of("referral", new GateFacts.Window.AwaitsCalendar(false));
        assertThat(ask(new Condition.WithinTime("referral")).result()).isEqualTo(Result.UNKNOWN);
    }

    @Test
    @DisplayName("NEO-21: when nobody knows the age of a minor, the family papers are unknown, unless they are there")
    void unknownAge() {
        age = new GateFacts.Age.SomeMinor();
        assertThat(ask(new Condition.PapersComplete()).result()).isEqualTo(Result.UNKNOWN);
        papers = List.of(GivenPaper.of("family-card", Optional.empty(), true, Optional.empty(), Set.of(), DAY));
        assertThat(ask(new Condition.PapersComplete()).result()).isEqualTo(Result.PASS);
        age = new GateFacts.Age.BornOn(DAY.minusYears(16));
        papers = List.of();
        assertThat(ask(new Condition.PapersComplete()).result()).isEqualTo(Result.FAIL);
    }

    @Test
    @DisplayName("NEO-21: the papers of a minor are needed to the day before the birthday that the list names")
    void ageOfTheList() {
        age = new GateFacts.Age.BornOn(DAY.minusYears(17).plusDays(1));
        assertThat(ask(new Condition.PapersComplete()).result())
                .as("the day before")
                .isEqualTo(Result.FAIL);
        age = new GateFacts.Age.BornOn(DAY.minusYears(17));
        assertThat(ask(new Condition.PapersComplete()).result()).as("the day").isEqualTo(Result.PASS);
        age = new GateFacts.Age.NoMinor();
        assertThat(ask(new Condition.PapersComplete()).result()).isEqualTo(Result.PASS);
    }

    @Test
    @DisplayName(
            "X-7: one failure closes the gate, else one unknown leaves it undecided; what does not apply hinders nobody")
    void verdicts() {
        assertThat(gate(new Condition.WithinTime("referral")).verdict()).isEqualTo(Gate.Verdict.OPEN);
        assertThat(gate(new Condition.WithinTime("referral"), new Condition.Listed())
                        .verdict())
                .isEqualTo(Gate.Verdict.UNDECIDED);
        memberOf = Set.of("laps");
        assertThat(gate(new Condition.Listed(), new Condition.NotMember(Set.of("laps")))
                        .verdict())
                .isEqualTo(Gate.Verdict.CLOSED);
    }

    @Test
    @DisplayName("X-7: who lacks nothing but papers is not turned away, and what stands in the way first is named")
    void outlook() {
        age = new GateFacts.Age.BornOn(DAY.minusYears(16));
        Gate papersOnly = gate(new Condition.PapersComplete());
        Gate unknownToo = gate(new Condition.PapersComplete(), new Condition.Listed());
        memberOf = Set.of("laps");
        Gate closed =
                gate(new Condition.PapersComplete(), new Condition.Listed(), new Condition.NotMember(Set.of("laps")));
        Gate open = gate(new Condition.WithinTime("referral"));

        assertThat(papersOnly.outlook()).isEqualTo(Gate.Outlook.PAPERS);
        assertThat(papersOnly.obstacle()).contains(papersOnly.answers().getFirst());
        assertThat(unknownToo.outlook()).isEqualTo(Gate.Outlook.UNDECIDED);
        assertThat(unknownToo.obstacle()).contains(unknownToo.answers().get(1));
        assertThat(closed.outlook()).isEqualTo(Gate.Outlook.CLOSED);
        assertThat(closed.obstacle()).contains(closed.answers().get(2));
        assertThat(open.outlook()).isEqualTo(Gate.Outlook.OPEN);
        assertThat(open.obstacle()).isEmpty();
    }

    @Test
    @DisplayName("X-7: every answer says why, by which source, and a failure what would change it")
    void explained() {
        memberOf = Set.of("laps");
        CheckAnswer failed = ask(new Condition.NotMember(Set.of("laps")));
        assertThat(failed.reason()).contains("laps").endsWith(".");
        assertThat(failed.change()).isNotBlank();
        assertThat(failed.source()).isEqualTo(SOURCE);
    }

    private CheckAnswer ask(Condition condition) {
        return gate(condition).answers().getFirst();
    }

    private Gate gate(Condition... conditions) {
        return Gate.examine(
                new ForumTerms(
                        TITLE,
                        Proceeding.MEDIATION,
                        "body",
                        List.of(conditions).stream()
                                .map(condition -> new ForumCheck(condition, TITLE, SOURCE))
                                .toList(),
                        new Catalogue<>(List.of(new ForumPaper(
                                "family-card",
                                TITLE,
                                ForumPaper.NeededWhen.MINOR,
                                Optional.of(17),
                                Set.of(),
                                ForumPaper.PaperForm.COPY,
                                false,
                                Set.of(),
                                Set.of()))),
                        new Catalogue<>(List.of()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        new ForumTerms.Signers(Set.of(), Set.of(), Set.of()),
                        new Catalogue<>(List.of()),
                        new Catalogue<>(List.of()),
                        Set.of(),
                        new Catalogue<>(List.of()),
                        Map.of()),
                new GateFacts(
                        DAY,
                        "banking",
                        memberOf,
                        listed,
                        true,
                        true,
                        Set.of(),
                        new Catalogue<>(List.of()),
                        Map.of(),
                        List.of(),
                        declared,
                        past,
                        windows,
                        Applicant.CUSTOMER,
                        age,
                        papers,
                        Optional.empty()));
    }
}
