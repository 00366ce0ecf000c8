package dev.redress.core.rulebook;

/**
 * What a forum may decide.
 *
 * @param merits whether it decides the dispute itself; one that does not leaves the other ways as they were
 * @param owed whether by it somebody owes something
 */
public record DecisionKind(String code, Titles titles, boolean merits, boolean owed) implements Catalogue.Entry {}
