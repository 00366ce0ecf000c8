package dev.redress.core.rulebook;

/**
 * One step of the published sequence; none is finished before the one above it (ALMA-29).
 *
 * @param skippable whether the sequence may go on without it
 */
public record Step(String code, Titles titles, boolean skippable) implements Catalogue.Entry {}
