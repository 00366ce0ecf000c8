package dev.redress.app.dispute;

import dev.redress.core.rulebook.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A form for an act.
 *
 * @param noun of the act, as in the address
 * @param variant where one act has several forms; otherwise the noun
 * @param proceeding in which it is done
 * @param documents whether documents may come with it
 */
public record ActForm(
        String noun, String variant, Optional<Integer> proceeding, List<Field> fields, boolean documents) {

    public enum Kind {
        LINE,
        AREA,
        DAY,
        MOMENT,
        CHOICE,
        CHECKS,
        HIDDEN
    }

    /** @param text as people read it; empty where the code has a word of its own in the texts of the page */
    public record Choice(String code, String text) {}

    /** @param name of the body's field, with dots for fields within fields */
    public record Field(String name, Kind kind, String value, List<Choice> choices) {}

    /** Names the form on its page. */
    public String id() {
        return proceeding.map(place -> "p" + place + "-").orElse("") + variant;
    }

    /** Where it goes, below the page of the dispute. */
    public String action() {
        return proceeding.map(place -> "/proceedings/" + place).orElse("") + "/" + noun;
    }

    static Building of(String noun) {
        return new Building(noun);
    }

    /** A form on its way. */
    static final class Building {
        private final String noun;
        private final List<Field> fields = new ArrayList<>();
        private String variant;
        private Optional<Integer> proceeding = Optional.empty();
        private boolean documents;

        private Building(String noun) {
            this.noun = noun;
            this.variant = noun;
        }

        Building in(int place) {
            proceeding = Optional.of(place);
            return this;
        }

        Building variant(String name) {
            variant = noun + "-" + name;
            return this;
        }

        Building withDocuments() {
            documents = true;
            return this;
        }

        Building line(String name, String value) {
            return add(name, Kind.LINE, value, List.of());
        }

        Building area(String name) {
            return add(name, Kind.AREA, "", List.of());
        }

        Building day(String name, Object value) {
            return add(name, Kind.DAY, value.toString(), List.of());
        }

        Building moment(String name) {
            return add(name, Kind.MOMENT, "", List.of());
        }

        Building hidden(String name, Object value) {
            return add(name, Kind.HIDDEN, value.toString(), List.of());
        }

        Building choice(String name, List<Choice> choices) {
            return add(name, Kind.CHOICE, "", choices);
        }

        Building checks(String name, List<Choice> choices) {
            return add(name, Kind.CHECKS, "", choices);
        }

        ActForm form() {
            return new ActForm(noun, variant, proceeding, List.copyOf(fields), documents);
        }

        private Building add(String name, Kind kind, String value, List<Choice> choices) {
            fields.add(new Field(name, kind, value, choices));
            return this;
        }
    }

    static <E> List<Choice> words(E[] all, Function<E, String> word) {
        return Arrays.stream(all).map(it -> new Choice(word.apply(it), "")).toList();
    }

    static List<Choice> codes(List<String> codes) {
        return codes.stream().map(code -> new Choice(code, "")).toList();
    }

    static List<Choice> numbers(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> new Choice(number.toString(), number.toString()))
                .toList();
    }

    static <T extends Catalogue.Entry> List<Choice> entries(Catalogue<T> catalogue, Function<T, String> text) {
        return catalogue.entries().stream()
                .map(entry -> new Choice(entry.code(), text.apply(entry)))
                .toList();
    }

    /** The same with nothing chosen first. */
    static List<Choice> orNone(List<Choice> choices) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", "–"));
        all.addAll(choices);
        return all;
    }
}
