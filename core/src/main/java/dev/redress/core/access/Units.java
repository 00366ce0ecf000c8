package dev.redress.core.access;

/** The tree of units: {@code jakarta} contains {@code jakarta/complaints} and itself. */
public final class Units {

    private Units() {}

    /** Whether a unit is the outer one or lies below it. A person without a unit is in none. */
    public static boolean contains(String outer, String unit) {
        return !outer.isEmpty() && (unit.equals(outer) || unit.startsWith(outer + "/"));
    }
}
