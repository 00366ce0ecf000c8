package dev.redress.app.lawbook.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.redress.app.lawbook.yaml.Problems;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.app.lawbook.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares every rule file with the JSON Schema of its kind. The loader checks all of this and more by itself; the
 * schemas are for the editors of those who write rules, and this keeps them true.
 */
public final class SchemaCheck {

    /** Only a name: schemas refer to one another by file name, and nothing is fetched. */
    private static final String BASE = "https://redress.invalid/schema/";

    private final Path root;
    private final Problems problems;
    private final Map<String, Schema> schemas = new HashMap<>();
    private final SchemaRegistry registry;
    private final JsonMapper json = JsonMapper.builder().build();
    private final LoadSettings yaml =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    private SchemaCheck(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(iri -> content(root, iri)).resourceLoaders(loaders -> {}));
    }

    /**
     * Checks every YAML file below a folder with the schemas in its {@code schema} folder.
     *
     * @param problems receives each deviation, with file and line
     * @return how many files were checked
     */
    public static int check(Path root, Problems problems) {
        SchemaCheck check = new SchemaCheck(root, problems);
        List<Path> files = check.files();
        files.forEach(check::check);
        return files.size();
    }

    private List<Path> files() {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The rule files in " + root + " cannot be read", e);
        }
    }

    private void check(Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        byte[] bytes = bytes(file);
        YamlFile tree = YamlFile.read(path, bytes, problems);
        String name = schemaFor(path, tree.root()) + ".schema.json";
        if (!Files.isRegularFile(root.resolve("schema").resolve(name))) {
            problems.add(path, 0, "there is no schema/" + name);
            return;
        }
        Schema schema = schemas.computeIfAbsent(name, key -> registry.getSchema(SchemaLocation.of(BASE + key)));
        JsonNode data = json.valueToTree(new Load(yaml).loadFromString(new String(bytes, StandardCharsets.UTF_8)));
        for (Error error : schema.validate(data)) {
            Value place = at(tree.root(), error.getInstanceLocation());
            problems.add(path, place.line(), "schema/" + name + ": " + error.getMessage());
        }
    }

    private static String schemaFor(String path, Value top) {
        if (path.startsWith("calendars/")) {
            return "calendar-year";
        }
        if (path.endsWith("/instruments.yaml")) {
            return "instruments";
        }
        return path.endsWith(".cases.yaml") ? "cases" : top.at("kind").text();
    }

    private static Value at(Value top, NodePath location) {
        Value place = top;
        for (int i = 0; i < location.getNameCount(); i++) {
            place = place.at(location.getName(i));
        }
        return place;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String content(Path root, String iri) {
        if (!iri.startsWith(BASE)) {
            throw new IllegalStateException("A schema refers to " + iri + ", and nothing is fetched");
        }
        return new String(bytes(root.resolve("schema").resolve(iri.substring(BASE.length()))), StandardCharsets.UTF_8);
    }
}
