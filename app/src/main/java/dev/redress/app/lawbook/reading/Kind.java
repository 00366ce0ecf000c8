package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import java.util.function.UnaryOperator;

/**
 * A kind of rule: the word for it in files, and how what it says is read.
 *
 * @param <T> what a rule of this kind says
 */
record Kind<T>(String word, Reader<T> own, OverrideReader<T> override) {

    /** Reads a value that the rule gives itself. */
    interface Reader<T> {
        T read(Mapping value, Scope scope);
    }

    /** Reads what a rule keeps of its own beside {@code as}. */
    interface OverrideReader<T> {
        UnaryOperator<T> read(Mapping value, Scope scope);
    }

    /** A kind whose references are taken over whole. */
    static <T> Kind<T> of(String word, Reader<T> own) {
        return new Kind<>(word, own, (_, _) -> UnaryOperator.identity());
    }
}
