package dev.redress.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.dispute.CheckAnswer.Result;
import dev.redress.core.rulebook.ForumCheck.Condition;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The checks of a gate in words for people who know no law")
class WaysInWordsTest {

    /** What the record itself always decides; nobody need say anything about it. */
    private static final Set<Class<?>> ALWAYS_KNOWN = Set.of(
            Condition.Opened.class,
            Condition.ByCustomerOrRepresentative.class,
            Condition.InternalFirst.class,
            Condition.NotMember.class);

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_id", "messages_ru", "messages_ky"})
    @DisplayName("X-7: every check has a sentence in every language for everything that it may answer")
    void everyCheck(String bundle) throws IOException {
        Properties words = words(bundle);

        for (Class<?> condition : Condition.class.getPermittedSubclasses()) {
            String code = condition
                    .getSimpleName()
                    .replaceAll("([a-z])([A-Z])", "$1-$2")
                    .toLowerCase(Locale.ROOT);
            for (Result result : results(condition)) {
                assertThat(words.getProperty("ways." + code + "." + result.word()))
                        .as(bundle + " ways." + code + "." + result.word())
                        .isNotBlank();
            }
        }
    }

    private static List<Result> results(Class<?> condition) {
        return Arrays.stream(Result.values())
                .filter(result -> switch (result) {
                    case PASS, FAIL -> true;
                    case UNKNOWN -> !ALWAYS_KNOWN.contains(condition);
                    case NOT_APPLICABLE -> condition.equals(Condition.WithinTime.class);
                })
                .toList();
    }

    /** The file of one language alone: the program would fall back on English. */
    private static Properties words(String bundle) throws IOException {
        Properties words = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(WaysInWordsTest.class.getResourceAsStream("/" + bundle + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }
}
