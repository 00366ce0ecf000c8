package dev.redress.core.rulebook;

/** A coded condition under which a term may be extended (NEO-8). */
public record ExtensionCondition(String code, Titles titles) implements Catalogue.Entry {}
