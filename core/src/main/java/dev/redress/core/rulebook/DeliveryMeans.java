package dev.redress.core.rulebook;

/**
 * How a letter or an answer reaches the complainant.
 *
 * @param written whether it counts as written notice; a telephone call does not (NEO-9)
 * @param fixesDate whether the means evidences the day of dispatch; where a rule asks for it, others are refused
 *     (ALMA-41)
 */
public record DeliveryMeans(String code, Titles titles, boolean written, boolean fixesDate)
        implements Catalogue.Entry {}
