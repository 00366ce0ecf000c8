package dev.redress.app.stories;

import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.ProceedingEnd;
import dev.redress.core.dispute.Signature;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Step 6: a forum has a dispute once at a time, and a supervisor facilitates it once. */
class S6OnceAtAForumTest {

    private static final String OJK = "ojk-facilitation";
    private static final LocalDate DAY = thu("2026-09-03");
    private static final LocalDate END = mon("2026-09-28");

    private static ComplaintAct filing(String forum, LocalDate on) {
        return new DisputeAct.RecordFiling(forum, on, Optional.of(Doing.words("Letter of the body")), Optional.empty());
    }

    private static ComplaintAct agreeing(int proceeding) {
        return new DisputeAct.MakeAgreement(proceeding, Set.of(Clause.values()), Optional.of(Doing.words("agreement")));
    }

    private static ComplaintAct signing(int proceeding, Signer signer, LocalDate on) {
        return new DisputeAct.SignAgreement(proceeding, new Signature(signer, on));
    }

    private static ComplaintAct admitting(int proceeding, LocalDate on) {
        return new DisputeAct.RecordAdmission(proceeding, true, on, Optional.empty());
    }

    private static ComplaintAct withdrawing(int proceeding, LocalDate on) {
        return new DisputeAct.WithdrawProceeding(proceeding, on, Optional.empty());
    }

    private static Story referred(String institution) {
        return Disputing.prepared(institution).when(Disputing.referring(institution, OJK, DAY));
    }

    private static Story begun(String institution) {
        return referred(institution)
                .when(agreeing(1))
                .when(signing(1, Signer.CUSTOMER, DAY))
                .when(signing(1, Signer.INSTITUTION, DAY));
    }

    /** Minutes of the first proceeding, so that the complainant may have gone there alone once more. */
    private static Story held(String institution) {
        return begun(institution)
                .on(END)
                .when(Disputing.closing(
                        Disputing.minutes(Disputing.by(Signer.CUSTOMER, END), Disputing.by(Signer.INSTITUTION, END))));
    }

    private static Dispute dispute(Story story) {
        return story.file().disputes().dispute().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"neo", "sub", "dbs"})
    @DisplayName(
            "NEO-28: a filing with the forum that has the dispute is refused by its rule; with another it is recorded")
    void openThere(String institution) {
        begun(institution)
                .thenRefused("there-already", filing(OJK, DAY))
                .when(filing("court", DAY))
                .thenRefused("there-already", filing("court", DAY));
    }

    @Test
    @DisplayName("NEO-28: a forum that was left before anything was held there may be gone to again")
    void leftThere() {
        Story story = referred("neo").when(withdrawing(1, DAY)).when(filing(OJK, DAY));

        story.when(agreeing(2)).when(signing(2, Signer.CUSTOMER, DAY)).when(signing(2, Signer.INSTITUTION, DAY));

        assertThat(dispute(story).file().openAt(OJK).map(it -> it.file().number()))
                .contains(2);
        assertThat(dispute(story).file().openAt(OJK).flatMap(it -> it.file().begunOn()))
                .contains(DAY);
    }

    @ParameterizedTest
    @CsvSource({"neo", "sub", "dbs"})
    @DisplayName("NEO-19, SUB-14, DBS-21: after one that was held, a second facilitation is filed but never agreed to")
    void second(String institution) {
        Story story = held(institution).when(filing(OJK, END));

        story.thenRefused("never-facilitated", agreeing(2))
                .thenRefused("never-facilitated", admitting(2, END))
                .thenImpossible("no-agreement", signing(2, Signer.CUSTOMER, END))
                .when(withdrawing(2, END));

        assertThat(dispute(story).file().proceedings()).noneMatch(Proceeding::open);
    }

    @Test
    @DisplayName(
            "NEO-19: of two that were applied for, the first that begins is the one; the other is not signed any more")
    void twoAtOnce() {
        Story story =
                referred("neo").when(filing("ojk-limited-facilitation", DAY)).when(agreeing(1));

        story.when(admitting(2, DAY))
                .thenRefused("never-facilitated", signing(1, Signer.CUSTOMER, DAY))
                .thenRefused("never-facilitated", agreeing(1))
                .thenRefused("never-facilitated", admitting(1, DAY));

        assertThat(List.of(1, 2))
                .filteredOn(number -> dispute(story)
                        .file()
                        .proceeding(number)
                        .flatMap(it -> it.file().begunOn())
                        .isPresent())
                .containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({"neo", "sub", "dbs"})
    @DisplayName(
            "NEO-19, SUB-14: taken back after both signed, a facilitation counts and its time stops; before, it does not")
    void takenBack(String institution) {
        referred(institution).when(withdrawing(1, DAY)).when(Disputing.referring(institution, OJK, DAY));

        begun(institution)
                .on(END)
                .when(withdrawing(1, END))
                .thenStopped("facilitation", END)
                .thenRefused("never-facilitated", Disputing.referring(institution, OJK, END));
    }

    @ParameterizedTest
    @CsvSource({"neo", "sub", "dbs"})
    @DisplayName("NEO-19, NEO-25: what both signed is not turned away any more, and its time runs on; before, it is")
    void turnedAway(String institution) {
        begun(institution)
                .thenRefused("begun-already", turningAway(1, DAY))
                .thenRefused("begun-already", admitting(1, DAY))
                .thenInTime("facilitation");
        referred(institution)
                .when(agreeing(1))
                .when(signing(1, Signer.CUSTOMER, DAY))
                .when(turningAway(1, DAY))
                .thenNoClock("facilitation")
                .when(Disputing.referring(institution, OJK, DAY));
    }

    @ParameterizedTest
    @CsvSource({"neo", "sub", "dbs"})
    @DisplayName("NEO-24, NEO-28: who will not sign at the end does not hold it open for ever, and it was held")
    void unsignedEnd(String institution) {
        Story story = begun(institution)
                .thenImpossible("missing", new DisputeAct.CloseUnsigned(1, DAY, Signer.INSTITUTION, Optional.empty()))
                .on(END)
                .when(notSigned(1, Signer.INSTITUTION, END));

        story.thenStopped("facilitation", END)
                .thenRefused("never-facilitated", Disputing.referring(institution, OJK, END));
        assertThat(dispute(story).file().proceedings().getFirst().file().end())
                .contains(new ProceedingEnd.Unsigned(END, Signer.INSTITUTION));
        assertThat(dispute(story)).isInstanceOf(Dispute.Raised.class);
    }

    @Test
    @DisplayName("NEO-24: an agreement that one side does not sign begins nothing, and it may be tried once more")
    void unsignedAgreement() {
        referred("neo")
                .thenRefused("nothing-to-sign", notSigned(1, Signer.CUSTOMER, DAY))
                .when(agreeing(1))
                .when(signing(1, Signer.CUSTOMER, DAY))
                .thenImpossible("signed-already", notSigned(1, Signer.CUSTOMER, DAY))
                .when(notSigned(1, Signer.INSTITUTION, DAY))
                .thenNoClock("facilitation")
                .when(Disputing.referring("neo", OJK, DAY));
    }

    @Test
    @DisplayName("NEO-13, KP-25: where no paper is signed by both at the end, nobody's signature is missing there")
    void nothingToSign() {
        Disputing.prepared("neo")
                .when(Disputing.referring("neo", "ojk-limited-facilitation", DAY))
                .when(admitting(1, DAY))
                .thenRefused("nothing-to-sign", notSigned(1, Signer.CUSTOMER, DAY));
        Disputing.prepared("neo")
                .when(filing("court", DAY))
                .when(admitting(1, DAY))
                .thenRefused("nothing-to-sign", notSigned(1, Signer.CUSTOMER, DAY));
    }

    private static ComplaintAct turningAway(int proceeding, LocalDate on) {
        return new DisputeAct.RecordAdmission(proceeding, false, on, Optional.of(Doing.words("No.")));
    }

    private static ComplaintAct notSigned(int proceeding, Signer missing, LocalDate on) {
        return new DisputeAct.CloseUnsigned(proceeding, on, missing, Optional.of(Doing.words("Will not sign.")));
    }
}
