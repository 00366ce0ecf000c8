package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.dispute.DisputeFile;
import dev.redress.core.dispute.EndPaper;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.ProceedingEnd;
import dev.redress.core.dispute.Signature;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Step 6: facilitation, from the application to its one paper. */
class S6FacilitationTest {

    private static final String OJK = "ojk-facilitation";
    private static final LocalDate DAY = thu("2026-09-03");
    private static final Term THIRTY = new Term.WorkingDays(30);

    /** Referred, and the agreement signed by the bank on Monday, by the customer on Thursday. */
    private static Story begun(String institution) {
        return Disputing.prepared(institution)
                .when(Disputing.referring(institution, OJK, DAY))
                .when(Disputing.agreeing(Clause.values()))
                .on(mon("2026-09-14"))
                .when(Disputing.signing(Signer.INSTITUTION, mon("2026-09-14")))
                .on(thu("2026-09-17"))
                .when(Disputing.signing(Signer.CUSTOMER, thu("2026-09-17")));
    }

    private static ComplaintAct extending(int days, Signature... signatures) {
        return new DisputeAct.ExtendProceeding(
                1, new Term.WorkingDays(days), List.of(signatures), Optional.of(Doing.words("agreement on more time")));
    }

    private static Signature customer(LocalDate on) {
        return Disputing.by(Signer.CUSTOMER, on);
    }

    private static Signature bank(LocalDate on) {
        return Disputing.by(Signer.INSTITUTION, on);
    }

    @ParameterizedTest
    @CsvSource({"neo, CHOICE_OF_FORUM", "neo, SUBMISSION_TO_RULES", "dbs, CHOICE_OF_FORUM", "dbs, SUBMISSION_TO_RULES"})
    @DisplayName("NEO-24, DBS-22: both clauses are compulsory; one alone is no agreement")
    void clauses(String institution, Clause only) {
        Disputing.prepared(institution)
                .when(Disputing.referring(institution, OJK, DAY))
                .thenRefused("clause-missing", Disputing.agreeing(only))
                .thenImpossible("no-agreement", Disputing.signing(Signer.CUSTOMER, DAY))
                .when(Disputing.agreeing(Clause.values()));
    }

    @ParameterizedTest
    @CsvSource({"neo", "dbs", "sub"})
    @DisplayName("NEO-25, DBS-23: thirty working days from the later signature; with one signature nothing runs")
    void laterSignature(String institution) {
        Story story = Disputing.prepared(institution)
                .when(Disputing.referring(institution, OJK, DAY))
                .when(Disputing.agreeing(Clause.values()))
                .on(mon("2026-09-14"))
                .when(Disputing.signing(Signer.INSTITUTION, mon("2026-09-14")))
                .thenNoClock("facilitation")
                .thenImpossible("signed-already", Disputing.signing(Signer.INSTITUTION, mon("2026-09-14")))
                .on(thu("2026-09-17"))
                .when(Disputing.signing(Signer.CUSTOMER, thu("2026-09-17")));
        story.thenDue("facilitation", thu("2026-10-29"));
        assertThat(story.deadline("facilitation").start().toLocalDate()).isEqualTo(thu("2026-09-17"));
    }

    @Test
    @DisplayName(
            "DBS-23: a representative may sign the agreement there; NEO-24: not at Neo; never after the mandate ended")
    void representatives() {
        Story dbs = Disputing.prepared("dbs")
                .when(Disputing.mandating(DAY, fri("2026-09-11")))
                .when(Disputing.referring("dbs", OJK, DAY))
                .when(Disputing.agreeing(Clause.values()))
                .on(mon("2026-09-14"))
                .thenRefused("mandate-ended", Disputing.signing(Signer.REPRESENTATIVE, mon("2026-09-14")))
                .when(Disputing.signing(Signer.REPRESENTATIVE, fri("2026-09-11")))
                .when(Disputing.signing(Signer.INSTITUTION, mon("2026-09-14")));
        assertThat(proceeding(dbs).file().begunOn()).contains(mon("2026-09-14"));
        Disputing.prepared("neo")
                .when(Disputing.mandating(DAY, fri("2026-09-11")))
                .when(Disputing.referring("neo", OJK, DAY))
                .when(Disputing.agreeing(Clause.values()))
                .thenRefused("not-theirs-to-sign", Disputing.signing(Signer.REPRESENTATIVE, DAY));
    }

    @ParameterizedTest
    @CsvSource({"neo", "dbs"})
    @DisplayName("NEO-26, DBS-24: up to thirty more, once, by what both signed; the bank alone cannot extend")
    void extension(String institution) {
        LocalDate day = mon("2026-10-19");
        Story story = begun(institution).on(day);
        story.thenRefused("signature-missing", extending(30, bank(day)))
                .thenRefused("signature-missing", extending(30, customer(day)))
                .thenRefused("extension-too-long", extending(31, customer(day), bank(day)))
                .thenImpossible(
                        "already-ended",
                        new ComplaintAct.ExtendTime(
                                "facilitation", Optional.empty(), THIRTY, Optional.of(Doing.words("we need more"))))
                .when(extending(30, customer(day), bank(day)))
                .thenDue("facilitation", thu("2026-12-10"))
                .thenRefused("extended-already", extending(5, customer(day), bank(day)));
    }

    @Test
    @DisplayName("NEO-26: before the answer too, the bank alone does not extend a facilitation")
    void bankAlone() {
        Story late = Disputing.late("dbs")
                .when(Disputing.referring("dbs", OJK, mon("2026-11-09")))
                .when(Disputing.agreeing(Clause.values()))
                .when(Disputing.signing(Signer.CUSTOMER, mon("2026-11-09")))
                .when(Disputing.signing(Signer.INSTITUTION, mon("2026-11-09")));
        late.thenRefused(
                "extension-by-agreement",
                new ComplaintAct.ExtendTime(
                        "facilitation", Optional.empty(), THIRTY, Optional.of(Doing.words("we need more"))));
    }

    @ParameterizedTest
    @CsvSource({"neo", "dbs", "sub"})
    @DisplayName("NEO-12, NEO-27, NEO-28: exactly one of deed and minutes, signed by both")
    void exactlyOne(String institution) {
        LocalDate day = mon("2026-10-05");
        Story story = begun(institution).on(day);
        EndPaper.SettlementDeed deed = Disputing.deed(customer(day), bank(day));
        EndPaper.Minutes minutes = Disputing.minutes(customer(day), bank(day));

        story.thenRefused("deed-and-minutes", new DisputeAct.CloseInPaper(1, Optional.of(deed), Optional.of(minutes)))
                .thenRefused("deed-or-minutes", new DisputeAct.CloseInPaper(1, Optional.empty(), Optional.empty()))
                .thenRefused("deed-or-minutes", new DisputeAct.CloseWithoutPaper(1, day, true, Optional.empty()))
                .thenRefused("signature-missing", Disputing.closing(Disputing.deed(customer(day))))
                .thenRefused("signature-missing", Disputing.closing(Disputing.deed(bank(day))))
                .thenRefused("signature-missing", Disputing.closing(Disputing.minutes(bank(day))))
                .when(Disputing.closing(deed))
                .thenStopped("facilitation", day)
                .thenInTime("facilitation")
                .thenDispute("concluded")
                .thenImpossible("proceeding-ended", Disputing.closing(minutes));
        assertThat(proceeding(story).file().end()).containsInstanceOf(ProceedingEnd.ByDeed.class);
    }

    @Test
    @DisplayName("DBS-25, DBS-26: the representative signs the deed and not the minutes")
    void whoSignsWhat() {
        LocalDate day = mon("2026-10-05");
        Signature representative = Disputing.by(Signer.REPRESENTATIVE, day);
        Story story = begun("dbs").on(day).when(Disputing.mandating(day, fri("2026-12-18")));

        story.thenRefused("not-theirs-to-sign", Disputing.closing(Disputing.minutes(representative, bank(day))));
        story.when(Disputing.closing(Disputing.deed(representative, bank(day))));

        Story neo = begun("neo").on(day).when(Disputing.mandating(day, fri("2026-12-18")));
        neo.thenRefused("not-theirs-to-sign", Disputing.closing(Disputing.deed(representative, bank(day))));
    }

    @Test
    @DisplayName("NEO-13: a limited facilitation ends without deed and without minutes, and never with them")
    void limited() {
        LocalDate day = mon("2026-10-05");
        Story story = Disputing.prepared("neo")
                .when(Disputing.referring("neo", "ojk-limited-facilitation", DAY))
                .thenRefused("no-agreement-here", Disputing.agreeing(Clause.values()))
                .when(Disputing.admitting(DAY))
                .on(day)
                .thenRefused("no-paper-here", Disputing.closing(Disputing.deed(customer(day), bank(day))))
                .thenRefused("no-paper-here", Disputing.closing(Disputing.minutes(customer(day), bank(day))))
                .when(new DisputeAct.CloseWithoutPaper(1, day, true, Optional.empty()))
                .thenDispute("concluded");
        assertThat(proceeding(story)).isInstanceOf(Proceeding.LimitedFacilitation.class);
    }

    @Test
    @DisplayName(
            "NEO-24: before both have signed there is nothing to end; NEO-25: an end after the time is on record, and no breach of the bank")
    void notBegunAndLate() {
        Story story = Disputing.prepared("neo")
                .when(Disputing.referring("neo", OJK, DAY))
                .when(Disputing.agreeing(Clause.values()))
                .when(Disputing.signing(Signer.INSTITUTION, DAY))
                .thenRefused("not-begun", Disputing.closing(Disputing.deed(customer(DAY), bank(DAY))));
        story.thenDispute("before-forum");

        LocalDate late = fri("2026-10-30");
        begun("neo")
                .on(late)
                .when(Disputing.closing(Disputing.minutes(customer(late), bank(late))))
                .thenEnded("facilitation", thu("2026-10-29"))
                .thenInTime("facilitation");
        LocalDate last = thu("2026-10-29");
        begun("neo")
                .on(last)
                .when(Disputing.closing(Disputing.minutes(customer(last), bank(last))))
                .thenInTime("facilitation");
    }

    @Test
    @DisplayName(
            "Meetings are called, put off with a reason, and attended in person but for the reasons that the rule knows")
    void meetings() {
        LocalDateTime called = LocalDateTime.parse("2026-09-21T10:00");
        Story story = begun("neo").when(Disputing.mandating(thu("2026-09-17"), fri("2026-12-18")));
        story.when(new DisputeAct.CallMeeting(1, called))
                .thenImpossible("missing", new DisputeAct.PostponeMeeting(1, 1, called.plusDays(2), Optional.empty()))
                .when(new DisputeAct.PostponeMeeting(1, 1, called.plusDays(2), Optional.of(Doing.words("flood"))))
                .thenImpossible("day-in-the-future", holding(Optional.empty(), Signer.CUSTOMER, Signer.INSTITUTION))
                .on(wed("2026-09-23"))
                .thenRefused("absence-without-ground", holding(Optional.empty(), Signer.REPRESENTATIVE))
                .thenRefused("absence-without-ground", holding(Optional.of("busy"), Signer.REPRESENTATIVE))
                .when(holding(Optional.of("ill"), Signer.REPRESENTATIVE, Signer.INSTITUTION))
                .thenImpossible("no-such-meeting", holding(Optional.of("ill"), Signer.REPRESENTATIVE));
        assertThat(proceeding(story).file().meetings().getFirst().postponed()).isEqualTo(1);
    }

    @Test
    @DisplayName("DBS-27: each institution prints its own names for agreement, deed and minutes")
    void names() {
        assertThat(name("dbs", "agreement")).isEqualTo("Agreement to mediate (facilitation agreement)");
        assertThat(name("neo", "agreement")).isEqualTo("Facilitation agreement");
        assertThat(name("dbs", "settlement-deed")).isEqualTo("Settlement deed");
        assertThat(name("neo", "settlement-deed")).isEqualTo("Deed of agreement");
        assertThat(Law.procedure("dbs", DAY)
                        .disputes()
                        .orElseThrow()
                        .value()
                        .papers()
                        .entries())
                .allSatisfy(paper -> assertThat(paper.titles().byLanguage()).containsKey("id"));
    }

    private static ComplaintAct holding(Optional<String> absence, Signer... present) {
        return new DisputeAct.HoldMeeting(1, 1, Set.of(present), absence, Optional.empty());
    }

    private static String name(String institution, String paper) {
        return Law.procedure(institution, DAY)
                .disputes()
                .orElseThrow()
                .value()
                .papers()
                .find(paper)
                .orElseThrow()
                .titles()
                .english();
    }

    static Proceeding proceeding(Story story) {
        DisputeFile file = story.file().disputes().dispute().orElseThrow().file();
        return file.proceedings().getLast();
    }
}
