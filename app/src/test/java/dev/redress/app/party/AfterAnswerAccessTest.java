package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.party.Guest.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who says what of a dispute on the portal: minors through the guardian, one of several for him- or herself alone. */
class AfterAnswerAccessTest extends PartyOnTrial {

    private static final String NEO = "/neo/status/case/after";
    private static final String TESTLAND = "/testland/status/case/after";

    private void answered(Group group, String institution) {
        acted(group, institution, "assignment", "{\"unit\":\"complaint-unit\",\"handler\":\"omar\"}");
        acted(group, institution, "response", """
                {"outcome":"explanation","reasons":"Because","executor":"Budi","executorContact":"1500",
                 "letterOn":"2026-10-06","language":"en","nextRemedies":"Outside"}""");
        acted(group, institution, "response-dispatch", "{\"means\":\"email\",\"dispatchedOn\":\"2026-10-06\"}");
    }

    private void rejected(Group group, String institution) {
        acted(group, institution, "response-rejection", "{\"on\":\"2026-10-06\"}");
    }

    private static Reply says(Guest guest, Reply page, String path) {
        return guest.formTo(page, path + "/dispute")
                .with("loss-actual", "5.000")
                .with("loss-currency", "IDR")
                .with("fact-civil", "yes")
                .send();
    }

    @Test
    @DisplayName(
            "NEO-14, NEO-21: a minor alone says nothing of the dispute and goes nowhere; the page names the guardian")
    void minorAlone() {
        Group group = one("A minor after the answer", ", \"birthDate\": \"2012-03-04\"");
        answered(group, "neo");
        rejected(group, "neo");
        Guest minor = guest();
        Reply opened = open(minor, "neo", group.number(), group.secret(1));

        Reply page = minor.get(NEO);
        Reply said = says(minor, opened, NEO);
        Reply gave = minor.formTo(opened, NEO + "/papers")
                .with("paper", "identity")
                .document("copies", "card.pdf", "card")
                .send();
        Reply went = minor.formTo(opened, NEO + "/filing")
                .with("forum", "court")
                .with("filing-on", "2026-10-06")
                .with("filing-notice", "Summons")
                .send();

        assertThat(page.html().select("#saying, #giving, #filing")).isEmpty();
        assertThat(page.text("#own-not")).contains("Only the guardian can say this");
        assertThat(page.text("#way-ojk-facilitation")).contains("Copy of the birth certificate");
        for (Reply refused : java.util.List.of(said, gave, went)) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("#wrong")).contains("Only the guardian");
        }
        assertThat(events(group)).doesNotContain("DisputeRaised", "LossClaimed", "PaperGiven", "DisputeReferred");
    }

    @Test
    @DisplayName(
            "NEO-14, NEO-21: the guardian says it for the minor, gives the minor's papers, and the ledger says who did")
    void guardian() {
        Group group = handedIn("neo", "For my daughter", """
                [{"kinds": ["representative"], "name": "Mother", "address": "a", "phone": "1", "customerNumber": "9",
                  "birthDate": "2012-01-01", "mandate": {"of": "Daughter", "evidence": "birth certificate"}}]""", "");
        answered(group, "neo");
        rejected(group, "neo");
        Guest mother = guest();
        open(mother, "neo", group.number(), group.secret(1));

        Reply page = mother.get(NEO);
        page = mother.form(page, "#saying form").with("fact-civil", "yes").send();
        page = mother.form(page, "#giving form")
                .with("paper", "birth-certificate")
                .document("copies", "birth.pdf", "birth")
                .send();

        assertThat(page.text("#given")).contains("birth certificate");
        assertThat(page.text("#way-ojk-facilitation"))
                .contains("given Copy of the birth certificate")
                .contains("missing Copy of the family card")
                .contains("fulfilled It is a civil matter");
        assertThat(actors(group, "DisputeRaised")).isEqualTo("mandate-1");
        assertThat(actors(group, "PaperGiven")).isEqualTo("mandate-1");
    }

    @Test
    @DisplayName("check 12, ALMA-48: one of several gives own papers, which show to and count for nobody else")
    void ownPapersOnly() {
        Group group = together("Together after the answer", "");
        answered(group, "testland");
        rejected(group, "testland");
        Guest second = guest();
        open(second, "testland", group.number(), group.secret(2));
        Reply page = second.get(TESTLAND);
        String paper = page.html().selectFirst("#paper option").val();
        String name = page.html().selectFirst("#paper option").text();
        String kind = page.html().select("#paper-kind option").last().val();

        Reply gave = second.form(page, "#giving form")
                .with("paper", paper)
                .with("kind", kind)
                .document("copies", "card-of-two.pdf", "card")
                .send();
        Guest first = guest();
        open(first, "testland", group.number(), group.secret(1));
        Reply other = first.get(TESTLAND);

        assertThat(gave.text("#given")).contains(name);
        assertThat(gave.text("#way-facilitation")).doesNotContain("missing " + name);
        assertThat(other.html().select("#given")).isEmpty();
        assertThat(other.text("#way-facilitation")).contains("missing " + name);
        assertThat(other.body()).doesNotContain("card-of-two");
        assertThat(actors(group, "PaperGiven")).isEqualTo("complainant-2");
    }

    @Test
    @DisplayName("ALMA-48: what is said of the dispute as a whole, no one of several says for the others")
    void notForTheOthers() {
        Group group = together("Not for the others", "");
        answered(group, "testland");
        rejected(group, "testland");
        Guest second = guest();
        Reply opened = open(second, "testland", group.number(), group.secret(2));
        String token = second.get(TESTLAND).html().select("[name=_csrf]").val();

        Reply said = says(second, opened, TESTLAND);
        Reply went = second.formTo(opened, TESTLAND + "/filing")
                .with("forum", "court")
                .with("filing-on", "2026-10-06")
                .with("filing-notice", "Summons")
                .send();

        assertThat(token).isNotEmpty();
        assertThat(second.get(TESTLAND).html().select("#saying, #filing")).isEmpty();
        assertThat(said.status()).isEqualTo(422);
        assertThat(said.text("#wrong")).contains("one of you cannot say this for all");
        assertThat(went.text("#wrong")).contains("one of you cannot say this for all");
        assertThat(events(group)).doesNotContain("LossClaimed", "DisputeReferred", "DisputeRaised");
    }

    @Test
    @DisplayName(
            "DBS-3: a mandate to write says and gives once the dispute is there; going outside takes one to settle")
    void mandates() {
        Group group = one("Within the mandate", "");
        answered(group, "neo");
        rejected(group, "neo");
        Guest reader = guest();
        Reply reads = open(reader, "neo", group.number(), represented(group, "neo", "[\"read\"]", ""));
        Guest writer = guest();
        Reply writes = open(writer, "neo", group.number(), represented(group, "neo", "[\"write\"]", ""));
        Guest agent = guest();
        open(agent, "neo", group.number(), represented(group, "neo", "[\"read\",\"write\",\"settle\"]", ""));

        Reply byReader = says(reader, reads, NEO);
        Reply early = says(writer, writes, NEO);
        Reply raised = agent.form(agent.get(NEO), "#saying form")
                .with("loss-actual", "7.000.000")
                .with("loss-other", "For the eyes of readers")
                .send();
        Reply later = says(writer, writes, NEO);
        Reply filed = writer.formTo(writes, NEO + "/filing")
                .with("forum", "court")
                .with("filing-notice", "Summons")
                .send();
        Reply seen = writer.get(NEO);

        assertThat(byReader.text("#wrong")).contains("The mandate does not allow this");
        assertThat(reader.get(NEO).html().select("#saying, #giving, #filing")).isEmpty();
        assertThat(early.text("#wrong")).contains("The mandate does not allow this");
        assertThat(raised.text()).contains("It is on record.");
        assertThat(later.text()).contains("It is on record.");
        assertThat(filed.text("#wrong")).contains("The mandate does not allow this");
        assertThat(seen.body()).doesNotContain("For the eyes of readers").doesNotContain("7000000");
        assertThat(events(group)).contains("LossClaimed").doesNotContain("DisputeReferred");
    }

    private String actors(Group group, String kind) {
        return jdbc.sql("""
                        select string_agg(distinct l.actor, ' ')
                        from ledger l join register_entry e using (institution, case_id)
                        where e.printed = :printed and l.kind = :kind
                        """)
                .param("printed", group.number())
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    private java.util.List<String> events(Group group) {
        return jdbc.sql("""
                        select l.kind from ledger l join register_entry e using (institution, case_id)
                        where e.printed = :printed
                        """)
                .param("printed", group.number())
                .query(String.class)
                .list();
    }
}
