package dev.redress.app.privacy;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.NoSuchInstitution;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.platform.CommandRefused;
import dev.redress.app.platform.DatabaseOptions;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.ProgramParts;
import dev.redress.core.access.Sight;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code breach}: whose data a working session touched, beside the running server or alone. */
@Command(
        name = "breach",
        description =
                "Lists the persons and fields that a working session touched between two moments, and drafts the notices"
                        + " about it. Opens no personal data.",
        mixinStandardHelpOptions = true)
public final class BreachCommand implements Callable<Integer> {

    @Option(
            names = "--session",
            required = true,
            paramLabel = "FINGERPRINT",
            description = "The working session, as the ledger and the record of looks call it: session-… or token-….")
    private String session = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "MOMENT",
            description = "First moment, such as 2026-09-01T10:00, in the zone of each institution.")
    private LocalDateTime from = LocalDateTime.MIN;

    @Option(names = "--to", required = true, paramLabel = "MOMENT", description = "Last moment, inclusive.")
    private LocalDateTime to = LocalDateTime.MIN;

    @Option(names = "--institution", paramLabel = "CODE", description = "Only this one. Default: every institution.")
    private @Nullable String institution;

    @Option(names = "--json", description = "One JSON object a line, one for each institution that was touched.")
    private boolean json;

    @Mixin
    private DatabaseOptions data = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public BreachCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ProgramParts parts = ProgramParts.open(spec, data)) {
            BreachDrill drill = parts.part(BreachDrill.class);
            BreachNotices notices = parts.part(BreachNotices.class);
            boolean touched = false;
            for (String house : houses(parts.part(Lawbook.class))) {
                BreachDrill.Found found = drill.of(house, session, from, to, Sight.ofProgram());
                if (found.looks() > 0
                        || !found.quarantine().isEmpty()
                        || !found.changes().isEmpty()) {
                    touched = true;
                    tell(out, found, notices.of(found));
                }
            }
            if (!touched && !json) {
                out.println("Session " + session + " touched no personal data in that time.");
            }
            out.flush();
            return 0;
        } catch (NoSuchInstitution | Problem refused) {
            throw new CommandRefused(String.valueOf(refused.getMessage()));
        }
    }

    private List<String> houses(Lawbook lawbook) {
        if (institution == null) {
            return List.copyOf(lawbook.institutions());
        }
        return List.of(lawbook.rulebook(institution).institution().code());
    }

    private void tell(PrintWriter out, BreachDrill.Found found, BreachNotices.Notice notice) {
        if (json) {
            out.println(EventJson.write(Map.of("found", found, "notice", notice)));
            return;
        }
        out.println(found.institution() + ": " + found.persons() + " persons in "
                + found.cases().size() + " cases, " + found.looks() + " looks by " + String.join(", ", found.people()));
        for (BreachDrill.Touched touched : found.cases()) {
            out.println("  " + touched.registerNumber() + "  complainant "
                    + touched.complainants().stream().map(String::valueOf).collect(Collectors.joining(", ")) + "  "
                    + touched.first() + " to " + touched.last() + "  "
                    + touched.kinds().stream()
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
            out.println("      " + String.join(", ", touched.fields()));
        }
        for (BreachDrill.TouchedRaw raw : found.quarantine()) {
            out.println(
                    "  quarantine " + raw.intakeId() + "  " + raw.first() + " to " + raw.last() + "  read as it came");
        }
        for (BreachDrill.Change change : found.changes()) {
            out.println("  changed " + change.registerNumber() + "  " + change.at() + "  " + change.kind() + " by "
                    + change.by());
        }
        out.println();
        if (found.cases().isEmpty()) {
            return; // nothing was read, so there is nobody to be told of it
        }
        out.println(notice.lastMoment()
                .map(last -> "To be sent in writing by " + last + " ("
                        + notice.source().orElse("") + ")")
                .orElse("No rule of " + found.institution() + " gives a term for the notices."));
        out.println();
        out.println(notice.toPersons());
        out.println();
        out.println("----");
        out.println();
        out.println(notice.toAgency());
        out.println();
    }
}
