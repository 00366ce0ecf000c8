package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.RuleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A command that has run: its exit code and what it wrote. */
record Ran(int code, String out, String err) {

    /** The day on which commands run in tests: a Friday after all calendars to 2027 were decided. */
    static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-20T03:00:00Z"));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The clock command on the project's rule files. */
    static Ran clock(String... words) {
        return clockReading("", words);
    }

    /** The clock command with a text on standard input. */
    static Ran clockReading(String in, String... words) {
        return run(RuleFiles.ofTheProject(), in, streams -> new ClockCommand(streams, NOW), words);
    }

    static Ran on(Path rulebooks, Function<Streams, Callable<Integer>> command, String... words) {
        return run(rulebooks, "", command, words);
    }

    JsonNode json() {
        return JSON.readTree(out);
    }

    /** What each line of the answer to a batch says. */
    List<JsonNode> lines() {
        return out.lines().map(JSON::readTree).toList();
    }

    private static Ran run(Path rulebooks, String in, Function<Streams, Callable<Integer>> command, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = Streams.of(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out, err);
        CommandLine line = new CommandLine(command.apply(streams));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--rulebooks");
        all.add(rulebooks.toString());
        int code = line.execute(all.toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
