package dev.redress.core.rulebook;

import java.util.Optional;
import java.util.Set;

/**
 * What a procedure says of disputes.
 *
 * @param sector of the institution, by which ceilings go
 * @param memberOf codes of the outside bodies to which the institution belongs
 * @param elements what makes a complaint a dispute, each a fact of its own (NEO-11, DBS-17)
 * @param objections how many objections a complainant may raise; empty where there is no end to them
 * @param newLetterOpensWindow whether the time for going outside counts anew from the response to an objection
 * @param papers the printed names of papers whose code is the same everywhere (DBS-27)
 */
public record DisputeTerms(
        String sector,
        Set<String> memberOf,
        Catalogue<Labelled> elements,
        Optional<Integer> objections,
        boolean newLetterOpensWindow,
        Catalogue<Labelled> papers) {

    public DisputeTerms {
        memberOf = Set.copyOf(memberOf);
    }
}
