package dev.redress.core.rulebook;

/**
 * What a response decides (ALMA-44; explanation or settlement offer under Indonesian law).
 *
 * @param offer whether it offers something that the complainant may accept until a day that the response names
 */
public record Outcome(String code, Titles titles, boolean offer) implements Catalogue.Entry {}
