package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.pages.Visitor.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who gives roles comes near no case by giving them")
class SeparateDutiesTest extends PagesOnTrial {

    private Visitor administrator;

    @BeforeEach
    void anAdministratorOfTheHouse() {
        time.set("2026-09-14T10:00", "Asia/Jakarta");
        staff("absent-neo", "neo", "complaint-unit");
        staff("deputy-neo", "neo", "handler");
        staff("second-neo", "neo", "administrator");
        administrator = signedIn("first-neo", "neo", "administrator");
        administrator.formTo(administrator.get("/step-up"), "/step-up").send();
    }

    private Page appoint(String absent, String deputy, String from, String until) {
        return administrator
                .formTo(administrator.get("/administration"), "/administration/people/" + absent + "/deputy")
                .with("deputy", deputy)
                .with("from", from)
                .with("until", until)
                .send();
    }

    @Test
    @DisplayName("An administrator becomes nobody's deputy, by nobody's hand, and nobody becomes an administrator's")
    void deputies() {
        assertThat(appoint("absent-neo", "first-neo", "2026-09-14", "2026-09-20")
                        .status())
                .as("oneself")
                .isEqualTo(422);
        assertThat(appoint("absent-neo", "second-neo", "2026-09-14", "2026-09-20")
                        .status())
                .as("another administrator")
                .isEqualTo(422);
        assertThat(appoint("second-neo", "deputy-neo", "2026-09-14", "2026-09-20")
                        .status())
                .as("of an administrator")
                .isEqualTo(422);
        assertThat(deputyships()).isEmpty();

        Page appointed = appoint("absent-neo", "deputy-neo", "2026-09-14", "2026-09-20");

        assertThat(appointed.text(".note.good")).contains("stands in for");
        assertThat(deputyships()).containsExactly("absent-neo deputy-neo 2026-09-20");
    }

    @Test
    @DisplayName("A deputy stands in for three months at most")
    void notForEver() {
        assertThat(appoint("absent-neo", "deputy-neo", "2026-09-14", "2099-12-31")
                        .text())
                .contains("until 2026-12-13");
        assertThat(appoint("absent-neo", "deputy-neo", "2026-09-14", "2026-12-14")
                        .status())
                .isEqualTo(422);
        assertThat(appoint("absent-neo", "deputy-neo", "2026-09-14", "2026-09-13")
                        .status())
                .isEqualTo(422);
        assertThat(deputyships()).isEmpty();
        assertThat(appoint("absent-neo", "deputy-neo", "2026-09-14", "2026-12-13")
                        .status())
                .isEqualTo(200);
        assertThat(deputyships()).hasSize(1);
    }

    @Test
    @DisplayName("Nobody is made who gives roles and works on cases")
    void notInOnePerson() {
        Page both = administrator
                .form(administrator.get("/administration/people/new"), "main form")
                .with("login", "both-neo")
                .with("name", "Both")
                .with("institution", "neo")
                .with("unit", "complaint-unit")
                .with("roles", "neo/administrator", "neo/complaint-unit")
                .send();

        assertThat(both.status()).isEqualTo(422);
        assertThat(both.text("#wrong")).contains("Who gives roles works on no cases");
        assertThat(jdbc.sql("select count(*) from person where login = 'both-neo'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> deputyships() {
        List<String> all = jdbc.sql("select login || ' ' || deputy || ' ' || until_on from deputy where login in"
                        + " ('absent-neo', 'second-neo')")
                .query(String.class)
                .list();
        return all;
    }

    @BeforeEach
    void noDeputies() {
        jdbc.sql("delete from deputy where login in ('absent-neo', 'second-neo')")
                .update();
    }
}
