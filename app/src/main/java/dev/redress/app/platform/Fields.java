package dev.redress.app.platform;

import java.util.Optional;
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
}
