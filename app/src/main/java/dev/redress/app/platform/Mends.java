package dev.redress.app.platform;

import java.util.List;

/** Everything to mend in a form, for the summary above it and for each field. */
public record Mends(List<Mend> all) {

    public static final Mends NONE = new Mends(List.of());

    public Mends {
        all = List.copyOf(all);
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** Whether something is wrong with a field. */
    public boolean has(String anchor) {
        return all.stream().anyMatch(mend -> mend.anchor().equals(anchor));
    }

    /** What is wrong with a field. */
    public List<Mend> of(String anchor) {
        return all.stream().filter(mend -> mend.anchor().equals(anchor)).toList();
    }
}
