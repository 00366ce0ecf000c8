package dev.redress.app.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a page says about acts that are not possible. */
class NotPossibleTest {

    private static final Optional<String> ARTICLE = Optional.of("Article 1");

    @Test
    @DisplayName("A reason that stands against several acts is said once, with its acts in their order")
    void onceForEachReason() {
        List<NotPossible> said = NotPossible.together(List.of(
                NotPossible.of("Assign", "It has ended.", Optional.empty()),
                NotPossible.of("Extend", "No ground is named.", ARTICLE),
                NotPossible.of("Answer", "It has ended.", Optional.empty())));

        assertThat(said)
                .containsExactly(
                        new NotPossible("It has ended.", Optional.empty(), List.of("Assign", "Answer")),
                        new NotPossible("No ground is named.", ARTICLE, List.of("Extend")));
    }

    @Test
    @DisplayName("The same words from another rule stay apart, so that no source is lost")
    void apartByRule() {
        assertThat(NotPossible.together(List.of(
                        NotPossible.of("Extend", "Too late.", ARTICLE),
                        NotPossible.of("Object", "Too late.", Optional.of("Article 2")))))
                .hasSize(2);
    }
}
