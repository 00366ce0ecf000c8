package dev.redress.app.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fields of a request body that may be missing. */
public final class Fields {

    private Fields() {}

    /**
     * A field that must be there.
     *
     * @throws Problem that names the field
     */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw new Problem(422, "missing", "The field '" + field + "' is missing.");
        }
        return value;
    }

    /** A text that may be missing; blank counts as missing. */
    public static Optional<String> optional(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank()).map(String::strip);
    }

    /** A text that may be missing, as an empty text. */
    public static String orEmpty(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /**
     * A word of a closed list.
     *
     * @throws Problem that names the field when the word is missing, and the words when it is another
     */
    public static <E> E oneOf(String field, E[] all, Function<E, String> word, @Nullable String value) {
        String given = required(field, value).strip();
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(given))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        422,
                        "unknown-code",
                        "The field '" + field + "' is one of "
                                + String.join(", ", Arrays.stream(all).map(word).toList()) + ", not '" + given
                                + "'."));
    }

    /** Words of a closed list; none is an empty set. */
    public static <E> Set<E> someOf(String field, E[] all, Function<E, String> word, @Nullable List<String> values) {
        return Optional.ofNullable(values).orElse(List.of()).stream()
                .map(value -> oneOf(field, all, word, value))
                .collect(Collectors.toSet());
    }
}
