package dev.redress.app.letter;

import dev.redress.core.rulebook.LetterKind.Paper;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signed letters as whoever holds one may know them: by the code that is printed on it, and nothing of the case. */
@Component
class SignedLetters {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{22}");

    /**
     * What may be told about a letter to everybody.
     *
     * @param sha256 of the signed PDF, in hexadecimal
     */
    record Known(Paper paper, LocalDate signedOn, String sha256) {}

    private final JdbcClient jdbc;

    SignedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The letter of this institution with this code; a letter of another is none. */
    Optional<Known> find(String institution, String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select paper, signed_on, sha256 from letter
                        where institution = :institution and code = :code
                        """)
                .param("institution", institution)
                .param("code", code)
                .query((rows, _) -> new Known(
                        LetterFields.paper(rows.getString("paper")),
                        rows.getObject("signed_on", LocalDate.class),
                        rows.getString("sha256")))
                .optional();
    }
}
