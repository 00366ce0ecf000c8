package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.app.lawbook.yaml.YamlFile;
import dev.redress.core.rulebook.Instrument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads every {@code instruments.yaml}: what may be cited. Codes are unique over all of them. */
final class Instruments {

    private static final Map<String, String> EVIDENCE = evidence();

    private final Map<String, Instrument> byCode = new LinkedHashMap<>();
    private final Map<String, Value> places = new LinkedHashMap<>();
    /** Where one instrument names another. */
    private final List<Value> links = new ArrayList<>();

    private Instruments() {}

    static Map<String, Instrument> read(List<YamlFile> files) {
        Instruments all = new Instruments();
        for (YamlFile file : files) {
            file.root().mapping(top -> {
                top.required("instruments").entries().forEach(all::add);
                return top;
            });
        }
        for (Value link : all.links) {
            if (!all.places.containsKey(link.text())) {
                link.problem("no instruments.yaml has the instrument '" + link.text() + "'");
            }
        }
        return all.byCode;
    }

    private void add(Value code, Value written) {
        Value first = places.putIfAbsent(code.text(), code);
        if (first != null) {
            code.problem("the instrument '" + code.text() + "' stands also in " + first.file() + ":" + first.line());
        }
        written.mapping(read -> instrument(code.text(), read))
                .ifPresent(instrument -> byCode.put(instrument.code(), instrument));
    }

    private Instrument instrument(String code, Mapping read) {
        return new Instrument(
                code,
                read.text("issuer"),
                read.text("type"),
                read.required("number").textOrEmpty(),
                dateIfKnown(read.required("date")),
                dateIfKnown(read.required("in-force")),
                read.text("title"),
                read.text("short"),
                codes(read.required("amended-by")),
                codes(read.required("replaced-by")),
                codes(read.required("implements")),
                read.word("evidence", EVIDENCE));
    }

    private List<String> codes(Value list) {
        links.addAll(list.items());
        return list.items().stream().map(Value::text).toList();
    }

    private static Optional<LocalDate> dateIfKnown(Value value) {
        return value.is("unknown") ? Optional.empty() : Optional.of(value.date());
    }

    private static Map<String, String> evidence() {
        Map<String, String> words = new LinkedHashMap<>();
        List.of("primary", "secondary", "as-named-by-institution").forEach(word -> words.put(word, word));
        return words;
    }
}
