package dev.redress.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorsRuleTest {

    private static final MinorsRule RULE = new MinorsRule(18, true);

    @ParameterizedTest
    @CsvSource({
        "2008-06-15, 2026-06-14, true",
        "2008-06-15, 2026-06-15, false",
        "2008-02-29, 2026-02-28, true",
        "2008-02-29, 2026-03-01, false",
        "2008-03-01, 2026-03-01, false",
        "2008-01-31, 2026-01-31, false"
    })
    @DisplayName(
            "A minor is one until the day before the birthday; who was born on 29 February comes of age on 1 March")
    void birthday(LocalDate born, LocalDate on, boolean minor) {
        assertThat(RULE.isMinor(born, on)).isEqualTo(minor);
    }

    @Test
    @DisplayName("A leap day that the year has is the birthday itself")
    void leapToLeap() {
        assertThat(new MinorsRule(20, true).majorityOn(LocalDate.parse("2004-02-29")))
                .isEqualTo("2024-02-29");
    }

    @Test
    @DisplayName("An age that nobody reaches by living is refused")
    void noAge() {
        assertThatThrownBy(() -> new MinorsRule(0, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
