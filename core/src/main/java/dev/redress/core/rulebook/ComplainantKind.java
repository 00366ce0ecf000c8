package dev.redress.core.rulebook;

import java.util.Set;

/**
 * In which role a person complains.
 *
 * @param accepted whether the institution takes submissions from this kind; a kind that it publishes as not accepted
 *     stays listed so that the refusal can cite it (DBS-3)
 * @param requires codes of the identity fields that must be complete, in the words of {@link IdentityField}
 * @param mandate whether a power of attorney or other mandate must be evidenced
 * @param several whether the submission carries an ordered list of complainants (ALMA-48)
 */
public record ComplainantKind(
        String code, Titles titles, boolean accepted, Set<IdentityField> requires, boolean mandate, boolean several)
        implements Catalogue.Entry {

    public ComplainantKind {
        requires = Set.copyOf(requires);
    }
}
