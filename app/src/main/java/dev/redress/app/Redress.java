package dev.redress.app;

import dev.redress.app.access.PeopleCommand;
import dev.redress.app.access.SignInCommand;
import dev.redress.app.access.TokenCommand;
import dev.redress.app.dispute.VerifyFileCommand;
import dev.redress.app.intake.importing.ImportCommand;
import dev.redress.app.lawbook.command.ClockCommand;
import dev.redress.app.lawbook.command.RulesCommand;
import dev.redress.app.ledger.VerifyCommand;
import dev.redress.app.letter.LettersCommand;
import dev.redress.app.platform.RedressCommand;
import dev.redress.app.privacy.BreachCommand;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * The program. A complaint goes through it in seven steps, each a package: intake, register, clock, handling, response,
 * dispute (with mediation), reporting.
 *
 * <p>No user is made by default, and none with a default password.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Redress {

    /** The commands of the modules, in the order in which help shows them. */
    private static final List<Class<?>> COMMANDS = List.of(
            PeopleCommand.class,
            SignInCommand.class,
            TokenCommand.class,
            ImportCommand.class,
            VerifyCommand.class,
            VerifyFileCommand.class,
            BreachCommand.class,
            ClockCommand.class,
            RulesCommand.class,
            LettersCommand.class);

    public static void main(String[] words) {
        int code = RedressCommand.run(Redress.class, COMMANDS, words);
        // After "up" the server's threads go on; every other command has ended.
        if (code != 0) {
            System.exit(code);
        }
    }
}
