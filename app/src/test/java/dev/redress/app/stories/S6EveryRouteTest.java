package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.EndPaper;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.Signature;
import dev.redress.core.rulebook.DecisionKind;
import dev.redress.core.rulebook.ForumCheck.Certainty;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Step 6: the routes are read from the rules, so that a new forum is walked as soon as it has a file. */
class S6EveryRouteTest {

    private static final LocalDate DAY = thu("2026-09-03");
    private static final LocalDate END = mon("2026-09-28");
    private static final List<String> INSTITUTIONS = List.of("kreditpro", "neo", "dbs", "sub", "alma", "testland");

    /** Every forum of every institution with every way in which a proceeding there can end. */
    static Stream<Arguments> routes() {
        return INSTITUTIONS.stream()
                .flatMap(institution -> Law.procedure(institution, DAY).forums().stream()
                        .flatMap(forum -> ends(forum.terms().on(DAY).value())
                                .map(end -> Arguments.of(institution, forum.code(), end))));
    }

    private static Stream<String> ends(ForumTerms terms) {
        return switch (terms.proceeding()) {
            case FACILITATION, MEDIATION -> Stream.of("deed", "minutes");
            case LIMITED_FACILITATION -> Stream.of("agreed", "not-agreed");
            case ARBITRATION, BINDING_OPINION, COURT -> terms.decisions().codes().stream();
        };
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @MethodSource("routes")
    @DisplayName(
            "NEO-12, NEO-13, NEO-27 to NEO-29, DBS-18, DBS-19, DBS-25, DBS-26, SUB-9, KP-25: each route of each institution from the answer to its last paper")
    void toItsLastPaper(String institution, String forum, String end) {
        // given an answer that is not accepted, and everything that the gate asks for
        ForumTerms terms =
                Law.procedure(institution, DAY).forum(forum).orElseThrow().value();
        Story story = Disputing.prepared(institution);
        if (institution.equals("testland")) {
            story.when(new DisputeAct.ClaimLoss(
                    List.of(new ClaimedLoss(new Money(BigDecimal.valueOf(10_000), "USD"), Certainty.ACTUAL)),
                    Optional.empty()));
        }

        // when it goes the way that the forum's own rule describes
        story.when(Disputing.referring(institution, forum, DAY)).thenDispute("before-forum");
        if (terms.admission().isPresent() || terms.clauses().isEmpty()) {
            story.when(Disputing.admitting(DAY));
        }
        if (!terms.clauses().isEmpty()) {
            story.when(Disputing.agreeing(terms.clauses().toArray(ForumTerms.Clause[]::new)))
                    .when(Disputing.signing(Signer.CUSTOMER, DAY))
                    .when(Disputing.signing(Signer.INSTITUTION, DAY));
        }
        terms.duration()
                .ifPresent(clock -> assertThat(story.file().clocks())
                        .as("the clock of the proceeding runs")
                        .anyMatch(it -> it.clock().equals(clock) && it.running()));
        for (Labelled stage : terms.stages().entries()) {
            story.when(new DisputeAct.ReachStage(1, stage.code(), DAY, Optional.empty()));
        }
        story.on(END).when(closing(end));

        // then the proceeding has its one end, no clock of it runs, and what was agreed or decided can be carried out
        Proceeding held = story.file()
                .disputes()
                .dispute()
                .orElseThrow()
                .file()
                .proceedings()
                .getFirst();
        assertThat(held.open()).isFalse();
        terms.duration()
                .ifPresent(clock -> assertThat(story.file().clocks())
                        .noneMatch(it -> it.clock().equals(clock) && it.running()));
        if (Set.of("minutes", "not-agreed", "agreed").contains(end)) {
            assertThat(story.file().disputes().dispute().orElseThrow()).isNotInstanceOf(Dispute.BeforeForum.class);
        } else {
            decidedOrAgreed(story, terms.decisions().find(end));
        }
    }

    private static void decidedOrAgreed(Story story, Optional<DecisionKind> decision) {
        if (decision.filter(kind -> !kind.merits()).isPresent()) {
            story.thenDispute("raised").thenImpossible("nothing-agreed", promising());
        } else if (decision.filter(kind -> !kind.owed()).isPresent()) {
            story.thenDispute("concluded")
                    .thenImpossible("nothing-owed", promising())
                    .when(new DisputeAct.CloseDispute(END, Dispute.Ground.CARRIED_OUT, Optional.empty()));
        } else {
            carriedOut(story);
        }
    }

    private static DisputeAct promising() {
        return new DisputeAct.UndertakeObligation(
                Optional.of(1), Signer.INSTITUTION, Optional.of(Doing.words("pay")), fri("2026-10-09"));
    }

    private static DisputeAct closing(String end) {
        Signature customer = Disputing.by(Signer.CUSTOMER, END);
        Signature institution = Disputing.by(Signer.INSTITUTION, END);
        EndPaper.SettlementDeed deed = Disputing.deed(customer, institution);
        EndPaper.Minutes minutes = Disputing.minutes(customer, institution);
        return switch (end) {
            case "deed" -> new DisputeAct.CloseInPaper(1, Optional.of(deed), Optional.empty());
            case "minutes" -> new DisputeAct.CloseInPaper(1, Optional.empty(), Optional.of(minutes));
            case "agreed", "not-agreed" ->
                new DisputeAct.CloseWithoutPaper(1, END, end.equals("agreed"), Optional.of(Doing.words("note")));
            default -> new DisputeAct.RecordDecision(1, end, END, Optional.of(END), Optional.of(Doing.words("So.")));
        };
    }

    private static void carriedOut(Story story) {
        story.thenDispute("concluded")
                .when(promising())
                .when(new DisputeAct.RecordPerformance(1, END, Optional.of(Doing.words("receipt"))))
                .when(new DisputeAct.CloseDispute(END, Dispute.Ground.CARRIED_OUT, Optional.empty()))
                .thenDispute("closed");
    }

    @Test
    @DisplayName("NEO-29, DBS-19, KP-25: the list of routes is the list of forums in the rules")
    void everyForum() {
        Set<String> walked = routes().map(route -> route.get()[0] + " " + route.get()[1])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(walked)
                .containsExactly(
                        "dbs court",
                        "dbs laps-arbitration",
                        "dbs laps-binding-opinion",
                        "dbs laps-mediation",
                        "dbs ojk-facilitation",
                        "kreditpro court",
                        "kreditpro laps-arbitration",
                        "kreditpro laps-binding-opinion",
                        "kreditpro laps-mediation",
                        "neo court",
                        "neo laps-arbitration",
                        "neo laps-binding-opinion",
                        "neo laps-mediation",
                        "neo ojk-facilitation",
                        "neo ojk-limited-facilitation",
                        "sub court",
                        "sub laps-arbitration",
                        "sub laps-binding-opinion",
                        "sub laps-mediation",
                        "sub ojk-facilitation",
                        "testland arbitration",
                        "testland binding-opinion",
                        "testland court",
                        "testland facilitation",
                        "testland limited-facilitation",
                        "testland mediation");
    }
}
