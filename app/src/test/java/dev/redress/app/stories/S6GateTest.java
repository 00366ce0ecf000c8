package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.tue;
import static dev.redress.app.stories.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.PartyAct;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.complaint.Ways;
import dev.redress.core.dispute.CheckAnswer;
import dev.redress.core.dispute.CheckAnswer.Result;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.DeclaredFact;
import dev.redress.core.dispute.Gate;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.rulebook.ForumCheck;
import dev.redress.core.rulebook.ForumCheck.Certainty;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.ForumPaper.Mark;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Step 6: the gates of each institution, check by check, at their edges. */
class S6GateTest {

    private static final String OJK = "ojk-facilitation";
    private static final LocalDate DAY = thu("2026-09-03");

    private static CheckAnswer answer(Story story, String check) {
        return answer(story, check, Disputing.applying(story.today()));
    }

    private static CheckAnswer answer(Story story, String check, Ways.Application application) {
        return story.way(OJK, application).gate().answers().stream()
                .filter(it -> it.check().code().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + check));
    }

    private static Result result(Story story, String check) {
        return answer(story, check).result();
    }

    @ParameterizedTest
    @CsvSource({"neo", "dbs", "sub"})
    @DisplayName("X-7: with everything there the gate is open, and the referral keeps the version it was judged by")
    void open(String institution) {
        Story story = Disputing.prepared(institution);
        assertThat(story.way(OJK, Disputing.applying(DAY)).gate().verdict()).isEqualTo(Gate.Verdict.OPEN);

        story.when(Disputing.referring(institution, OJK, DAY)).thenDispute("before-forum");
        story.thenStopped("referral", DAY);
    }

    @Test
    @DisplayName("NEO-14: the customer applies, or a representative whose mandate holds; nobody else")
    void applicant() {
        Story story = Disputing.prepared("neo").when(Disputing.mandating(DAY, mon("2026-09-07")));
        Party representative = new Party.Acting(1);
        Ways.Application held =
                new Ways.Application(mon("2026-09-07"), representative, Optional.empty(), Optional.empty());
        Ways.Application ended =
                new Ways.Application(tue("2026-09-08"), representative, Optional.empty(), Optional.empty());

        story.on(tue("2026-09-08"));
        assertThat(answer(story, "by-customer-or-representative", held).result())
                .isEqualTo(Result.PASS);
        assertThat(answer(story, "by-customer-or-representative", ended).result())
                .isEqualTo(Result.FAIL);
        story.thenRefused(
                "by-customer-or-representative",
                new DisputeAct.Refer(
                        OJK, tue("2026-09-08"), Optional.of("ojk-office"), representative, Optional.empty()));
    }

    @Test
    @DisplayName("NEO-15: loss and potential loss together, Rp 500,000,000 passes and 500,000,001 does not")
    void ceilingOfNeo() {
        Story story = Disputing.prepared("neo");
        story.when(both(300_000_000, 200_000_000));
        assertThat(result(story, "amount-at-most")).isEqualTo(Result.PASS);
        story.when(both(300_000_000, 200_000_001));
        assertThat(result(story, "amount-at-most")).isEqualTo(Result.FAIL);
        story.thenRefused("amount-at-most", Disputing.referring("neo", OJK, DAY));
    }

    @Test
    @DisplayName("SUB-9: the loss alone counts, inclusive; a potential one is left out")
    void ceilingOfSub() {
        Story story = Disputing.prepared("sub");
        story.when(both(500_000_000, 900_000_000));
        assertThat(result(story, "amount-at-most")).isEqualTo(Result.PASS);
        story.when(both(500_000_001, 0));
        assertThat(result(story, "amount-at-most")).isEqualTo(Result.FAIL);
    }

    @Test
    @DisplayName("KP-22: without an amount the ceiling is not known, and another currency is not converted")
    void unknownAmount() {
        assertThat(result(Disputing.raised("neo"), "amount-at-most")).isEqualTo(Result.UNKNOWN);
        Story story = Disputing.prepared("neo");
        story.when(new DisputeAct.ClaimLoss(List.of(), Optional.of(Doing.words("sleepless nights"))));
        assertThat(result(story, "amount-at-most")).isEqualTo(Result.UNKNOWN);
        story.when(new DisputeAct.ClaimLoss(
                List.of(new ClaimedLoss(new Money(BigDecimal.TEN, "USD"), Certainty.ACTUAL)), Optional.empty()));
        assertThat(result(story, "amount-at-most")).isEqualTo(Result.UNKNOWN);
        assertThat(story.refused(Disputing.referring("neo", OJK, DAY)).code()).isEqualTo("not-known-yet");
    }

    @Test
    @DisplayName(
            "NEO-16: only a rejection opens it; lateness alone does not. NEO-10, SUB-11, DBS-16: elsewhere it does")
    void triggers() {
        assertThat(result(Disputing.prepared("neo"), "opened")).isEqualTo(Result.PASS);
        assertThat(result(Disputing.late("neo"), "opened")).isEqualTo(Result.FAIL);
        assertThat(result(Disputing.late("sub"), "opened")).isEqualTo(Result.PASS);
        assertThat(result(Disputing.prepared("sub"), "opened")).isEqualTo(Result.PASS);
        assertThat(result(Disputing.late("dbs"), "opened")).isEqualTo(Result.PASS);
        assertThat(result(Disputing.prepared("dbs"), "opened")).isEqualTo(Result.PASS);
        Gate toLaps = Disputing.late("neo")
                .way("laps-mediation", Disputing.applying(mon("2026-11-09")))
                .gate();
        assertThat(toLaps.verdict())
                .as("NEO-10: banking mediation is open when late")
                .isEqualTo(Gate.Verdict.OPEN);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "COURT_PENDING",
                "COURT_DECIDED",
                "ARBITRATION_PENDING",
                "ARBITRATION_DECIDED",
                "DISPUTE_BODY_PENDING",
                "DISPUTE_BODY_DECIDED"
            })
    @DisplayName("NEO-17: not in process at, or decided by, court, arbitration or dispute body; unknown is not no")
    void elsewhere(DeclaredFact fact) {
        Story story = Disputing.prepared("neo");
        story.when(Disputing.declaring(fact, dev.redress.core.dispute.Answer.YES));
        assertThat(result(story, "not-elsewhere")).isEqualTo(Result.FAIL);
        story.when(Disputing.declaring(fact, dev.redress.core.dispute.Answer.UNKNOWN));
        assertThat(result(story, "not-elsewhere")).isEqualTo(Result.UNKNOWN);
    }

    @Test
    @DisplayName("SUB-12: another mediation institution counts, where NEO-17 names a dispute body")
    void elsewhereAtSub() {
        Story sub = Disputing.prepared("sub")
                .when(Disputing.declaring(DeclaredFact.MEDIATION_BODY_DECIDED, dev.redress.core.dispute.Answer.YES));
        Story neo = Disputing.prepared("neo")
                .when(Disputing.declaring(DeclaredFact.MEDIATION_BODY_DECIDED, dev.redress.core.dispute.Answer.YES));
        assertThat(result(sub, "not-elsewhere")).isEqualTo(Result.FAIL);
        assertThat(result(neo, "not-elsewhere")).isEqualTo(Result.PASS);
    }

    @ParameterizedTest
    @CsvSource({"neo", "sub"})
    @DisplayName("NEO-18, SUB-13: civil in nature")
    void civil(String institution) {
        Story story = Disputing.prepared(institution)
                .when(Disputing.declaring(DeclaredFact.CIVIL, dev.redress.core.dispute.Answer.NO));
        assertThat(result(story, "civil")).isEqualTo(Result.FAIL);
        story.thenRefused("civil", Disputing.referring(institution, OJK, DAY));
    }

    @ParameterizedTest
    @CsvSource({"neo", "sub"})
    @DisplayName("NEO-19, SUB-14: never facilitated before, by what is said or by the record itself")
    void secondFacilitation(String institution) {
        Story said = Disputing.prepared(institution)
                .when(Disputing.declaring(DeclaredFact.FACILITATED_BEFORE, dev.redress.core.dispute.Answer.YES));
        said.thenRefused("never-facilitated", Disputing.referring(institution, OJK, DAY));

        Story held = Disputing.prepared(institution)
                .when(Disputing.referring(institution, OJK, DAY))
                .when(Disputing.agreeing(Clause.values()))
                .when(Disputing.signing(Signer.CUSTOMER, DAY))
                .when(Disputing.signing(Signer.INSTITUTION, DAY))
                .on(mon("2026-09-14"))
                .when(Disputing.closing(Disputing.minutes(
                        Disputing.by(Signer.CUSTOMER, mon("2026-09-14")),
                        Disputing.by(Signer.INSTITUTION, mon("2026-09-14")))))
                .thenDispute("raised");
        held.thenRefused("never-facilitated", Disputing.referring(institution, OJK, mon("2026-09-14")));
    }

    @ParameterizedTest
    @CsvSource({"neo", "sub", "dbs"})
    @DisplayName("NEO-20, SUB-15: working day 60 from the day of the letter passes, 61 does not")
    void sixtyDays(String institution) {
        Story story = Disputing.prepared(institution).on(Disputing.SIXTIETH);
        assertThat(answer(story, "within-time").result()).isEqualTo(Result.PASS);
        Ruling ruling = story.tried(Disputing.referring(institution, OJK, Disputing.SIXTIETH));
        assertThat(ruling).isInstanceOf(Ruling.Allowed.class);

        story.on(wed("2026-11-25"));
        assertThat(answer(story, "within-time").result()).isEqualTo(Result.FAIL);
        story.thenRefused("within-time", Disputing.referring(institution, OJK, wed("2026-11-25")));
    }

    @Test
    @DisplayName("SUB-16: without a letter no time runs: not applicable, and the way is open")
    void noLetter() {
        Story story = Disputing.late("sub");
        assertThat(answer(story, "within-time").result()).isEqualTo(Result.NOT_APPLICABLE);
        assertThat(story.way(OJK, Disputing.applying(story.today())).gate().verdict())
                .isEqualTo(Gate.Verdict.OPEN);
        story.when(Disputing.referring("sub", OJK, story.today()));
    }

    @Test
    @DisplayName("NEO-21: each paper of the list is needed, the one for representatives when somebody represents")
    void papers() {
        Story story = Disputing.raised("neo");
        CheckAnswer none = answer(story, "papers-complete");
        assertThat(none.result()).isEqualTo(Result.FAIL);
        assertThat(none.reason())
                .contains("identity", "response letter", "duty stamp", "supporting", "application")
                .doesNotContain("power of attorney", "family card", "birth certificate");

        Story mandated = Disputing.prepared("neo").when(Disputing.mandating(DAY, mon("2026-09-07")));
        CheckAnswer represented = answer(
                mandated,
                "papers-complete",
                new Ways.Application(DAY, new Party.Acting(1), Optional.empty(), Optional.empty()));
        assertThat(represented.reason()).contains("power of attorney");
    }

    @ParameterizedTest
    @CsvSource({"2009-09-04, FAIL", "2009-09-03, PASS"})
    @DisplayName(
            "NEO-21: under 17 on the day of the application family card and birth certificate are needed; at 17 not")
    void minors(LocalDate bornOn, Result expected) {
        Story story = Disputing.prepared("neo");
        CheckAnswer answer = answer(
                story,
                "papers-complete",
                new Ways.Application(DAY, Disputing.CUSTOMER, Optional.of(bornOn), Optional.empty()));
        assertThat(answer.result()).as(answer.reason()).isEqualTo(expected);
        if (expected == Result.FAIL) {
            assertThat(answer.reason()).contains("family card", "birth certificate");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dbs, 2009-09-04, true, true",
        "dbs, 2009-09-03, false, false",
        "neo, 2009-09-04, true, true",
        "neo, 2009-09-03, false, false",
        "sub, 2009-09-04, false, true",
        "sub, 2009-09-03, false, false"
    })
    @DisplayName(
            "DBS-21, NEO-21, SUB-23: each list asks for the papers of a minor by the age that it names, and so does the law's")
    void minorsByEachList(String institution, LocalDate bornOn, boolean own, boolean law) {
        Ways.Way way = Disputing.prepared(institution)
                .way(OJK, new Ways.Application(DAY, Disputing.CUSTOMER, Optional.of(bornOn), Optional.empty()));

        assertThat(papersOf(way.gate()).contains("birth certificate")).isEqualTo(own);
        assertThat(papersOf(way.law().orElseThrow()).contains("birth certificate"))
                .isEqualTo(law);
    }

    private static String papersOf(Gate gate) {
        return gate.answers().stream()
                .filter(it -> it.check().code().equals("papers-complete"))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    @Test
    @DisplayName("NEO-22: the identity is valid on its last day and not on the day after")
    void validity() {
        Story story = Disputing.raised("neo").when(identity(Optional.of(DAY), true, "ktp"));
        assertThat(answer(story, "papers-complete").reason()).doesNotContain("identity");
        story.on(fri("2026-09-04"));
        assertThat(answer(story, "papers-complete").reason()).contains("identity", "expired on 2026-09-03");
    }

    @Test
    @DisplayName(
            "NEO-32: a copy is given and not the original; NEO-21: one of KTP, SIM or passport; signed and stamped")
    void forms() {
        Story story = Disputing.raised("neo").when(identity(Optional.empty(), false, "ktp"));
        assertThat(answer(story, "papers-complete").reason()).contains("a copy is needed");
        story.when(identity(Optional.empty(), true, "student-card"));
        assertThat(answer(story, "papers-complete").reason()).contains("must be one of ktp, passport, sim");
        story.when(Disputing.giving(GivenPaper.of(
                "stamped-statement", Optional.empty(), false, Optional.empty(), Set.of(Mark.SIGNED), DAY)));
        assertThat(answer(story, "papers-complete").reason()).contains("lacks duty-stamped");
    }

    @Test
    @DisplayName("NEO-23: exactly one addressee is chosen")
    void addressee() {
        Story story = Disputing.prepared("neo");
        var none = new Ways.Application(DAY, Disputing.CUSTOMER, Optional.empty(), Optional.empty());
        var wrong = new Ways.Application(DAY, Disputing.CUSTOMER, Optional.empty(), Optional.of("ministry"));
        assertThat(answer(story, "one-addressee", none).result()).isEqualTo(Result.UNKNOWN);
        assertThat(answer(story, "one-addressee", wrong).result()).isEqualTo(Result.FAIL);
        assertThat(Law.procedure("neo", DAY)
                        .forum(OJK)
                        .orElseThrow()
                        .value()
                        .addressees()
                        .codes())
                .containsExactly("ojk-board", "ojk-office");
        assertThat(Law.procedure("sub", DAY)
                        .forum(OJK)
                        .orElseThrow()
                        .value()
                        .addressees()
                        .codes())
                .as("SUB-17: announced and not named, so as NEO-23")
                .containsExactly("ojk-board", "ojk-office");
    }

    @Test
    @DisplayName(
            "NEO-11: seven elements, each a fact of its own; one no closes, one unknown leaves it open. DBS-17: two")
    void definition() {
        Story story = Disputing.prepared("neo");
        assertThat(result(story, "is-dispute")).isEqualTo(Result.PASS);
        for (String element :
                List.of("parties", "after-process", "loss", "material", "reasonable", "direct", "not-kept")) {
            story.when(Disputing.finding(element, dev.redress.core.dispute.Answer.UNKNOWN));
            assertThat(result(story, "is-dispute")).as(element).isEqualTo(Result.UNKNOWN);
            story.when(Disputing.finding(element, dev.redress.core.dispute.Answer.NO));
            assertThat(result(story, "is-dispute")).as(element).isEqualTo(Result.FAIL);
            story.when(Disputing.finding(element, dev.redress.core.dispute.Answer.YES));
        }
        Story dbs = Disputing.prepared("dbs");
        assertThat(result(dbs, "is-dispute")).isEqualTo(Result.PASS);
        dbs.thenRefused("unknown-code", Disputing.finding("loss", dev.redress.core.dispute.Answer.YES));
        dbs.when(Disputing.finding("no-settlement", dev.redress.core.dispute.Answer.NO));
        assertThat(result(dbs, "is-dispute")).isEqualTo(Result.FAIL);
    }

    @Test
    @DisplayName("DBS-20: while LAPS has the dispute, or has decided it, OJK is not asked")
    void exclusive() {
        Story open = Disputing.prepared("dbs").when(Disputing.referring("dbs", "laps-arbitration", DAY));
        open.thenRefused("not-through", Disputing.referring("dbs", OJK, DAY));

        Story decided = open.when(Disputing.admitting(DAY))
                .when(Disputing.agreeing(Clause.values()))
                .when(Disputing.signing(Signer.CUSTOMER, DAY))
                .when(Disputing.signing(Signer.INSTITUTION, DAY))
                .on(mon("2026-10-05"))
                .when(new DisputeAct.RecordDecision(
                        1, "in-part", mon("2026-10-05"), Optional.empty(), Optional.of(Doing.words("award"))));
        decided.thenRefused("not-through", Disputing.referring("dbs", OJK, mon("2026-10-05")));
    }

    @Test
    @DisplayName("KP-23: an application of the day before the answer is judged by that day, whenever it is recorded")
    void factsOfTheDay() {
        Story story = Disputing.prepared("neo");
        story.thenRefused("internal-first", Disputing.referring("neo", "laps-mediation", tue("2026-08-25")));
        story.thenRefused("opened", Disputing.referring("neo", "court", wed("2026-09-02")));
        story.when(Disputing.referring("neo", "court", DAY));
    }

    @Test
    @DisplayName("NEO-20: a last day in a year without calendar closes nothing while the sixty days are not used up")
    void lastDayNotCountableYet() {
        Story story = Submitting.to("neo")
                .on(mon("2027-11-01"))
                .registered()
                .when(Doing.assigningTo("omar"))
                .on(tue("2027-11-02"))
                .when(Doing.deciding("explanation", tue("2027-11-02"), "id"))
                .when(Doing.dispatching("email", tue("2027-11-02")))
                .thenNoClock("referral");
        assertThat(result(story, "within-time")).isEqualTo(Result.PASS);
    }

    @Test
    @DisplayName("NEO-14: who may only read does not apply for the customer, at the desk as on the portal")
    void readerApplies() {
        Story story = Disputing.prepared("neo")
                .when(new PartyAct.RecordMandate(
                        1,
                        Mandate.Basis.POWER_OF_ATTORNEY,
                        Optional.of(Doing.words("Rudi")),
                        Set.of(Mandate.Scope.READ, Mandate.Scope.WRITE),
                        DAY,
                        Optional.empty(),
                        Optional.of(Doing.words("power of attorney")),
                        List.of(new Attachment(Doing.words("name"), Doing.words("bytes"), true))));
        Ways.Application reader = new Ways.Application(DAY, new Party.Acting(1), Optional.empty(), Optional.empty());
        assertThat(answer(story, "by-customer-or-representative", reader).result())
                .isEqualTo(Result.FAIL);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neo", "dbs", "sub"})
    @DisplayName("NEO-20, SUB-16, SUB-19: after an oral answer no time runs, and nobody asks for a letter of it")
    void oralAnswer(String institution) {
        Story story = Submitting.to(institution)
                .through("telephone")
                .on(mon("2026-08-24"))
                .registered()
                .when(Doing.assigningTo("omar"))
                .on(fri("2026-08-28"))
                .when(Doing.deciding("explanation", fri("2026-08-28"), "id"))
                .when(Doing.dispatching("telephone", fri("2026-08-28")))
                .thenNoClock("referral")
                .when(Disputing.rejecting(fri("2026-08-28")))
                .when(Disputing.raising(fri("2026-08-28"), Trigger.REJECTED));
        assertThat(result(story, "within-time")).isEqualTo(Result.NOT_APPLICABLE);
        assertThat(letterNeeded(story)).isEqualTo(dev.redress.core.dispute.Answer.NO);
        assertThat(letterNeeded(Disputing.raised(institution))).isEqualTo(dev.redress.core.dispute.Answer.YES);
    }

    private static dev.redress.core.dispute.Answer letterNeeded(Story story) {
        return story.way(OJK, Disputing.applying(story.today())).papers().stream()
                .filter(line -> line.paper().code().equals("response-letter"))
                .findFirst()
                .orElseThrow()
                .needed();
    }

    @Test
    @DisplayName("DBS-21: the missing list is that of the two other banks, cited as an answer")
    void modelled() {
        assertThat(Law.procedure("dbs", DAY).forum(OJK).orElseThrow().value().checks())
                .filteredOn(check -> check.source().instrument().equals("DBS-ANSWERS"))
                .extracting(ForumCheck::code)
                .contains("amount-at-most", "civil", "never-facilitated", "within-time", "papers-complete");
    }

    @Test
    @DisplayName("DBS-18, DBS-19, KP-25: through court or out of court; the body must be on the list that day")
    void routes() {
        assertThat(codes(Disputing.prepared("dbs")))
                .containsExactlyInAnyOrder(
                        "ojk-facilitation", "laps-mediation", "laps-arbitration", "laps-binding-opinion", "court");
        assertThat(codes(Disputing.prepared("kreditpro")))
                .containsExactlyInAnyOrder("laps-mediation", "laps-arbitration", "laps-binding-opinion", "court");

        Story story = Disputing.prepared("kreditpro");
        var listed = Law.rulebook("kreditpro").disputes().listed().orElseThrow();
        assertThat(listed.on(DAY).value().codes()).containsExactly("laps-sjk");
        assertThat(listed.answersOn(thu("2020-12-31"))).isFalse();
        assertThat(story.way("laps-mediation", Disputing.applying(thu("2020-12-31")))
                        .gate()
                        .first(Result.UNKNOWN)
                        .orElseThrow()
                        .check()
                        .code())
                .isEqualTo("listed");
        assertThat(story.way("laps-mediation", Disputing.applying(DAY)).gate().verdict())
                .isEqualTo(Gate.Verdict.OPEN);
    }

    @Test
    @DisplayName(
            "POJK 31/2020 Art 13 stands beside each procedure: facilitation is closed to members of the dispute body")
    void lawBeside() {
        Ways.Way way = Disputing.prepared("neo").way(OJK, Disputing.applying(DAY));
        assertThat(way.gate().verdict()).isEqualTo(Gate.Verdict.OPEN);
        assertThat(way.law()
                        .orElseThrow()
                        .first(Result.FAIL)
                        .orElseThrow()
                        .check()
                        .code())
                .isEqualTo("not-member");
    }

    @ParameterizedTest
    @CsvSource({
        "neo, 500000000, FREE",
        "neo, 500000001, CHARGED",
        "kreditpro, 200000000, FREE",
        "kreditpro, 200000001, CHARGED"
    })
    @DisplayName("LAPS takes no fee up to the amount of the sector, inclusive")
    void fees(String institution, long amount, Ways.Fee fee) {
        Story story = Disputing.prepared(institution).when(Disputing.losing(amount, Certainty.ACTUAL));
        assertThat(story.way("laps-mediation", Disputing.applying(DAY)).fee()).isEqualTo(fee);
    }

    @Test
    @DisplayName(
            "SUB-10, SUB-18, SUB-19, SUB-20, SUB-21, SUB-22, SUB-24: photocopies, no stamped statement, in Indonesian")
    void listOfSub() {
        var papers = Law.procedure("sub", DAY).forum(OJK).orElseThrow().value().papers();
        assertThat(papers.codes())
                .containsExactly("application", "response-letter", "identity", "supporting", "power-of-attorney");
        assertThat(papers.find("power-of-attorney").orElseThrow().neededWhen())
                .isEqualTo(ForumPaper.NeededWhen.REPRESENTED);
        assertThat(papers.entries())
                .allSatisfy(paper -> assertThat(paper.titles().byLanguage()).containsKey("id"));
        assertThat(Law.procedure("sub", DAY).forum(OJK).orElseThrow().value().checks())
                .filteredOn(check -> check.code().equals("amount-at-most"))
                .allSatisfy(check -> assertThat(check.titles().in("id")).contains("Rp 500.000.000,00"));
        Story story = Disputing.raised("sub");
        assertThat(answer(story, "papers-complete").reason()).contains("settlement", "identity", "supporting");
    }

    @Test
    @DisplayName("SUB-23: the record keeps the rule and version by which a case was judged, and each answer")
    void versionKept() {
        Story story = Disputing.prepared("sub").when(Disputing.referring("sub", OJK, DAY));
        var referred = story.event(dev.redress.core.complaint.DisputeEvent.DisputeReferred.class)
                .orElseThrow();
        assertThat(referred.rule().path()).isEqualTo("institutions/sub/forum-ojk-facilitation");
        assertThat(referred.since()).isEqualTo(fri("2014-02-14"));
        assertThat(referred.checks())
                .hasSize(8)
                .allSatisfy(it -> assertThat(it.result()).isEqualTo(Result.PASS));
        assertThat(referred.papers()).containsExactly("application", "response-letter", "identity", "supporting");
        assertThat(referred.release()).isEqualTo(Law.BOOK.release());
    }

    @Test
    @DisplayName("SUB-2, SUB-4: BI's mediation was open to cases of its time and is no more")
    void ofItsTime() {
        var terms = Law.rulebook("sub")
                .disputes()
                .forum("bi-mediation")
                .orElseThrow()
                .terms();
        assertThat(terms.on(mon("2013-12-30")).value().body()).isEqualTo("bi");
        assertThat(terms.answersOn(tue("2013-12-31"))).isFalse();
        assertThat(Law.BOOK.calendar("id").years().keySet())
                .as("when calendars of its time are here, it is walked to its end")
                .allMatch(year -> year >= 2023);
        Disputing.prepared("sub").thenRefused("forum-repealed", Disputing.referring("sub", "bi-mediation", DAY));
    }

    @Test
    @DisplayName("Where the sources name no outside body, none is invented")
    void alma() {
        assertThat(Law.procedure("alma").forums()).isEmpty();
    }

    private static List<String> codes(Story story) {
        return story.ways().stream().map(Ways.Way::forum).toList();
    }

    @Test
    @DisplayName(
            "NEO-22: a KTP is valid for life; a SIM or passport is valid when its last day is on record and not over")
    void validIdentity() {
        Story story = Disputing.raised("neo").when(identity(Optional.empty(), true, "passport"));
        assertThat(answer(story, "papers-complete").reason()).contains("its last day of validity is not on record");
        story.when(identity(Optional.of(DAY), true, "sim"));
        assertThat(answer(story, "papers-complete").reason()).doesNotContain("identity");
        assertThat(answer(Disputing.raised("neo").when(identity(Optional.empty(), true, "ktp")), "papers-complete")
                        .reason())
                .doesNotContain("last day of validity");
    }

    private static DisputeAct both(long actual, long potential) {
        return new DisputeAct.ClaimLoss(
                List.of(
                        new ClaimedLoss(new Money(BigDecimal.valueOf(actual), "IDR"), Certainty.ACTUAL),
                        new ClaimedLoss(new Money(BigDecimal.valueOf(potential), "IDR"), Certainty.POTENTIAL)),
                Optional.empty());
    }

    private static dev.redress.core.complaint.ComplaintAct identity(
            Optional<LocalDate> until, boolean copy, String kind) {
        return Disputing.giving(GivenPaper.of("identity", Optional.of(kind), copy, until, Set.of(), DAY));
    }
}
