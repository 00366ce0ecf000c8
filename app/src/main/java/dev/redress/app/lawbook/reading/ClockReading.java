package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.Term;
import dev.redress.core.calendar.WorkingDayPolicy;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.EndOnRestDay;
import dev.redress.core.rulebook.ExtensionCondition;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.OwedBy;
import dev.redress.core.rulebook.Rule;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How the terms of a clock are read: whole, or as what an institution keeps of its own beside a rule of law. */
final class ClockReading {

    private static final Term NO_TERM = new Term.CalendarDays(1);

    private ClockReading() {}

    static ClockTerms own(Mapping value, Scope scope) {
        return new ClockTerms(
                starts(value.required("starts")),
                stops(value.required("stops")),
                dayZero(value.required("day-zero")),
                term(value.required("term")),
                endOnRestDay(value.required("end-on-rest-day")),
                workingDays(value.required("working-days"), scope),
                suspendedBy(value.required("suspended-by")),
                extension(value.required("extension"), scope),
                value.word("owed-by", Words.OWED_BY));
    }

    static UnaryOperator<ClockTerms> override(Mapping value, Scope scope) {
        Optional<Fact> starts = value.optional("starts").map(ClockReading::starts);
        Optional<Set<Fact>> stops = value.optional("stops").map(ClockReading::stops);
        Optional<DayZero> dayZero = value.optional("day-zero").map(ClockReading::dayZero);
        Optional<Term> term = value.optional("term").map(ClockReading::term);
        Optional<EndOnRestDay> end = value.optional("end-on-rest-day").map(ClockReading::endOnRestDay);
        boolean keepsDays = value.has("working-days");
        Optional<Rule<WorkingDayPolicy>> days =
                value.optional("working-days").flatMap(written -> workingDays(written, scope));
        Optional<Set<String>> suspendedBy = value.optional("suspended-by").map(ClockReading::suspendedBy);
        boolean keepsExtension = value.has("extension");
        Optional<ExtensionRule> extension = value.optional("extension").flatMap(written -> extension(written, scope));
        Optional<OwedBy> owedBy = value.optional("owed-by").map(written -> written.word(Words.OWED_BY));
        return law -> new ClockTerms(
                starts.orElse(law.starts()),
                stops.orElse(law.stops()),
                dayZero.orElse(law.dayZero()),
                term.orElse(law.term()),
                end.orElse(law.endOnRestDay()),
                keepsDays ? days : law.workingDays(),
                suspendedBy.orElse(law.suspendedBy()),
                keepsExtension ? extension : law.extension(),
                owedBy.orElse(law.owedBy()));
    }

    private static Fact starts(Value value) {
        return value.word(Words.FACTS);
    }

    private static Set<Fact> stops(Value value) {
        Set<Fact> facts = value.each(fact -> fact.word(Words.FACTS));
        if (value.present() && facts.isEmpty()) {
            value.problem("a clock that nothing stops runs for ever; name at least one fact");
        }
        return facts;
    }

    private static DayZero dayZero(Value value) {
        return value.word(Words.DAY_ZEROS);
    }

    private static Term term(Value value) {
        return value.parsed(Term::parse, NO_TERM);
    }

    private static EndOnRestDay endOnRestDay(Value value) {
        return value.word(Words.ENDS_ON_REST_DAY);
    }

    private static Optional<Rule<WorkingDayPolicy>> workingDays(Value value, Scope scope) {
        return value.is("institution") ? Optional.empty() : scope.rule(value, Kinds.WORKING_DAYS);
    }

    private static Set<String> suspendedBy(Value value) {
        return value.each(Value::text);
    }

    private static Optional<ExtensionRule> extension(Value value, Scope scope) {
        return value.is("none") ? Optional.empty() : value.mapping(read -> extension(read, scope));
    }

    private static ExtensionRule extension(Mapping value, Scope scope) {
        return new ExtensionRule(
                value.required("times").number(1, 99),
                term(value.required("length")),
                value.word("counted-from", Words.COUNTED_FROM),
                Kinds.catalogue(
                        value,
                        "conditions",
                        scope,
                        (item, within) ->
                                new ExtensionCondition(item.text("code"), within.titles(item.required("title")))),
                value.required("decided-by").each(Value::text),
                value.truth("by-agreement"),
                value.word("notice", Words.NOTICES),
                value.word("notice-before", Words.NOTICES_BEFORE));
    }
}
