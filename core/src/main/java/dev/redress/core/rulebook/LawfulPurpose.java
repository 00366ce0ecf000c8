package dev.redress.core.rulebook;

/**
 * A ground on which personal data of a complainant may be read or disclosed (NEO-36, DBS-15).
 *
 * @param needsEvidence whether the ground must be evidenced, as consent must
 */
public record LawfulPurpose(String code, Titles titles, boolean needsEvidence) implements Catalogue.Entry {}
