package dev.redress.bench.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a level has shown.
 *
 * @param count complaints answered within the measured time
 * @param seconds measured
 * @param p50 half of the answers took no longer; milliseconds
 * @param p99 of a hundred answers, 99 took no longer; milliseconds
 * @param used processor time and disk flushes of the measured time
 * @param answered complaints answered in all, those of the warm-up included
 */
record Figures(long count, double seconds, double p50, double p99, Usage used, long answered) {

    static Figures of(List<long[]> nanos, double seconds, Usage used, long answered) {
        long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Figures(all.length, seconds, millis(all, 0.50), millis(all, 0.99), used, answered);
    }

    double perSecond() {
        return count / seconds;
    }

    /** Rate, p50 and p99 as three cells of a table. */
    String cells() {
        return String.format(Locale.ROOT, "%,.0f | %.1f | %.1f", perSecond(), p50, p99);
    }

    /** Microseconds of processor time a complaint: Redress, PostgreSQL, the clients; then disk flushes a complaint. */
    String usageCells() {
        return String.format(
                Locale.ROOT,
                "%,.0f | %,.0f | %,.0f | %.3f",
                micros(used.redressNanos()),
                micros(used.postgresNanos()),
                micros(used.clientNanos()),
                (double) used.flushes() / Math.max(1, count));
    }

    private double micros(long nanos) {
        return nanos / 1_000.0 / Math.max(1, count);
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
