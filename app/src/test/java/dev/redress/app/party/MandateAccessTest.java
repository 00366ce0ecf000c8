package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.party.Guest.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Representatives: what the mandate allows, for as long as it lasts. */
class MandateAccessTest extends PartyOnTrial {

    @Test
    @DisplayName("DBS-3, SUB-22: who may only read sees the case, is offered nothing else, and gets no further by hand")
    void readOnly() {
        Group group = one("Reading only", "");
        Guest agent = guest();

        Reply opened = open(agent, "neo", group.number(), represented(group, "neo", "[\"read\"]", ""));
        Reply written = agent.formTo(opened, "/neo/status/case/message")
                .with("text", "I write although I may not.")
                .send();
        Reply withdrawn = agent.formTo(opened, "/neo/status/case/withdrawal")
                .with("sure", "yes")
                .send();

        assertThat(opened.text())
                .contains("Reading only")
                .contains("You act for somebody else")
                .contains("Agent Smith");
        assertThat(opened.html().select("form[action$=message], form[action$=withdrawal]"))
                .isEmpty();
        assertThat(written.status()).isEqualTo(422);
        assertThat(withdrawn.status()).isEqualTo(422);
        assertThat(withdrawn.text("#wrong")).contains("The mandate does not allow this");
        assertThat(events(group)).doesNotContain("CorrespondenceAdded", "Withdrawn");
    }

    @Test
    @DisplayName("DBS-3: who may write but not read sees no text of the case")
    void writeOnly() {
        Group group = one("Not for these eyes", "");
        acted(group, "neo", "correspondence", """
                {"direction": "out", "channel": "email", "text": "An answer in confidence."}""");
        Guest agent = guest();

        Reply opened = open(agent, "neo", group.number(), represented(group, "neo", "[\"write\"]", ""));
        Reply written = agent.form(opened, "form[action$=message]")
                .with("text", "Here is the receipt.")
                .send();

        assertThat(opened.body()).doesNotContain("Not for these eyes").doesNotContain("in confidence");
        assertThat(written.text()).contains("Your message is with your complaint");
        assertThat(written.body()).doesNotContain("Here is the receipt");
    }

    @Test
    @DisplayName("DBS-3: with leave to settle, the representative withdraws, and the ledger says who did it")
    void settles() {
        Group group = one("Settled by the agent", "");
        Guest agent = guest();
        Reply opened = open(agent, "neo", group.number(), represented(group, "neo", "[\"read\", \"settle\"]", ""));

        Reply withdrawn = agent.form(opened, "form[action$=withdrawal]")
                .with("sure", "yes")
                .send();

        assertThat(withdrawn.text()).contains("It is withdrawn.");
        assertThat(jdbc.sql("""
                        select l.actor from ledger l join register_entry e using (institution, case_id)
                        where e.printed = :printed and l.kind = 'Withdrawn'
                        """)
                        .param("printed", group.number())
                        .query(String.class)
                        .single())
                .isEqualTo("mandate-1");
    }

    @Test
    @DisplayName(
            "check 22: when the mandate is ended, the open page and its document links are closed with the next request")
    void ended() {
        Group group = one("Ended while open", "");
        Guest agent = guest();
        Reply opened = open(agent, "neo", group.number(), represented(group, "neo", "[\"read\", \"write\"]", ""));
        signedInAndSends(group, "statement.pdf");
        String link = agent.get("/neo/status/case")
                .html()
                .select("section[aria-labelledby=messages] a")
                .attr("href");
        assertThat(agent.get(link).status()).isEqualTo(200);

        acted(group, "neo", "mandate-end", """
                {"mandate": 1, "on": "2026-10-06", "reason": "revoked"}""");

        assertThat(agent.raw("/neo/status/case").location()).endsWith("/neo/status");
        assertThat(agent.raw(link).status()).isEqualTo(403);
        assertThat(agent.formTo(opened, "/neo/status/case/message")
                        .with("text", "Still here?")
                        .raw()
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("SUB-22: a mandate opens on its last day and no longer on the day after, in an open session too")
    void lastDay() {
        Group group = one("Until Thursday", "");
        String secret = represented(group, "neo", "[\"read\"]", "2026-10-08");
        Guest agent = guest();
        time.set("2026-10-08T23:59", "Asia/Jakarta");

        assertThat(open(agent, "neo", group.number(), secret).text()).contains("Until Thursday");

        time.set("2026-10-09T00:00", "Asia/Jakarta");
        assertThat(agent.raw("/neo/status/case").status()).isEqualTo(302);
        assertThat(open(guest(), "neo", group.number(), secret).text()).contains("We do not find this complaint");
    }

    @Test
    @DisplayName("NEO-14, DBS-3: a mandate named at intake ends on the day that it names")
    void fromIntake() {
        Group group = handedIn("neo", "Handed in by a representative", """
                [{"kinds": ["representative"], "name": "Agent Jones", "address": "Street 1", "phone": "1",
                  "customerNumber": "9", "mandate": {"of": "Rini", "evidence": "power of attorney", "until": "2026-10-07"}}]
                """, "");
        Guest agent = guest();

        Reply opened = open(agent, "neo", group.number(), group.secret(1));

        assertThat(opened.text()).contains("You act for somebody else").contains("until Wed 7 Oct 2026");
        time.set("2026-10-08T09:00", "Asia/Jakarta");
        assertThat(agent.raw("/neo/status/case").status()).isEqualTo(302);
        assertThat(open(guest(), "neo", group.number(), group.secret(1)).status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName(
            "A new secret is handed out after a check that is on record; the old one dies, and what it opened closes")
    void newSecret() {
        Group group = one("Lost the slip", "");
        Guest before = guest();
        open(before, "neo", group.number(), group.secret(1));

        String fresh = handedOut(group, "neo", "complainant-1");

        assertThat(before.raw("/neo/status/case").status()).isEqualTo(302);
        assertThat(open(guest(), "neo", group.number(), group.secret(1)).status())
                .isEqualTo(422);
        assertThat(open(guest(), "neo", group.number(), fresh).text()).contains("Lost the slip");
        assertThat(events(group)).contains("SecretHandedOut");
        assertThat(handOut(group, "neo", """
                                {"party": "complainant-1"}""").status()).isEqualTo(422);
        assertThat(open(guest(), "neo", group.number(), fresh).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A complainant who fears for the secret takes a new one alone, and goes on with it")
    void ownNewSecret() {
        Group group = one("Seen by a colleague", "");
        Guest guest = guest();
        Reply opened = open(guest, "neo", group.number(), group.secret(1));
        Guest colleague = guest();
        open(colleague, "neo", group.number(), group.secret(1));

        Reply renewed = guest.form(opened, "#secret form").send();

        String fresh = renewed.text(".secret");
        assertThat(fresh).matches("([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}");
        assertThat(guest.get("/neo/status/case").text(".secret")).isEmpty();
        assertThat(colleague.raw("/neo/status/case").status()).isEqualTo(302);
        assertThat(open(guest(), "neo", group.number(), fresh).text()).contains("Seen by a colleague");
    }

    @Test
    @DisplayName(
            "The workbench records a mandate with its paper, hands out the secret, and keeps what was typed on a refusal")
    void atTheWorkbench() {
        Group group = one("At the counter", "");
        Guest officer = signedIn(staff("counter-party", "neo"));
        stepUp(officer);
        String path = "/workbench" + group.path();
        Reply page = officer.get(path);

        Reply refused = officer.form(page, "#mandates form")
                .with("name", "Agent Brown")
                .with("evidence", "Power of attorney")
                .with("scope-write", "yes")
                .send();
        Reply recorded = officer.form(refused, "#mandates form")
                .document("copies", "power.pdf", "signed and stamped")
                .send();
        Reply handed = officer.form(recorded, "#secret form")
                .with("party", "mandate-1")
                .with("check", "identity card seen")
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#mandates .invalid")).contains("The document that proves the mandate is missing.");
        assertThat(refused.html().select("#mandates-name").val()).isEqualTo("Agent Brown");
        assertThat(recorded.text()).contains("The mandate is on record.").contains("in force");
        Reply agents = open(guest(), "neo", group.number(), handed.text(".secret"));
        assertThat(agents.text()).contains("At the counter");
        officer.form(officer.get(path), "#opening form:has([value=settlement])").send();
        String paper = officer.get(path)
                .html()
                .select("section[aria-labelledby=parties] a")
                .attr("href");
        assertThat(officer.get(path).text("section[aria-labelledby=parties]")).contains("Agent Brown");
        assertThat(officer.get(paper).body()).isEqualTo("signed and stamped");
    }

    private void signedInAndSends(Group group, String name) {
        Guest officer = signedIn(staff("sender-party", "neo"));
        officer.form(officer.get("/workbench" + group.path()), "#correspondence-new form")
                .with("direction", "out")
                .with("text", "Enclosed.")
                .document("copies", name, "content of " + name)
                .send();
    }

    private java.util.List<String> events(Group group) {
        return jdbc.sql("""
                        select l.kind from ledger l join register_entry e using (institution, case_id)
                        where e.printed = :printed order by l.sequence
                        """)
                .param("printed", group.number())
                .query(String.class)
                .list();
    }
}
