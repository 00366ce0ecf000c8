package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    /** Words that only the pages for staff use; these are in English. */
    private static final Pattern FOR_STAFF = Pattern.compile(
            "(state|standing|nearness|act|act-done|placeholder|letter\\.(stage|fate|standing|done|act|field|list)"
                    + "|dispute\\.(state|outlook|done|result|fee|reaction|proceeding|kind|end|ending|act|hint|field|choice))\\..*");

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"id", "ru", "ky"})
    @DisplayName("Every public text exists in every language, with the same places for what is filled in")
    void complete(String language) {
        Properties english = read("messages");
        Properties other = read("messages_" + language);

        Set<String> wanted = english.stringPropertyNames().stream()
                .filter(key -> !FOR_STAFF.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(wanted);
        for (String key : wanted) {
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
            assertThat(other.getProperty(key)).as(key).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_id", "messages_ru", "messages_ky"})
    @DisplayName("A text with places can be filled: none is spoilt by a single quotation mark")
    void fillable(String bundle) {
        Properties texts = read(bundle);
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            if (PLACE.matcher(text).find()) {
                assertThat(new MessageFormat(text).format(new Object[] {"A", "B", "C"}))
                        .as(key)
                        .doesNotContain("{");
            }
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String bundle) {
        Properties texts = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/" + bundle + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
