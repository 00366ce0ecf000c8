package dev.redress.app.ledger;

import dev.redress.app.platform.CommandRefused;
import dev.redress.app.platform.DatabaseOptions;
import dev.redress.app.platform.ProgramParts;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code verify}: whether the record is what it was, beside the running server or alone. */
@Command(
        name = "verify",
        description =
                "Checks every chain of the ledger, the register's numbers, the texts of the vault, and every table"
                        + " against what the ledger gives; 1 when anything is wrong.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    @Option(
            names = "--rebuild",
            description = "First empties the tables that are made from the ledger and fills them anew from it.")
    private boolean rebuild;

    @Mixin
    private DatabaseOptions data = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public VerifyCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ProgramParts parts = ProgramParts.open(spec, data)) {
            Verification verification = parts.part(Verification.class);
            if (rebuild) {
                out.println("Rebuilt " + verification.rebuild() + " rows of tables from the ledger.");
            }
            Verification.Report report = verification.verify();
            tell(out, report);
            return report.sound() ? 0 : 1;
        } catch (DataAccessException | TransactionException lost) {
            throw new CommandRefused("The database was lost while it was read: "
                    + NestedExceptionUtils.getMostSpecificCause(lost).getMessage());
        }
    }

    private static void tell(PrintWriter out, Verification.Report report) {
        out.println(report.cases() + " cases, " + report.rows() + " rows in the ledger, " + report.texts()
                + " texts in the vault, " + report.erased() + " cases erased, " + report.projected()
                + " rows of tables compared.");
        report.faults().forEach(fault -> out.println("  " + fault));
        out.println(
                report.sound()
                        ? "The record is sound."
                        : "The record is NOT sound; above are the first faults, "
                                + report.faults().size() + " of them.");
        out.flush();
    }
}
