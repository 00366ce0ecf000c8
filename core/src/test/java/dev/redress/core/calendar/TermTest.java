package dev.redress.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @ParameterizedTest
    @CsvSource({
        "10 working days, 10 working days",
        "1 working day,   1 working day",
        "30 calendar days, 30 calendar days",
        "1 calendar day,  1 calendar day",
        "8 weeks,         8 weeks",
        "1 week,          1 week",
        "3 months,        3 months",
        "1 month,         1 month",
        "24 hours,        24 hours",
        "1 hour,          1 hour",
        "9999 working days, 9999 working days",
    })
    void is_read_and_printed_as_rule_files_write_it(String words, String printed) {
        assertThat(Term.parse(words)).hasToString(printed);
        assertThat(Term.parse(Term.parse(words).toString())).isEqualTo(Term.parse(words));
    }

    @Test
    void each_unit_is_a_type() {
        assertThat(Term.parse("10 working days")).isEqualTo(new Term.WorkingDays(10));
        assertThat(Term.parse("30 calendar days")).isEqualTo(new Term.CalendarDays(30));
        assertThat(Term.parse("8 weeks")).isEqualTo(new Term.Weeks(8));
        assertThat(Term.parse("3 months")).isEqualTo(new Term.Months(3));
        assertThat(Term.parse("24 hours")).isEqualTo(new Term.Hours(24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10",
                "10 days",
                "ten working days",
                "working days",
                "-1 weeks",
                "10000 working days",
                "",
                "1.5 months",
                "10  working days",
                "10 Working Days",
                "10 working dayss"
            })
    void without_a_unit_that_the_law_knows_there_is_no_term(String words) {
        assertThatThrownBy(() -> Term.parse(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no term");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 working days", "0 calendar days", "0 weeks", "0 months", "0 hours"})
    void a_term_is_at_least_one(String words) {
        assertThatThrownBy(() -> Term.parse(words)).hasMessageContaining("A term is at least 1, not 0");
    }
}
