package dev.redress.app.intake.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.app.intake.Upload;
import dev.redress.app.lawbook.Lawbook;
import dev.redress.core.complaint.IntakeRules;
import dev.redress.core.complaint.Person;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Procedure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mail becomes a submission that arrives when it is read, whatever its Date says")
class MailSubmissionTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-09-01T10:00");
    private static final Lawbook LAWBOOK = Lawbook.load(Path.of("../rulebooks"));

    private static Procedure procedure(String institution) {
        return LAWBOOK.rulebook(institution).forCase(CaseDays.all(LocalDate.of(2026, 9, 1)));
    }

    private static Meaning.Submitted read(String institution, String mail) {
        return (Meaning.Submitted)
                new MailSubmission(procedure(institution), () -> NOW, "Sari").meaning(mail.getBytes(UTF_8));
    }

    @Test
    @DisplayName("Sender, subject and text are taken; the Date stands below the text and moves nothing")
    void aPlainMail() {
        var submission = read("neo", """
                From: Budi Santoso <budi@example.com>
                Subject: Kartu tertelan
                Date: Mon, 3 Feb 2003 10:00:00 +0700

                Kartu saya tertelan dan tidak dikembalikan.
                """).submission();

        assertThat(submission.arrivedAt()).isEqualTo(NOW);
        assertThat(submission.channel()).isEqualTo("email");
        assertThat(submission.language()).isEqualTo("id");
        assertThat(submission.officer()).isEqualTo("Sari");
        assertThat(submission.subject()).isEqualTo("Kartu tertelan");
        assertThat(submission.substance())
                .isEqualTo(
                        "Kartu saya tertelan dan tidak dikembalikan.\n\n[Sent 2003-02-03T03:00:00Z, as the mail itself says]");
        assertThat(submission.complainants()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Budi Santoso");
            assertThat(person.email()).isEqualTo("budi@example.com");
        });
    }

    @Test
    @DisplayName("A mail without subject, text and sender is still a submission that can be registered")
    void anEmptyMail() {
        var submission =
                read("neo", "To: bank@example.com\nX-Note: nothing\n\n").submission();

        assertThat(submission.subject()).isEqualTo("(no subject)");
        assertThat(submission.substance()).isEqualTo("(no text)");
        assertThat(new IntakeRules(procedure("neo")).refusals(submission, NOW)).isEmpty();
        assertThat(new IntakeRules(procedure("neo")).incomplete(submission)).contains("name", "contact");
    }

    @Test
    @DisplayName("NEO-32: attachments come as copies; a mail of attachments only says so; HTML is kept as it was")
    void attachments() {
        Meaning.Submitted meaning = read("neo", """
                From: a@example.com
                Subject: x
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: application/pdf; name=proof.pdf
                Content-Transfer-Encoding: base64

                cHJvb2Y=
                --b--
                """);
        assertThat(meaning.submission().substance()).isEqualTo("(see attachments)");
        assertThat(meaning.uploads()).singleElement().satisfies(upload -> {
            assertThat(upload.name()).isEqualTo("proof.pdf");
            assertThat(upload.copy()).isTrue();
            assertThat(upload.content()).isEqualTo("proof".getBytes(UTF_8));
        });

        Meaning.Submitted html =
                read("neo", "From: a@example.com\nContent-Type: text/html\n\n<p>Hello <b>you</b></p>\n");
        assertThat(html.submission().substance()).startsWith("Hello you");
        assertThat(html.uploads()).extracting(Upload::name).containsExactly("original.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kreditpro", "neo", "dbs", "sub", "alma", "testland"})
    @DisplayName("At every institution the sender is of a kind that may complain in his or her own name")
    void theSendersKind(String institution) {
        var submission = read(institution, "From: a@example.com\n\nHello\n").submission();

        Set<String> kinds = submission.complainants().stream()
                .map(Person::kinds)
                .findFirst()
                .orElseThrow();
        assertThat(kinds).isNotEmpty().doesNotContain("representative", "group", "guardian", "heir");
        assertThat(new IntakeRules(procedure(institution)).refusals(submission, NOW))
                .isEmpty();
    }

    @Test
    @DisplayName("What a machine sent, and what is no mail, starts no case")
    void noCaseOfAMachine() {
        assertThatThrownBy(() -> read("neo", "From: a@example.com\nAuto-Submitted: auto-replied\n\nI am away\n"))
                .isInstanceOf(Unclear.class)
                .hasMessageStartingWith("automatic-mail: ");
        assertThatThrownBy(() -> read("neo", ""))
                .isInstanceOf(Unclear.class)
                .hasMessageStartingWith("unreadable-mail: ");
    }
}
