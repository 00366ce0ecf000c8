package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Problems;
import dev.redress.app.lawbook.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All files below {@code rulebooks/}, read.
 *
 * @param release SHA-256 over them: the same as {@code sha256sum} of the lines that {@code sha256sum} prints for the
 *     files in the order of their paths
 * @param files the YAML files that say something, by path
 */
record RulebookTree(String release, SortedMap<String, YamlFile> files) {

    /** Folders whose YAML files are rules, calendars and instruments; the schemas say nothing of the law. */
    private static final List<String> FOLDERS = List.of("calendars/", "law/", "institutions/");

    static RulebookTree read(Path root, Problems problems) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        if (!Files.isDirectory(root)) {
            problems.add(root.toString(), 0, "there is no such folder");
            return new RulebookTree("", new TreeMap<>());
        }
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!path.startsWith(".") && !path.contains("/.")) {
                    bytes.put(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rule files in " + root + " cannot be read", e);
        }
        Predicate<String> saysSomething =
                path -> path.endsWith(".yaml") && FOLDERS.stream().anyMatch(path::startsWith);
        // Both cores: reading YAML is most of the time that a start takes.
        Map<String, YamlFile> files = bytes.entrySet().parallelStream()
                .filter(file -> saysSomething.test(file.getKey()))
                .map(file -> YamlFile.read(file.getKey(), file.getValue(), problems))
                .collect(Collectors.toConcurrentMap(YamlFile::path, file -> file));
        return new RulebookTree(release(bytes), new TreeMap<>(files));
    }

    private static String release(SortedMap<String, byte[]> files) {
        HexFormat hex = HexFormat.of();
        MessageDigest all = sha256();
        files.forEach((path, bytes) -> {
            String line = hex.formatHex(sha256().digest(bytes)) + "  " + path + "\n";
            all.update(line.getBytes(StandardCharsets.UTF_8));
        });
        return hex.formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
