package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumCheck;
import dev.redress.core.rulebook.ForumCheck.Condition.NotElsewhere;
import dev.redress.core.rulebook.ForumCheck.Condition.NotThrough;
import dev.redress.core.rulebook.ForumCheck.Elsewhere;
import dev.redress.core.rulebook.ForumCheck.Stage;
import dev.redress.core.rulebook.ForumTerms.Proceeding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The checks that look at where the dispute was before. What the record shows outweighs what anybody says. */
final class History {

    private static final String SAY = "Saying, by the complainant's signed statement, whether it is so.";

    private History() {}

    static CheckAnswer notElsewhere(ForumCheck check, NotElsewhere condition, GateFacts facts) {
        List<String> unknown = new ArrayList<>();
        for (Elsewhere body : new TreeSet<>(condition.bodies())) {
            for (Stage stage : new TreeSet<>(condition.stages())) {
                DeclaredFact fact = DeclaredFact.of(body, stage);
                if (onRecord(facts, body, stage) || facts.said(fact) == Answer.YES) {
                    return CheckAnswer.fail(
                            check,
                            "The dispute is elsewhere: " + fact.word().replace('-', ' ') + ".",
                            stage == Stage.PENDING ? "The end of that proceeding, undecided." : "Nothing.");
                }
                if (facts.said(fact) == Answer.UNKNOWN) {
                    unknown.add(fact.word().replace('-', ' '));
                }
            }
        }
        return unknown.isEmpty()
                ? CheckAnswer.pass(check, "No other body has or had the dispute.")
                : CheckAnswer.unknown(check, "Nobody has said: " + String.join("; ", unknown) + ".", SAY);
    }

    static CheckAnswer neverFacilitated(ForumCheck check, GateFacts facts, String body) {
        boolean before = facts.past().stream()
                .anyMatch(past -> past.body().equals(body)
                        && past.proceeding().facilitates()
                        && past.outcome() != GateFacts.Outcome.NOT_HELD);
        if (before || facts.said(DeclaredFact.FACILITATED_BEFORE) == Answer.YES) {
            return CheckAnswer.fail(check, "The dispute was facilitated before.", "Nothing.");
        }
        return facts.said(DeclaredFact.FACILITATED_BEFORE) == Answer.NO
                ? CheckAnswer.pass(check, "The dispute was never facilitated.")
                : CheckAnswer.unknown(check, "Nobody has said whether it was facilitated before.", SAY);
    }

    /** The other way excludes this one, whether the record shows it or the complainant says so (DBS-20). */
    static CheckAnswer notThrough(ForumCheck check, NotThrough condition, GateFacts facts) {
        List<String> unknown = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            DeclaredFact fact = DeclaredFact.of(Elsewhere.DISPUTE_BODY, stage);
            if (through(facts, condition, stage) || facts.said(fact) == Answer.YES) {
                return CheckAnswer.fail(
                        check,
                        "The dispute is settled through "
                                + String.join(" or ", new TreeSet<>(condition.bodies())) + " ("
                                + (stage == Stage.PENDING ? "in process" : "decided")
                                + "); the two exclude each other.",
                        stage == Stage.PENDING ? "Its withdrawal there." : "Nothing.");
            }
            if (facts.said(fact) == Answer.UNKNOWN) {
                unknown.add(fact.word().replace('-', ' '));
            }
        }
        return unknown.isEmpty()
                ? CheckAnswer.pass(check, "The dispute is not settled through another body.")
                : CheckAnswer.unknown(check, "Nobody has said: " + String.join("; ", unknown) + ".", SAY);
    }

    private static boolean through(GateFacts facts, NotThrough condition, Stage stage) {
        return facts.past().stream()
                .anyMatch(past ->
                        past.outcome() == at(stage) && condition.bodies().contains(past.body()));
    }

    private static boolean onRecord(GateFacts facts, Elsewhere body, Stage stage) {
        return facts.past().stream()
                .anyMatch(past ->
                        past.outcome() == at(stage) && heldBy(past.proceeding()).contains(body));
    }

    private static GateFacts.Outcome at(Stage stage) {
        return stage == Stage.PENDING ? GateFacts.Outcome.PENDING : GateFacts.Outcome.DECIDED;
    }

    /** A mediation outside is held by a body for disputes, which is an institution of mediation too. */
    private static Set<Elsewhere> heldBy(Proceeding proceeding) {
        return switch (proceeding) {
            case COURT -> Set.of(Elsewhere.COURT);
            case ARBITRATION -> Set.of(Elsewhere.ARBITRATION, Elsewhere.DISPUTE_BODY);
            case BINDING_OPINION -> Set.of(Elsewhere.DISPUTE_BODY);
            case MEDIATION -> Set.of(Elsewhere.DISPUTE_BODY, Elsewhere.MEDIATION_BODY);
            case FACILITATION, LIMITED_FACILITATION -> Set.of();
        };
    }
}
