package dev.redress.core.rulebook;

/**
 * Urgency of a case; a case has exactly one (KP-12).
 *
 * @param rank 1 is the most urgent
 * @param initial whether a new case begins with it; exactly one priority does
 */
public record Priority(String code, Titles titles, int rank, boolean initial) implements Catalogue.Entry {}
