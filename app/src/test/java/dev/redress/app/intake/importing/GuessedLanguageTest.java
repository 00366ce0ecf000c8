package dev.redress.app.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The language of a mail is guessed by its letters and its commonest words")
class GuessedLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Uang saya tidak dikembalikan dan saya sudah menunggu dengan sabar | id
            My money was not returned and I have been waiting for it          | en
            Мне не вернули деньги за карту                                    | ru
            Менин акчамды кайтарган жок, өтүнүчүмө жооп бериңиз               | ky
            Ich habe mein Geld nicht                                          | id
            ''                                                                | id
            Order 4711 — Жалоба на обслуживание в отделении                   | ru
            """)
    void isGuessed(String text, String language) {
        assertThat(GuessedLanguage.of(text, List.of("id", "en"))).isEqualTo(language);
    }
}
