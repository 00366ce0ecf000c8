package dev.redress.core.rulebook;

/** A code with what people read for it: an element of a definition, an addressee, the printed name of a paper. */
public record Labelled(String code, Titles titles) implements Catalogue.Entry {}
