package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.ClockAnswer;
import dev.redress.app.lawbook.ClockQuestion;
import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.LawbookInvalid;
import dev.redress.app.lawbook.Reckoner;
import dev.redress.app.lawbook.WorkingCalendars;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bin/redress clock}: when a term ends, and how that day was reached. */
@Command(
        name = "clock",
        description = "Says when a term ends and how that day was reached, by the institution's rule and by the law.",
        mixinStandardHelpOptions = true)
public final class ClockCommand implements Callable<Integer> {

    private static final int REFUSED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RulebooksOption rulebooks = new RulebooksOption();

    @Option(names = "--institution", paramLabel = "CODE", description = "Code of the institution, such as neo.")
    private @Nullable String institution;

    @Option(
            names = "--clock",
            paramLabel = "NAME",
            description = "registration, acknowledgement, first-response, holding-response, response, documents,"
                    + " referral, facilitation, loan-information or report.")
    private @Nullable String clock;

    @Option(names = "--form", paramLabel = "FORM", description = "oral or written, where the clock depends on it.")
    private @Nullable String form;

    @Option(
            names = "--from",
            paramLabel = "MOMENT",
            description = "The start event in the institution's zone: 2024-11-18T10:00, or a date for its beginning.")
    private @Nullable String from;

    @Option(
            names = "--received",
            paramLabel = "DATE",
            description = "Day of receipt, which picks the version of the rule; without it the day of --from.")
    private @Nullable String received;

    @Option(
            names = "--known-on",
            paramLabel = "DATE",
            description = "Count by the calendar as it was known on this day; without it, today.")
    private @Nullable String knownOn;

    @Option(names = "--extended", description = "Explain up to the extended deadline.")
    private boolean extended;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Read a question a line, as JSON (- for standard input), and write an answer a line.")
    private @Nullable String batch;

    private final Streams streams;
    private final InstantSource now;

    public ClockCommand() {
        this(Streams.standard(), InstantSource.system());
    }

    ClockCommand(Streams streams, InstantSource now) {
        this.streams = streams;
        this.now = now;
    }

    @Override
    public Integer call() throws IOException {
        if (batch == null) {
            requireOptions();
        }
        Lawbook lawbook;
        try {
            lawbook = rulebooks.load();
        } catch (LawbookInvalid e) {
            streams.complain(String.valueOf(e.getMessage()));
            return REFUSED;
        }
        Reckoner reckoner = new Reckoner(lawbook, new WorkingCalendars(lawbook), now);
        return batch == null ? one(reckoner) : batch(reckoner, batch);
    }

    private int one(Reckoner reckoner) throws IOException {
        try {
            ClockQuestion question = asked().question();
            ClockAnswer answer = answer(reckoner, question);
            streams.say(json ? ClockJson.answer(answer) + "\n" : ClockText.of(question, answer));
            return 0;
        } catch (Refusal refusal) {
            if (json) {
                streams.say(ClockJson.refusal(refusal) + "\n");
            } else {
                streams.complain(refusal.kind() + ": " + refusal.reason());
            }
            return REFUSED;
        }
    }

    private int batch(Reckoner reckoner, String file) throws IOException {
        try (var lines = streams.linesOf(file)) {
            new ClockBatch(reckoner).run(lines, streams.out());
            return 0;
        } catch (NoSuchFileException e) {
            streams.complain("There is no file " + file);
            return REFUSED;
        }
    }

    static ClockAnswer answer(Reckoner reckoner, ClockQuestion question) throws Refusal {
        try {
            return reckoner.answer(question);
        } catch (RuntimeException e) {
            throw Refusal.of(e);
        }
    }

    private AskedClock asked() {
        Map<String, String> written = new HashMap<>();
        put(written, "institution", institution);
        put(written, "clock", clock);
        put(written, "form", form);
        put(written, "from", from);
        put(written, "received", received);
        put(written, "knownOn", knownOn);
        return new AskedClock(written, extended);
    }

    private static void put(Map<String, String> written, String key, @Nullable String text) {
        if (text != null) {
            written.put(key, text);
        }
    }

    private void requireOptions() {
        if (institution == null || clock == null || from == null) {
            throw new ParameterException(
                    spec.commandLine(), "Say --institution, --clock and --from, or give questions by --batch");
        }
    }
}
