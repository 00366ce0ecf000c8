package dev.redress.app.access;

import dev.redress.app.access.RightsRecords.What;
import dev.redress.app.platform.CommandRefused;
import dev.redress.app.platform.DatabaseOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code people link}: who a person is at the house's provider of sign-in. */
@Command(
        name = "link",
        description = "Records who a person is at the provider of sign-in (OpenID Connect).",
        mixinStandardHelpOptions = true)
final class PeopleLinkCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOGIN", description = "Who.")
    private String login = "";

    @Option(
            names = "--issuer",
            required = true,
            paramLabel = "URL",
            description = "The provider, as its tokens name it.")
    private String issuer = "";

    @Option(names = "--subject", required = true, paramLabel = "TEXT", description = "The person's 'sub' there.")
    private String subject = "";

    @Mixin
    private DatabaseOptions data = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (issuer.isBlank() || subject.isBlank()) {
            throw new CommandRefused("Give the issuer and the subject as the provider's tokens have them.");
        }
        try (AccessData access = AccessData.open(data)) {
            StaffMember member = access.require(login);
            String by = RightsRecords.operator();
            boolean recorded = access.together(() -> {
                boolean fresh = access.providerLinks().record(member.login(), issuer, subject, by);
                if (fresh) {
                    access.records().write(What.PROVIDER_LINKED, member.login(), issuer + " " + subject, by);
                }
                return fresh;
            });
            if (!recorded) {
                throw new CommandRefused("This subject of this issuer is recorded already.");
            }
        }
        spec.commandLine().getOut().println("Linked: " + login);
        return 0;
    }
}
