package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumCheck;
import dev.redress.core.rulebook.ForumCheck.Condition.AmountAtMost;
import dev.redress.core.rulebook.ForumCheck.Condition.ByCustomerOrRepresentative;
import dev.redress.core.rulebook.ForumCheck.Condition.Civil;
import dev.redress.core.rulebook.ForumCheck.Condition.InternalFirst;
import dev.redress.core.rulebook.ForumCheck.Condition.IsDispute;
import dev.redress.core.rulebook.ForumCheck.Condition.Listed;
import dev.redress.core.rulebook.ForumCheck.Condition.NeverFacilitated;
import dev.redress.core.rulebook.ForumCheck.Condition.NotElsewhere;
import dev.redress.core.rulebook.ForumCheck.Condition.NotMember;
import dev.redress.core.rulebook.ForumCheck.Condition.NotThrough;
import dev.redress.core.rulebook.ForumCheck.Condition.OneAddressee;
import dev.redress.core.rulebook.ForumCheck.Condition.Opened;
import dev.redress.core.rulebook.ForumCheck.Condition.PapersComplete;
import dev.redress.core.rulebook.ForumCheck.Condition.WithinTime;
import dev.redress.core.rulebook.ForumTerms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The gate to a forum: a list of checks, each answered by itself. Nobody passes by a check that could not be
 * answered.
 */
public record Gate(List<CheckAnswer> answers) {

    /** What all checks say together. */
    public enum Verdict {
        OPEN,
        CLOSED,
        /** None fails, and something is not known. */
        UNDECIDED;

        /** The word in addresses and records: {@code undecided}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the verdict means to somebody who wants to apply. */
    public enum Outlook {
        OPEN,
        /** Nothing but papers is missing. */
        PAPERS,
        /** Nothing but papers fails, and something is not known. */
        UNDECIDED,
        CLOSED;

        /** The word in addresses and messages: {@code papers}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Gate {
        answers = List.copyOf(answers);
    }

    /** Examines every condition of a forum. */
    public static Gate examine(ForumTerms forum, GateFacts facts) {
        return new Gate(forum.checks().stream()
                .map(check -> answer(forum, check, facts))
                .toList());
    }

    public Verdict verdict() {
        if (first(CheckAnswer.Result.FAIL).isPresent()) {
            return Verdict.CLOSED;
        }
        return first(CheckAnswer.Result.UNKNOWN).isPresent() ? Verdict.UNDECIDED : Verdict.OPEN;
    }

    /** Who lacks nothing but papers is not turned away: the way is open once they are there. */
    public Outlook outlook() {
        if (beyondPapers().isPresent()) {
            return Outlook.CLOSED;
        }
        if (first(CheckAnswer.Result.UNKNOWN).isPresent()) {
            return Outlook.UNDECIDED;
        }
        return first(CheckAnswer.Result.FAIL).isPresent() ? Outlook.PAPERS : Outlook.OPEN;
    }

    /** The answer that stands in the way first; empty when the gate is open. */
    public Optional<CheckAnswer> obstacle() {
        return switch (outlook()) {
            case OPEN -> Optional.empty();
            case PAPERS -> first(CheckAnswer.Result.FAIL);
            case UNDECIDED -> first(CheckAnswer.Result.UNKNOWN);
            case CLOSED -> beyondPapers();
        };
    }

    private Optional<CheckAnswer> beyondPapers() {
        return answers.stream()
                .filter(answer -> answer.result() == CheckAnswer.Result.FAIL)
                .filter(answer -> !(answer.check().condition() instanceof PapersComplete))
                .findFirst();
    }

    /** The first check with this result, in the order of the rule. */
    public Optional<CheckAnswer> first(CheckAnswer.Result result) {
        return answers.stream().filter(answer -> answer.result() == result).findFirst();
    }

    private static CheckAnswer answer(ForumTerms forum, ForumCheck check, GateFacts facts) {
        return switch (check.condition()) {
            case AmountAtMost condition -> Conditions.amount(check, condition, facts);
            case IsDispute _ -> Conditions.isDispute(check, facts);
            case Civil _ -> Conditions.civil(check, facts);
            case NotElsewhere condition -> History.notElsewhere(check, condition, facts);
            case NeverFacilitated _ -> History.neverFacilitated(check, facts, forum.body());
            case NotThrough condition -> History.notThrough(check, condition, facts);
            case WithinTime(var clock) -> Conditions.withinTime(check, clock, facts);
            case Opened condition -> Conditions.opened(check, condition, facts);
            case ByCustomerOrRepresentative _ -> Conditions.applicant(check, facts);
            case PapersComplete _ -> Checklist.answer(check, forum.papers(), facts);
            case InternalFirst _ -> Conditions.internalFirst(check, facts);
            case Listed _ -> Conditions.listed(check, forum.body(), facts);
            case NotMember condition -> Conditions.notMember(check, condition, facts);
            case OneAddressee _ -> Conditions.addressee(check, forum, facts);
        };
    }
}
