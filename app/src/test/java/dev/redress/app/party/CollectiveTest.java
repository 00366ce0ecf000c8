package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.party.Guest.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several who complain together: one case, one reply, and nobody sees what is another's. */
class CollectiveTest extends PartyOnTrial {

    /** What belongs to each and to nobody else, by place. */
    private static final Map<Integer, List<String>> OWN = Map.of(
            1, List.of("Canaryone", "1 Onestreet", "one@canary.example", "111000111", "letter of one", "to one only"),
            2, List.of("Canarytwo", "2 Twostreet", "two@canary.example", "222000222", "letter of two", "to two only"),
            3, List.of("Canarythree", "3 Threestreet", "three@canary.example", "333000333", "letter of three"));

    @Test
    @DisplayName("check 12, ALMA-48: each sees the case and what is his or her own, and never a word of another's")
    void ownOnly() {
        Group group = together("Together", "");
        write(group, 1, "letter of one");
        write(group, 2, "letter of two");
        write(group, 3, "letter of three");
        sends(group, 1, "to one only");
        sends(group, 2, "to two only");
        sends(group, 0, "to all of you");
        acted(group, "testland", "correspondence", """
                {"direction": "in", "channel": "email", "text": "a letter that nobody signed"}""");
        acted(group, "testland", "correspondence", """
                {"direction": "internal", "text": "a note among staff"}""");

        for (int place = 1; place <= 3; place++) {
            Reply page = open(guest(), "testland", group.number(), current(group, place));

            assertThat(page.text())
                    .contains("Together")
                    .contains("to all of you")
                    .contains("Others complain too");
            assertThat(page.body())
                    .contains("letter of " + List.of("one", "two", "three").get(place - 1));
            for (int other = 1; other <= 3; other++) {
                if (other != place) {
                    assertThat(page.body())
                            .as("what complainant %s sees of complainant %s", place, other)
                            .doesNotContain(OWN.get(other).toArray(String[]::new));
                }
            }
            assertThat(page.body()).doesNotContain("that nobody signed").doesNotContain("note among staff");
        }
    }

    @Test
    @DisplayName("check 12: the documents handed in with a collective complaint show to the first named only")
    void entryDocuments() {
        Group group = together("With a paper", """
                , "attachments": [{"name": "list-of-names.pdf", "content": "bmFtZXM="}]""");

        assertThat(open(guest(), "testland", group.number(), current(group, 1)).body())
                .contains("list-of-names.pdf");
        assertThat(open(guest(), "testland", group.number(), current(group, 2)).body())
                .doesNotContain("list-of-names.pdf");
    }

    @Test
    @DisplayName("A secret that went through another's hands opens once and gives way to one that nobody else has seen")
    void handedOn() {
        Group group = together("Handed on", "");
        Guest second = guest();

        Reply opened = open(second, "testland", group.number(), group.secret(2));
        String fresh = opened.text(".secret");

        assertThat(opened.text()).contains("Your own secret");
        assertThat(open(guest(), "testland", group.number(), group.secret(2)).status())
                .isEqualTo(422);
        assertThat(second.get("/testland/status/case").text(".secret")).isEmpty();
        assertThat(open(guest(), "testland", group.number(), fresh).text())
                .contains("Handed on")
                .doesNotContain("Your own secret");
        assertThat(open(guest(), "testland", group.number(), group.secret(1)).text(".secret"))
                .as("the first named looked at it before")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "KP-10, ALMA-48: the reply goes to the first named, or to whom the complaint names; the others see no address")
    void replyTo() {
        Group first = together("Reply to the first", "");
        Group second = together("Reply to the second", ", \"replyTo\": 2");

        assertThat(page(first, 1)).contains("The one reply goes to your address.");
        assertThat(page(first, 2))
                .contains("goes to the address of another of you")
                .doesNotContain("1 Onestreet");
        assertThat(page(second, 2)).contains("The one reply goes to your address.");
        assertThat(page(second, 1))
                .contains("goes to the address of another of you")
                .doesNotContain("2 Twostreet");

        acted(first, "testland", "reply-address", "{\"complainant\": 3}");

        assertThat(page(first, 3)).contains("The one reply goes to your address.");
        assertThat(get(keeper("testland"), "/api/institutions/testland" + first.path() + "/mandates")
                        .at("replyTo"))
                .isEqualTo("3");
    }

    @Test
    @DisplayName("ALMA-48: a reply address that is nobody's, or that has no address, is refused at intake and later")
    void noReplyAddress() {
        for (String wrong : List.of("0", "4", "-1")) {
            Answer refused = post(keeper("testland"), "/api/institutions/testland/complaints", """
                    {"kind": "complaint", "channel": "email", "language": "en", "subject": "x", "substance": "y",
                     "replyTo": %s,
                     "complainants": [{"kinds": ["group"], "name": "A", "address": "a", "phone": "1", "signed": true},
                                      {"kinds": ["group"], "name": "B", "address": "b", "phone": "2", "signed": true}]}
                    """.formatted(wrong));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("no-such-complainant");
        }
        Group group = together("Later", "");
        assertThat(post(keeper("testland"), "/api/institutions/testland" + group.path() + "/reply-address", """
                        {"complainant": 9}""")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName(
            "ALMA-48: on the portal a group chooses where the one answer goes; a blank address there is told beside the choice")
    void replyToOnThePortal() {
        Guest guest = guest();
        Guest.Filling filled = guest.form(guest.get("/testland/complaint"), "main form")
                .with("kind", "complaint")
                .with("subject", "On the portal")
                .with("substance", "Twice charged.")
                .with("complainants", "2")
                .with("c0-kinds", "group")
                .with("c0-name", "A")
                .with("c0-address", "Street A")
                .with("c0-phone", "1")
                .with("c1-kinds", "group")
                .with("c1-name", "B")
                .with("c1-phone", "2")
                .with("declared", "yes")
                .with("reply-to", "2");

        Reply mend = filled.send();
        Reply registered =
                guest.form(mend, "main form").with("c1-address", "Street B").send();

        assertThat(mend.status()).isEqualTo(422);
        assertThat(mend.text("#wrong")).contains("the answer cannot go there");
        assertThat(mend.html().select("#reply-to option[selected]").val()).isEqualTo("2");
        assertThat(registered.html().select("main .secret")).hasSize(2);
        assertThat(registered.text()).contains("For the others").contains("Complainant 2");
    }

    @Test
    @DisplayName("One of several is not offered to withdraw for all, and cannot by hand")
    void withdrawal() {
        Group group = together("Not mine alone", "");
        Guest second = guest();
        Reply opened = open(second, "testland", group.number(), current(group, 2));

        Reply tried = second.formTo(opened, "/testland/status/case/withdrawal")
                .with("sure", "yes")
                .send();

        assertThat(opened.html().select("form[action$=withdrawal]")).isEmpty();
        assertThat(tried.status()).isEqualTo(422);
        assertThat(tried.text()).contains("one of you cannot take it back for all");
    }

    @Test
    @DisplayName("At the workbench, a message in a case of several says to whom it goes, or is refused")
    void toWhom() {
        Group group = together("To whom", "");
        Guest officer = signedIn(staff("to-whom", "testland"));

        Reply refused = officer.form(officer.get("/workbench" + group.path()), "#correspondence-new form")
                .with("direction", "out")
                .with("text", "Dear all")
                .send();
        Reply sent = officer.form(refused, "#correspondence-new form")
                .with("complainant", "2")
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#correspondence-new")).contains("From or to whom");
        assertThat(sent.text()).contains("The message is on record.");
        assertThat(page(group, 1)).doesNotContain("Dear all");
        assertThat(page(group, 2)).contains("Dear all");
    }

    private String page(Group group, int place) {
        return open(guest(), "testland", group.number(), current(group, place)).text();
    }

    /** The secret that a complainant has now: for the others than the first, staff hands one out. */
    private String current(Group group, int place) {
        return place == 1 ? group.secret(1) : handedOut(group, "testland", "complainant-" + place);
    }

    private void write(Group group, int place, String text) {
        Guest guest = guest();
        guest.form(open(guest, "testland", group.number(), current(group, place)), "form[action$=message]")
                .with("text", text)
                .send();
    }

    private void sends(Group group, int place, String text) {
        acted(group, "testland", "correspondence", """
                {"direction": "out", "channel": "email", "text": "%s"%s}
                """.formatted(
                        text, place == 0 ? "" : ", \"complainant\": " + place));
    }
}
