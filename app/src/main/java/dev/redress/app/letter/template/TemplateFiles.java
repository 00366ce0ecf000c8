package dev.redress.app.letter.template;

import dev.redress.core.rulebook.LetterKind.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one folder of templates, read. */
final class TemplateFiles {

    private static final Pattern NAME = Pattern.compile("([a-z-]+)\\.([a-z]{2})\\.txt");

    private final Path root;
    private final List<String> languages;
    private final List<String> problems;

    TemplateFiles(Path root, List<String> languages, List<String> problems) {
        this.root = root;
        this.languages = languages;
        this.problems = problems;
    }

    /**
     * The templates of a folder, by name of their file; none when there is no such folder.
     *
     * @param folder below the root
     */
    Map<String, Template> read(String folder) {
        Map<String, Template> templates = new TreeMap<>();
        Path path = root.resolve(folder);
        if (!Files.isDirectory(path)) {
            return templates;
        }
        try (Stream<Path> listed = Files.list(path)) {
            for (Path file : listed.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.startsWith(".")) {
                    read(file, name, folder + "/" + name, templates);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The templates in " + path + " cannot be read", e);
        }
        return templates;
    }

    static String name(Paper paper, String language) {
        return paper.word() + "." + language + ".txt";
    }

    private void read(Path file, String name, String place, Map<String, Template> templates) throws IOException {
        Matcher parts = NAME.matcher(name);
        List<Paper> papers = parts.matches()
                ? Arrays.stream(Paper.values())
                        .filter(paper -> paper.word().equals(parts.group(1)))
                        .toList()
                : List.of();
        if (papers.isEmpty() || !languages.contains(parts.group(2))) {
            problems.add(place + ": no template is called so; a name is <kind>.<language>.txt, with a language of "
                    + String.join(", ", languages));
            return;
        }
        try {
            templates.put(name, Template.parse(Files.readString(file), papers.getFirst()));
        } catch (CharacterCodingException e) {
            problems.add(place + ": is not UTF-8");
        } catch (TemplateInvalid e) {
            e.faults().forEach(fault -> problems.add(place + ":" + fault));
        }
    }
}
