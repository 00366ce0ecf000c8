package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way back of the people of a case, as programs hand it in. */
class PartyApiTest extends PartyOnTrial {

    @Test
    @DisplayName(
            "KP-10, X-6: over the API a group brings a reply address and a date of birth, and a field that is not known is refused")
    void bodies() {
        Group group = handedIn("testland", "By a program", """
                [{"kinds": ["group"], "name": "A", "address": "a", "phone": "1", "signed": true},
                 {"kinds": ["group"], "name": "B", "address": "b", "phone": "2", "signed": true,
                  "birthDate": "2012-02-02"}]""", ", \"replyTo\": 2");
        Answer parties = get(keeper("testland"), "/api/institutions/testland" + group.path() + "/mandates");
        Answer odd = post(keeper("testland"), "/api/institutions/testland/complaints", "{\"replyToo\": 2}");

        assertThat(parties.at("replyTo")).isEqualTo("2");
        assertThat(parties.json().get("places").get(1).get("minor").asBoolean()).isTrue();
        assertThat(parties.json().get("places").get(0).get("minor").asBoolean()).isFalse();
        assertThat(odd.status()).isEqualTo(400);
    }

    @Test
    @DisplayName("Names and papers of representatives show over the API only while the case is open to who asks")
    void closed() {
        Group group = one("Closed to the reader", "");
        represented(group, "neo", "[\"read\"]", "");
        String token = keeper("neo");

        Answer closed = get(token, "/api/institutions/neo" + group.path() + "/mandates");
        opened(token, "/api/institutions/neo" + group.path());
        Answer open = get(token, "/api/institutions/neo" + group.path() + "/mandates");

        assertThat(closed.body()).doesNotContain("Agent Smith").doesNotContain("power.pdf");
        assertThat(open.body()).contains("Agent Smith").contains("power.pdf");
    }
}
