package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.People;
import dev.redress.app.access.StaffMember;
import dev.redress.app.pages.Visitor.Page;
import dev.redress.app.testing.Authenticator;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AdministrationPagesTest extends PagesOnTrial {

    @Autowired
    private People people;

    private Visitor administrator;

    @BeforeEach
    void anAdministrator() {
        people.put(new StaffMember("root-of-pages", "Root", null, "operations", Set.of(), true));
        jdbc.sql("delete from rate_limit").update(); // what other tests tried from this machine
        administrator = signedIn("root-of-pages");
        administrator.formTo(administrator.get("/step-up"), "/step-up").send();
    }

    @Test
    @DisplayName(
            "A person is added with roles of the rulebook, enters by a link once, sets password and second factor and signs in with both")
    void addedPerson() {
        Page form = administrator.get("/administration/people/new");
        assertThat(form.text()).contains("Responsible head – handle, extend, dismiss, read");

        Page added = administrator
                .form(form, "main form")
                .with("login", "nurlan")
                .with("name", "Nurlan Asanov")
                .with("institution", "alma")
                .with("roles", "alma/responsible-head", "neo/complaint-unit")
                .with("unit", "complaint-unit")
                .send();
        String link = URI.create(added.text("#link")).getPath();
        Visitor nurlan = visitor();
        Page entered = nurlan.form(nurlan.get(link), "main form").send();
        Visitor thief = visitor();
        Page again = thief.form(thief.get(link), "main form").send();
        Page tooShort = nurlan.form(entered, "main form")
                .with("password", "short")
                .with("again", "short")
                .send();
        Page set = nurlan.form(tooShort, "main form")
                .with("password", "blue yaks drink tea")
                .with("again", "blue yaks drink tea")
                .send();
        byte[] secret = Authenticator.secret(set.text(".key"));
        Page codes = nurlan.form(set, "main form")
                .with("code", Authenticator.code(secret, time.instant()))
                .send();
        Visitor later = visitor();
        Page wrong = later.form(later.get("/sign-in"), "main form")
                .with("username", "nurlan")
                .with("password", "red yaks drink tea")
                .with("code", Authenticator.code(secret, time.instant().plusSeconds(30)))
                .send();
        Page right = later.form(wrong, "main form")
                .with("username", "nurlan")
                .with("password", "blue yaks drink tea")
                .with("code", Authenticator.code(secret, time.instant().plusSeconds(30)))
                .send();

        assertThat(added.text("tbody")).contains("Nurlan Asanov nurlan alma complaint-unit responsible-head");
        assertThat(administrator.get("/administration").html().select("#link"))
                .as("shown once")
                .isEmpty();
        assertThat(entered.path()).isEqualTo("/sign-in/password");
        assertThat(again.text("h1")).isEqualTo("This link does not work any more");
        assertThat(tooShort.text(".summary")).contains("at least 12 characters");
        assertThat(set.path()).isEqualTo("/sign-in/factor");
        assertThat(codes.html().select(".codes li")).hasSize(10);
        assertThat(nurlan.get("/workbench").path()).isEqualTo("/workbench");
        assertThat(wrong.text(".summary")).contains("do not go together");
        assertThat(right.path()).isEqualTo("/workbench");
    }

    @Test
    @DisplayName("What is filled wrongly is told beside the field")
    void wrongFields() {
        Page mend = administrator
                .form(administrator.get("/administration/people/new"), "main form")
                .with("login", "Root Of All")
                .with("institution", "neo")
                .with("roles", "alma/chairman")
                .send();
        Page taken = administrator
                .form(administrator.get("/administration/people/new"), "main form")
                .with("login", "root-of-pages")
                .with("name", "Another")
                .send();

        assertThat(mend.status()).isEqualTo(422);
        assertThat(mend.html().select("#wrong a").eachAttr("href"))
                .containsExactly("#login", "#name", "#unit", "#roles");
        assertThat(taken.text("#wrong")).contains("is taken");
    }

    @Test
    @DisplayName("An administrator sees no case, no list and no register")
    void seesNoCases() {
        time.set("2026-09-14T10:00", "Asia/Jakarta");
        Page confirmation = complain(visitor(), "neo", "Not for administrators");

        assertThat(administrator.get("/workbench").path()).isEqualTo("/administration");
        assertThat(administrator.get(casePath(confirmation)).status()).isEqualTo(403);
        assertThat(administrator.get("/workbench/register").status()).isEqualTo(403);
        assertThat(administrator.get("/workbench/due").status()).isEqualTo(403);
        assertThat(administrator.get("/workbench/complaints/new").status()).isEqualTo(403);
        assertThat(administrator.get("/workbench/awaiting-registration").status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("Nobody else sees or changes people")
    void onlyAdministrators() {
        Visitor staff = signedIn("curious-neo", "neo");
        // With a fresh second factor, or its lack would refuse what the missing role must.
        Page fresh = staff.formTo(staff.get("/step-up"), "/step-up").send();
        assertThat(fresh.path()).isNotEqualTo("/step-up");

        assertThat(staff.get("/administration").status()).isEqualTo(403);
        assertThat(staff.get("/administration/people/new").status()).isEqualTo(403);
        for (String act : List.of("", "/root-of-pages/link", "/root-of-pages/disabling", "/root-of-pages/deputy")) {
            Page refused = staff.formTo(staff.get("/workbench"), "/administration/people" + act)
                    .send();
            assertThat(refused.status()).as(act).isEqualTo(403);
            assertThat(refused.text()).as(act).contains("Only administrators make people and give roles.");
        }
        assertThat(people.find("root-of-pages")).isPresent();
        assertThat(visitor().get("/administration").path()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("A person is shut out, and the administrator cannot lock the last door from inside")
    void shutOut() {
        staff("going-neo", "neo");
        Page list = administrator.get("/administration");

        Page shut =
                administrator.form(list, "form[action$=/going-neo/disabling]").send();
        Page own = administrator
                .formTo(list, "/administration/people/root-of-pages/disabling")
                .send();

        assertThat(shut.text()).contains("'going-neo' can no longer enter.");
        assertThat(people.find("going-neo")).isEmpty();
        assertThat(own.status()).isEqualTo(409);
        assertThat(list.html().select("form[action$=/root-of-pages/disabling]")).isEmpty();
    }

    @Test
    @DisplayName("A form that was not made here changes nothing")
    void forgedForm() {
        Visitor staff = signedIn("forged-neo", "neo");
        Page anyForm = staff.get("/workbench");

        Page forged =
                staff.formTo(anyForm, "/sign-out").with("_csrf", "guessed").send();

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.text("h1")).isEqualTo("You may not see or do this");
        assertThat(staff.get("/workbench").status()).isEqualTo(200);
    }
}
