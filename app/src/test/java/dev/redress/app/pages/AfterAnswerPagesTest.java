package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.letter.LetterRounds;
import dev.redress.app.pages.Visitor.Page;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.app.testing.Answering;
import dev.redress.core.complaint.ComplaintAct;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("After the answer, on the portal, without scripts")
class AfterAnswerPagesTest extends PagesOnTrial {

    @Autowired
    private Handling handling;

    @Autowired
    private LetterRounds rounds;

    @Autowired
    private RegisterNumbers numbers;

    @Autowired
    private CaseLaw law;

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-10-12T10:00", "Asia/Jakarta");
    }

    private void answered(Page confirmation, String institution, String outcome, Optional<LocalDate> openUntil) {
        new Answering(handling, rounds, law)
                .answer(
                        numbers.byNumber(institution, number(confirmation)).orElseThrow(),
                        Answering.hands(
                                staff("writes-" + institution, institution),
                                staff("checks-" + institution, institution),
                                staff("signs-" + institution, institution)),
                        outcome,
                        openUntil);
    }

    @Test
    @DisplayName("KP-23, X-7: before the answer no forum is open, and the page says so in four languages")
    void beforeTheAnswer() {
        Page confirmation = complain(visitor(), "neo", "Not answered yet");
        for (String language : new String[] {"en", "id", "ru", "ky"}) {
            Visitor reader = visitor(language);
            opened(reader, "neo", confirmation);
            Page page = reader.get("/neo/status/case/after?lang=" + language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("[id^=way-]")).hasSize(6);
            assertThat(page.html().select("form[action*=after]"))
                    .extracting(it -> it.attr("action"))
                    .containsExactly("/neo/status/case/after/filing");
            assertThat(page.text()).doesNotContain("ways.", "after.", "??");
        }
        Visitor reader = visitor();
        Page status = opened(reader, "neo", confirmation);
        assertThat(status.html().select("a[href$=/case/after]")).isEmpty();
        assertThat(reader.get("/neo/status/case/after").text("#way-laps-mediation"))
                .contains("not open")
                .contains("Our answer comes first");
    }

    @Test
    @DisplayName("KP-23, KP-24: a refusal to handle is told as our answer, in four languages, and may be rejected")
    void refusedToHandle() {
        Page confirmation = complain(visitor(), "neo", "Refused");
        handling.act(
                numbers.byNumber("neo", number(confirmation)).orElseThrow(),
                staff("refuses-neo", "neo"),
                sealing -> new ComplaintAct.RefuseToHandle("court", Optional.of(sealing.seal("Case 12/2026"))));
        Set<String> said = new HashSet<>();
        for (String language : new String[] {"en", "id", "ru", "ky"}) {
            Visitor reader = visitor(language);
            opened(reader, "neo", confirmation);
            Page page = reader.get("/neo/status/case/after?lang=" + language);
            assertThat(page.text()).doesNotContain("ways.", "after.", "??");
            assertThat(said.add(page.text("#answered"))).as(language).isTrue();
        }
        Visitor complainant = visitor();
        Page status = opened(complainant, "neo", confirmation);
        assertThat(status.html().select("a[href$=/case/after]")).hasSize(1);
        Page page = complainant.get("/neo/status/case/after");
        assertThat(page.text("#answered")).contains("We declined to handle your complaint");

        Page rejected = complainant.form(page, "#rejection form").send();

        assertThat(rejected.text()).contains("You did not accept it");
        assertThat(rejected.text("#way-laps-mediation"))
                .contains("One of these is on record: you do not accept our answer");
        assertThat(rejected.html().select("#saying, #giving, #filing")).hasSize(3);
    }

    @Test
    @DisplayName(
            "NEO-29, NEO-20: the complainant rejects, sees until when and with which papers, and objects in writing")
    void rejectAndObject() {
        Page confirmation = complain(visitor(), "neo", "Rejected");
        answered(confirmation, "neo", "explanation", Optional.empty());
        Visitor complainant = visitor();
        Page status = opened(complainant, "neo", confirmation);
        assertThat(status.html().select("a[href$=/case/after]")).hasSize(1);
        Page page = complainant.get("/neo/status/case/after");
        assertThat(page.text("#way-laps-mediation")).contains("must be on record first: you do not accept our answer");

        Page rejected = complainant
                .form(page, "#rejection form")
                .with("reason", "The receipt is not mine.")
                .send();

        assertThat(rejected.path()).isEqualTo("/neo/status/case/after");
        assertThat(rejected.text())
                .contains("It is on record that you do not accept the answer")
                .contains("You did not accept it");
        assertThat(rejected.text("#way-ojk-facilitation"))
                .contains("To exactly one of these:")
                .contains("You are in time. The last day is")
                .contains("missing Signed statement with duty stamp")
                .contains("the paper itself, signed, with duty stamp")
                .doesNotContain("family card");
        Page blank = complainant.form(rejected, "#objecting form").send();
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.text("#wrong")).contains("Write what you object to");
        Page objected = complainant
                .form(rejected, "#objecting form")
                .with("objection", "Please look at the signature.")
                .send();
        assertThat(objected.text())
                .contains("Your objection has arrived")
                .contains("Please look at the signature.")
                .contains("We have not answered it yet");
        assertThat(objected.html().select("form[action$=acceptance], form[action$=rejection], form[action$=objection]"))
                .isEmpty();
    }

    @Test
    @DisplayName("KP-23: the complainant accepts with a tick; the act on the portal is its own evidence")
    void accept() {
        Page confirmation = complain(visitor(), "neo", "Accepted");
        answered(confirmation, "neo", "explanation", Optional.empty());
        Visitor complainant = visitor();
        opened(complainant, "neo", confirmation);
        Page page = complainant.get("/neo/status/case/after");

        Page unsure = complainant.form(page, "#acceptance form").send();
        Page done =
                complainant.form(page, "#acceptance form").with("sure", "yes").send();

        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.text("#wrong")).contains("Tick that you accept");
        assertThat(done.text()).contains("You have accepted the answer").contains("You accepted it");
        assertThat(done.html().select("form[action*=after]"))
                .extracting(it -> it.attr("action"))
                .containsExactly("/neo/status/case/after/filing");
        assertThat(visitor().get("/neo/status/case/after").path()).isEqualTo("/neo/status");
    }

    @Test
    @DisplayName("X-7: the forms are there in four languages, and no word is missing")
    void languages() {
        Page confirmation = complain(visitor(), "neo", "Four languages");
        answered(confirmation, "neo", "explanation", Optional.empty());
        Visitor complainant = visitor();
        opened(complainant, "neo", confirmation);
        complainant
                .form(complainant.get("/neo/status/case/after"), "#rejection form")
                .send();
        Set<String> said = new HashSet<>();
        for (String language : List.of("en", "id", "ru", "ky")) {
            Visitor reader = visitor(language);
            opened(reader, "neo", confirmation);
            Page page = reader.get("/neo/status/case/after?lang=" + language);
            assertThat(page.html().select("#saying, #giving, #filing")).hasSize(3);
            assertThat(page.text()).doesNotContain("after.", "ways.", "??");
            for (String asked : page.html()
                    .select("#saying legend, #saying > summary, #giving > summary, #filing > summary, #filing button")
                    .eachText()) {
                assertThat(said.add(asked))
                        .as("'" + asked + "' in " + language + " as in another language")
                        .isTrue();
            }
        }
    }
}
