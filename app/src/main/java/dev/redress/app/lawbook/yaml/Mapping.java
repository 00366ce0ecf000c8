package dev.redress.app.lawbook.yaml;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping whose keys are known: each is asked for by name, and none may be left over. */
public final class Mapping {

    private final Value place;
    private final Map<String, Map.Entry<Value, Value>> byKey = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Mapping(Value place) {
        this.place = place;
        place.entries().forEach((key, value) -> byKey.put(key.text(), Map.entry(key, value)));
    }

    /** Where the mapping stands. */
    public Value place() {
        return place;
    }

    /** The value of a key that must be there. */
    public Value required(String key) {
        Optional<Value> value = optional(key);
        if (value.isEmpty() && place.isMapping()) {
            place.problem("the key '" + key + "' is missing");
        }
        return value.orElseGet(place::absent);
    }

    /** The value of a key that may be left out. */
    public Optional<Value> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(byKey.get(key)).map(Map.Entry::getValue);
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    public String text(String key) {
        return required(key).text();
    }

    public boolean truth(String key) {
        return required(key).truth();
    }

    public LocalDate date(String key) {
        return required(key).date();
    }

    public <E> E word(String key, Map<String, E> words) {
        return required(key).word(words);
    }

    void refuseUnknownKeys() {
        byKey.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                entry.getKey().problem("unknown key '" + key + "'; known here: " + String.join(", ", asked));
            }
        });
    }
}
