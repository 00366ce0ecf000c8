package dev.redress.core.rulebook;

/**
 * How a response must look.
 *
 * @param outcomes what it may decide
 * @param parts what it must contain
 * @param writtenForWritten whether a written submission must be answered in writing
 * @param dateFixingMeans whether the means of delivery must evidence the day of dispatch (ALMA-41)
 */
public record ResponseRule(
        Catalogue<Outcome> outcomes, Catalogue<Part> parts, boolean writtenForWritten, boolean dateFixingMeans) {}
