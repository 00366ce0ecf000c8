package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.pages.Visitor.Page;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages on personal data, without scripts")
class DataPagesTest extends PagesOnTrial {

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-09-18T10:00", "Asia/Jakarta");
    }

    @Test
    @DisplayName("check 57: a complainant asks on the portal, in four languages; the answer is read where it was asked")
    void portal() {
        Page confirmation = complain(visitor(), "neo", "My data");
        for (String language : new String[] {"en", "id", "ru", "ky"}) {
            Visitor reader = visitor(language);
            opened(reader, "neo", confirmation);
            Page asked = reader.get("/neo/status/case/data?lang=" + language);
            assertThat(asked.status()).isEqualTo(200);
            assertThat(asked.html().select("[name=right]")).hasSize(5);
            assertThat(asked.text()).doesNotContain("privacy.", "??");
        }
        Visitor complainant = visitor();
        Page status = opened(complainant, "neo", confirmation);

        Page nothing = complainant.form(status, "#data-request form").send();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text("#wrong")).contains("Choose what you ask for");

        Page done = complainant
                .form(status, "#data-request form")
                .with("right", "access")
                .with("words", "Who has read my complaint?")
                .send();
        assertThat(done.path()).isEqualTo("/neo/status/case/data");
        assertThat(done.text())
                .contains("Your request has arrived")
                .contains("We answer by Mon 21 Sep 2026, 10:00")
                .contains("Who has read my complaint?");
        Page again = complainant
                .form(done, "main form#data-request")
                .with("right", "access")
                .send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#wrong")).contains("You have asked for this already");

        Visitor keeper = signedIn("data-neo", "neo");
        openCase(keeper, casePath(confirmation));
        Page data = keeper.get(casePath(confirmation) + "/privacy");
        assertThat(data.text()).contains("Who has read my complaint?");
        keeper.form(data, "form[action$=refusal]")
                .with("ground", "identity-not-shown")
                .with("reason", "Please show us your card first.")
                .send();
        assertThat(complainant.get("/neo/status/case/data").text())
                .contains("refused")
                .contains("It is not shown who asks")
                .contains("Please show us your card first.");
    }

    @Test
    @DisplayName("check 57: staff record, correct, restrict and hold; what is refused says why beside the law")
    void caseOfData() {
        Page confirmation = complain(visitor(), "neo", "Wrong name");
        Visitor keeper = signedIn("keeps-neo", "neo");
        String path = casePath(confirmation) + "/privacy";
        Page closed = keeper.get(path);
        assertThat(closed.text()).doesNotContain("Sari Wening").contains("The data are closed");
        openCase(keeper, casePath(confirmation));

        Page asked = keeper.form(keeper.get(path), "#request form")
                .with("right", "correction")
                .with("receivedAt", "2026-09-18T09:15")
                .send();
        assertThat(asked.text()).contains("Mon 21 Sep 2026, 09:15").contains("UU 27/2022 Arts 6 and 30");
        Page corrected = keeper.form(asked, "#correction form")
                .with("name", "Sari Wening Astuti")
                .with("reason", "Passport shown")
                .send();
        assertThat(corrected.text("#request-1")).contains("met");
        assertThat(keeper.get(casePath(confirmation)).text()).contains("Sari Wening Astuti");

        keeper.form(corrected, "#request form").with("right", "restriction").send();
        Page restricted =
                keeper.form(keeper.get(path), "#request-2 form[action$=met]").send();
        assertThat(restricted.text(".head")).contains("processing restricted");
        Page refused = keeper.form(keeper.get(casePath(confirmation)), "#correspondence-new form")
                .with("direction", "out")
                .with("text", "Hello")
                .send();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("had the processing of the data restricted")
                .contains("UU 27/2022");

        Page held = keeper.form(keeper.get(path), "#hold form")
                .with("reason", "Lawsuit")
                .send();
        assertThat(held.text(".head")).contains("legal hold");
        Page early =
                keeper.form(held, "#hold-release form").with("reason", "Over").send();
        assertThat(early.text()).contains("For this you show again that it is you");
    }

    @Test
    @DisplayName("check 57: the desk shows who waits, what is not decided, and leads to each case")
    void desk() {
        Page confirmation = complain(visitor(), "neo", "Desk");
        Visitor keeper = signedIn("desk-neo", "neo");
        keeper.form(keeper.get(casePath(confirmation) + "/privacy"), "#request form")
                .with("right", "erasure")
                .send();

        Page desk = keeper.get("/workbench/privacy");

        assertThat(desk.text())
                .contains(number(confirmation))
                .contains("Mon 21 Sep 2026, 10:00")
                .contains("How long data are kept is not decided for: Complaint");
        assertThat(keeper.get("/workbench/privacy/case?number=" + number(confirmation))
                        .path())
                .isEqualTo(casePath(confirmation) + "/privacy");
        assertThat(keeper.get("/workbench/privacy/case?number=NEO/2026/999999").status())
                .isEqualTo(404);
        assertThat(keeper.get("/workbench").text("nav")).contains("Personal data");
        Visitor handler = signedIn("plain-neo", "neo", "complaint-unit");
        assertThat(handler.get("/workbench").text("nav")).doesNotContain("Personal data");
        assertThat(handler.get("/workbench/privacy").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("check 60, check 59: the drill and the report of disclosures as pages")
    void reports() {
        Page confirmation = complain(visitor(), "neo", "Drill");
        Visitor keeper = signedIn("drill-neo", "neo");
        openCase(keeper, casePath(confirmation));
        String session = jdbc.sql("select session from look where who = 'drill-neo' limit 1")
                .query(String.class)
                .single();

        Page sessions = keeper.get("/workbench/privacy/breach?who=drill-neo&from=2026-09-18T09:00&to=2026-09-18T11:00");
        assertThat(sessions.html().select("a.hash").eachText()).containsExactly(session);

        Page drill = keeper.get(
                "/workbench/privacy/breach?session=" + session + "&from=2026-09-18T09:00&to=2026-09-18T11:00");

        assertThat(drill.text())
                .contains("1 person in 1 case")
                .contains(number(confirmation))
                .contains("In writing, by Mon 21 Sep 2026, 10:00")
                .contains("UU 27/2022 Art 46")
                .contains("data pribadi")
                .doesNotContain("Sari Wening");
        assertThat(keeper.get("/workbench/privacy/breach?session=x&from=2026-09-18T11:00&to=2026-09-18T09:00")
                        .status())
                .isEqualTo(422);

        keeper.form(keeper.get(casePath(confirmation)), "#disclosure form")
                .with("ground", "regulator")
                .with("recipient", "OJK")
                .with("what", "The file")
                .send();
        Page report = keeper.get("/workbench/privacy/disclosures?month=2026-09");
        assertThat(report.text())
                .contains(number(confirmation))
                .contains("drill-neo")
                .doesNotContain("The file");
        assertThat(keeper.get("/workbench/privacy/disclosures?month=2026-13").status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("DBS-2: who is complained about sees in drill and report that a case is left out, and not which")
    void leftOut() {
        put(new StaffMember("accused-neo", "A", "neo", "data-office", Set.of("compliance"), false));
        Visitor accused = signedIn("accused-neo");
        String token = token(staff("discloser-neo", "neo"));
        Answer about = post(token, "/api/institutions/neo/complaints", """
                {"kind":"complaint","channel":"email","language":"en","subject":"Read out loud",
                 "substance":"She told others of my loan.","complainedAbout":"accused-neo","complainants":[
                 {"kinds":["customer"],"name":"Sari","address":"Bandung","phone":"0812","customerNumber":"1"}]}""");
        String path = "/api/institutions/neo/complaints/" + about.at("number.year") + "/" + about.at("number.number");
        opened(token, path);
        post(token, path + "/disclosure", "{\"ground\":\"regulator\",\"recipient\":\"OJK\",\"what\":\"It\"}");
        String session = jdbc.sql("select session from look where who = 'discloser-neo' limit 1")
                .query(String.class)
                .single();
        String window = "&from=2026-09-18T09:00&to=2026-09-18T11:00";

        Page sessions = accused.get("/workbench/privacy/breach?who=discloser-neo" + window);
        Page drill = accused.get("/workbench/privacy/breach?session=" + session + window);
        Page report = accused.get("/workbench/privacy/disclosures?month=2026-09");

        assertThat(sessions.text()).contains("1 case at which this name looked or acted you may not know of");
        assertThat(sessions.html().select("a.hash")).isEmpty();
        assertThat(drill.text()).contains("1 more case was touched").contains("0 persons in 0 cases");
        assertThat(report.text()).contains("1 case is left out");
        assertThat(drill.text() + report.text()).doesNotContain(about.at("number.printed"));
    }
}
