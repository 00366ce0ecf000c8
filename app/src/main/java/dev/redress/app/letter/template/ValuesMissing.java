package dev.redress.app.letter.template;

import java.util.List;
import java.util.Set;

/** A letter cannot be filled, because places in its template stay empty. It names all of them. */
public final class ValuesMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Placeholder> missing;

    ValuesMissing(Set<Placeholder> missing) {
        super("There is no value for "
                + String.join(
                        ", ", missing.stream().map(Placeholder::word).sorted().toList()));
        this.missing = missing.stream().sorted().toList();
    }

    public List<Placeholder> missing() {
        return missing;
    }
}
