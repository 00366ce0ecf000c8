package dev.redress.app.access;

import dev.redress.app.access.RightsRecords.What;
import dev.redress.app.platform.DatabaseOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sign-in}: a way in for somebody who has no password yet or has forgotten it. */
@Command(
        name = "sign-in",
        description = "Prints a link with which a person sets a password. A link made before stops working.",
        mixinStandardHelpOptions = true)
public final class SignInCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN", description = "Whose link it is.")
    private String login = "";

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Where the pages are. Default: ${DEFAULT-VALUE}.")
    private String address = "";

    @Option(
            names = "--new-factors",
            description = "For somebody who lost the second factors: they end with the link, and new ones are set.")
    private boolean newFactors;

    @Mixin
    private DatabaseOptions data = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public SignInCommand() {}

    @Override
    public Integer call() {
        try (AccessData access = AccessData.open(data)) {
            StaffMember member = access.require(login);
            String site = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
            var out = spec.commandLine().getOut();
            String link = access.together(() -> {
                access.records()
                        .write(
                                newFactors ? What.LINK_FOR_NEW_FACTORS_MADE : What.LINK_MADE,
                                member.login(),
                                "",
                                RightsRecords.operator());
                return newFactors
                        ? access.links().renew(member.login())
                        : access.links().make(member.login());
            });
            out.println(site + link);
            out.println("For " + member.name() + "; works once, for " + SignInLinks.VALID.toMinutes() + " minutes.");
            out.flush();
            return 0;
        }
    }
}
