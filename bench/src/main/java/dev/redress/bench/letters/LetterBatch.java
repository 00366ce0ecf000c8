package dev.redress.bench.letters;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** One batch in a JVM of its own, whose heap is limited from outside; prints the time and the highest use of the heap. */
final class LetterBatch {

    private LetterBatch() {}

    /** @param words how many letters, and with how many threads */
    public static void main(String[] words) throws InterruptedException {
        int count = Integer.parseInt(words[0]);
        int threads = Integer.parseInt(words[1]);
        long started = System.nanoTime();
        long made = new Letters().make(threads, number -> number < count);
        double seconds = (System.nanoTime() - started) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.printf(
                "Batch of %,d: %.0f s with %d threads; peak of the heap at most %d MB of %d MB%n",
                made, seconds, threads, peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }
}
