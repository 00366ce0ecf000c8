package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.testing.RunningRedress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Letters that were written, signed and laid out, and what stands in a PDF. */
abstract class SignedLetters extends PagesOnTrial {

    static final String SARI = """
            {"kinds": ["customer"], "name": "Sari Wening", "address": "Jalan Melati 5", "phone": "0812",
             "customerNumber": "77"}""";

    /** A complaint over the API. */
    record Taken(String institution, String number, String path, RunningRedress.Answer registered, String own) {
        String secret(int complainant) {
            return complainant == 1
                    ? own
                    : registered
                            .json()
                            .get("others")
                            .get(complainant - 2)
                            .get("secret")
                            .asString();
        }

        String letters() {
            return "/api/institutions/" + institution + path + "/letters";
        }
    }

    Taken taken(String institution, String subject, String complainants) {
        Answer answer = post(keeper(institution), "/api/institutions/" + institution + "/complaints", """
                {"kind": "complaint", "channel": "letter", "language": "en", "subject": "%s",
                 "substance": "The card was charged twice.", "complainants": [%s]}""".formatted(
                        subject, complainants));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Taken(
                institution,
                answer.at("number.printed"),
                "/complaints/" + answer.json().at("/number/year").asInt() + "/"
                        + answer.json().at("/number/number").asInt(),
                answer,
                afterFirstLook(institution, answer.at("caseId"), answer.at("number.printed"), answer.at("secret")));
    }

    /** Token of somebody who may do everything. */
    String keeper(String institution) {
        return token(staff("letters-" + institution, institution));
    }

    /** An acknowledgement to somebody, signed; gives its place. */
    int signed(Taken taken, String to) {
        String keeper = keeper(taken.institution());
        opened(keeper, "/api/institutions/" + taken.institution() + taken.path());
        int letter = done(post(keeper, taken.letters(), """
                        {"kind": "acknowledgement", "to": "%s"}""".formatted(to)))
                .json()
                .get("letter")
                .asInt();
        done(post(keeper, taken.letters() + "/" + letter + "/presentation", "{}"));
        done(post(keeper, taken.letters() + "/" + letter + "/signature", "{\"version\": 1}"));
        return letter;
    }

    /** The same, laid out on the portal. */
    int laidOut(Taken taken, String to) {
        int letter = signed(taken, to);
        done(post(keeper(taken.institution()), taken.letters() + "/" + letter + "/sending", "{\"means\": \"portal\"}"));
        return letter;
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    /** The case as its complainant opens it. */
    Visitor.Page atHome(Visitor visitor, Taken taken, int complainant) {
        return visitor.form(visitor.get("/" + taken.institution() + "/status"), "main form")
                .with("number", taken.number())
                .with("secret", taken.secret(complainant))
                .send();
    }

    String column(Taken taken, int letter, String column) {
        return jdbc.sql("select l." + column + """
                         from letter l join register_entry r using (institution, case_id)
                        where r.printed = :number and l.ordinal = :letter
                        """)
                .param("number", taken.number())
                .param("letter", letter)
                .query(String.class)
                .single();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What can be read in a PDF, in one line. */
    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
