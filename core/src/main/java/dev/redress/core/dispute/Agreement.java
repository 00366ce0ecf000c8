package dev.redress.core.dispute;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.ForumTerms.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The agreement by which both parties choose a proceeding and accept its rules (NEO-24).
 *
 * @param clauses what it contains
 * @param text in the vault
 */
public record Agreement(Set<Clause> clauses, VaultRef text, Signatures signatures) {

    public Agreement {
        clauses = Set.copyOf(clauses);
    }

    Agreement signed(Signature signature) {
        List<Signature> more = new ArrayList<>(signatures.all());
        more.add(signature);
        return new Agreement(clauses, text, new Signatures(more));
    }
}
