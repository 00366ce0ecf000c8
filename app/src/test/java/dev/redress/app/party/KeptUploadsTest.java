package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.party.Guest.Reply;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Documents that were chosen in a form that is not sent yet. */
class KeptUploadsTest extends PartyOnTrial {

    @Autowired
    private ApplicationContext program;

    @BeforeEach
    void noDrafts() {
        jdbc.sql("delete from draft_upload").update();
    }

    @Test
    @DisplayName("NEO-37: a form shown again with errors keeps the documents, and they come with it when it is right")
    void kept() {
        Guest guest = guest();

        Reply mend = filled(guest)
                .with("subject", "")
                .document("copies", "receipt.pdf", "the receipt")
                .document("originals", "mail.eml", "the mail")
                .send();
        Reply again = guest.form(mend, "main form")
                .document("copies", "late.pdf", "one more")
                .send();
        Reply registered =
                guest.form(again, "main form").with("subject", "With documents").send();

        assertThat(mend.status()).isEqualTo(422);
        assertThat(mend.text("#kept")).contains("receipt.pdf (11 B, copy)").contains("mail.eml");
        assertThat(mend.text()).doesNotContain("choose your documents again");
        assertThat(again.text("#kept")).contains("late.pdf");
        assertThat(registered.text()).contains("Documents 3");
        String path = registered.text("main .number strong").replaceAll("NEO/(\\d+)/0*(\\d+)", "/complaints/$1/$2");
        Answer seen = opened(keeper("neo"), "/api/institutions/neo" + path);
        assertThat(seen.body()).contains("receipt.pdf").contains("mail.eml").contains("late.pdf");
    }

    @Test
    @DisplayName("A form sent twice with kept documents is registered once")
    void twice() {
        Guest guest = guest();
        Reply mend = filled(guest)
                .with("subject", "")
                .document("copies", "a.pdf", "a")
                .send();
        Guest.Filling right = guest.form(mend, "main form").with("subject", "Sent twice");

        String first = right.send().text("main .number strong");
        String second = right.send().text("main .number strong");

        assertThat(first).startsWith("NEO/").isEqualTo(second);
    }

    @Test
    @DisplayName(
            "check 33: another session neither sees, nor sends, nor drops what somebody chose, whatever identifiers it knows")
    void ofAnother() {
        Guest guest = guest();
        Reply mend = filled(guest)
                .with("subject", "")
                .document("copies", "secret.pdf", "mine")
                .send();
        String request = mend.html().select("[name=request]").val();
        String upload = mend.html().select("[name=drop]").val();
        Guest thief = guest();
        // The thief has a draft of his own, so that there is a session.
        Reply own = filled(thief)
                .with("subject", "")
                .document("copies", "own.pdf", "own")
                .send();

        Reply seen = thief.form(own, "main form")
                .with("request", request)
                .with("subject", "")
                .send();
        Reply dropped = thief.form(own, "main form")
                .with("request", request)
                .with("drop", upload)
                .send();
        Reply sent = thief.form(own, "main form")
                .with("request", request)
                .with("subject", "Stolen documents")
                .send();

        assertThat(seen.body()).doesNotContain("secret.pdf");
        assertThat(dropped.body()).doesNotContain("secret.pdf");
        assertThat(sent.text()).contains("We have received it").doesNotContain("Documents 1");
        Reply mine = guest.form(mend, "main form").with("subject", "").send();
        assertThat(mine.text("#kept")).contains("secret.pdf");
    }

    @Test
    @DisplayName("A kept document can be left out again")
    void dropped() {
        Guest guest = guest();
        Reply mend = filled(guest)
                .with("subject", "")
                .document("copies", "wrong.pdf", "wrong")
                .send();

        Reply without = guest.form(mend, "main form")
                .with("drop", mend.html().select("[name=drop]").val())
                .send();

        assertThat(without.html().select("#kept")).isEmpty();
        assertThat(drafts()).isZero();
    }

    @Test
    @DisplayName("check 33, NEO-37: drafts lie sealed, and what nobody sent is purged within a day")
    void purged() {
        Guest guest = guest();
        filled(guest)
                .with("subject", "")
                .document("copies", "canary-name.pdf", "canary content")
                .send();
        String stored = jdbc.sql("select encode(sealed, 'hex') from draft_upload")
                .query(String.class)
                .single();
        assertThat(stored)
                .doesNotContain(HexFormat.of().formatHex("canary".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        later(11);
        assertThat(purge()).isZero();
        later(2);
        assertThat(purge()).isEqualTo(1);

        assertThat(drafts()).isZero();
    }

    @Test
    @DisplayName(
            "check 42: from one block only so many drafts are kept in an hour; then people are told to choose again")
    void limited() {
        int kept = 0;
        for (int i = 0; i < 25; i++) {
            Guest guest = new Guest(port, "192.0.2." + (i + 1));
            Reply mend = filled(guest)
                    .with("subject", "")
                    .document("copies", "d.pdf", "d")
                    .send();
            kept += mend.html().select("#kept").size();
        }
        Reply elsewhere = filled(guest())
                .with("subject", "")
                .document("copies", "d.pdf", "d")
                .send();

        assertThat(kept).isEqualTo(20);
        assertThat(elsewhere.html().select("#kept")).hasSize(1);
    }

    @Test
    @DisplayName("Reading the empty form makes no session; only documents that are kept make one")
    void noSession() {
        Guest guest = guest();
        Reply blank = guest.get("/neo/complaint");
        Reply mend = filled(guest).with("subject", "").send();

        assertThat(blank.headers().getOrDefault("set-cookie", java.util.List.of()))
                .noneMatch(cookie -> cookie.startsWith("__Host-redress="));
        assertThat(mend.headers().getOrDefault("set-cookie", java.util.List.of()))
                .noneMatch(cookie -> cookie.startsWith("__Host-redress="));
    }

    private static Guest.Filling filled(Guest guest) {
        Reply blank = guest.get("/neo/complaint");
        return guest.form(blank, "main form")
                .with("kind", "complaint")
                .with("subject", "Charged twice")
                .with("substance", "The card was charged twice.")
                .with("c0-kinds", "customer")
                .with("c0-name", "Sari Wening")
                .with("c0-address", "Jalan Melati 5")
                .with("c0-phone", "0812")
                .with("c0-customer-number", "77")
                .with("declared", "yes");
    }

    private int drafts() {
        return jdbc.sql("select count(*)::int from draft_upload")
                .query(Integer.class)
                .single();
    }

    private int purge() {
        Integer purged = ReflectionTestUtils.invokeMethod(program.getBean("keptUploads"), "purge");
        return purged == null ? -1 : purged;
    }

    private void later(int hours) {
        time.set(
                LocalDateTime.ofInstant(time.instant().plusSeconds(3600L * hours), ZoneOffset.UTC)
                        .toString(),
                "UTC");
    }
}
