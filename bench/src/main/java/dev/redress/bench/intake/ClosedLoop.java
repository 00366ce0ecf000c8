package dev.redress.bench.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Lets clients work side by side: warms up, measures, and lets each finish what it has begun. */
final class ClosedLoop {

    private final Duration warmUp;
    private final Duration measured;
    private final Supplier<Usage> usage;
    private final AtomicLong answered = new AtomicLong();
    private volatile boolean measuring;
    private volatile boolean over;

    ClosedLoop(Duration warmUp, Duration measured, Supplier<Usage> usage) {
        this.warmUp = warmUp;
        this.measured = measured;
        this.usage = usage;
    }

    /**
     * Runs one level. A loop is used once.
     *
     * @throws IllegalStateException when a client was not answered as it should be
     */
    Figures run(int clients, Client.Maker maker) throws Exception {
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("client-", 0).factory())) {
            List<Client> made = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                made.add(maker.make(i));
            }
            List<Future<long[]>> running =
                    made.stream().map(client -> threads.submit(loop(client))).toList();
            try {
                Thread.sleep(warmUp);
                Usage before = usage.get();
                long begun = System.nanoTime();
                measuring = true;
                Thread.sleep(measured);
                measuring = false;
                double seconds = (System.nanoTime() - begun) / 1e9;
                Usage used = usage.get().since(before);
                over = true;
                List<long[]> nanos = new ArrayList<>();
                for (Future<long[]> client : running) {
                    nanos.add(answers(client));
                }
                return Figures.of(nanos, seconds, used, answered.get());
            } finally {
                over = true;
            }
        }
    }

    private Callable<long[]> loop(Client client) {
        return () -> {
            try (client) {
                long[] nanos = new long[1 << 12];
                int count = 0;
                while (!over) {
                    long begun = System.nanoTime();
                    client.handIn();
                    answered.incrementAndGet();
                    long took = System.nanoTime() - begun;
                    if (measuring) {
                        nanos = count == nanos.length ? Arrays.copyOf(nanos, count * 2) : nanos;
                        nanos[count++] = took;
                    }
                }
                return Arrays.copyOf(nanos, count);
            } catch (Exception e) {
                over = true;
                throw e;
            }
        };
    }

    private static long[] answers(Future<long[]> client) throws InterruptedException {
        try {
            return client.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client failed: " + failed.getCause(), failed.getCause());
        }
    }
}
