package dev.redress.core.rulebook;

/** An instrument on which the institution says that its procedure rests (KP-1, SUB-1 to SUB-7). */
public record InstrumentOfBasis(String code, Titles titles, Instrument instrument) implements Catalogue.Entry {}
