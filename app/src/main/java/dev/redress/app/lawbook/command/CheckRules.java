package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.Reckoner;
import dev.redress.app.lawbook.WorkingCalendars;
import dev.redress.app.lawbook.reading.LoadedRules;
import dev.redress.app.lawbook.reading.RulebooksReader;
import dev.redress.app.lawbook.schema.SchemaCheck;
import dev.redress.app.lawbook.yaml.Problem;
import dev.redress.app.lawbook.yaml.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rules check}: the format, the schemas, and every worked case computed again. */
@Command(
        name = "check",
        description = "Checks every rule file and computes every worked case again; 1 when anything is wrong.",
        mixinStandardHelpOptions = true)
final class CheckRules implements Callable<Integer> {

    @Mixin
    private RulebooksOption rulebooks = new RulebooksOption();

    private final Streams streams;

    CheckRules() {
        this(Streams.standard());
    }

    CheckRules(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = rulebooks.folder();
        Problems problems = new Problems();
        Optional<LoadedRules> rules = RulebooksReader.read(folder, problems);
        int cases = 0;
        if (rules.isPresent()) {
            SchemaCheck.check(folder, problems);
            Lawbook lawbook = Lawbook.of(rules.get());
            Reckoner reckoner = new Reckoner(lawbook, new WorkingCalendars(lawbook), InstantSource.system());
            cases = new CaseCheck(lawbook, reckoner, problems).check(rules.get().cases());
        }
        for (Problem problem : problems.all()) {
            streams.out().write(problem + "\n");
        }
        String counts = rules.map(CheckRules::counts).orElse("") + (rules.isPresent() ? cases + " cases, " : "");
        int faults = problems.all().size();
        streams.say(counts + (faults == 0 ? "all right" : faults == 1 ? "1 fault" : faults + " faults") + "\n");
        return faults == 0 ? 0 : 1;
    }

    private static String counts(LoadedRules rules) {
        return rules.files() + " files, " + rules.rulebooks().size() + " institutions, "
                + rules.calendars().size() + " calendars, "
                + rules.instruments().size() + " instruments, "
                + rules.rules() + " rules, " + rules.values() + " values, ";
    }
}
