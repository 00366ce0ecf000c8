package dev.redress.core.rulebook;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One rule: a value for every period, keyed by the day on which it came into force, each with its source.
 *
 * @param <T> what the rule says
 */
public final class Rule<T> {

    /** What a rule says from a day on. */
    public sealed interface Value<T> {

        /** The rule's own value. */
        record Own<T>(T value, Citation source) implements Value<T> {}

        /**
         * Whatever another rule says on the day, adapted where this rule keeps something of its own. The reference
         * moves with that rule: "as amended or replaced" (KP-2).
         */
        record As<T>(Rule<T> other, UnaryOperator<T> adapted, Citation source) implements Value<T> {}

        /** Nothing any more. */
        record Repealed<T>(Citation source) implements Value<T> {}

        /** A change that was announced and whose text is not published. */
        record Expected<T>() implements Value<T> {}
    }

    private final RuleName name;
    private final String title;
    private final VersionChosenBy versionChosenBy;
    private final NavigableMap<LocalDate, Value<T>> values;

    public Rule(RuleName name, String title, VersionChosenBy versionChosenBy, Map<LocalDate, Value<T>> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Rule '" + name + "' has no value");
        }
        this.name = name;
        this.title = title;
        this.versionChosenBy = versionChosenBy;
        this.values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    public RuleName name() {
        return name;
    }

    public String title() {
        return title;
    }

    public VersionChosenBy versionChosenBy() {
        return versionChosenBy;
    }

    /** All values, by the day on which they come into force, ascending. */
    public NavigableMap<LocalDate, Value<T>> values() {
        return values;
    }

    /**
     * What the rule says on a day.
     *
     * @param day inclusive: a value answers from the very day on which it came into force
     * @throws NoRuleInForce before the first value, on a repealed and on an announced value
     */
    public InForce<T> on(LocalDate day) {
        Map.Entry<LocalDate, Value<T>> entry = values.floorEntry(day);
        if (entry == null) {
            throw new NoRuleInForce(name, day, "its first value is of " + values.firstKey());
        }
        LocalDate since = entry.getKey();
        return switch (entry.getValue()) {
            case Value.Own<T>(T value, Citation source) -> new InForce<>(name, since, value, source, Optional.empty());
            case Value.As<T>(Rule<T> other, UnaryOperator<T> adapted, Citation source) -> {
                InForce<T> theirs = other.on(day);
                LocalDate later = theirs.since().isAfter(since) ? theirs.since() : since;
                yield new InForce<>(
                        name, later, adapted.apply(theirs.value()), theirs.source(), Optional.of(other.name()));
            }
            case Value.Repealed<T>(Citation source) ->
                throw new NoRuleInForce(name, day, "it was repealed on " + since + " by " + source.inWords());
            case Value.Expected<T>() ->
                throw new NoRuleInForce(name, day, "a change was announced for " + since + " and is not published");
        };
    }

    /** What the rule says on the day of the case that picks its version. */
    public InForce<T> forCase(CaseDays days) {
        return on(versionChosenBy.of(days));
    }

    /** Whether the rule says anything on a day. For showing procedures; whoever judges asks {@link #on}. */
    public boolean answersOn(LocalDate day) {
        Map.Entry<LocalDate, Value<T>> entry = values.floorEntry(day);
        return entry != null
                && switch (entry.getValue()) {
                    case Value.Own<T> _ -> true;
                    case Value.As<T>(Rule<T> other, UnaryOperator<T> _, Citation _) -> other.answersOn(day);
                    case Value.Repealed<T> _, Value.Expected<T> _ -> false;
                };
    }

    /** Whether the rule, or the one that it points to, was repealed by this day. */
    public boolean repealedOn(LocalDate day) {
        return repealedBy(day).isPresent();
    }

    /** What repealed the rule, or the one that it points to, by this day. */
    public Optional<Citation> repealedBy(LocalDate day) {
        Map.Entry<LocalDate, Value<T>> entry = values.floorEntry(day);
        return entry == null
                ? Optional.empty()
                : switch (entry.getValue()) {
                    case Value.Repealed<T>(Citation source) -> Optional.of(source);
                    case Value.As<T>(Rule<T> other, UnaryOperator<T> _, Citation _) -> other.repealedBy(day);
                    case Value.Own<T> _, Value.Expected<T> _ -> Optional.empty();
                };
    }
}
