package dev.redress.app.dispute;

import dev.redress.app.intake.Upload;
import dev.redress.app.intake.Uploads;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fields of a form, read as the body that a program would send: {@code signedOn.customer} is a field within a field, and
 * {@code material.0.amount} one of the first of several. Blank fields are missing ones.
 */
public record GivenFields(MultiValueMap<String, String> given) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The same as the form had it, to be shown again. */
    public Map<String, String> shown() {
        Map<String, String> all = new LinkedHashMap<>();
        given.forEach((name, values) -> all.put(name, String.join(",", values)));
        return all;
    }

    /** @throws Problem that names the field which cannot be read */
    public <T> T read(Class<T> body) {
        return read(body, List.of());
    }

    /**
     * The same with the documents of the request.
     *
     * @throws Problem that names the field which cannot be read, or says that a document is too large
     */
    public <T> T read(Class<T> body, HttpServletRequest request, Shown show) {
        Uploads documents = Uploads.of(request);
        if (!documents.wrong().isEmpty()) {
            throw new Problem(
                    422, "document-too-large", show.text(documents.wrong().getFirst()));
        }
        return read(body, documents.read());
    }

    private <T> T read(Class<T> body, List<Upload> uploads) {
        Map<String, Object> tree = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            List<String> filled =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (!filled.isEmpty()) {
                put(tree, List.of(name.split("\\.")), filled.size() == 1 ? filled.getFirst() : filled);
            }
        });
        if (!uploads.isEmpty()) {
            tree.put("documents", uploads.stream().map(GivenDocument::of).toList());
        }
        try {
            return MAPPER.convertValue(withLists(tree), body);
        } catch (JacksonException wrong) {
            throw new Problem(422, "unreadable-field", "The field '" + path(wrong) + "' cannot be read.");
        }
    }

    @SuppressWarnings("unchecked") // only maps are put below a name that goes on
    private static void put(Map<String, Object> tree, List<String> path, Object value) {
        Map<String, Object> at = tree;
        for (String step : path.subList(0, path.size() - 1)) {
            Object below = at.computeIfAbsent(step, _ -> new LinkedHashMap<String, Object>());
            if (!(below instanceof Map<?, ?>)) {
                throw new Problem(422, "unreadable-field", "The field '" + step + "' cannot be read.");
            }
            at = (Map<String, Object>) below;
        }
        at.put(path.getLast(), value);
    }

    private static Object withLists(Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        Map<String, Object> read = new LinkedHashMap<>();
        map.forEach((name, value) -> read.put((String) name, withLists(value)));
        return !read.isEmpty() && read.keySet().stream().allMatch(name -> name.matches("\\d{1,2}"))
                ? new ArrayList<>(read.values())
                : read;
    }

    private static String path(JacksonException at) {
        return String.join(
                ".",
                at.getPath().stream()
                        .map(step -> String.valueOf(step.getPropertyName()))
                        .toList());
    }
}
