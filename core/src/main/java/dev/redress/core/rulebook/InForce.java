package dev.redress.core.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A value of a rule as it stands on a day.
 *
 * @param rule the rule that was asked
 * @param since the day on which this value came into force; where the rule points to another ("as"), the later of both
 * @param value the value
 * @param source where the value comes from; where the rule points to another, the source of that one
 * @param by the rule that gave the value, where the asked rule points to it
 */
public record InForce<T>(RuleName rule, LocalDate since, T value, Citation source, Optional<RuleName> by) {}
