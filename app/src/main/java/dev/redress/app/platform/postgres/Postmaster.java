package dev.redress.app.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What {@code postmaster.pid} of a data directory and the operating system say about the server on it.
 *
 * @param cluster the server's own directory, as a real path without links
 */
record Postmaster(Path cluster) {
    /** Lines of the file: process, directory, start, port, socket directory, address, shared memory, state. */
    private static final int STATE_LINE = 7;

    Path file() {
        return cluster.resolve("postmaster.pid");
    }

    /** The process the file names; empty if there is no file or a power cut left rubbish in it. */
    OptionalLong pid() {
        var lines = lines();
        try {
            return lines.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NumberFormatException rubbish) {
            return OptionalLong.empty();
        }
    }

    /** Whether the server takes connections. */
    boolean isReady() {
        var lines = lines();
        return lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready");
    }

    /**
     * The living processes that work on the directory. Every server process stands in its data directory, so a number
     * in the file that has been given to another program since is not mistaken for the server.
     */
    List<ProcessHandle> processes() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> workingDirectory(process.pid())
                            .filter(cluster::equals)
                            .isPresent())
                    .toList();
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (IOException notThere) {
            return List.of();
        }
    }

    private static Optional<Path> workingDirectory(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd")));
        } catch (IOException goneOrNotOurs) {
            return Optional.empty();
        }
    }
}
