package dev.redress.app.lawbook.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * A YAML file as a tree of {@link Value}s.
 *
 * @param path below the root, with {@code /}
 * @param root the top node; absent when the file is no YAML, which is then a recorded problem
 */
public record YamlFile(String path, Value root) {

    /** Every scalar stays the text that it is: what {@code no} or {@code 2024-01-01} means, its reader decides. */
    private static final LoadSettings TEXT_ONLY = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setUseMarks(true)
            .build();

    /**
     * Reads the bytes of a file.
     *
     * @param problems receives what is wrong with it
     */
    public static YamlFile read(String path, byte[] bytes, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            Node node = new Compose(TEXT_ONLY).composeString(text).orElse(null);
            if (node == null) {
                problems.add(path, 1, "the file is empty");
            }
            return new YamlFile(path, new Value(path, node, problems));
        } catch (CharacterCodingException e) {
            problems.add(path, 0, "the file is not UTF-8");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            problems.add(path, line, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(path, 0, "not YAML: " + e.getMessage());
        }
        return new YamlFile(path, new Value(path, null, problems));
    }
}
