package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The notice that somebody outside the house must act")
class ThirdPartyLetterTest extends LettersOnTrial {

    @ParameterizedTest
    @CsvSource({"neo, customer", "dbs, customer", "sub, customer", "kreditpro, borrower"})
    @DisplayName("DBS-13, NEO-9: it says whom and why, somebody else checks it, and a signer signs it")
    void saysWhomAndWhy(String institution, String kind) {
        time.set("2026-08-04T10:00", "Asia/Jakarta");
        String author = who("all-round", institution);
        Taken taken = taken(institution, "email", "id", SARI.replace("\"customer\"", "\"" + kind + "\""), "");
        int letter = written(author, taken, "{\"kind\": \"third-party-notice\"}");

        assertThat(act(author, taken, letter, "presentation", "{}").body())
                .contains("mandatory-part-missing", "third party", "reasons");

        done(act(author, taken, letter, "revision", """
                {"values": {"third-party": "Bank Contoh", "reasons": "Mesin ATM itu milik bank tersebut."}}"""));
        done(act(author, taken, letter, "presentation", "{}"));
        assertThat(act(author, taken, letter, "signature", "{\"version\": 2}").body())
                .contains("not-yet-approved");
        assertThat(letter(author, taken, letter).at("text").replaceAll("\\s+", " "))
                .contains("Bank Contoh", "Mesin ATM itu milik bank tersebut.")
                .contains("surat ini tidak mengubah batas waktu itu");
    }

    @Test
    @DisplayName("NEO-9: it moves no day, and it is not written once the complaint is answered")
    void whileOpen() {
        time.set("2026-08-04T10:00", "Asia/Jakarta");
        String author = who("all-round", "neo");
        Taken taken = taken("neo", "email", "id", SARI, "");
        decided(author, taken, "explanation", "id", "2026-08-04");
        done(post(author, taken.api() + "/response-dispatch", """
                {"means": "registered-post", "dispatchedOn": "2026-08-04"}"""));
        post(author, taken.api() + "/opening", "{\"purpose\":\"settlement\"}");

        assertThat(post(author, taken.api() + "/letters", "{\"kind\": \"third-party-notice\"}")
                        .body())
                .contains("letter-not-now");
    }
}
