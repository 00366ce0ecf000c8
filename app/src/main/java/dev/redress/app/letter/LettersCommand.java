package dev.redress.app.letter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bin/redress letters}: the wording of letters. */
@Command(
        name = "letters",
        description = "Checks the templates of letters.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CheckLetters.class,
        mixinStandardHelpOptions = true)
public final class LettersCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "letters check?");
    }
}
