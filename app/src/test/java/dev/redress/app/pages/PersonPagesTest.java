package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.app.access.People;
import dev.redress.app.pages.Visitor.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What administrators do to people is done on pages, and stays on record with who did it")
class PersonPagesTest extends PagesOnTrial {

    private static final String PERSON = "/administration/people/changed-neo";

    @Autowired
    private People people;

    private Visitor administrator;

    @BeforeEach
    void anAdministratorOfTheHouse() {
        time.set("2026-09-15T10:00", "Asia/Jakarta");
        staff("changed-neo", "neo", "complaint-unit", "checker");
        staff("stands-in-neo", "neo", "handler");
        administrator = signedIn("changes-neo", "neo", "administrator");
        administrator.formTo(administrator.get("/step-up"), "/step-up").send();
    }

    @Test
    @DisplayName("Roles, unit and last day change, and each role that was given or ended is on record")
    void change() {
        Page changed = administrator
                .form(administrator.get(PERSON), "#rights")
                .with("roles", "neo/checker", "neo/signer")
                .with("unit", "jakarta/complaints")
                .with("until", "2026-12-31")
                .send();

        assertThat(changed.text(".note.good")).contains("has other rights now");
        assertThat(people.find("changed-neo")).hasValueSatisfying(member -> {
            assertThat(member.roles()).containsExactly("checker", "signer");
            assertThat(member.unit()).isEqualTo("jakarta/complaints");
        });
        assertThat(recorded("changed-neo", "changes-neo"))
                .containsExactlyInAnyOrder(
                        "person-changed Name of changed-neo, neo, complaint-unit -> Name of changed-neo, neo,"
                                + " jakarta/complaints",
                        "role-ended checker from 1900-01-01",
                        "role-ended complaint-unit from 1900-01-01",
                        "role-given checker from 2026-09-15 until 2026-12-31",
                        "role-given signer from 2026-09-15 until 2026-12-31");
        assertThat(administrator.get(PERSON).text())
                .contains("role given signer from 2026-09-15 until 2026-12-31 by changes-neo");

        long before = count();
        administrator.form(administrator.get(PERSON), "#rights").send();
        assertThat(count()).as("nothing changed, nothing recorded").isEqualTo(before);
    }

    @Test
    @DisplayName("A change needs a fresh second factor, never mixes duties, and is never one's own or another house's")
    void refused() {
        staff("of-alma", "alma", "chairman");
        Page form = administrator.get(PERSON);
        Page mixed = administrator
                .form(form, "#rights")
                .with("roles", "neo/administrator", "neo/signer")
                .send();
        Page own = administrator
                .formTo(form, "/administration/people/changes-neo")
                .with("unit", "x")
                .with("roles", "neo/signer")
                .send();
        Page elsewhere = administrator
                .formTo(form, "/administration/people/of-alma")
                .with("unit", "x")
                .with("roles", "alma/chairman")
                .send();
        Page endless = administrator
                .form(form, "#rights")
                .with("roles", "neo/inspector")
                .send();
        time.set("2026-09-15T10:06", "Asia/Jakarta");
        Page stale =
                administrator.form(form, "#rights").with("roles", "neo/signer").send();

        assertThat(mixed.status()).isEqualTo(422);
        assertThat(mixed.text("#wrong")).contains("Who gives roles works on no cases");
        assertThat(own.status()).isEqualTo(409);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(endless.text("#wrong")).contains("never given without a last day");
        assertThat(stale.status()).isEqualTo(403);
        assertThat(people.find("changed-neo").orElseThrow().roles()).containsExactly("checker", "complaint-unit");
    }

    @Test
    @DisplayName("A deputy is appointed and ended, and both stay on record")
    void deputies() {
        administrator
                .formTo(administrator.get("/administration"), PERSON + "/deputy")
                .with("deputy", "stands-in-neo")
                .with("from", "2026-09-14")
                .with("until", "2026-09-30")
                .send();
        assertThat(people.find("stands-in-neo").orElseThrow().standsInFor()).hasSize(1);

        Page ended = administrator
                .form(administrator.get(PERSON), "form[action$=deputy-end]")
                .send();

        assertThat(ended.text(".note.good")).contains("no longer");
        assertThat(people.find("stands-in-neo").orElseThrow().standsInFor()).isEmpty();
        assertThat(recorded("changed-neo", "changes-neo"))
                .contains(
                        "deputy-appointed stands-in-neo from 2026-09-14 until 2026-09-30",
                        "deputy-ended stands-in-neo from 2026-09-14, appointed until 2026-09-30");
        assertThat(administrator
                        .formTo(ended, PERSON + "/deputy-end")
                        .with("deputy", "stands-in-neo")
                        .with("from", "2026-09-14")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("Making, a link, shutting out and letting in again are on record with who did it")
    void comingAndGoing() {
        administrator
                .form(administrator.get("/administration/people/new"), "main form")
                .with("login", "goes-neo")
                .with("name", "Goes")
                .with("institution", "neo")
                .with("unit", "complaint-unit")
                .with("roles", "neo/handler")
                .send();
        Page list = administrator.get("/administration");
        administrator.form(list, "form[action$=/goes-neo/link]").send();
        administrator.form(list, "form[action$=/goes-neo/disabling]").send();
        assertThat(people.find("goes-neo")).isEmpty();

        administrator
                .form(administrator.get("/administration/people/goes-neo"), "#admission")
                .send();

        assertThat(people.find("goes-neo").orElseThrow().roles()).containsExactly("handler");
        assertThat(recorded("goes-neo", "changes-neo"))
                .containsExactly(
                        "person-made Goes, neo, complaint-unit",
                        "role-given handler from 2026-09-15",
                        "link-made ",
                        "link-made ",
                        "shut-out ",
                        "let-in-again ");
        assertThat(jdbc.sql("select count(*) from rights_record where login = 'goes-neo' and session is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("check 25: what is on record of rights is neither changed nor removed")
    void appendOnly() {
        for (String change : List.of(
                "update rights_record set done_by = 'nobody'", "delete from rights_record", "truncate rights_record")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasStackTraceContaining("permission denied");
        }
    }

    private List<String> recorded(String login, String by) {
        return jdbc.sql("""
                        select what || ' ' || details from rights_record
                        where login = :login and done_by = :by order by id
                        """)
                .param("login", login)
                .param("by", by)
                .query(String.class)
                .list();
    }

    private long count() {
        return jdbc.sql("select count(*) from rights_record").query(Long.class).single();
    }
}
