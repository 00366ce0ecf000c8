package dev.redress.core.rulebook;

/**
 * How often a return goes to the supervisor (KP-26). When it is due is the {@code report} clock.
 *
 * @param months length of the period in calendar months
 */
public record ReportPeriod(String code, Titles titles, int months) implements Catalogue.Entry {}
