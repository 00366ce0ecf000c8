package dev.redress.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ShownTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 12, 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Mon 2 Dec 2024",
                "id | Senin, 2 Desember 2024",
                "ru | пн, 2 декабря 2024 г.",
                "ky | дүй., 2024-ж. 2-декабрь"
            })
    @DisplayName("A day is written with its weekday, as its readers write days")
    void days(String language, String written) {
        assertThat(show(language).day(MONDAY)).isEqualTo(written);
    }

    @Test
    @DisplayName("A moment is written to the minute")
    void moments() {
        LocalDateTime moment = LocalDateTime.of(2024, 12, 2, 9, 5, 59);
        assertThat(show("en").moment(moment)).isEqualTo("Mon 2 Dec 2024, 09:05");
        assertThat(show("id").moment(moment)).isEqualTo("Senin, 2 Desember 2024, 09.05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | IDR | 500000000 | Rp_500.000.000,00",
                "ru | IDR | 500000000 | Rp_500.000.000,00",
                "en | KGS | 1234.5 | 1_234,50_сом",
                "en | USD | 1234.5 | 1,234.50_USD"
            })
    @DisplayName("SUB-24: an amount is written as in the country of its currency")
    void money(String language, String currency, BigDecimal amount, String written) {
        assertThat(show(language).money(new Money(amount, currency)).replaceAll("[\u00a0\u202f]", "_"))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 1 | 1 working day",
                "en | 10 | 10 working days",
                "ru | 1 | 1 рабочего дня",
                "ru | 10 | 10 рабочих дней",
                "ru | 11 | 11 рабочих дней",
                "ru | 21 | 21 рабочего дня",
                "ky | 5 | 5 жумуш күнү",
                "id | 20 | 20 hari kerja"
            })
    @DisplayName("A term agrees with its number")
    void terms(String language, int days, String written) {
        assertThat(show(language).term(new Term.WorkingDays(days))).isEqualTo(written);
    }

    @Test
    @DisplayName("KP-18: weekdays in a row are a span, others a list")
    void weekdays() {
        assertThat(show("en").weekdays(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)))
                .isEqualTo("Monday to Wednesday");
        assertThat(show("en").weekdays(List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY)))
                .isEqualTo("Monday and Wednesday");
    }

    @Test
    @DisplayName("A document's size is told in the unit that fits")
    void sizes() {
        assertThat(show("en").size(14)).isEqualTo("14 B");
        assertThat(show("en").size(14_400)).isEqualTo("14 kB");
        assertThat(show("id").size(1_250_000)).isEqualTo("1,2 MB");
    }

    private static Shown show(String language) {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return new Shown(words, Locale.of(language));
    }
}
