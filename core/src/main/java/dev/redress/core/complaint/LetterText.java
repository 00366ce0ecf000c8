package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.LetterPart;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a letter says, as somebody wrote it. Together with the template it is the whole letter: from the two it can be
 * printed again, byte for byte (NEO-35).
 *
 * @param template SHA-256 of the template's text, in hexadecimal
 * @param language code of the language in which it is written
 * @param values what stands in the places of the template, in the vault
 * @param parts which mandatory parts it contains
 * @param matter what it asks for in plain words, where the act that it evidences keeps that; in the vault
 * @param enclosures documents that go with it
 */
public record LetterText(
        String template,
        String language,
        VaultRef values,
        SortedSet<LetterPart> parts,
        Optional<VaultRef> matter,
        List<Enclosure> enclosures) {

    /**
     * A document that goes with a letter.
     *
     * @param document one of the case's documents, or one added to the letter
     * @param certified whether it is a certified copy (ALMA-46)
     */
    public record Enclosure(Attachment document, boolean certified) {}

    public LetterText {
        parts = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(parts));
        enclosures = List.copyOf(enclosures);
    }
}
