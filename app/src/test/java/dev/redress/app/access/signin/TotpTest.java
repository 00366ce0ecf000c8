package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.testing.Authenticator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** The secret of appendix B of RFC 6238. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    @DisplayName("RFC 6238, appendix B: the codes are those of the standard (its last six digits)")
    void codesOfTheStandard(long second, String code) {
        Instant at = Instant.ofEpochSecond(second);
        assertThat(Totp.code(SECRET, Totp.step(at))).isEqualTo(code);
        assertThat(Authenticator.code(SECRET, at)).isEqualTo(code);
        assertThat(Totp.stepOf(code, SECRET, at)).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    @DisplayName("RFC 4648, section 10: keys are typed as the standard has them")
    void base32OfTheStandard(String bytes, String text) {
        assertThat(Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    @DisplayName("A secret has 160 bits, and the next one is another")
    void secrets() {
        assertThat(Totp.secret()).hasSize(20).isNotEqualTo(Totp.secret());
        assertThat(Authenticator.secret(Totp.base32(SECRET))).isEqualTo(SECRET);
    }
}
