package dev.redress.core.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The letters of a case, in the order in which they were begun. */
public record Letters(List<Letter> all) {

    public static final Letters NONE = new Letters(List.of());

    public Letters {
        all = List.copyOf(all);
    }

    /** The letter in a place, from 1; empty when there is none. */
    public Optional<Letter> at(int ordinal) {
        return ordinal >= 1 && ordinal <= all.size() ? Optional.of(all.get(ordinal - 1)) : Optional.empty();
    }

    /** Every document that any version of a letter took along (ALMA-46). */
    public List<Attachment> enclosed() {
        return all.stream()
                .flatMap(letter -> letter.versions().stream())
                .flatMap(version -> version.text().enclosures().stream())
                .map(LetterText.Enclosure::document)
                .distinct()
                .toList();
    }

    /** Every scan that proves a dispatch (ALMA-41). */
    public List<Attachment> receipts() {
        return all.stream()
                .flatMap(letter -> letter.dispatches().stream())
                .flatMap(left -> left.documents().stream())
                .toList();
    }

    /** @param file the case when that happened */
    Letters after(LetterEvent event, CaseFile file) {
        List<Letter> now = new ArrayList<>(all);
        if (event instanceof LetterEvent.LetterWritten written) {
            now.add(Letter.of(written, file));
        } else {
            now.set(event.letter() - 1, now.get(event.letter() - 1).after(event, file));
        }
        return new Letters(now);
    }
}
