package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.sat;
import static dev.redress.app.stories.Days.thu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.DisputeEvent;
import dev.redress.core.complaint.Ways;
import dev.redress.core.dispute.CheckAnswer.Result;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.ProceedingFile;
import dev.redress.core.rulebook.ForumCheck.Certainty;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Step 6: the list of papers, in the version that binds. Testland's list for facilitation changes on 1 January 2027. */
class S6ChecklistTest {

    private static final String FACILITATION = "facilitation";
    private static final LocalDate BEFORE = thu("2026-09-03");
    private static final LocalDate AFTER = mon("2027-02-01");

    @Test
    @DisplayName(
            "SUB-23: a case keeps the list by which it was judged, when the list of its institution is another one")
    void theOldListBinds() {
        Story story = with10000(Disputing.prepared("testland"))
                .when(Disputing.referring("testland", FACILITATION, BEFORE))
                .on(AFTER);

        ProceedingFile held = held(story);
        assertThat(held.judgedBy().papers()).containsExactly("identity", "response-letter", "stamped-statement");
        assertThat(held.ruleSince()).isEqualTo(sat("2011-01-01"));
        assertThat(held.judgedBy().release()).isEqualTo(Law.BOOK.release());
        // the proceeding goes on by it, whatever is asked of others now
        story.when(Disputing.agreeing(Clause.values()))
                .when(Disputing.signing(Signer.CUSTOMER, AFTER))
                .when(Disputing.signing(Signer.INSTITUTION, AFTER))
                .when(Disputing.closing(Disputing.minutes(
                        Disputing.by(Signer.CUSTOMER, AFTER), Disputing.by(Signer.INSTITUTION, AFTER))));
        assertThat(held(story).judgedBy()).isEqualTo(held.judgedBy());
        assertThat(papers(story, AFTER))
                .as("what a new application would need")
                .contains("account-statement")
                .doesNotContain("stamped-statement");
    }

    @Test
    @DisplayName("SUB-23: the new list binds from its day on; by the papers of the old one nothing is complete")
    void theNewListBinds() {
        Story story = with10000(answeredIn2027());
        story.when(Disputing.giving(paper(story, "identity", BEFORE)))
                .when(Disputing.giving(paper(story, "response-letter", BEFORE)))
                .when(Disputing.giving(paper(story, "stamped-statement", BEFORE)))
                .thenRefused("papers-complete", Disputing.referring("testland", FACILITATION, story.today()))
                .when(Disputing.giving(paper(story, "account-statement", AFTER)))
                .when(Disputing.referring("testland", FACILITATION, story.today()));

        assertThat(held(story).judgedBy().papers()).containsExactly("identity", "response-letter", "account-statement");
        assertThat(held(story).ruleSince()).isEqualTo(fri("2027-01-01"));
        assertThat(story.event(DisputeEvent.DisputeReferred.class).orElseThrow().checks())
                .allSatisfy(check -> assertThat(check.result()).isNotEqualTo(Result.FAIL));
    }

    private static Story answeredIn2027() {
        LocalDate day = mon("2027-01-11");
        Story story = Submitting.to("testland")
                .through("email")
                .on(mon("2027-01-04"))
                .registered()
                .when(Doing.assigningTo("omar"))
                .on(day)
                .when(Doing.deciding("explanation", day, "en"))
                .when(Doing.dispatching("email", day))
                .when(Disputing.rejecting(day))
                .when(Disputing.raising(day, Trigger.REJECTED));
        return Disputing.declared(story, "testland");
    }

    private static Story with10000(Story story) {
        return story.when(new DisputeAct.ClaimLoss(
                List.of(new ClaimedLoss(new Money(BigDecimal.valueOf(10_000), "USD"), Certainty.ACTUAL)),
                Optional.empty()));
    }

    /** A paper as the list of a day asks for it, given today. */
    private static dev.redress.core.dispute.GivenPaper paper(Story story, String code, LocalDate listOf) {
        return Disputing.right(
                Law.rulebook("testland")
                        .disputes()
                        .forum(FACILITATION)
                        .orElseThrow()
                        .terms()
                        .on(listOf)
                        .value()
                        .papers()
                        .find(code)
                        .orElseThrow(),
                story.today());
    }

    private static List<String> papers(Story story, LocalDate on) {
        Ways.Way way = story.way(FACILITATION, Disputing.applying(on));
        return way.papers().stream().map(line -> line.paper().code()).toList();
    }

    private static ProceedingFile held(Story story) {
        return story.file()
                .disputes()
                .dispute()
                .orElseThrow()
                .file()
                .proceedings()
                .getFirst()
                .file();
    }
}
