package dev.redress.app.platform;

import dev.redress.app.platform.postgres.DatabaseRoles;
import dev.redress.app.platform.postgres.NotDurable;
import dev.redress.app.platform.postgres.PostgresStartFailed;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * The command line {@code bin/redress}. Each module brings its own subcommands, which {@code Redress} lists. {@code up}
 * starts the server; a command that works on the data starts {@link ProgramParts}, and no other starts Spring.
 *
 * <p>Exit codes: 0 done, 1 refused or failed, 2 wrong words on the command line.
 */
@Command(
        name = "redress",
        description = "Takes in complaints, runs the legal clocks on them, gets them answered.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CommandLine.HelpCommand.class,
        versionProvider = RedressCommand.Version.class,
        mixinStandardHelpOptions = true)
public final class RedressCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Class<?> program;

    private RedressCommand(Class<?> program) {
        this.program = program;
    }

    /** The class that Spring starts from. */
    Class<?> program() {
        return program;
    }

    /**
     * Runs one command.
     *
     * @param program the class that Spring starts from
     * @param subcommands classes of the modules' commands, with a public constructor without parameters
     * @return the exit code
     */
    public static int run(Class<?> program, List<Class<?>> subcommands, String... words) {
        var line = new CommandLine(new RedressCommand(program));
        line.addSubcommand(new UpCommand(program));
        subcommands.forEach(line::addSubcommand);
        return line.setExecutionExceptionHandler(RedressCommand::explain)
                .setUsageHelpAutoWidth(true)
                .execute(words);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }

    /** What a person can put right comes without a stack trace. */
    private static int explain(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        return switch (failure) {
            case CommandRefused _, PostgresStartFailed _, NotDurable _, DatabaseRoles.MissingRights _ -> {
                line.getErr().println("redress: " + failure.getMessage());
                yield line.getCommandSpec().exitCodeOnExecutionException();
            }
            default -> throw failure;
        };
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = RedressCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "redress " + (version == null ? "(from sources)" : version), "Java " + Runtime.version(),
            };
        }
    }
}
