package dev.redress.bench.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs {@link WorkingDays} and sets the results side by side. */
@Command(
        name = "calendar",
        description = "Counts 5, 10, 20 and 60 working days from drawn dates, beside OpenGamma Strata (JMH).",
        mixinStandardHelpOptions = true)
public final class CalendarCommand implements Callable<Integer> {

    @Option(
            names = "--seed",
            defaultValue = "20201030",
            description = "Seed of the holidays and dates. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Parameters(description = "Options of JMH, after --; for example: bin/bench calendar -- -f 1 -prof gc")
    private List<String> jmh = new ArrayList<>();

    @Override
    public Integer call() throws RunnerException, CommandLineOptionException {
        System.out.println("Seed " + seed);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(jmh.toArray(String[]::new)))
                        .include(WorkingDays.class.getName())
                        .param("seed", Long.toString(seed))
                        .shouldFailOnError(true)
                        .build())
                .run();
        print(results);
        return 0;
    }

    private static void print(Collection<RunResult> results) {
        Map<Integer, Map<String, Result<?>>> byDays = new TreeMap<>();
        for (RunResult result : results) {
            byDays.computeIfAbsent(Integer.valueOf(result.getParams().getParam("days")), _ -> new TreeMap<>())
                    .put(result.getPrimaryResult().getLabel(), result.getPrimaryResult());
        }
        System.out.println();
        System.out.println("Nanoseconds an answer, with the error of 99.9 % confidence; seed and machine as above");
        System.out.println();
        System.out.println("| Working days | Redress | Strata | Strata / Redress | Redress, with explanation |");
        System.out.println("|---:|---:|---:|---:|---:|");
        byDays.forEach((days, of) -> {
            if (of.keySet().containsAll(List.of("redress", "strata", "explained"))) {
                System.out.printf(
                        "| %d | %s | %s | %.1f | %s |%n",
                        days,
                        figure(of.get("redress")),
                        figure(of.get("strata")),
                        of.get("strata").getScore() / of.get("redress").getScore(),
                        figure(of.get("explained")));
            }
        });
    }

    private static String figure(Result<?> result) {
        return "%.1f ± %.1f".formatted(result.getScore(), result.getScoreError());
    }
}
