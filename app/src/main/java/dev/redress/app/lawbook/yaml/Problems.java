package dev.redress.app.lawbook.yaml;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The faults found so far. Files may be read by several threads. */
public final class Problems {

    private final Set<Problem> found = new TreeSet<>();

    public synchronized void add(String file, int line, String message) {
        found.add(new Problem(file, line, message));
    }

    public synchronized boolean none() {
        return found.isEmpty();
    }

    /** All of them, by file and line. */
    public synchronized List<Problem> all() {
        return List.copyOf(found);
    }

    /** How many there are: lets a reader see whether something it called has found one. */
    synchronized int count() {
        return found.size();
    }
}
