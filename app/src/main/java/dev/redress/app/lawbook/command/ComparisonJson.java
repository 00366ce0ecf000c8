package dev.redress.app.lawbook.command;

import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.InForce;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The comparison of rules as JSON. */
final class ComparisonJson {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private ComparisonJson() {}

    static String of(LocalDate on, List<Comparison> comparisons) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("on", on.toString());
            json.writeArrayPropertyStart("clocks");
            comparisons.forEach(comparison -> write(json, comparison));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Comparison comparison) {
        json.writeStartObject();
        json.writeStringProperty("institution", comparison.institution().code());
        json.writeStringProperty("clock", comparison.clock().clock());
        text(json, "form", comparison.clock().form().map(form -> form.word()));
        terms(json, "own", comparison.own());
        terms(json, "statutory", comparison.law());
        json.writeBooleanProperty("weaker", !comparison.weaker().isEmpty());
        json.writeArrayPropertyStart("because");
        comparison.weaker().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void terms(JsonGenerator json, String key, Optional<InForce<ClockTerms>> terms) {
        if (terms.isEmpty()) {
            json.writeNullProperty(key);
            return;
        }
        InForce<ClockTerms> inForce = terms.get();
        json.writeObjectPropertyStart(key);
        json.writeStringProperty("rule", inForce.rule().path());
        json.writeStringProperty("inForceSince", inForce.since().toString());
        json.writeStringProperty("source", inForce.source().inWords());
        json.writeStringProperty("starts", inForce.value().starts().word());
        json.writeStringProperty("term", inForce.value().term().toString());
        text(
                json,
                "extension",
                inForce.value().extension().map(ExtensionRule::length).map(Object::toString));
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String key, Optional<String> text) {
        if (text.isPresent()) {
            json.writeStringProperty(key, text.get());
        } else {
            json.writeNullProperty(key);
        }
    }
}
