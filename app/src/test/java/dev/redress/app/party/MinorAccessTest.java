package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.party.Guest.Reply;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Minors: a guardian settles, until the day of majority. */
class MinorAccessTest extends PartyOnTrial {

    @Autowired
    private Minors minors;

    @Test
    @DisplayName("NEO-14: a minor's complaint is heard, and nothing is settled before a guardian is on record")
    void alone() {
        Group group = one("Sixteen years old", ", \"birthDate\": \"2010-03-04\"");
        Guest minor = guest();
        Reply opened = open(minor, "neo", group.number(), group.secret(1));

        Reply tried = minor.formTo(opened, "/neo/status/case/withdrawal")
                .with("sure", "yes")
                .send();
        Answer byStaff = post(keeper("neo"), "/api/institutions/neo" + group.path() + "/withdrawal", """
                {"on": "2026-10-06"}""");

        assertThat(opened.text()).contains("Sixteen years old");
        assertThat(opened.html().select("form[action$=withdrawal]")).isEmpty();
        assertThat(tried.status()).isEqualTo(422);
        assertThat(tried.text()).contains("Only the guardian can take the complaint back");
        assertThat(byStaff.status()).isEqualTo(422);
        assertThat(byStaff.body()).contains("guardian-needed").contains("NEO");
    }

    @Test
    @DisplayName("X-6: a guardian withdraws for the minor")
    void guardian() {
        Group group = handedIn("testland", "For my daughter", """
                [{"kinds": ["guardian"], "name": "Mother", "address": "a", "phone": "1", "identityDocument": "P1",
                  "birthDate": "2015-01-01", "mandate": {"of": "Daughter", "evidence": "birth certificate"}}]""", "");
        Guest mother = guest();

        Reply opened = open(mother, "testland", group.number(), group.secret(1));
        Reply withdrawn = mother.form(opened, "form[action$=withdrawal]")
                .with("sure", "yes")
                .send();

        assertThat(opened.text()).contains("as guardian");
        assertThat(withdrawn.text()).contains("It is withdrawn.");
    }

    @Test
    @DisplayName(
            "check 22: the guardian's access ends with the day of majority, in an open session too, and the former minor gets an own secret")
    void majority() {
        // Of age on 8 October 2026.
        Group group = handedIn("neo", "Nearly of age", """
                [{"kinds": ["representative"], "name": "Father", "address": "a", "phone": "1", "customerNumber": "9",
                  "birthDate": "2008-10-08", "mandate": {"of": "Son", "evidence": "family card"}}]""", "");
        Guest father = guest();
        time.set("2026-10-07T23:59", "Asia/Jakarta");
        assertThat(open(father, "neo", group.number(), group.secret(1)).text()).contains("as guardian");
        assertThat(minors.recordMajorities()).isZero();

        time.set("2026-10-08T00:00", "Asia/Jakarta");

        assertThat(father.raw("/neo/status/case").status()).isEqualTo(302);
        assertThat(open(guest(), "neo", group.number(), group.secret(1)).status())
                .isEqualTo(422);
        assertThat(handOut(group, "neo", """
                                {"party": "complainant-1", "identityCheck": "card"}""").status())
                .as("before the day is recorded the case still has a minor")
                .isEqualTo(422);
        assertThat(minors.recordMajorities()).isEqualTo(1);
        assertThat(minors.recordMajorities()).isZero();
        String own = handedOut(group, "neo", "complainant-1");
        Guest son = guest();
        Reply opened = open(son, "neo", group.number(), own);
        assertThat(opened.text()).contains("Nearly of age").doesNotContain("Father");
        assertThat(son.form(opened, "form[action$=withdrawal]")
                        .with("sure", "yes")
                        .send()
                        .text())
                .contains("It is withdrawn.");
    }

    @Test
    @DisplayName(
            "NEO-37: a date of birth lies in the vault and nowhere else, and a form asks for it where the rulebook does")
    void birthDate() {
        Group group = one("Born on a canary day", ", \"birthDate\": \"2011-07-13\"");

        for (String table : List.of("ledger", "register_entry", "complaint", "portal_secret", "minor", "mandate")) {
            assertThat(jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from " + table + " t")
                            .query(String.class)
                            .single())
                    .as(table)
                    .doesNotContain("2011-07-13");
        }
        assertThat(guest().get("/neo/complaint").html().select("[name=c0-birth-date]"))
                .hasSize(1);
        assertThat(group.number()).startsWith("NEO/");
    }

    @Test
    @DisplayName("A date of birth in the future, and one that is none, are told beside the field")
    void noBirthDate() {
        for (String wrong : List.of("2030-01-01", "yesterday", "2026-02-30")) {
            Guest guest = guest();
            Reply mend = guest.form(guest.get("/neo/complaint"), "main form")
                    .with("c0-birth-date", wrong)
                    .send();
            assertThat(mend.html().select("#c0-birth-date-wrong")).as(wrong).hasSize(1);
        }
    }
}
