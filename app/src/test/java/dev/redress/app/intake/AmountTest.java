package dev.redress.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500000 | 1500000",
                "1.500.000 | 1500000",
                "1,500,000 | 1500000",
                "1.500 | 1500",
                "1,500 | 1500",
                "1500,5 | 1500.5",
                "1500.50 | 1500.50",
                "Rp 500.000.000,00 | 500000000.00",
                "Rp. 250.000 | 250000",
                "IDR 1,500,000.75 | 1500000.75",
                "0 | 0",
            })
    @DisplayName("SUB-24, KP-22: every usual spelling of an amount means one thing")
    void reads(String typed, BigDecimal amount) {
        assertThat(Amount.read(typed, "IDR")).contains(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"15 000 сом | 15000", "15\u00a0000,50 | 15000.50", "200 KGS | 200"})
    @DisplayName("An amount in som is read with its own signs")
    void readsSom(String typed, BigDecimal amount) {
        assertThat(Amount.read(typed, "KGS")).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "much", "-5", "1.50.000", "1.500,000,0", "12,3456", "1e6", "USD 5", "5 USD", "1..5", "٣"})
    @DisplayName("What is no amount of the currency is not guessed at")
    void refuses(String typed) {
        assertThat(Amount.read(typed, "IDR")).isEmpty();
    }
}
