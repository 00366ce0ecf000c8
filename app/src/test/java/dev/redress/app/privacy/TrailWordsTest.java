package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.ledger.VaultRef;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The trail of processing in words")
class TrailWordsTest {

    /** Told elsewhere in the copy of a person's data, with more than a word. */
    private static final Set<String> TOLD_ELSEWHERE = Set.of("PersonalDataOpened", "PersonalDataDisclosed");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_id", "messages_ru", "messages_ky"})
    @DisplayName("NEO-33: whatever stores words about or of a person has its name in the trail, in every language")
    void everyEventWithTexts(String bundle) throws IOException {
        Properties words = words(bundle);

        List<String> unnamed = events(ComplaintEvent.class)
                .filter(event -> holdsText(event, new HashSet<>()))
                .map(Class::getSimpleName)
                .filter(name -> !TOLD_ELSEWHERE.contains(name))
                .filter(name -> words.getProperty("privacy.event." + name, "").isBlank())
                .sorted()
                .toList();

        assertThat(unnamed).as("missing in " + bundle).isEmpty();
    }

    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(TrailWordsTest::events)
                : Stream.of(type);
    }

    static boolean holdsText(Class<?> event) {
        return holdsText(event, new HashSet<>());
    }

    private static boolean holdsText(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(part -> holdsText(part, seen));
        }
        if (!(type instanceof Class<?> plain)) {
            return false;
        }
        if (plain.equals(VaultRef.class)) {
            return true;
        }
        if (plain.isSealed()) {
            return Arrays.stream(plain.getPermittedSubclasses()).anyMatch(part -> holdsText(part, seen));
        }
        return plain.isRecord()
                && Arrays.stream(plain.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .anyMatch(part -> holdsText(part, seen));
    }

    /** The file of one language alone: the program would fall back on English. */
    private static Properties words(String bundle) throws IOException {
        Properties words = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(TrailWordsTest.class.getResourceAsStream("/" + bundle + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }
}
