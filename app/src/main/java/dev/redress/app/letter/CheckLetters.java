package dev.redress.app.letter;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.LawbookInvalid;
import dev.redress.app.lawbook.RulebooksFolder;
import dev.redress.app.letter.template.Templates;
import dev.redress.app.letter.template.TemplatesInvalid;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code letters check}: the templates, and whether they have a place for all that the rules demand. */
@Command(
        name = "check",
        description = "Checks every template of a letter and compares it with the rules; 1 when anything is wrong.",
        mixinStandardHelpOptions = true)
final class CheckLetters implements Callable<Integer> {

    @Option(
            names = "--rulebooks",
            paramLabel = "FOLDER",
            description = "The rule files; without it $REDRESS_RULEBOOKS, else those of the installation, else"
                    + " ./rulebooks.")
    private @Nullable Path named;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Path folder = RulebooksFolder.find(Optional.ofNullable(named));
        List<String> problems = problems(folder);
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(out::println);
        int faults = problems.size();
        out.println(Paper.values().length + " kinds of letter in " + String.join(", ", Templates.LANGUAGES) + ", "
                + (faults == 0 ? "all right" : faults == 1 ? "1 fault" : faults + " faults"));
        out.flush();
        return faults == 0 ? 0 : 1;
    }

    private static List<String> problems(Path folder) {
        try {
            Templates.load(folder, Lawbook.load(folder));
            return List.of();
        } catch (LawbookInvalid e) {
            return e.problems();
        } catch (TemplatesInvalid e) {
            return e.problems();
        }
    }
}
