package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.DecisionKind;
import dev.redress.core.rulebook.DisputeTerms;
import dev.redress.core.rulebook.ForumCheck;
import dev.redress.core.rulebook.ForumCheck.Condition;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How forums, and what a procedure says of disputes, are read. */
final class ForumReading {

    /** Written where no clock, no ceiling and no end is named, so that none can be forgotten. */
    private static final String NONE = "none";

    private static final Money NO_MONEY = new Money(BigDecimal.ZERO, "XXX");

    static final Kind<ForumTerms> FORUM = Kind.of("forum", ForumReading::forum);
    static final Kind<DisputeTerms> DISPUTES = Kind.of("disputes", ForumReading::disputes);
    static final Kind<Catalogue<Labelled>> DISPUTE_BODIES =
            Kind.of("dispute-bodies", (value, scope) -> labelled(value, "items", scope));

    private ForumReading() {}

    private static ForumTerms forum(Mapping value, Scope scope) {
        return new ForumTerms(
                scope.titles(value.required("name")),
                value.word("proceeding", Words.PROCEEDINGS),
                value.text("body"),
                checks(value.required("checks"), scope),
                Kinds.catalogue(value, "papers", scope, ForumReading::paper),
                labelled(value, "addressees", scope),
                clock(value.required("window")),
                clock(value.required("admission")),
                clock(value.required("duration")),
                value.required("clauses").each(clause -> clause.word(Words.CLAUSES)),
                value.required("signed-by")
                        .mapping(ForumReading::signers)
                        .orElse(new ForumTerms.Signers(Set.of(), Set.of(), Set.of())),
                labelled(value, "absence", scope),
                labelled(value, "stages", scope),
                value.required("appeals").each(Value::text),
                Kinds.catalogue(value, "decisions", scope, ForumReading::decision),
                amounts(value.required("free-up-to")));
    }

    private static DisputeTerms disputes(Mapping value, Scope scope) {
        Value objections = value.required("objections");
        return new DisputeTerms(
                value.text("sector"),
                value.required("member-of").each(Value::text),
                labelled(value, "elements", scope),
                objections.is("unlimited") ? Optional.empty() : Optional.of(objections.number(0, 99)),
                value.truth("new-letter-opens-window"),
                labelled(value, "papers", scope));
    }

    private static ForumTerms.Signers signers(Mapping by) {
        return new ForumTerms.Signers(
                by.required("agreement").each(signer -> signer.word(Words.COMPLAINING_SIGNERS)),
                by.required("deed").each(signer -> signer.word(Words.COMPLAINING_SIGNERS)),
                by.required("minutes").each(signer -> signer.word(Words.COMPLAINING_SIGNERS)));
    }

    private static List<ForumCheck> checks(Value written, Scope scope) {
        List<ForumCheck> checks = new ArrayList<>();
        for (Value item : written.items()) {
            item.mapping(check -> check(check, scope)).ifPresent(check -> {
                if (checks.stream().anyMatch(other -> other.code().equals(check.code()))) {
                    item.problem("the check '" + check.code() + "' stands twice");
                }
                checks.add(check);
            });
        }
        return checks;
    }

    private static ForumCheck check(Mapping item, Scope scope) {
        return new ForumCheck(
                condition(item), scope.titles(item.required("title")), scope.citation(item.required("source")));
    }

    /** The closed list of conditions, each with its own parameters. */
    private static Condition condition(Mapping item) {
        return switch (item.word("check", Words.CHECKS)) {
            case "amount-at-most" ->
                new Condition.AmountAtMost(
                        item.required("counts").each(certainty -> certainty.word(Words.CERTAINTIES)),
                        amounts(item.required("most")));
            case "is-dispute" -> new Condition.IsDispute();
            case "civil" -> new Condition.Civil();
            case "not-elsewhere" ->
                new Condition.NotElsewhere(
                        item.required("bodies").each(body -> body.word(Words.ELSEWHERE)),
                        item.required("stages").each(stage -> stage.word(Words.STAGES)));
            case "never-facilitated" -> new Condition.NeverFacilitated();
            case "within-time" -> new Condition.WithinTime(item.text("clock"));
            case "opened" -> new Condition.Opened(item.required("by").each(by -> by.word(Words.TRIGGERS)));
            case "papers-complete" -> new Condition.PapersComplete();
            case "not-through" ->
                new Condition.NotThrough(item.required("bodies").each(Value::text));
            case "internal-first" -> new Condition.InternalFirst();
            case "listed" -> new Condition.Listed();
            case "not-member" -> new Condition.NotMember(item.required("bodies").each(Value::text));
            case "one-addressee" -> new Condition.OneAddressee();
            default -> new Condition.ByCustomerOrRepresentative();
        };
    }

    private static ForumPaper paper(Mapping item, Scope scope) {
        ForumPaper.NeededWhen neededWhen = item.word("needed-when", Words.NEEDED_WHEN);
        boolean validOnDay = item.truth("valid-on-day");
        return new ForumPaper(
                item.text("code"),
                scope.titles(item.required("title")),
                neededWhen,
                neededWhen == ForumPaper.NeededWhen.MINOR
                        ? Optional.of(item.required("under").number(1, 25))
                        : Optional.empty(),
                item.required("kinds").each(Value::text),
                item.word("form", Words.PAPER_FORMS),
                validOnDay,
                validOnDay ? item.required("for-life").each(Value::text) : Set.of(),
                item.required("marks").each(mark -> mark.word(Words.MARKS)));
    }

    private static DecisionKind decision(Mapping item, Scope scope) {
        return new DecisionKind(
                item.text("code"), scope.titles(item.required("title")), item.truth("merits"), item.truth("owed"));
    }

    private static Catalogue<Labelled> labelled(Mapping value, String key, Scope scope) {
        return Kinds.catalogue(
                value,
                key,
                scope,
                (item, within) -> new Labelled(item.text("code"), within.titles(item.required("title"))));
    }

    private static Optional<String> clock(Value written) {
        return !written.present() || written.is(NONE) ? Optional.empty() : Optional.of(written.text());
    }

    private static Map<String, Money> amounts(Value written) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        written.entries()
                .forEach((sector, amount) -> amounts.put(sector.text(), amount.parsed(ForumReading::money, NO_MONEY)));
        return amounts;
    }

    /** {@code 500000000 IDR}: digits without separators, so that nobody has to know how a country writes them. */
    private static Money money(String words) {
        String[] parts = words.split(" ", -1);
        if (parts.length != 2 || !parts[0].matches("[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("'" + words + "' is no amount such as 500000000 IDR");
        }
        return new Money(new BigDecimal(parts[0]), parts[1]);
    }
}
