package dev.redress.app.platform;

import dev.redress.core.rulebook.Citation;
import java.util.List;
import java.util.Optional;

/** Something that a caller can understand and mend; told as a problem of RFC 9457. */
public class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param code stable name, kebab-case
     * @param detail a sentence for the person who asked
     * @param citation the rule and its source, where a rule says so
     */
    public record Reason(String code, String detail, Optional<Citation> citation) {}

    private final int status;
    private final transient List<Reason> reasons;

    public Problem(int status, List<Reason> reasons) {
        super(reasons.getFirst().detail());
        this.status = status;
        this.reasons = List.copyOf(reasons);
    }

    public Problem(int status, String code, String detail) {
        this(status, List.of(new Reason(code, detail, Optional.empty())));
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** What is wrong; at least one. */
    public List<Reason> reasons() {
        return reasons;
    }
}
