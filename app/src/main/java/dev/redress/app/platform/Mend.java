package dev.redress.app.platform;

import java.util.Optional;

/**
 * Something to mend in a form.
 *
 * @param anchor id of the field
 * @param text in the reader's language
 * @param source the rule that asks for it
 */
public record Mend(String anchor, String text, Optional<String> source) {

    public Mend(String anchor, String text) {
        this(anchor, text, Optional.empty());
    }
}
