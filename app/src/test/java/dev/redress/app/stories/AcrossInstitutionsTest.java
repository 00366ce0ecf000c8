package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.sat;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.tue;
import static dev.redress.app.stories.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.redress.core.calendar.Term;
import dev.redress.core.clock.Counting;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.IdentityField;
import dev.redress.core.rulebook.NoRuleInForce;
import dev.redress.core.rulebook.SubmissionKind;
import dev.redress.core.rulebook.VersionChosenBy;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rule model must carry for all five at once. */
class AcrossInstitutionsTest {

    @Test
    @DisplayName("X-1: a case keeps the version of the day of its receipt, however late it is entered and answered")
    void versionOfReceipt() {
        Story story =
                Submitting.to("dbs").through("letter").on(thu("2023-12-21")).registeredAt(wed("2023-12-27"), "09:00");

        story.thenDue("response", tue("2024-01-23"));
        assertThat(story.deadline("response").inForceSince()).isEqualTo(mon("2018-09-10"));
        assertThat(story.on(mon("2024-01-22")).deadline("response").source().instrument())
                .isEqualTo("DBS-PROCEDURE");
    }

    @Test
    @DisplayName("X-1: every clock of a complaint says which day picks its version, and the receipt is what it says")
    void policyIsExplicit() {
        for (String institution : Law.FIVE) {
            for (ClockRule clock : Law.rulebook(institution).clocks()) {
                assertThat(clock.terms().versionChosenBy())
                        .as("%s of %s", clock.clock(), institution)
                        .isEqualTo(
                                clock.clock().equals("report")
                                                || clock.terms().name().path().matches(".*/(data|consent|breach)-.*")
                                        ? VersionChosenBy.EVENT_DAY
                                        : VersionChosenBy.RECEIVED_ON);
            }
        }
    }

    @Test
    @DisplayName("X-1: before its first value a rule does not answer; there is no default")
    void noDefault() {
        assertThatExceptionOfType(NoRuleInForce.class)
                .isThrownBy(() -> Law.terms("neo", "response", Form.WRITTEN, LocalDate.parse("2018-09-09")))
                .withMessageContaining("2018-09-09");
    }

    @Test
    @DisplayName("X-2: the start events that the procedures need are all there, each as data")
    void startEvents() {
        Set<Fact> starts = new LinkedHashSet<>();
        for (String institution : Law.FIVE) {
            Law.rulebook(institution)
                    .clocks()
                    .forEach(clock ->
                            starts.add(clock.terms().on(Law.TODAY).value().starts()));
        }

        assertThat(starts)
                .contains(
                        Fact.RECEIVED,
                        Fact.REGISTERED,
                        Fact.DOCUMENTS_COMPLETE,
                        Fact.DOCUMENTS_REQUESTED,
                        Fact.RESPONSE_LETTER_DATED,
                        Fact.FACILITATION_AGREEMENT_SIGNED,
                        Fact.LOAN_INFORMATION_REQUESTED,
                        Fact.PERIOD_ENDED);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 2026-01-12", "2026-06-30, 2026-07-10", "2026-12-31, 2027-01-11", "2027-06-30, 2027-07-12"})
    @DisplayName("X-2: the report to OJK counts calendar days and moves to the next working day (example L)")
    void report(LocalDate periodEnd, LocalDate due) {
        var terms = Law.clock("neo", "report", Form.WRITTEN).terms().forCase(CaseDays.all(periodEnd));
        var days = terms.value().workingDays().orElseThrow().forCase(CaseDays.all(periodEnd));
        Counting counting =
                new Counting(Law.CALENDARS.asKnownOn(days.value(), LocalDate.parse("2026-11-21")), Optional.empty());

        assertThat(terms.value().term()).isEqualTo(new Term.CalendarDays(10));
        assertThat(counting.deadline(terms, periodEnd.atStartOfDay()).due()).isEqualTo(due);
    }

    @Test
    @DisplayName("X-3: oral and written differ between institutions for the same way of coming")
    void sameWayOtherForm() {
        assertThat(Law.entry(Law.procedure("dbs").channels(), "branch").form()).isEqualTo(Form.ORAL);
        assertThat(Law.entry(Law.procedure("neo").channels(), "branch").form()).isEqualTo(Form.WRITTEN);
        assertThat(Law.entry(Law.procedure("dbs").channels(), "live-chat").form())
                .isEqualTo(Form.ORAL);
        assertThat(Law.entry(Law.procedure("kreditpro").channels(), "live-chat").form())
                .isEqualTo(Form.WRITTEN);
    }

    @ParameterizedTest
    @CsvSource({
        "kreditpro, 10, WRITTEN, END_OF_TERM, 3, 0",
        "neo, 10, WRITTEN, END_OF_TERM, 3, 0",
        "dbs, 10, WRITTEN, END_OF_TERM, 3, 0",
        "sub, 10, WRITTEN, END_OF_TERM, 3, 0",
        "alma, 10, ANY_FORM, NO_LIMIT, 2, 1"
    })
    @DisplayName("X-4: extension rules side by side: count, length, conditions, decider, form and moment of the notice")
    void extensions(
            String institution,
            int days,
            ExtensionRule.Notice notice,
            ExtensionRule.NoticeBefore before,
            int conditions,
            int deciders) {
        ExtensionRule rule = Law.terms(institution, "response", Form.WRITTEN, Law.TODAY)
                .value()
                .extension()
                .orElseThrow();

        assertThat(rule.times()).isEqualTo(1);
        assertThat(rule.length()).isEqualTo(new Term.WorkingDays(days));
        assertThat(rule.countedFrom()).isEqualTo(ExtensionRule.CountedFrom.END_OF_TERM);
        assertThat(rule.notice()).isEqualTo(notice);
        assertThat(rule.noticeBefore()).isEqualTo(before);
        assertThat(rule.conditions().entries()).hasSize(conditions);
        assertThat(rule.decidedBy()).hasSize(deciders);
        assertThat(rule.byAgreement()).isFalse();
    }

    @Test
    @DisplayName("X-5: kinds of contact each with its duty to reply, and the loan information with a clock of its own")
    void kinds() {
        Set<String> kinds = new LinkedHashSet<>();
        for (String institution : Law.INSTITUTIONS) {
            kinds.addAll(Law.procedure(institution).submissions().value().codes());
        }
        assertThat(kinds).containsExactlyInAnyOrder("question", "criticism", "suggestion", "complaint", "request");
        assertThat(Law.procedure("alma").submissions().value().entries())
                .filteredOn(kind -> !kind.replyCompulsory())
                .extracting(SubmissionKind::code)
                .containsExactly("suggestion");
        ClockTerms loan =
                Law.terms("alma", "loan-information", Form.ORAL, Law.TODAY).value();
        assertThat(loan.term()).isEqualTo(new Term.WorkingDays(5));
        assertThat(loan.starts()).isEqualTo(Fact.LOAN_INFORMATION_REQUESTED);
    }

    @Test
    @DisplayName("X-6: roles of complainants, each with what it must give")
    void complainants() {
        Set<String> kinds = new LinkedHashSet<>();
        for (String institution : Law.INSTITUTIONS) {
            kinds.addAll(Law.procedure(institution).complainants().value().codes());
        }
        assertThat(kinds).contains("lender", "borrower", "customer", "representative", "reporter", "group");
        assertThat(Law.entry(Law.procedure("kreditpro").complainants(), "reporter")
                        .requires())
                .containsExactlyInAnyOrder(IdentityField.NAME, IdentityField.CONTACT);
        assertThat(Law.entry(Law.procedure("neo").complainants(), "customer").requires())
                .contains(IdentityField.CUSTOMER_NUMBER);
    }

    @Test
    @DisplayName("X-9: 27 November 2024, declared on the 21st: the running deadline moves, the former one is kept")
    void electionDay() {
        Story story =
                Submitting.to("neo").through("letter").on(mon("2024-11-18")).registered();

        story.on(wed("2024-11-20")).recounted("nothing").thenDue("response", mon("2024-12-02"));
        story.on(thu("2024-11-21")).recounted("Keppres 33/2024").thenDue("response", tue("2024-12-03"));

        assertThat(story.clock("response").former())
                .extracting(
                        former -> former.deadline().due(),
                        former -> former.deadline().knownOn())
                .containsExactly(tuple(mon("2024-12-02"), mon("2024-11-18")));
        assertThat(story.clock("response").deadlines().getLast().because()).isEqualTo("Keppres 33/2024");
    }

    @Test
    @DisplayName("X-9: answered on 3 December 2024 it is in time, whether somebody had recounted or not")
    void inTimeByTheCalendarOfTheDay() {
        Submitting.to("neo")
                .through("letter")
                .on(mon("2024-11-18"))
                .registered()
                .when(Doing.assigningTo("wati"))
                .on(tue("2024-12-03"))
                .swept()
                .thenInTime("response")
                .when(Doing.deciding("explanation", tue("2024-12-03"), "id"))
                .when(Doing.dispatching("email", tue("2024-12-03")))
                .thenInTime("response");
    }

    @Test
    @DisplayName("X-9: answered on 4 December 2024 it is late against 3 December")
    void lateByTheCalendarOfTheDay() {
        Submitting.to("neo")
                .through("letter")
                .on(mon("2024-11-18"))
                .registered()
                .on(wed("2024-12-04"))
                .swept()
                .thenMissed("response", tue("2024-12-03"));
    }

    @Test
    @DisplayName("X-9: the joint leave of 18 August 2025, decided on the 7th (example C)")
    void jointLeaveDeclaredLate() {
        Submitting.to("neo")
                .through("letter")
                .on(wed("2025-08-06"))
                .registered()
                .thenDue("response", wed("2025-08-20"))
                .on(thu("2025-08-07"))
                .recounted("SKB 933/2025")
                .thenDue("response", thu("2025-08-21"));
        Submitting.to("neo")
                .through("letter")
                .on(thu("2025-08-07"))
                .registered()
                .thenDue("response", fri("2025-08-22"));
    }

    @Test
    @DisplayName(
            "X-9: a year whose calendar is not published yet takes a complaint in, and its clock waits for the calendar")
    void unpublishedYear() {
        Story story =
                Submitting.to("neo").through("letter").on(fri("2027-12-24")).registered();

        story.thenNoClock("response").swept().recounted("still nothing").thenNoClock("response");
        assertThat(story.file().waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.because()).contains("2028-01-01"));
    }

    @Test
    @DisplayName(
            "X-9: an answer of 11 October 2024 goes out, although its window ends in 2025, whose calendar came on the 14th")
    void answeredBeforeNextYearIsPublished() {
        Submitting.to("neo")
                .through("letter")
                .on(mon("2024-10-07"))
                .registered()
                .when(Doing.assigningTo("wati"))
                .on(fri("2024-10-11"))
                .when(Doing.deciding("explanation", fri("2024-10-11"), "id"))
                .when(Doing.dispatching("email", fri("2024-10-11")))
                .thenState("answered")
                .thenNoClock("referral")
                .on(mon("2024-10-14"))
                .recounted("The calendar of 2025 is published")
                .thenDue("referral", wed("2025-01-08"));
    }

    @Test
    @DisplayName("A rest day is a rest day: a Saturday receipt is day zero at every bank")
    void saturday() {
        Submitting.to("neo")
                .through("letter")
                .on(sat("2025-06-21"))
                .registered()
                .thenDue("response", mon("2025-07-07"));
    }
}
