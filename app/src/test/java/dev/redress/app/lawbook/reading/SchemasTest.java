package dev.redress.app.lawbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.lawbook.RuleFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas and the loader know the same kinds and the same words. */
class SchemasTest {

    private static final Path SCHEMAS = RuleFiles.ofTheProject().resolve("schema");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode schema(String name) {
        return JSON.readTree(SCHEMAS.resolve(name + ".schema.json").toFile());
    }

    private static JsonNode properties(JsonNode object) {
        return object.get("properties");
    }

    private static List<String> words(JsonNode words) {
        List<String> all = new ArrayList<>();
        words.get("enum").forEach(word -> all.add(word.asString()));
        return all;
    }

    @Test
    void every_kind_has_its_schema_and_every_schema_its_kind() {
        TreeSet<String> expected = new TreeSet<>(Kinds.BY_WORD.keySet());
        expected.addAll(List.of("institution", "instruments", "calendar-year", "cases", "common"));
        TreeSet<String> found = new TreeSet<>();
        for (String file : SCHEMAS.toFile().list()) {
            found.add(file.replace(".schema.json", ""));
        }
        assertThat(found).isEqualTo(expected);
        for (String kind : Kinds.BY_WORD.keySet()) {
            assertThat(schema(kind).get("properties").get("kind").get("const").asString())
                    .isEqualTo(kind);
        }
    }

    @Test
    void the_words_are_those_of_the_program() {
        JsonNode common = schema("common").get("$defs");
        for (Map.Entry<String, Map<String, ?>> list : Map.<String, Map<String, ?>>of(
                        "fact", Words.FACTS,
                        "dayKind", Words.DAY_KINDS,
                        "weekday", Words.WEEKDAYS,
                        "versionChosenBy", Words.VERSION_CHOSEN_BY,
                        "form", Words.FORMS,
                        "formOrAny", Words.FORMS_OR_ANY)
                .entrySet()) {
            assertThat(words(common.get(list.getKey())))
                    .as(list.getKey())
                    .containsExactlyInAnyOrderElementsOf(list.getValue().keySet());
        }
        JsonNode letter = properties(schema("letters").findValue("items").get("items"));
        assertThat(words(letter.get("code"))).containsExactlyInAnyOrderElementsOf(Words.PAPERS.keySet());
        assertThat(words(properties(letter.get("parts").get("items")).get("code")))
                .containsExactlyInAnyOrderElementsOf(Words.LETTER_PARTS.keySet());
        JsonNode clock = schema("clock").get("$defs");
        assertThat(words(clock.get("day-zero"))).containsExactlyInAnyOrderElementsOf(Words.DAY_ZEROS.keySet());
        assertThat(words(clock.get("end-on-rest-day")))
                .containsExactlyInAnyOrderElementsOf(Words.ENDS_ON_REST_DAY.keySet());
    }
}
