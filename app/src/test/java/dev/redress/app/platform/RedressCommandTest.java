package dev.redress.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

class RedressCommandTest {

    @Test
    void help_shows_the_commands_of_the_program_and_of_its_modules() {
        var said = run("help");
        assertThat(said.code()).isZero();
        assertThat(said.output()).contains("up ", "Starts Redress", "refuse ", "Refuses, as a module would");
    }

    @Test
    void a_refusal_is_one_line_and_exit_code_1() {
        var said = run("refuse");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.errors().strip()).isEqualTo("redress: The calendar of 2031 is not published.");
    }

    @Test
    void an_unknown_command_and_none_are_exit_code_2() {
        assertThat(run("upp").code()).isEqualTo(2);
        assertThat(run("upp").errors()).contains("up");
        assertThat(run().code()).isEqualTo(2);
    }

    @Test
    void a_port_in_use_is_named_before_anything_is_started(@TempDir Path data) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var port = Integer.toString(taken.getLocalPort());
            var said = run("up", "--port", port, "--data", data.toString());
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.errors()).contains("Port " + port).contains("--port");
        }
        assertThat(data).isEmptyDirectory();
    }

    private record Said(int code, String output, String errors) {}

    private static Said run(String... words) {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int code = speakingTo(
                output, errors, () -> RedressCommand.run(RedressCommandTest.class, List.of(Refuse.class), words));
        return new Said(code, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    private static int speakingTo(ByteArrayOutputStream output, ByteArrayOutputStream errors, IntSupplier run) {
        var usualOutput = System.out;
        var usualErrors = System.err;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        try {
            return run.getAsInt();
        } finally {
            System.setOut(usualOutput);
            System.setErr(usualErrors);
        }
    }

    @Command(name = "refuse", description = "Refuses, as a module would.")
    static final class Refuse implements Runnable {
        @Override
        public void run() {
            throw new CommandRefused("The calendar of 2031 is not published.");
        }
    }
}
