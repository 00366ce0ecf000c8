package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.ClockQuestion;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.rulebook.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A question as it was written, on the command line or in a line of a batch; nothing of it has been believed yet.
 *
 * @param written the texts by key
 */
record AskedClock(Map<String, String> written, boolean extended) {

    /** The keys whose value is a text. */
    static final List<String> TEXTS = List.of("institution", "clock", "form", "from", "received", "knownOn");

    /** @throws Refusal when a key is missing, a date is no date or the form is none */
    ClockQuestion question() throws Refusal {
        return new ClockQuestion(
                text("institution"),
                text("clock"),
                form(),
                parsed("from", text("from"), Value::momentOf, "a moment such as 2024-11-18T10:00 or a date"),
                day("received"),
                day("knownOn"),
                extended);
    }

    private String text(String key) throws Refusal {
        String text = written.getOrDefault(key, "");
        if (text.isBlank()) {
            throw new Refusal("BadLine", "'" + key + "' is missing");
        }
        return text;
    }

    private Optional<Form> form() throws Refusal {
        if (!written.containsKey("form")) {
            return Optional.empty();
        }
        String word = text("form");
        Optional<Form> form = Arrays.stream(Form.values())
                .filter(candidate -> candidate.word().equals(word))
                .findFirst();
        if (form.isEmpty()) {
            throw new Refusal("BadForm", "'" + word + "' is no form; a form is oral or written");
        }
        return form;
    }

    private Optional<LocalDate> day(String key) throws Refusal {
        return written.containsKey(key)
                ? Optional.of(parsed(key, text(key), LocalDate::parse, "a date such as 2024-11-18"))
                : Optional.empty();
    }

    private static <T> T parsed(String key, String text, Function<String, T> parser, String expected) throws Refusal {
        try {
            if (Character.isDigit(text.charAt(0))) { // years beyond 9999 carry a sign, and are none of ours
                return parser.apply(text);
            }
        } catch (DateTimeException e) {
            // refused below, like a signed year
        }
        throw new Refusal("BadDate", "'" + key + "' is '" + text + "', which is not " + expected);
    }
}
