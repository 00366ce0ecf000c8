package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumCheck;
import dev.redress.core.rulebook.ForumCheck.Certainty;
import dev.redress.core.rulebook.ForumCheck.Condition.AmountAtMost;
import dev.redress.core.rulebook.ForumCheck.Condition.NotMember;
import dev.redress.core.rulebook.ForumCheck.Condition.Opened;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The checks that look at the dispute itself and at who applies. */
final class Conditions {

    private Conditions() {}

    static CheckAnswer amount(ForumCheck check, AmountAtMost condition, GateFacts facts) {
        Optional<Money> ceiling = Optional.ofNullable(condition.most().get(facts.sector()));
        if (ceiling.isEmpty()) {
            return CheckAnswer.unknown(
                    check,
                    "The rule names no ceiling for the sector '" + facts.sector() + "'.",
                    "A ceiling for this sector.");
        }
        Money most = ceiling.get();
        List<ClaimedLoss> counted = facts.losses().stream()
                .filter(loss -> condition.counts().contains(loss.certainty()))
                .toList();
        if (facts.losses().isEmpty()) {
            return CheckAnswer.unknown(check, "No material loss is recorded.", "Recording the loss and its amount.");
        }
        if (counted.stream().anyMatch(loss -> !loss.amount().currency().equals(most.currency()))) {
            return CheckAnswer.unknown(
                    check,
                    "A loss is not in " + most.currency() + ", and the rule names no rate of exchange.",
                    "The loss in " + most.currency() + ".");
        }
        BigDecimal sum = counted.stream().map(loss -> loss.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        String told = sum.toPlainString() + " " + most.currency() + " of "
                + condition.counts().stream().sorted().map(Certainty::word).collect(Collectors.joining(" and "))
                + " loss";
        String bound = most.amount().toPlainString() + " " + most.currency();
        return sum.compareTo(most.amount()) <= 0
                ? CheckAnswer.pass(check, told + " is not above " + bound + ".")
                : CheckAnswer.fail(check, told + " is above " + bound + ".", "A claim of " + bound + " or less.");
    }

    static CheckAnswer isDispute(ForumCheck check, GateFacts facts) {
        for (Labelled element : facts.elements().entries()) {
            if (facts.found().get(element.code()) == Answer.NO) {
                return CheckAnswer.fail(
                        check, "Not so: " + element.titles().english() + ".", "Another finding on this element.");
            }
        }
        List<String> open = facts.elements().entries().stream()
                .filter(element -> facts.found().get(element.code()) != Answer.YES)
                .map(element -> element.titles().english())
                .toList();
        return open.isEmpty()
                ? CheckAnswer.pass(check, "Every element of a dispute is there.")
                : CheckAnswer.unknown(
                        check, "Not yet known: " + String.join("; ", open) + ".", "A finding on each of these.");
    }

    static CheckAnswer civil(ForumCheck check, GateFacts facts) {
        return switch (facts.said(DeclaredFact.CIVIL)) {
            case YES -> CheckAnswer.pass(check, "The dispute is civil in nature.");
            case NO ->
                CheckAnswer.fail(
                        check, "The dispute is not civil in nature.", "Nothing; it belongs before other authorities.");
            case UNKNOWN ->
                CheckAnswer.unknown(check, "Nobody has said whether the dispute is civil.", "Saying whether it is.");
        };
    }

    static CheckAnswer withinTime(ForumCheck check, String clock, GateFacts facts) {
        return switch (facts.windows().get(clock)) {
            case null ->
                CheckAnswer.notApplicable(
                        check, "There is no letter from which the time could count, so no time runs.");
            case GateFacts.Window.AwaitsCalendar(boolean open) ->
                open
                        ? CheckAnswer.pass(
                                check,
                                "The last day lies in a year whose calendar is not published; on " + facts.appliedOn()
                                        + " the time is not used up.")
                        : CheckAnswer.unknown(
                                check,
                                "The last day lies in a year whose calendar is not published.",
                                "Its publication.");
            case GateFacts.Window.Until(LocalDate lastDay) ->
                facts.appliedOn().isAfter(lastDay)
                        ? CheckAnswer.fail(
                                check,
                                "The last day was " + lastDay + "; " + facts.appliedOn() + " is later.",
                                "Nothing; the time is over.")
                        : CheckAnswer.pass(check, "The last day is " + lastDay + ".");
        };
    }

    static CheckAnswer opened(ForumCheck check, Opened condition, GateFacts facts) {
        List<String> met = condition.by().stream()
                .filter(facts.triggers()::contains)
                .map(Conditions::inWords)
                .sorted()
                .toList();
        return met.isEmpty()
                ? CheckAnswer.fail(
                        check,
                        "Not on record: " + either(condition.by()) + ".",
                        "One of these on record: " + either(condition.by()) + ".")
                : CheckAnswer.pass(check, "On record: " + String.join("; ", met) + ".");
    }

    static CheckAnswer applicant(ForumCheck check, GateFacts facts) {
        return switch (facts.applicant()) {
            case CUSTOMER -> CheckAnswer.pass(check, "The customer applies.");
            case IN_PLACE -> CheckAnswer.pass(check, "The guardian or an heir applies, in the customer's place.");
            case REPRESENTATIVE -> CheckAnswer.pass(check, "A representative applies, whose mandate to settle holds.");
            case NOBODY_ENTITLED ->
                CheckAnswer.fail(
                        check,
                        "Who applies is not the customer and holds no mandate to settle on " + facts.appliedOn() + ".",
                        "A mandate to settle that holds on the day of the application.");
        };
    }

    static CheckAnswer internalFirst(ForumCheck check, GateFacts facts) {
        if (facts.answered()) {
            return CheckAnswer.pass(check, "The institution has answered.");
        }
        return facts.triggers().contains(Trigger.LATE)
                ? CheckAnswer.pass(check, "The institution's time for the answer has passed.")
                : CheckAnswer.fail(
                        check,
                        "The institution has not answered, and its time has not passed.",
                        "Its answer, or the end of its time.");
    }

    static CheckAnswer listed(ForumCheck check, String body, GateFacts facts) {
        return facts.listed()
                .map(bodies -> bodies.contains(body)
                        ? CheckAnswer.pass(check, "The body is on the list on " + facts.appliedOn() + ".")
                        : CheckAnswer.fail(
                                check,
                                "The body is not on the list on " + facts.appliedOn() + ".",
                                "Its entry in the list."))
                .orElseGet(() -> CheckAnswer.unknown(
                        check, "The rules hold no list for " + facts.appliedOn() + ".", "The list of that day."));
    }

    static CheckAnswer notMember(ForumCheck check, NotMember condition, GateFacts facts) {
        List<String> member = condition.bodies().stream()
                .filter(facts.memberOf()::contains)
                .sorted()
                .toList();
        return member.isEmpty()
                ? CheckAnswer.pass(check, "The institution belongs to none of these bodies.")
                : CheckAnswer.fail(
                        check,
                        "The institution belongs to " + String.join(", ", member) + ".",
                        "Going to that body instead.");
    }

    static CheckAnswer addressee(ForumCheck check, ForumTerms forum, GateFacts facts) {
        String known = String.join(", ", forum.addressees().codes());
        return facts.addressee()
                .map(code -> forum.addressees().find(code).isPresent()
                        ? CheckAnswer.pass(check, "The application goes to one addressee: " + code + ".")
                        : CheckAnswer.fail(check, "'" + code + "' is no addressee.", "One of: " + known + "."))
                .orElseGet(
                        () -> CheckAnswer.unknown(check, "No addressee is chosen.", "Choosing one of: " + known + "."));
    }

    private static String either(Collection<Trigger> triggers) {
        return triggers.stream().map(Conditions::inWords).sorted().collect(Collectors.joining("; "));
    }

    private static String inWords(Trigger trigger) {
        return switch (trigger) {
            case REJECTED -> "the complainant does not accept the answer";
            case LATE -> "the time for the answer has passed";
        };
    }
}
