package dev.redress.app.letter;

import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.letter.template.Value;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is put into the places of a letter's template, as the vault keeps it. With the template and the {@link Signing} it
 * gives the letter again, byte for byte (NEO-35).
 *
 * @param texts by the name of the place
 * @param lists by the name of the place
 * @param addressee lines of the address
 * @param typed what the author typed, by the name of the field; so that the form can be shown again
 */
record Written(
        SortedMap<String, String> texts,
        SortedMap<String, List<String>> lists,
        List<String> addressee,
        SortedMap<String, String> typed) {

    static Written of(Map<Placeholder, Value> values, List<String> addressee, Map<String, String> typed) {
        SortedMap<String, String> texts = new TreeMap<>();
        SortedMap<String, List<String>> lists = new TreeMap<>();
        values.forEach((place, value) -> {
            switch (value) {
                case Value.Text(String text) -> texts.put(place.word(), text);
                case Value.Texts(List<String> all) -> lists.put(place.word(), all);
            }
        });
        return new Written(texts, lists, List.copyOf(addressee), new TreeMap<>(typed));
    }

    /** The places that are filled otherwise there, by name. */
    List<String> otherThan(Written other) {
        Set<String> places = new TreeSet<>(texts.keySet());
        places.addAll(lists.keySet());
        places.addAll(other.texts.keySet());
        places.addAll(other.lists.keySet());
        places.removeIf(place -> Objects.equals(texts.get(place), other.texts.get(place))
                && Objects.equals(lists.get(place), other.lists.get(place)));
        if (!addressee.equals(other.addressee)) {
            places.add(Placeholder.ADDRESSEE.word());
        }
        return List.copyOf(places);
    }

    /** As templates take them. */
    Map<Placeholder, Value> values() {
        Map<Placeholder, Value> values = new EnumMap<>(Placeholder.class);
        texts.forEach((word, text) -> values.put(place(word), Value.of(text)));
        lists.forEach((word, all) -> values.put(place(word), Value.of(all)));
        return values;
    }

    private static Placeholder place(String word) {
        return Arrays.stream(Placeholder.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No template has a place '" + word + "' any more"));
    }
}
