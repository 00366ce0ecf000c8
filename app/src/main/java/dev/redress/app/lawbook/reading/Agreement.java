package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.calendar.DayZero;
import dev.redress.core.complaint.PrivacyAct.Right;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.DataRight;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.ForumCheck;
import dev.redress.core.rulebook.ForumRule;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.NoRuleInForce;
import dev.redress.core.rulebook.Retention;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Rule;
import dev.redress.core.rulebook.RuleName;
import dev.redress.core.rulebook.Rulebook;
import dev.redress.core.rulebook.SubmissionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the rules of one institution fit one another on every day on which any of them changes: who receives and who
 * extends is a role, an acknowledgement goes out by a means, and so on.
 */
final class Agreement {

    private final Rulebook rulebook;
    private final InstitutionFolder folder;

    Agreement(Rulebook rulebook, InstitutionFolder folder) {
        this.rulebook = rulebook;
        this.folder = folder;
    }

    void check() {
        together(
                rulebook.channels(),
                rulebook.roles(),
                (channels, roles) -> channels.entries()
                        .forEach(channel ->
                                known(channel.receivedBy(), roles, "channel '" + channel.code() + "' is received by")));
        together(
                rulebook.acknowledgement(),
                rulebook.means(),
                (acknowledgement, means) -> known(acknowledgement.means(), means, "an acknowledgement goes out by"));
        together(rulebook.dataRights(), rulebook.submissions(), (rights, _) -> checkRights(rights));
        together(rulebook.submissions(), rulebook.retention(), Agreement::checkPeriods);
        rulebook.disputes().forums().forEach(this::checkForum);
        together(rulebook.letters(), rulebook.roles(), Agreement::checkSigners);
        rulebook.clocks().forEach(this::checkClock);
        checkOverlaps();
    }

    /** A right without a time to answer would be a promise that nobody watches. */
    private void checkRights(Catalogue<DataRight> rights) {
        for (Right right : Right.values()) {
            boolean clock =
                    rulebook.clocks().stream().anyMatch(rule -> rule.clock().equals(right.clock()));
            if (rights.find(right.word()).isPresent() && !clock) {
                throw new Disagreement("the right '" + right.word() + "' needs a clock called " + right.clock());
            }
        }
    }

    /** No kind of submission is kept for a time that nobody wrote down, not even for an undecided one. */
    private static void checkPeriods(Catalogue<SubmissionKind> submissions, Retention retention) {
        for (String kind : submissions.codes()) {
            if (retention.of(kind).isEmpty()) {
                throw new Disagreement(
                        "retention.yaml does not say how long a '" + kind + "' is kept; write 'undecided' if it is");
            }
        }
        known(
                retention.periods().stream().map(Retention.Period::submission).collect(Collectors.toSet()),
                submissions,
                "retention.yaml knows");
    }

    /** A forum that names a clock, or asks for a list, without which it could not be judged. */
    private void checkForum(ForumRule forum) {
        for (LocalDate day : changesOf(forum.terms())) {
            inForce(forum.terms(), day)
                    .ifPresent(terms -> missing(terms)
                            .ifPresent(what -> place(forum.terms().name(), day).problem(day + ": " + what)));
        }
    }

    private Optional<String> missing(ForumTerms terms) {
        Stream<String> checked = terms.checks().stream()
                .flatMap(check -> check.condition() instanceof ForumCheck.Condition.WithinTime(var clock)
                        ? Stream.of(clock)
                        : Stream.empty());
        Stream<String> named =
                Stream.of(terms.window(), terms.admission(), terms.duration()).flatMap(Optional::stream);
        Optional<String> clock = Stream.concat(checked, named)
                .filter(name -> rulebook.clocks().stream()
                        .noneMatch(rule -> rule.clock().equals(name)))
                .findFirst()
                .map(name -> "the forum needs a clock called " + name);
        boolean list =
                terms.checks().stream().anyMatch(check -> check.condition() instanceof ForumCheck.Condition.Listed);
        Optional<String> appeal = terms.appeals().stream()
                .filter(code -> terms.stages().find(code).isEmpty())
                .sorted()
                .findFirst()
                .map(code -> "an appeal is the stage '" + code + "', which the forum does not have");
        return clock.or(() -> appeal)
                .or(() -> list && rulebook.disputes().listed().isEmpty()
                        ? Optional.of("the check 'listed' needs dispute-bodies.yaml, which is missing")
                        : Optional.empty());
    }

    /** A letter that nobody may check or sign would never leave the house. */
    private static void checkSigners(Catalogue<LetterKind> letters, Catalogue<Role> roles) {
        for (LetterKind letter : letters.entries()) {
            for (LetterKind.Tier tier : letter.tiers()) {
                known(tier.signedBy(), roles, "'" + letter.code() + "' is signed by");
                for (String code : new TreeSet<>(tier.signedBy())) {
                    if (!has(roles.find(code).stream(), Role.Power.SIGN)) {
                        throw new Disagreement("'" + letter.code() + "' is signed by '" + code
                                + "', and that role has no power 'sign'");
                    }
                }
                if (tier.checks() > 0 && !has(roles.entries().stream(), Role.Power.CHECK)) {
                    throw new Disagreement("'" + letter.code() + "' is checked, and no role has the power 'check'");
                }
            }
        }
    }

    private static boolean has(Stream<Role> roles, Role.Power power) {
        return roles.anyMatch(role -> role.powers().contains(power));
    }

    private void checkClock(ClockRule clock) {
        together(
                clock.terms(),
                rulebook.roles(),
                (terms, roles) -> terms.extension().ifPresent(extension -> checkDeciders(extension, roles)));
        if (!clock.submissions().isEmpty()) {
            together(
                    clock.terms(),
                    rulebook.submissions(),
                    (_, submissions) -> known(clock.submissions(), submissions, "the clock runs for"));
        }
        if (rulebook.openingHours().isEmpty()) {
            for (LocalDate day : changesOf(clock.terms())) {
                inForce(clock.terms(), day)
                        .filter(terms -> terms.dayZero() == DayZero.NEXT_OPENING_IF_OUTSIDE_HOURS)
                        .ifPresent(terms -> place(clock.terms().name(), day)
                                .problem("day zero '" + terms.dayZero().word()
                                        + "' needs opening-hours.yaml, which is missing"));
            }
        }
    }

    private static void checkDeciders(ExtensionRule extension, Catalogue<Role> roles) {
        known(extension.decidedBy(), roles, "an extension is decided by");
        List<Role> deciders = roles.entries().stream()
                .filter(role ->
                        extension.decidedBy().isEmpty() || extension.decidedBy().contains(role.code()))
                .filter(role -> role.powers().contains(Role.Power.EXTEND))
                .toList();
        if (deciders.isEmpty()) {
            throw new Disagreement("the term may be extended, and no role that decides it has the power 'extend'");
        }
    }

    private void checkOverlaps() {
        List<RuleFile> clocks = folder.clocks();
        for (int i = 0; i < clocks.size(); i++) {
            for (int j = 0; j < i; j++) {
                ClockHeader one = clocks.get(i).clock().orElseThrow();
                ClockHeader other = clocks.get(j).clock().orElseThrow();
                if (one.overlaps(other)) {
                    one.place().problem("this clock and " + clocks.get(j).name() + " would run on the same submission");
                }
            }
        }
    }

    /** Compares two rules on every day from the first value of the first one on which either changes. */
    private <A, B> void together(Rule<A> one, Rule<B> other, BiConsumer<A, B> comparison) {
        NavigableSet<LocalDate> days = new TreeSet<>(changesOf(one));
        days.addAll(changesOf(other));
        for (LocalDate day : days.tailSet(one.values().firstKey())) {
            inForce(one, day).ifPresent(value -> {
                try {
                    comparison.accept(value, other.on(day).value());
                } catch (Disagreement | NoRuleInForce e) {
                    place(one.name(), day).problem(day + ": " + e.getMessage());
                }
            });
        }
    }

    private Value place(RuleName name, LocalDate day) {
        return Optional.ofNullable(folder.rules().get(name)).orElseThrow().placeOn(day);
    }

    private static <T> Optional<T> inForce(Rule<T> rule, LocalDate day) {
        try {
            return Optional.of(rule.on(day).value());
        } catch (NoRuleInForce e) {
            return Optional.empty(); // repealed, announced, or the law has no text yet: then nothing has to agree
        }
    }

    private static NavigableSet<LocalDate> changesOf(Rule<?> rule) {
        NavigableSet<LocalDate> days = new TreeSet<>(rule.values().keySet());
        rule.values().forEach((since, value) -> {
            if (value instanceof Rule.Value.As<?> as) {
                days.addAll(changesOf(as.other()).tailSet(since));
            }
        });
        return days;
    }

    private static void known(Set<String> codes, Catalogue<?> catalogue, String what) {
        for (String code : new TreeSet<>(codes)) {
            if (catalogue.find(code).isEmpty()) {
                throw new Disagreement(
                        what + " '" + code + "', which is none of " + String.join(", ", catalogue.codes()));
            }
        }
    }

    /** Two rules contradict each other. */
    private static final class Disagreement extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Disagreement(String message) {
            super(message);
        }
    }
}
