package dev.redress.core.rulebook;

/**
 * Form of assistance (KP-14): information, handling by the unit itself, or coordination with others.
 *
 * @param otherUnits whether at least one other unit must be named
 */
public record Assistance(String code, Titles titles, boolean otherUnits) implements Catalogue.Entry {}
