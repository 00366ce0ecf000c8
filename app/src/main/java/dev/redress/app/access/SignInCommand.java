package dev.redress.app.access;

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
        description = "Prints a link that signs a person in once. A link made before stops working.",
        mixinStandardHelpOptions = true)
public final class SignInCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN", description = "Whom the link signs in.")
    private String login = "";

    @Option(
            names = "--address",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Where the pages are. Default: ${DEFAULT-VALUE}.")
    private String address = "";

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
            out.println(site + access.links().make(member.login()));
            out.println("For " + member.name() + "; works once, for " + SignInLinks.VALID.toMinutes() + " minutes.");
            out.flush();
            return 0;
        }
    }
}
