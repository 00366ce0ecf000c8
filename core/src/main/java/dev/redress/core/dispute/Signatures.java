package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The signatures under one paper. */
public record Signatures(List<Signature> all) {

    public Signatures {
        all = List.copyOf(all);
    }

    /** Whether this one signed. */
    public boolean by(Signer signer) {
        return all.stream().anyMatch(signature -> signature.signer() == signer);
    }

    /** Whether the institution and somebody on the complainant's side signed, of those who may. */
    public boolean byBoth(Set<Signer> complainants) {
        return by(Signer.INSTITUTION) && complainants.stream().anyMatch(this::by);
    }

    /** The day of the last signature; before it nothing is agreed (NEO-25). */
    public Optional<LocalDate> lastOn() {
        return all.stream().map(Signature::on).max(Comparator.naturalOrder());
    }
}
