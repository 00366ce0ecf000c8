package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumCheck.Certainty;
import dev.redress.core.rulebook.Money;

/**
 * A material loss as it is claimed in a dispute (KP-22, NEO-15).
 *
 * @param certainty whether it has come about or may still
 */
public record ClaimedLoss(Money amount, Certainty certainty) {}
