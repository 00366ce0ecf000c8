package dev.redress.bench;

import dev.redress.bench.calendar.CalendarCommand;
import dev.redress.bench.intake.IntakeCommand;
import dev.redress.bench.letters.LettersCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code bin/bench}. */
@Command(
        name = "bench",
        description = "Measures Redress on this machine.",
        synopsisSubcommandLabel = "MEASUREMENT",
        subcommands = {CalendarCommand.class, IntakeCommand.class, LettersCommand.class},
        mixinStandardHelpOptions = true)
public final class Bench implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Bench() {}

    public static void main(String[] words) {
        System.exit(new CommandLine(new Bench()).setUsageHelpAutoWidth(true).execute(words));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which measurement: calendar, intake or letters?");
    }
}
