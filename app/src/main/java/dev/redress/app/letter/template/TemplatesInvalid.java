package dev.redress.app.letter.template;

import java.nio.file.Path;
import java.util.List;

/** The templates of letters have faults, or some are missing. Nothing is loaded then. */
public final class TemplatesInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    TemplatesInvalid(Path rulebooks, List<String> problems) {
        super("The templates of letters in " + rulebooks + " have faults (" + problems.size() + "):\n"
                + String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every fault, as {@code file:line:column: what}. */
    public List<String> problems() {
        return problems;
    }
}
