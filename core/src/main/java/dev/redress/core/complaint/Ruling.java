package dev.redress.core.complaint;

import dev.redress.core.rulebook.Citation;
import java.util.List;
import java.util.Optional;

/** What the law says to an act. */
public sealed interface Ruling {

    /** It may be done, and these are its events, in order. */
    record Allowed(List<ComplaintEvent> events) implements Ruling {
        public Allowed {
            events = List.copyOf(events);
        }
    }

    /**
     * It may not be done.
     *
     * @param code stable name of the refusal, kebab-case
     * @param reason in a sentence for the person who tried
     * @param citation the rule and its source, where a rule refuses; empty where the state of the case does
     */
    record Refused(String code, String reason, Optional<Citation> citation) implements Ruling {}

    static Ruling allowed(ComplaintEvent... events) {
        return new Allowed(List.of(events));
    }

    static Ruling refused(String code, String reason) {
        return new Refused(code, reason, Optional.empty());
    }

    static Ruling refused(String code, String reason, Citation citation) {
        return new Refused(code, reason, Optional.of(citation));
    }
}
