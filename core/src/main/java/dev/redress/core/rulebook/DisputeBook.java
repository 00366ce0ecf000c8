package dev.redress.core.rulebook;

import java.util.List;
import java.util.Optional;

/**
 * What a procedure says of what comes after the answer.
 *
 * @param terms on disputes; empty where the procedure knows none
 * @param listed the outside bodies on the authority's list, day by day (KP-25)
 * @param forums where a complainant may go
 */
public record DisputeBook(
        Optional<Rule<DisputeTerms>> terms, Optional<Rule<Catalogue<Labelled>>> listed, List<ForumRule> forums) {

    public static final DisputeBook NONE = new DisputeBook(Optional.empty(), Optional.empty(), List.of());

    public DisputeBook {
        forums = List.copyOf(forums);
    }

    public Optional<ForumRule> forum(String code) {
        return forums.stream().filter(forum -> forum.code().equals(code)).findFirst();
    }
}
