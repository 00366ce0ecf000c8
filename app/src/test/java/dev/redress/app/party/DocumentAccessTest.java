package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.People;
import dev.redress.app.access.StaffMember;
import dev.redress.app.party.Guest.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every document address, tried by everybody. */
class DocumentAccessTest extends PartyOnTrial {

    @Autowired
    private People people;

    @Test
    @DisplayName("check 10: of all document addresses and all who try them, only those whose it is get it")
    void matrix() {
        Group group = handedIn("testland", "Papers", """
                [{"kinds": ["group"], "name": "A", "address": "a", "phone": "1", "signed": true},
                 {"kinds": ["group"], "name": "B", "address": "b", "phone": "2", "signed": true}]""", """
                , "attachments": [{"name": "entry.pdf", "content": "ZW50cnk="}]""");
        StaffMember near = member("documents-near", "testland", "complaint-unit", "handler");
        Guest handler = signedIn(near);
        acted(group, "testland", "assignment", "{\"unit\": \"complaint-unit\", \"handler\": \"documents-near\"}");
        String desk = "/workbench" + group.path();
        handler.form(handler.get(desk), "#opening form:has([value=settlement])").send();
        sends(handler, desk, "1", "for-first.pdf");
        sends(handler, desk, "2", "for-second.pdf");
        sends(handler, desk, "all", "for-all.pdf");
        handler.form(handler.get(desk), "#mandates form")
                .with("complainant", "1")
                .with("name", "Agent")
                .with("evidence", "power")
                .document("copies", "power.pdf", "content of power.pdf")
                .send();
        Guest first = guest();
        Reply firsts = open(first, "testland", group.number(), group.secret(1));
        first.form(firsts, "form[action$=message]")
                .with("text", "mine")
                .document("copies", "from-first.pdf", "content of from-first.pdf")
                .send();
        Guest second = guest();
        open(second, "testland", group.number(), handedOut(group, "testland", "complainant-2"));
        Guest agent = guest();
        open(agent, "testland", group.number(), handedOut(group, "testland", "mandate-1"));
        Guest ended = guest();
        acted(group, "testland", "mandates", """
                {"basis": "power-of-attorney", "complainant": 1, "representative": {"name": "Former"},
                 "scope": ["read", "write"], "from": "2026-10-01", "evidence": "power", "documents": %s}
                """.formatted(PAPER));
        open(ended, "testland", group.number(), handedOut(group, "testland", "mandate-2"));
        acted(group, "testland", "mandate-end", "{\"mandate\": 2, \"on\": \"2026-10-06\", \"reason\": \"revoked\"}");
        Guest stranger = guest();
        Group other = one("Of somebody else", "");
        open(stranger, "neo", other.number(), other.secret(1));
        Guest elsewhere = signedIn(member("documents-elsewhere", "neo", "complaint-unit", "handler"));
        Guest otherUnit = signedIn(member("documents-far", "testland", "branch-9", "front-desk"));
        Guest unopened = signedIn(member("documents-unopened", "testland", "complaint-unit", "handler"));
        Guest disabled = signedIn(member("documents-disabled", "testland", "complaint-unit", "handler"));
        disabled.form(disabled.get(desk), "#opening form:has([value=settlement])")
                .send();
        people.disable("documents-disabled", "test");

        Map<String, String> documents = documents(handler, desk);
        assertThat(documents.keySet())
                .containsExactlyInAnyOrder(
                        "entry.pdf",
                        "for-first.pdf",
                        "for-second.pdf",
                        "for-all.pdf",
                        "from-first.pdf",
                        "power.pdf",
                        "power-2.pdf");
        Map<String, Guest> everybody = new LinkedHashMap<>();
        everybody.put("nobody", guest());
        everybody.put("first", first);
        everybody.put("second", second);
        everybody.put("agent of first", agent);
        everybody.put("ended agent", ended);
        everybody.put("another complainant", stranger);
        everybody.put("handler", handler);
        everybody.put("handler who opened nothing", unopened);
        everybody.put("other unit", otherUnit);
        everybody.put("other institution", elsewhere);
        everybody.put("disabled", disabled);

        List<String> got = new ArrayList<>();
        documents.forEach((name, address) -> everybody.forEach((who, guest) -> {
            String id = address.substring(address.lastIndexOf('/') + 1);
            for (String tried :
                    List.of(address, "/testland/status/case/documents/" + id, "/neo/status/case/documents/" + id)) {
                Reply reply = guest.raw(tried);
                if (reply.status() == 200) {
                    got.add(who + " " + (tried.startsWith("/workbench") ? "desk" : "portal") + " " + name);
                    assertThat(reply.headers().get("content-disposition").getFirst())
                            .startsWith("attachment");
                    assertThat(reply.headers().get("cache-control").getFirst()).contains("no-store");
                } else {
                    assertThat(reply.body()).doesNotContain("content of");
                }
            }
        }));

        assertThat(got)
                .containsExactlyInAnyOrder(
                        "first portal for-first.pdf",
                        "first portal for-all.pdf",
                        "second portal for-second.pdf",
                        "second portal for-all.pdf",
                        "agent of first portal for-first.pdf",
                        "agent of first portal for-all.pdf",
                        "handler desk entry.pdf",
                        "handler desk for-first.pdf",
                        "handler desk for-second.pdf",
                        "handler desk for-all.pdf",
                        "handler desk from-first.pdf",
                        "handler desk power.pdf",
                        "handler desk power-2.pdf");
    }

    @Test
    @DisplayName("check 10: a document's identifier is 128 bits, and guessing one gives nothing")
    void identifiers() {
        Group group = one("Identifiers", "");
        Guest guest = guest();
        open(guest, "neo", group.number(), group.secret(1));

        assertThat(jdbc.sql("select count(distinct substr(text_id::text, 15, 1))::int from vault")
                        .query(Integer.class)
                        .single())
                .as("where version 4 always has its 4, there is chance")
                .isGreaterThan(8);
        for (int i = 0; i < 20; i++) {
            assertThat(guest.raw("/neo/status/case/documents/" + UUID.randomUUID())
                            .status())
                    .isEqualTo(404);
        }
        for (String odd : List.of("1", "..", "%00", "%20", "null")) {
            assertThat(guest.raw("/neo/status/case/documents/" + odd).status()).isBetween(400, 499);
        }
    }

    /** Each document by its name, with its address at the workbench. */
    private static Map<String, String> documents(Guest handler, String desk) {
        Map<String, String> documents = new LinkedHashMap<>();
        handler.get(desk).html().select("a[href*=/documents/]").forEach(link -> {
            String name = link.text().split(" ")[0];
            documents.put(documents.containsKey(name) ? "power-2.pdf" : name, link.attr("href"));
        });
        return documents;
    }

    private static void sends(Guest officer, String desk, String to, String name) {
        officer.form(officer.get(desk), "#correspondence-new form")
                .with("direction", "out")
                .with("complainant", to)
                .with("text", "Enclosed.")
                .document("copies", name, "content of " + name)
                .send();
    }
}
