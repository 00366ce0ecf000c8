package dev.redress.app.handling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.testing.RunningRedress;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("The API describes itself")
class OpenApiTest extends RunningRedress {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private static final String CASE = "/api/institutions/{institution}/complaints/{year}/{number}";

    @Test
    @DisplayName(
            "OpenAPI 3.1, with every act as a noun below the case and the three parts of its address as path parameters")
    void everyActIsDescribed() {
        JsonNode description =
                get(token(staff("reads-openapi", "neo")), "/api/openapi.json").json();

        assertThat(description.at("/openapi").asString()).startsWith("3.1");
        var paths = new TreeSet<>(description.at("/paths").propertyNames());
        assertThat(paths)
                .contains("/api/institutions", "/api/institutions/{institution}/complaints", CASE)
                .containsAll(List.of(
                                "acknowledgement",
                                "assignment",
                                "priority",
                                "assistance",
                                "form",
                                "first-response",
                                "document-request",
                                "document-completion",
                                "extension",
                                "extension-notice",
                                "suspension",
                                "resumption",
                                "written-request",
                                "continuation",
                                "left-without-consideration",
                                "refusal-to-handle",
                                "withdrawal",
                                "correspondence",
                                "response",
                                "response-dispatch")
                        .stream()
                        .map(noun -> CASE + "/" + noun)
                        .toList());
        for (String path : paths) {
            if (path.startsWith(CASE)) {
                JsonNode operation =
                        description.get("paths").get(path).iterator().next();
                assertThat(operation
                                .get("parameters")
                                .valueStream()
                                .filter(parameter ->
                                        parameter.get("in").asString().equals("path"))
                                .map(parameter -> parameter.get("name").asString()))
                        .as(path)
                        .containsExactlyInAnyOrderElementsOf(PLACEHOLDER
                                .matcher(path)
                                .results()
                                .map(found -> found.group(1))
                                .toList());
            }
        }
    }
}
