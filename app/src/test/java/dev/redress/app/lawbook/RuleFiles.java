package dev.redress.app.lawbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own rule files, and copies of Testland's in which something is changed. */
public final class RuleFiles {

    private static final List<String> TESTLAND =
            List.of("schema", "letters", "calendars/testland", "law/testland", "institutions/testland");

    private final Path root;

    private RuleFiles(Path root) {
        this.root = root;
    }

    /** {@code rulebooks/} of the project. */
    public static Path ofTheProject() {
        Path beside = Path.of("..", "rulebooks");
        return Files.isDirectory(beside) ? beside : Path.of("rulebooks");
    }

    /** A copy of what Testland has, with one institution, in an empty folder. */
    public static RuleFiles copyOfTestland(Path folder) {
        for (String part : TESTLAND) {
            copy(ofTheProject().resolve(part), folder.resolve(part));
        }
        return new RuleFiles(folder);
    }

    public Path root() {
        return root;
    }

    /** Writes a file, new or over an old one. */
    public RuleFiles write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that stands in the file, everywhere in it. */
    public RuleFiles replace(String file, String text, String by) {
        String before = read(file);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " does not contain: " + text);
        }
        return write(file, before.replace(text, by));
    }

    public RuleFiles append(String file, String text) {
        return write(file, read(file) + text);
    }

    public RuleFiles delete(String file) {
        try {
            Files.delete(root.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number, from 1, of the first line that contains a text. */
    public int lineOf(String file, String text) {
        List<String> lines = read(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(file + " does not contain: " + text);
    }

    public String read(String file) {
        try {
            return Files.readString(root.resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
