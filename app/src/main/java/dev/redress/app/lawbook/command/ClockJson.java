package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.ClockAnswer;
import dev.redress.core.clock.Deadline;
import dev.redress.core.clock.Explanation;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Clock questions and answers as JSON, by the streaming part of Jackson alone: binding would slow every start. */
final class ClockJson {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ClockJson() {}

    /** One line, keys in the order of the contract. */
    static String answer(ClockAnswer answer) {
        Deadline deadline = answer.deadline();
        return object(json -> {
            json.writeStringProperty("institution", answer.institution());
            json.writeStringProperty("clock", answer.clock().clock());
            text(json, "form", answer.clock().form().map(form -> form.word()));
            json.writeStringProperty("rule", deadline.rule().path());
            json.writeStringProperty("inForceSince", deadline.inForceSince().toString());
            json.writeStringProperty("source", deadline.source().inWords());
            json.writeStringProperty("start", deadline.start().toString());
            json.writeStringProperty("dayZero", deadline.dayZero().toString());
            json.writeStringProperty("due", deadline.due().toString());
            if (deadline.dueAt().isPresent()) {
                json.writeStringProperty("dueAt", deadline.dueAt().get().toString());
            }
            text(
                    json,
                    "extendedDue",
                    answer.extended().map(extended -> extended.due().toString()));
            statutory(json, answer.statutory());
            json.writeObjectPropertyStart("calendar");
            json.writeStringProperty("id", deadline.calendar());
            json.writeStringProperty("knownOn", deadline.knownOn().toString());
            json.writeEndObject();
            explanation(json, answer.explanation());
            json.writeStringProperty("owedBy", deadline.owedBy().word());
        });
    }

    /** One line. */
    static String refusal(Refusal refusal) {
        return object(json -> {
            json.writeObjectPropertyStart("error");
            json.writeStringProperty("kind", refusal.kind());
            json.writeStringProperty("message", refusal.reason());
            json.writeEndObject();
        });
    }

    /** @throws Refusal when the line is not one JSON object with the keys of a question */
    static AskedClock question(String line) throws Refusal {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal("BadLine", "one JSON object is expected on each line");
            }
            AskedClock asked = members(parser);
            if (parser.nextToken() != null) {
                throw new Refusal("BadLine", "one JSON object is expected on each line, and more follows it");
            }
            return asked;
        } catch (JacksonException e) {
            throw new Refusal("BadLine", "not JSON: " + e.getOriginalMessage());
        }
    }

    private static AskedClock members(JsonParser parser) throws Refusal {
        Map<String, String> written = new HashMap<>();
        boolean extended = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (key.equals("extended") && (value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE)) {
                extended = value == JsonToken.VALUE_TRUE;
            } else if (AskedClock.TEXTS.contains(key) && value == JsonToken.VALUE_STRING) {
                written.put(key, parser.getString());
            } else if (!AskedClock.TEXTS.contains(key) && !key.equals("extended")) {
                throw new Refusal(
                        "BadLine",
                        "unknown key '" + key + "'; known are " + String.join(", ", AskedClock.TEXTS) + ", extended");
            } else if (value != JsonToken.VALUE_NULL) {
                throw new Refusal("BadLine", "'" + key + "' has a value of the wrong type");
            }
        }
        return new AskedClock(written, extended);
    }

    private static void statutory(JsonGenerator json, Optional<Deadline> statutory) {
        if (statutory.isEmpty()) {
            json.writeNullProperty("statutory");
            return;
        }
        json.writeObjectPropertyStart("statutory");
        json.writeStringProperty("rule", statutory.get().rule().path());
        json.writeStringProperty("due", statutory.get().due().toString());
        json.writeEndObject();
    }

    private static void explanation(JsonGenerator json, Explanation explanation) {
        json.writeArrayPropertyStart("explanation");
        for (Explanation.Line line : explanation.lines()) {
            json.writeStartObject();
            json.writeStringProperty("date", line.date().toString());
            switch (line) {
                case Explanation.Line.Counted(var _, int ordinal) -> json.writeNumberProperty("counted", ordinal);
                case Explanation.Line.PassedOver(Explanation.Skipped day) -> {
                    json.writeBooleanProperty("skipped", true);
                    json.writeStringProperty("reason", day.reason());
                    text(json, "instrument", day.instrument());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String key, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(key, text.get());
        } else {
            json.writeNullProperty(key);
        }
    }

    private interface Body {
        void write(JsonGenerator json);
    }

    private static String object(Body body) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        }
        return line.toString();
    }
}
