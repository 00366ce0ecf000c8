package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The signatures under one paper. */
public record Signatures(List<Signature> all) {

    public Signatures {
        all = List.copyOf(all);
    }

    /** Whether this one signed. */
    public boolean by(Signer signer) {
        return all.stream().anyMatch(signature -> signature.signer() == signer);
    }

    /** Whether the institution and somebody on the complainant's side signed; who may, was asked of each. */
    public boolean byBoth() {
        return by(Signer.INSTITUTION) && all.stream().anyMatch(signature -> signature.signer() != Signer.INSTITUTION);
    }

    /** The day of the last signature; before it nothing is agreed (NEO-25). */
    public Optional<LocalDate> lastOn() {
        return all.stream().map(Signature::on).max(Comparator.naturalOrder());
    }
}
