package dev.redress.core.dispute;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** The day from which it holds: that of the last signature; empty while one is missing. */
    public Optional<LocalDate> holdsFrom(Set<Signer> complainants) {
        return signatures.byBoth(complainants) ? signatures.lastOn() : Optional.empty();
    }
}
