package dev.redress.app.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Whether several ways take the same time, as the bar has it: for each against the first, the medians differ by less than
 * two milliseconds, or a Mann-Whitney test finds no difference (p above 0.01). All ways are tried in each round, in a
 * drawn order, so that work beside the test falls on all of them; no sample is thrown away.
 */
public final class SameTime {

    private static final double MOST_MS = 2;
    private static final double LEAST_P = 0.01;
    private static final int WARM_UP = 15;

    /**
     * A way beside the first one.
     *
     * @param ms by how much the median of its differences within a round is above nothing; negative where it is faster
     * @param p of the Mann-Whitney test, two-sided
     */
    public record Beside(String way, double ms, double p) {

        public boolean alike() {
            return Math.abs(ms) < MOST_MS || p > LEAST_P;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %+.2f ms (p %.3f)", way, ms, p);
        }
    }

    private final Map<String, Supplier<Runnable>> ways;
    private final Runnable before;
    private final Map<String, List<Long>> times = new LinkedHashMap<>();
    private final Random order = new Random(21);

    /**
     * @param ways each gives what is to be timed, with everything prepared
     * @param before done before each try, untimed
     */
    public SameTime(Map<String, Supplier<Runnable>> ways, Runnable before) {
        this.ways = new LinkedHashMap<>(ways);
        this.before = before;
        rounds(WARM_UP);
        times.clear();
    }

    /**
     * Tries until all are alike, and at most so many rounds. What was measured before counts with what follows: a way that
     * really differs differs the more surely, and a disturbance is outweighed.
     */
    public SameTime upTo(int least, int most) {
        rounds(least);
        while (!alike() && samples() < most) {
            rounds(Math.min(least, most - samples()));
        }
        return this;
    }

    public SameTime rounds(int number) {
        for (int round = 0; round < number; round++) {
            List<String> all = new ArrayList<>(ways.keySet());
            Collections.shuffle(all, order);
            for (String way : all) {
                before.run();
                Runnable timed = ways.get(way).get();
                long began = System.nanoTime();
                timed.run();
                long took = System.nanoTime() - began;
                times.computeIfAbsent(way, _ -> new ArrayList<>()).add(took);
            }
        }
        return this;
    }

    /** How often each way was tried. */
    public int samples() {
        return times.values().iterator().next().size();
    }

    public boolean alike() {
        return compared().stream().allMatch(Beside::alike);
    }

    public List<Beside> compared() {
        String first = ways.keySet().iterator().next();
        return ways.keySet().stream()
                .filter(way -> !way.equals(first))
                .map(way -> beside(way, times.get(first), times.get(way)))
                .toList();
    }

    @Override
    public String toString() {
        String first = ways.keySet().iterator().next();
        double[] all = times.get(first).stream().mapToDouble(it -> it / 1e6).toArray();
        return String.format(
                Locale.ROOT, "%d samples each; %s %.2f ms, beside it %s", samples(), first, median(all), compared());
    }

    private static Beside beside(String way, List<Long> first, List<Long> other) {
        double[] differences = new double[first.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = (other.get(i) - first.get(i)) / 1e6;
        }
        return new Beside(way, median(differences), p(first, other));
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    /** Of the Mann-Whitney test, by the normal distribution; in nanoseconds there are hardly ties. */
    private static double p(List<Long> first, List<Long> other) {
        int n = first.size();
        int m = other.size();
        long[] sorted = other.stream().mapToLong(it -> it).sorted().toArray();
        double above = 0;
        for (long time : first) {
            int place = Arrays.binarySearch(sorted, time);
            above += place < 0 ? -place - 1 : place + 0.5;
        }
        double z = (above - n * (double) m / 2) / Math.sqrt(n * (double) m * (n + m + 1) / 12);
        return 2 * upperTail(Math.abs(z));
    }

    /** Of the standard normal distribution; Abramowitz and Stegun, 26.2.17, exact to 7.5e-8. */
    private static double upperTail(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
    }
}
