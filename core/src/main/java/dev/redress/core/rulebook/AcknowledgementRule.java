package dev.redress.core.rulebook;

import java.util.Set;

/**
 * What an acknowledgement contains and how it may be given.
 *
 * @param parts mandatory parts by form
 * @param means codes of the means by which it may be given; empty for any (ALMA-27: e-mail or telephone)
 */
public record AcknowledgementRule(Catalogue<Part> parts, Set<String> means) {

    public AcknowledgementRule {
        means = Set.copyOf(means);
    }
}
