package dev.redress.app.letter.paper;

import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A document before it is printed. All texts are plain: whatever looks like markup in them is printed as it stands.
 *
 * @param language of the whole document as a language tag (BCP 47), such as {@code ky}; screen readers choose their voice
 *     by it
 * @param title the subject line, and the title of the file
 * @param letterhead who writes to whom, and when
 * @param body in the order of reading
 * @param signatory who stands for it; nobody on a form or an extract
 * @param imprint the foot of every page
 * @param madeAt the moment that the file gives as that of its making; equal papers give equal bytes, so it is never the
 *     moment of printing by itself
 */
public record Paper(
        String language,
        String title,
        Letterhead letterhead,
        List<Block> body,
        Optional<Signatory> signatory,
        Imprint imprint,
        Instant madeAt) {

    /** @throws IllegalArgumentException if the language is no language tag */
    public Paper {
        body = List.copyOf(body);
        try {
            if (new Locale.Builder()
                    .setLanguageTag(language)
                    .build()
                    .getLanguage()
                    .isEmpty()) {
                throw new IllegalArgumentException("A paper needs a language, not '" + language + "'");
            }
        } catch (IllformedLocaleException noTag) {
            throw new IllegalArgumentException("Not a language tag: '" + language + "'", noTag);
        }
    }
}
