package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.LawbookInvalid;
import dev.redress.app.lawbook.NoSuchInstitution;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Rulebook;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rules compare}: every clock of the institutions beside the law in force on a day. */
@Command(
        name = "compare",
        description = "Compares the institutions' terms with the law in force on a day, and says where they are weaker"
                + " for the complainant.",
        mixinStandardHelpOptions = true)
final class CompareRules implements Callable<Integer> {

    @Mixin
    private RulebooksOption rulebooks = new RulebooksOption();

    @Option(names = "--on", required = true, paramLabel = "DAY", description = "The day, such as 2024-11-18.")
    private LocalDate on = LocalDate.EPOCH;

    @Option(names = "--institution", paramLabel = "CODE", description = "Only this institution.")
    private @Nullable String institution;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    private final Streams streams;

    CompareRules() {
        this(Streams.standard());
    }

    CompareRules(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try {
            Lawbook lawbook = rulebooks.load();
            List<Comparison> comparisons = new ArrayList<>();
            for (String code : institution == null ? lawbook.institutions() : List.of(institution)) {
                Rulebook rulebook = lawbook.rulebook(code);
                for (ClockRule clock : rulebook.clocks()) {
                    comparisons.add(Comparison.of(rulebook.institution(), clock, on));
                }
            }
            streams.say(json ? ComparisonJson.of(on, comparisons) + "\n" : table(comparisons));
            return 0;
        } catch (LawbookInvalid | NoSuchInstitution e) {
            streams.complain(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private String table(List<Comparison> comparisons) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Institution", "Clock", "Form", "Own term", "Law on " + on, "Weaker for the complainant"));
        for (Comparison comparison : comparisons) {
            rows.add(List.of(
                    comparison.institution().code(),
                    comparison.clock().clock(),
                    comparison.clock().form().map(form -> form.word()).orElse("any"),
                    term(comparison.own(), "no rule in force"),
                    term(comparison.law(), "-"),
                    comparison.law().isEmpty()
                            ? "-"
                            : comparison.weaker().isEmpty() ? "no" : String.join(", ", comparison.weaker())));
        }
        return Table.of(rows);
    }

    private static String term(Optional<InForce<ClockTerms>> terms, String none) {
        return terms.map(inForce -> inForce.value().term()
                        + inForce.value()
                                .extension()
                                .map(extension -> " + " + extension.length())
                                .orElse(""))
                .orElse(none);
    }
}
