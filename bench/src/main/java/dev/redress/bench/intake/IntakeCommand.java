package dev.redress.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts Redress on an empty data directory, measures, prints, and takes the directory away again. */
@Command(
        name = "intake",
        description = "Hands complaints in through HTTP, beside PostgreSQL taking the same rows one by one.",
        mixinStandardHelpOptions = true)
public final class IntakeCommand implements Callable<Integer> {

    @Option(
            names = "--clients",
            split = ",",
            defaultValue = "1,8,64",
            description = "How many side by side, one level after another. Default: ${DEFAULT-VALUE}.")
    private List<Integer> clients = List.of();

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Before each level. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--seconds",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Measured at each level. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--runs", defaultValue = "1", description = "Each on an empty database. Default: ${DEFAULT-VALUE}.")
    private int runs;

    @Option(names = "--seed", defaultValue = "20261121", description = "Of the complaints. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--no-plain", description = "Leaves out PostgreSQL alone.")
    private boolean noPlain;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A directory that does not exist yet, on the disk to be measured. Default: bench/target/data.")
    private @Nullable Path data;

    @Option(names = "--keep", description = "Leaves the data directory where it is.")
    private boolean keep;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "Records the last level with Flight Recorder and prints where the program's time went.")
    private @Nullable Path profile;

    @Override
    public Integer call() throws Exception {
        Path home = Path.of(System.getProperty("redress.home", ".")).toAbsolutePath();
        Path directory = Optional.ofNullable(data)
                .orElse(home.resolve("bench/target/data"))
                .toAbsolutePath();
        System.out.printf(
                "Seed %d; the clients and PostgreSQL run on this machine too, on the same %d processors.%n",
                seed, Runtime.getRuntime().availableProcessors());
        for (int run = 1; run <= runs; run++) {
            System.out.printf("%nRun %d of %d%n", run, runs);
            Files.createDirectories(Optional.ofNullable(directory.getParent()).orElse(directory));
            Files.createDirectory(directory);
            try {
                print(new IntakeRun(home, directory, seed, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds))
                        .measure(clients, !noPlain, Optional.ofNullable(profile)));
            } finally {
                if (!keep) {
                    delete(directory);
                }
            }
        }
        return 0;
    }

    private static void print(List<Level> levels) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| Clients | Way | complaints/s | p50 ms | p99 ms | CPU µs: Redress | PostgreSQL | clients | flushes |");
        lines.add("|---:|---|---:|---:|---:|---:|---:|---:|---:|");
        for (Level level : levels) {
            lines.add("| %d | %s | %s | %s |"
                    .formatted(
                            level.clients(),
                            level.way(),
                            level.figures().cells(),
                            level.figures().usageCells()));
        }
        lines.forEach(System.out::println);
        System.out.println("CPU and flushes of the write-ahead log are for one complaint.");
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** One line of the table. */
    record Level(int clients, String way, Figures figures) {}
}
