package dev.redress.app.access;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.NoSuchInstitution;
import dev.redress.app.lawbook.RulebooksFolder;
import dev.redress.app.platform.CommandRefused;
import dev.redress.app.platform.DatabaseOptions;
import dev.redress.app.platform.Problem;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.Role;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code people}: who may sign in. */
@Command(
        name = "people",
        description = "Shows who may sign in.",
        subcommands = {PeopleCommand.Add.class, PeopleCommand.Disable.class, PeopleLinkCommand.class},
        mixinStandardHelpOptions = true)
public final class PeopleCommand implements Callable<Integer> {

    @Mixin
    private DatabaseOptions data = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public PeopleCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (AccessData access = AccessData.open(data)) {
            List<StaffMember> all = access.people().all();
            int widest = all.stream().mapToInt(it -> it.login().length()).max().orElse(0);
            for (StaffMember member : all) {
                out.println(("%-" + Math.max(1, widest) + "s  %s").formatted(member.login(), inWords(member)));
            }
            if (all.isEmpty()) {
                out.println("There is nobody yet; 'redress up' makes the first administrator.");
            }
            out.flush();
            return 0;
        }
    }

    private static String inWords(StaffMember member) {
        String rights = member.administrator() ? ", administrator" : "";
        return member.name()
                + member.institution()
                        .map(code -> ", " + code + " (" + String.join(", ", member.roles()) + ")")
                        .orElse("")
                + rights;
    }

    /** {@code people add}. */
    @Command(
            name = "add",
            description = "Adds a person, or changes one who is there. The way in is 'redress sign-in LOGIN'.",
            mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {

        /** Roles given by the operator hold at once, in whatever zone the institution is. */
        private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

        @Parameters(paramLabel = "LOGIN", description = "Short name, unique in the installation.")
        private String login = "";

        @Option(names = "--name", required = true, paramLabel = "NAME", description = "As complainants read it.")
        private String name = "";

        @Option(names = "--institution", paramLabel = "CODE", description = "Whose person it is.")
        private @Nullable String institution;

        @Option(
                names = "--role",
                paramLabel = "CODE",
                split = ",",
                description = "A role of the institution's rulebook; may be given several times.")
        private List<String> roles = List.of();

        @Option(
                names = "--unit",
                paramLabel = "CODE",
                defaultValue = "complaint-unit",
                description = "The queue to which the person belongs. Default: ${DEFAULT-VALUE}.")
        private String unit = "";

        @Option(
                names = "--until",
                paramLabel = "DAY",
                description = "Last day of the roles, inclusive. Roles that are limited in time never go without.")
        private @Nullable LocalDate until;

        @Option(names = "--administrator", description = "May make people and links.")
        private boolean administrator;

        @Mixin
        private DatabaseOptions data = new DatabaseOptions();

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            if (!login.matches("[a-z0-9][a-z0-9.-]{0,59}")) {
                throw new CommandRefused("A login has small letters, digits, points and hyphens.");
            }
            Optional.ofNullable(institution).ifPresentOrElse(this::requireRoles, this::requireAdministrator);
            var member = new StaffMember(login, name, institution, unit, new LinkedHashSet<>(roles), administrator);
            try (AccessData access = AccessData.open(data)) {
                LocalDate last = until;
                List<GivenRole> given = roles.stream()
                        .distinct()
                        .map(role -> new GivenRole(role, FIRST_DAY, Optional.ofNullable(last)))
                        .toList();
                access.together(() -> {
                    access.people().put(member, given, RightsRecords.operator());
                    return login;
                });
            } catch (Problem refused) {
                throw new CommandRefused(String.valueOf(refused.getMessage()));
            }
            spec.commandLine().getOut().println("Added: " + login + "  " + inWords(member));
            return 0;
        }

        private void requireAdministrator() {
            if (!administrator || !roles.isEmpty()) {
                throw new CommandRefused(
                        "Say of which institution: --institution CODE with at least one --role. Only an"
                                + " administrator of the installation belongs to none.");
            }
        }

        private void requireRoles(String code) {
            Lawbook lawbook = Lawbook.load(RulebooksFolder.find(Optional.empty()));
            try {
                Institution known = lawbook.rulebook(code).institution();
                LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), known.zone());
                Catalogue<Role> catalogue = lawbook.rulebook(code)
                        .forCase(CaseDays.all(today))
                        .roles()
                        .value();
                if (roles.isEmpty() || !Set.copyOf(catalogue.codes()).containsAll(roles)) {
                    throw new CommandRefused("The roles at " + code + " are "
                            + String.join(
                                    ", ",
                                    catalogue.entries().stream()
                                            .map(role -> role.code() + " ("
                                                    + role.titles().english() + ")")
                                            .toList())
                            + "; give one or more with --role.");
                }
                boolean limited = catalogue.entries().stream()
                        .anyMatch(role -> role.timeLimited() && roles.contains(role.code()));
                if (limited && until == null) {
                    throw new CommandRefused("One of these roles is never given without a last day: --until DAY.");
                }
            } catch (NoSuchInstitution none) {
                throw new CommandRefused(none.getMessage() + ".");
            }
        }
    }

    /** {@code people disable}. */
    @Command(
            name = "disable",
            description = "Shuts a person out; what the person did stays on record.",
            mixinStandardHelpOptions = true)
    static final class Disable implements Callable<Integer> {

        @Parameters(paramLabel = "LOGIN", description = "Who.")
        private String login = "";

        @Mixin
        private DatabaseOptions data = new DatabaseOptions();

        @Override
        public Integer call() {
            try (AccessData access = AccessData.open(data)) {
                String found = access.require(login).login();
                access.together(() -> {
                    access.people().disable(found, RightsRecords.operator());
                    return found;
                });
            }
            return 0;
        }
    }
}
