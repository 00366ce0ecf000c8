package dev.redress.bench.letters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Letters a second, then one batch in little memory. */
@Command(
        name = "letters",
        description = "Prints and seals letters of two pages, and a batch of them in little memory.",
        mixinStandardHelpOptions = true)
public final class LettersCommand implements Callable<Integer> {

    @Option(names = "--threads", split = ",", defaultValue = "1,2", description = "Default: ${DEFAULT-VALUE}.")
    private List<Integer> threads = List.of();

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--seconds",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "Measured with each number of threads. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--batch",
            paramLabel = "LETTERS",
            defaultValue = "10000",
            description = "0 leaves it out. Default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(
            names = "--heap",
            paramLabel = "MB",
            defaultValue = "256",
            description = "Of the batch. Default: ${DEFAULT-VALUE}.")
    private int heap;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Letters letters = new Letters();
        run(letters, 2, warmUp);
        System.out.println("| Threads | letters/s | ms a letter and thread |");
        System.out.println("|---:|---:|---:|");
        for (int count : threads) {
            double rate = run(letters, count, seconds);
            System.out.printf("| %d | %.1f | %.1f |%n", count, rate, 1000 * count / rate);
        }
        return batch == 0 ? 0 : batch();
    }

    private static double run(Letters letters, int threads, int seconds) throws InterruptedException {
        long started = System.nanoTime();
        long end = started + seconds * 1_000_000_000L;
        long made = letters.make(threads, _ -> System.nanoTime() < end);
        return made / ((System.nanoTime() - started) / 1e9);
    }

    private int batch() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LetterBatch.class.getName(),
                        Integer.toString(batch),
                        "2")
                .inheritIO()
                .start()
                .waitFor();
    }
}
