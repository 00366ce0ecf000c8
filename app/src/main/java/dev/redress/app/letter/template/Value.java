package dev.redress.app.letter.template;

import java.util.List;

/** What is put in the place of a {@link Placeholder}. It is text and stays text, whatever it looks like. */
public sealed interface Value {

    /** Whether there is anything to print; what is blank counts as absent. */
    boolean given();

    /**
     * One text.
     *
     * @param text may have several lines
     */
    record Text(String text) implements Value {
        @Override
        public boolean given() {
            return !text.isBlank();
        }
    }

    /** Several texts, in order; those that are blank are left out. */
    record Texts(List<String> texts) implements Value {
        public Texts {
            texts = texts.stream().filter(text -> !text.isBlank()).toList();
        }

        @Override
        public boolean given() {
            return !texts.isEmpty();
        }
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(List<String> texts) {
        return new Texts(texts);
    }
}
