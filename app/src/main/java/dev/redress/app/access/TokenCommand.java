package dev.redress.app.access;

import dev.redress.app.access.RightsRecords.What;
import dev.redress.app.platform.CommandRefused;
import dev.redress.app.platform.DatabaseOptions;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code token}: for a program that acts in a person's name. */
@Command(
        name = "token",
        description = "Makes a token with which a program acts in a person's name. It is shown this once.",
        mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {

    private static final int LONGEST_DAYS = 3_660;

    @Parameters(paramLabel = "LOGIN", description = "In whose name the program acts.")
    private String login = "";

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            defaultValue = "command line",
            description = "What it is for. Default: ${DEFAULT-VALUE}.")
    private String title = "";

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "How long it is valid. Default: ${DEFAULT-VALUE} days.")
    private int days;

    @Mixin
    private DatabaseOptions data = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public TokenCommand() {}

    @Override
    public Integer call() {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new CommandRefused("A token is valid for 1 to " + LONGEST_DAYS + " days, not for " + days + ".");
        }
        try (AccessData access = AccessData.open(data)) {
            StaffMember member = access.require(login);
            var out = spec.commandLine().getOut();
            out.println(access.together(() -> {
                access.records()
                        .write(
                                What.TOKEN_MADE,
                                member.login(),
                                title + ", " + days + " days",
                                RightsRecords.operator());
                return access.tokens().make(member.login(), title, Duration.ofDays(days));
            }));
            out.flush();
            return 0;
        }
    }
}
