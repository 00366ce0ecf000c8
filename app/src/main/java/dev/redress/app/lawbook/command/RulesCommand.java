package dev.redress.app.lawbook.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bin/redress rules}: the rule files themselves. */
@Command(
        name = "rules",
        description = "Checks, compares and shows the rule files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CheckRules.class, CompareRules.class, ShowRule.class},
        mixinStandardHelpOptions = true)
public final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of check, compare and show?");
    }
}
