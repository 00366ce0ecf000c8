package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.letter.LetterRounds;
import dev.redress.app.pages.Visitor.Page;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.app.testing.Answering;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What the complainant says of the dispute on the portal, without scripts")
class OwnDisputePagesTest extends PagesOnTrial {

    private static final String AFTER = "/neo/status/case/after";
    private static final String OJK = "#way-ojk-facilitation";

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

    /** An answer that the complainant did not accept, on the page after it. */
    private Page rejected(Visitor complainant, Page confirmation) {
        answered(confirmation);
        opened(complainant, "neo", confirmation);
        return complainant.form(complainant.get(AFTER), "#rejection form").send();
    }

    private void answered(Page confirmation) {
        new Answering(handling, rounds, law)
                .answer(
                        numbers.byNumber("neo", number(confirmation)).orElseThrow(),
                        Answering.hands(
                                staff("writes-neo", "neo"), staff("checks-neo", "neo"), staff("signs-neo", "neo")),
                        "explanation",
                        Optional.empty());
    }

    private static Visitor.Sending nowhere(Visitor complainant, Page page) {
        Visitor.Sending form = complainant.form(page, "#saying form").with("fact-civil", "yes");
        page.html().select("#saying input[name^=fact-]").eachAttr("name").stream()
                .distinct()
                .filter(name -> !name.equals("fact-civil"))
                .forEach(name -> form.with(name, "no"));
        return form;
    }

    private static Page given(Visitor complainant, Page page, String paper, String... kind) {
        return complainant
                .form(page, "#giving form")
                .with("paper", paper)
                .with("kind", kind)
                .document("copies", paper + ".pdf", "%PDF-1.4 " + paper)
                .send();
    }

    @Test
    @DisplayName("NEO-15, NEO-17, NEO-18, NEO-19, KP-22: what was unknown passes or fails once the complainant says it")
    void saying() {
        Page confirmation = complain(visitor(), "neo", "Said on the portal");
        Visitor complainant = visitor();
        Page page = rejected(complainant, confirmation);
        assertThat(page.text(OJK))
                .contains("not known yet We do not know your loss")
                .contains("not known yet Nobody has said yet whether it is a civil matter");

        Page said = nowhere(complainant, page)
                .with("loss-actual", "Rp 400.000.000")
                .with("loss-potential", "100.000.000,00")
                .with("loss-other", "I could not sleep.")
                .send();

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.text()).contains("It is on record. The list below").contains("NEO-D/2026/");
        assertThat(said.text(OJK))
                .contains("fulfilled Your loss is not above the limit")
                .contains("fulfilled It is a civil matter")
                .contains("fulfilled No other body has it")
                .contains("fulfilled The supervisor has not facilitated it before");
        assertThat(said.html().select("#loss-actual").val()).isEqualTo("400000000");
        assertThat(said.html().select("#loss-other").text()).isEqualTo("I could not sleep.");

        Page over = complainant
                .form(said, "#saying form")
                .with("loss-potential", "100.000.001")
                .with("fact-court-pending", "yes")
                .with("facts-more", "District court, 17/2026")
                .send();

        assertThat(over.text(OJK))
                .contains("not fulfilled Your loss is above the limit")
                .contains("not fulfilled Another body has it");
        assertThat(complainant.form(over, "#saying form").send().text("#wrong"))
                .as("nothing new is no second entry")
                .contains("Say or change something first");
        Page staff = openedDispute(confirmation, "reads-said");
        assertThat(staff.text("main")).contains("I could not sleep.").contains("100.000.001");
    }

    @Test
    @DisplayName("KP-22: what cannot be read as an amount, a currency or a day is told beside its field and kept")
    void unreadable() {
        Page confirmation = complain(visitor(), "neo", "Unreadable");
        Visitor complainant = visitor();
        Page page = rejected(complainant, confirmation);

        Page amount = complainant
                .form(page, "#saying form")
                .with("loss-actual", "a lot")
                .send();
        Page currency = complainant
                .form(page, "#saying form")
                .with("loss-actual", "5")
                .with("loss-currency", "rupiah")
                .send();
        Page day = complainant
                .form(page, "#filing form")
                .with("forum", "court")
                .with("filing-on", "2026-02-30")
                .with("filing-notice", "Summons")
                .send();
        Page future = complainant
                .form(page, "#filing form")
                .with("forum", "court")
                .with("filing-on", "2026-10-13")
                .with("filing-notice", "Summons")
                .send();

        assertThat(amount.status()).isEqualTo(422);
        assertThat(amount.text("#loss-actual-wrong")).contains("in digits");
        assertThat(amount.html().select("#loss-actual").val()).isEqualTo("a lot");
        assertThat(currency.text("#loss-currency-wrong")).contains("three letters");
        assertThat(day.text("#filing-on-wrong")).contains("day, month and year");
        assertThat(future.text("#wrong")).contains("The day lies in the future");
        assertThat(complainant.get(AFTER).text())
                .as("a refused act gives the number of the dispute back")
                .doesNotContain("NEO-D/2026/");
    }

    @Test
    @DisplayName(
            "NEO-21, NEO-23, NEO-32: papers are given, staff see what only eyes can see, and the application goes to exactly one")
    void papersAndApplication() {
        Page confirmation = complain(visitor(), "neo", "All papers");
        Visitor complainant = visitor();
        Page page = rejected(complainant, confirmation);
        page = nowhere(complainant, page).with("loss-actual", "1.000.000").send();
        assertThat(complainant
                        .form(page, "#giving form")
                        .with("paper", "identity")
                        .send()
                        .text("#wrong"))
                .contains("Choose the file");

        Page expired = complainant
                .form(page, "#giving form")
                .with("paper", "identity")
                .with("kind", "ktp")
                .with("paper-valid-until", "2026-10-11")
                .document("copies", "ktp.jpg", "old card")
                .send();
        assertThat(expired.text(OJK)).contains("not as asked for Copy of the customer's valid identity");
        page = complainant
                .form(expired, "#giving form")
                .with("paper", "identity")
                .with("kind", "ktp")
                .with("paper-valid-until", "2026-10-12")
                .document("copies", "ktp.jpg", "new card")
                .send();
        for (String paper : List.of("application", "response-letter", "supporting")) {
            page = given(complainant, page, paper, "");
        }
        page = complainant
                .form(page, "#giving form")
                .with("paper", "stamped-statement")
                .with("original", "yes")
                .with("marks", "signed", "duty-stamped")
                .document("copies", "statement.pdf", "%PDF-1.4 statement")
                .send();

        assertThat(page.text(OJK))
                .contains("given; we still look at it Signed statement with duty stamp")
                .contains("You gave all papers");
        assertThat(page.html().select("#apply-ojk-facilitation")).isEmpty();
        assertThat(page.text("#way-court"))
                .as("a claim is brought before the court itself")
                .contains("open");
        assertThat(page.html().select("#apply-court")).isEmpty();
        assertThat(page.text("#given")).contains("KTP").contains("valid until");

        Visitor staff = signedIn("sees-papers", "neo");
        openCase(staff, casePath(confirmation));
        Page desk = staff.get(casePath(confirmation) + "/dispute");
        desk = staff.form(desk, "#papers form")
                .with("paper", "stamped-statement")
                .with("original", "true")
                .with("marks", "signed", "duty-stamped")
                .send();
        for (String element : desk.html().select("#elements-element option").eachAttr("value")) {
            desk = staff.form(desk, "#elements form")
                    .with("element", element)
                    .with("answer", "yes")
                    .send();
        }
        page = complainant.get(AFTER);
        assertThat(page.text(OJK + " h3")).contains("open");
        Page unaddressed =
                complainant.form(page, "#apply-ojk-facilitation form").send();
        Page applied = complainant
                .form(page, "#apply-ojk-facilitation form")
                .with("addressee", "ojk-office")
                .send();

        assertThat(unaddressed.status()).isEqualTo(422);
        assertThat(unaddressed.text("#wrong")).contains("Something is not known yet");
        assertThat(applied.text())
                .contains("Your application is on record")
                .contains("Facilitation by OJK has your dispute now.");
        assertThat(applied.html().select("#apply-ojk-facilitation")).isEmpty();
        assertThat(staff.get(casePath(confirmation) + "/dispute").text("#proceeding-1"))
                .contains("acilitation");
    }

    @Test
    @DisplayName("DBS-18, KP-25, DBS-20: who went to a body alone tells of it, and what that closes is closed")
    void filing() {
        Page confirmation = complain(visitor(), "neo", "Went alone");
        Visitor complainant = visitor();
        Page page = rejected(complainant, confirmation);

        Page blank = complainant
                .form(page, "#filing form")
                .with("forum", "laps-mediation")
                .send();
        Page filed = complainant
                .form(blank, "#filing form")
                .with("filing-notice", "LAPS/2026/17 of 9 October")
                .send();

        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.text("#wrong")).contains("Write what the body told you");
        assertThat(filed.text())
                .contains("It is on record that you went outside")
                .contains("NEO-D/2026/");
        assertThat(filed.text(OJK)).contains("not fulfilled Another body has it");
        assertThat(openedDispute(confirmation, "reads-filing").text("#proceeding-1"))
                .contains("Mediation");
        assertThat(filed.html().select("#filing-forum option").eachAttr("value"))
                .as("who has the dispute is not gone to again")
                .doesNotContain("laps-mediation")
                .contains("court");
        Page again = complainant
                .formTo(filed, AFTER + "/filing")
                .with("forum", "laps-mediation")
                .with("filing-notice", "Once more")
                .send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#wrong")).contains("The body has the dispute already");
    }

    @Test
    @DisplayName("NEO-28: the page names every forum that has the dispute, and none that it has left")
    void heldBy() {
        Page confirmation = complain(visitor(), "neo", "At two bodies");
        Visitor complainant = visitor();
        Page page = rejected(complainant, confirmation);
        for (String forum : List.of("court", "laps-mediation")) {
            page = complainant
                    .form(page, "#filing form")
                    .with("forum", forum)
                    .with("filing-notice", "Letter of " + forum)
                    .send();
        }
        Page both = complainant.get(AFTER);
        Visitor staff = signedIn("ends-the-second", "neo");
        openCase(staff, casePath(confirmation));
        Page desk = staff.get(casePath(confirmation) + "/dispute");
        staff.form(desk, "#p2-withdrawal form").with("reason", "Too far").send();

        assertThat(both.text())
                .contains("Court has your dispute now.")
                .contains("Mediation at LAPS SJK has your dispute now.");
        assertThat(complainant.get(AFTER).text())
                .contains("Court has your dispute now.")
                .doesNotContain("Mediation at LAPS SJK has your dispute now.");
    }

    @Test
    @DisplayName("KP-23: who went to court before we answered tells of it, and the dispute begins with that")
    void filingBeforeTheAnswer() {
        Page confirmation = complain(visitor(), "neo", "Went alone early");
        Visitor complainant = visitor();
        opened(complainant, "neo", confirmation);

        Page filed = complainant
                .form(complainant.get(AFTER), "#filing form")
                .with("forum", "court")
                .with("filing-notice", "District court, 17/2026")
                .send();

        assertThat(filed.text())
                .contains("It is on record that you went outside")
                .contains("NEO-D/2026/");
        assertThat(openedDispute(confirmation, "reads-early").text("#proceeding-1"))
                .contains("ourt");
    }

    @Test
    @DisplayName(
            "KP-23, KP-24: before the answer nothing is asked; before it is rejected the page says what comes first")
    void tooEarly() {
        Page confirmation = complain(visitor(), "neo", "Too early");
        Visitor complainant = visitor();
        opened(complainant, "neo", confirmation);
        Page before = complainant.get(AFTER);
        Page forced = complainant
                .formTo(complainant.get("/neo/status/case"), AFTER + "/dispute")
                .with("fact-civil", "yes")
                .send();
        answered(confirmation);
        Page page = complainant.get(AFTER);

        assertThat(before.html().select("#saying, #giving")).isEmpty();
        assertThat(forced.status()).isEqualTo(422);
        assertThat(forced.text("#wrong")).contains("Our answer comes first");
        assertThat(page.html().select("#saying, #giving")).isEmpty();
        assertThat(page.text("#own-not")).contains("First say above that you do not accept our answer");
    }

    private Page openedDispute(Page confirmation, String login) {
        Visitor staff = signedIn(login, "neo");
        openCase(staff, casePath(confirmation));
        return staff.get(casePath(confirmation) + "/dispute");
    }
}
