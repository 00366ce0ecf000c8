package dev.redress.core.rulebook;

/** Name of a rule: the path of its file below {@code rulebooks/}, without the ending. */
public record RuleName(String path) implements Comparable<RuleName> {

    @Override
    public int compareTo(RuleName other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
