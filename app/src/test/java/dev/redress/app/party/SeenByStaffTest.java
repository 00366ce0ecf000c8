package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.redress.app.access.StaffMember;
import dev.redress.app.party.Guest.Reply;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff who sees a complainant's secret cannot keep it, and cannot hand one out unnoticed. */
class SeenByStaffTest extends PartyOnTrial {

    @Autowired
    private MailDesk desk;

    @Test
    @DisplayName("check 9: the secret that an officer is shown at intake opens once, over the API and on the page")
    void atIntake() {
        Group overApi = handedInUnseen("neo");
        Guest officer = signedIn(staff("shown-the-secret", "neo"));
        Reply entered = officer.form(officer.get("/workbench/complaints/new"), "main form")
                .with("kind", "complaint")
                .with("channel", "branch")
                .with("subject", "On the page")
                .with("substance", "Twice charged.")
                .with("c0-kinds", "customer")
                .with("c0-name", "Sari Wening")
                .with("c0-address", "Jalan Melati 5")
                .with("c0-phone", "0812")
                .with("c0-customer-number", "77")
                .send();

        assertThat(entered.text()).contains("gives way to a fresh one");
        opensOnce("neo", overApi.number(), overApi.shownToStaff());
        opensOnce("neo", entered.text(".note .number"), entered.text(".note .secret"));
    }

    @Test
    @DisplayName("check 9: the secret that staff hands out opens once, over the API and on the page")
    void handedOut() {
        Group group = one("Handed out by staff", "");
        opensOnce("neo", group.number(), handedOutByStaff(group, "neo", "complainant-1"));

        StaffMember member = staff("hands-out", "neo");
        Guest officer = signedIn(member);
        stepUp(officer);
        Reply shown = handOutOnPage(officer, group);

        opensOnce("neo", group.number(), shown.text("main .secret"));
    }

    @Test
    @DisplayName("check 43: a secret is handed out only with a fresh second factor, over the API and on the page")
    void freshFactor() {
        Group group = one("Step up first", "");
        Answer stale = post(keeper("neo"), "/api/institutions/neo" + group.path() + "/secret", """
                {"party": "complainant-1", "identityCheck": "passport seen"}""");
        StaffMember member = staff("steps-up-to-hand-out", "neo");
        Guest officer = signedIn(member);
        stepUp(officer);
        time.set("2026-10-06T10:06", "Asia/Jakarta");
        Reply asked = handOutOnPage(officer, group);

        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.at("type")).endsWith("step-up-needed");
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.text()).contains("For this you show again that it is you");
        assertThat(open(guest(), "neo", group.number(), group.secret(1)).text())
                .as("nothing changed")
                .contains("Step up first");
    }

    @Test
    @DisplayName(
            "A new secret from staff is told to the verified address, in the language of the case, and to no other")
    void told() throws Exception {
        String withMail = ", \"email\": \"sari@mail.example\"";
        Group unverified = one("Not verified", withMail);
        Group verified = one("Verified", withMail);
        acted(verified, "neo", "address-verification", """
                {"party": "complainant-1"}""");

        handedOut(unverified, "neo", "complainant-1");
        desk.sendAll();
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        String secret = handedOutByStaff(verified, "neo", "complainant-1");
        desk.sendAll();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        var notice = MAIL.getReceivedMessages()[0];
        assertThat(notice.getSubject()).isEqualTo("A new secret was handed out");
        assertThat(Arrays.toString(notice.getAllRecipients())).isEqualTo("[sari@mail.example]");
        assertThat(GreenMailUtil.getBody(notice)).contains(verified.number()).doesNotContain(secret);
    }

    private static Reply handOutOnPage(Guest officer, Group group) {
        return officer.form(officer.get("/workbench" + group.path()), "form[action$=/secret]")
                .with("party", "complainant-1")
                .with("check", "passport seen")
                .send();
    }

    private void opensOnce(String institution, String number, String secret) {
        assertThat(open(guest(), institution, number, secret).text()).contains("Your own secret");
        assertThat(open(guest(), institution, number, secret).status()).isEqualTo(422);
    }

    /** A complaint taken in by an officer, at which nobody has looked yet. */
    private Group handedInUnseen(String institution) {
        Answer answer = post(keeper(institution), "/api/institutions/" + institution + "/complaints", """
                {"kind": "complaint", "channel": "email", "language": "en", "subject": "Unseen", "substance": "Twice.",
                 "complainants": [{"kinds": ["customer"], "name": "Sari Wening", "address": "Jalan Melati 5",
                                   "phone": "0812", "customerNumber": "77"}]}""");
        assertThat(answer.status()).isEqualTo(201);
        return new Group(answer.json(), "");
    }
}
