package dev.redress.app.intake.importing;

import dev.redress.app.platform.CommandRefused;
import dev.redress.app.platform.DatabaseOptions;
import dev.redress.app.platform.ProgramParts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code import}: beside the running server, or alone. */
@Command(
        name = "import",
        description =
                "Takes in submissions from a CSV file or from mail files. What was taken in before is not taken in"
                        + " again, so a broken import is simply run again.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    private static final int REASONS_SHOWN = 10;
    private static final long NANOS_BETWEEN_REPORTS = Duration.ofSeconds(2).toNanos();

    @Option(names = "--institution", required = true, paramLabel = "CODE", description = "Whose submissions they are.")
    private String institution = "";

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What the columns of the CSV file are; see demo/README.md.")
    private @Nullable Path mapping;

    @Option(
            names = "--officer",
            paramLabel = "NAME",
            defaultValue = "Import",
            description = "Who stands in the register as having taken the mails in. Default: ${DEFAULT-VALUE}.")
    private String officer = "";

    @Mixin
    private DatabaseOptions data = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private static final class What {
        @Option(names = "--csv", paramLabel = "FILE", description = "A CSV file; needs --mapping.")
        private @Nullable Path csv;

        @Option(
                names = "--mail",
                paramLabel = "FILE_OR_FOLDER",
                description = "A mail (.eml), a mailbox (.mbox), or a folder of them.")
        private @Nullable Path mail;
    }

    public ImportCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ProgramParts parts = ProgramParts.open(spec, data)) {
            Imports imports = parts.part(Imports.class);
            long begun = System.nanoTime();
            Reconciliation result = run(imports, new Reporter(out, begun));
            tell(out, result, (System.nanoTime() - begun) / 1e9);
            return result.addsUp() ? 0 : 1;
        } catch (ImportRefused refused) {
            throw new CommandRefused(String.valueOf(refused.getMessage()));
        }
    }

    private Reconciliation run(Imports imports, Reporter reporter) {
        Path mail = what.mail;
        if (mail != null) {
            return guarded(reporter, () -> imports.mail(institution, mail, officer, reporter));
        }
        Path csv = what.csv;
        Path columns = mapping;
        if (csv == null || columns == null) {
            throw new ParameterException(spec.commandLine(), "--csv needs --mapping: what its columns are.");
        }
        return guarded(reporter, () -> imports.csv(institution, csv, columns, reporter));
    }

    private static Reconciliation guarded(Reporter reporter, Supplier<Reconciliation> run) {
        try {
            return run.get();
        } catch (ImportRefused | ParameterException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new CommandRefused("The import broke off after " + reporter.read + " read, " + reporter.registered
                    + " registered, " + reporter.quarantined + " in quarantine: " + broken
                    + "\nRun it again: what was taken in is not taken in twice.");
        }
    }

    private static void tell(PrintWriter out, Reconciliation result, double seconds) {
        out.println(result.inWords());
        out.printf("%.1f s, %.0f a second.%n", seconds, result.read() / Math.max(seconds, 0.001));
        result.reasons().entrySet().stream()
                .limit(REASONS_SHOWN)
                .forEach(reason -> out.println(
                        "  " + reason.getValue() + " x " + reason.getKey().replace("\n", "\n      ")));
        if (result.reasons().size() > REASONS_SHOWN) {
            out.println("  and " + (result.reasons().size() - REASONS_SHOWN) + " other reasons");
        }
        if (result.unsettled() > 0) {
            out.println(result.unsettled()
                    + " items of earlier imports were stored and not understood before those broke off; run those"
                    + " imports again.");
        }
        out.flush();
    }

    /** Prints every few seconds how far the import is. */
    private static final class Reporter implements Progress {
        private final PrintWriter out;
        private long lastReport;
        private long read;
        private long registered;
        private long quarantined;

        Reporter(PrintWriter out, long begun) {
            this.out = out;
            this.lastReport = begun;
        }

        @Override
        public void report(long nowRead, long nowRegistered, long alreadyThere, long nowQuarantined) {
            read = nowRead;
            registered = nowRegistered;
            quarantined = nowQuarantined;
            long now = System.nanoTime();
            if (now - lastReport > NANOS_BETWEEN_REPORTS) {
                lastReport = now;
                out.println("  " + read + " read: " + registered + " registered, " + alreadyThere + " already there, "
                        + quarantined + " in quarantine ...");
                out.flush();
            }
        }
    }
}
