package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.LawbookInvalid;
import dev.redress.app.lawbook.yaml.Problems;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.app.lawbook.yaml.YamlFile;
import dev.redress.core.rulebook.Instrument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules show}: what a rule says, as it is written, and where it comes from. */
@Command(
        name = "show",
        description = "Shows a rule with its sources: all its values, or the one in force on a day.",
        mixinStandardHelpOptions = true)
final class ShowRule implements Callable<Integer> {

    @Mixin
    private RulebooksOption rulebooks = new RulebooksOption();

    @Parameters(paramLabel = "RULE", description = "Name of the rule, such as institutions/neo/response-written.")
    private String rule = "";

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "Only the value in force on this day, such as 2024-11-18.")
    private @Nullable LocalDate on;

    private final Streams streams;

    ShowRule() {
        this(Streams.standard());
    }

    ShowRule(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return show(rulebooks.load(), rule) ? 0 : 1;
        } catch (LawbookInvalid e) {
            streams.complain(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private boolean show(Lawbook lawbook, String name) throws IOException {
        Path path = rulebooks.folder().resolve(name + ".yaml");
        if (!Files.isRegularFile(path)) {
            streams.complain("There is no rule '" + name + "'");
            return false;
        }
        byte[] bytes = Files.readAllBytes(path);
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        Value top = YamlFile.read(name + ".yaml", bytes, new Problems()).root();
        if (!top.at("values").isMapping()) {
            streams.say(String.join("\n", lines) + "\n");
            return true;
        }
        streams.say(name + ": " + top.at("title").text() + " (" + top.at("kind").text() + ", version chosen by "
                + top.at("version-chosen-by").text() + ")\n");
        List<Value> days = List.copyOf(top.at("values").entries().keySet());
        if (on == null) {
            for (Value day : days) {
                say(lawbook, top, day, lines);
            }
            return true;
        }
        Optional<Value> inForce =
                days.stream().filter(day -> !day.date().isAfter(on)).reduce((_, later) -> later);
        if (inForce.isEmpty()) {
            streams.complain("NoRuleInForce: the first value of '" + name + "' is of "
                    + days.getFirst().date());
            return false;
        }
        say(lawbook, top, inForce.get(), lines);
        Value other = top.at("values").at(inForce.get().text()).at("as");
        return other.isMapping() || !other.present() || other.is("expected") || show(lawbook, other.text());
    }

    private void say(Lawbook lawbook, Value top, Value day, List<String> lines) throws IOException {
        Value value = top.at("values").at(day.text());
        StringBuilder text = new StringBuilder("\nsince " + day.date());
        if (value.isMapping()) {
            Value source = value.at("source");
            Instrument instrument =
                    lawbook.instruments().get(source.at("instrument").text());
            text.append(", ").append(instrument == null ? "" : instrument.shortName());
            text.append(" ").append(source.at("article").text());
        }
        text.append('\n');
        written(day, lines).forEach(line -> text.append(line).append('\n'));
        streams.say(text.toString());
    }

    /** The lines of a value: from its day to the next line that is indented no deeper. */
    private static List<String> written(Value day, List<String> lines) {
        String first = lines.get(day.line() - 1);
        int indent = indent(first);
        int end = day.line();
        while (end < lines.size() && (lines.get(end).isBlank() || indent(lines.get(end)) > indent)) {
            end++;
        }
        return lines.subList(day.line() - 1, end);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
