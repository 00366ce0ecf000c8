package dev.redress.core.rulebook;

import java.util.Optional;

/**
 * A mandatory part of an acknowledgement or a response.
 *
 * @param form the form of submission for which the part is mandatory; empty for both
 */
public record Part(String code, Titles titles, Optional<Form> form) implements Catalogue.Entry {}
