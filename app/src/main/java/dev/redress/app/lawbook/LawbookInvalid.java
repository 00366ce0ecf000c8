package dev.redress.app.lawbook;

import dev.redress.app.lawbook.yaml.Problem;
import java.nio.file.Path;
import java.util.List;

/** The rule files have faults. Nothing is loaded of a tree with any fault: half a law is none. */
public final class LawbookInvalid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    LawbookInvalid(Path rulebooks, List<Problem> problems) {
        super("The rule files in " + rulebooks + " have faults (" + problems.size() + "):\n"
                + String.join("\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
    }

    /** Every fault, as {@code file:line: what}. */
    public List<String> problems() {
        return problems.stream().map(Problem::toString).toList();
    }
}
