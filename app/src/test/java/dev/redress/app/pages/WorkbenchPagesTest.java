package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.pages.Visitor.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkbenchPagesTest extends PagesOnTrial {

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-09-09T10:00", "Asia/Jakarta");
    }

    @Test
    @DisplayName("NEO-6: the case page explains the deadline day by day, with the law beside it")
    void explainsTheDeadline() {
        Page confirmation = complain(visitor(), "neo", "Ten days");

        Page atWork = openCase(signedIn("days-neo", "neo"), casePath(confirmation));

        assertThat(atWork.text(".clock"))
                .contains("Response Wed 23 Sep 2026 running 10 working days left")
                .contains("10 working days from Wed 9 Sep 2026 (day zero)")
                .contains("Neo procedure on written complaints, in force since 22 Dec 2023")
                .contains("By law: Wed 23 Sep 2026 (POJK 22/2023 Art 75)");
        var days = atWork.html().select(".days tbody tr");
        assertThat(days.first().text()).isEqualTo("Wed 9 Sep 2026 day zero began Wed 9 Sep 2026, 10:00");
        assertThat(days.get(1).text()).isEqualTo("Thu 10 Sep 2026 day 1");
        assertThat(days.get(3).text()).isEqualTo("Sat 12 Sep 2026 skipped Saturday");
        assertThat(days.last().text()).isEqualTo("Wed 23 Sep 2026 day 10");
        assertThat(days).hasSize(15);
    }

    @Test
    @DisplayName(
            "NEO-8, NEO-9: a refused extension notice comes back beside its form, with the rule, and changes nothing")
    void noticeByTelephone() {
        Page confirmation = complain(visitor(), "neo", "Needs research");
        Visitor staff = signedIn("notice-neo", "neo");
        String path = casePath(confirmation);
        Page assigned = staff.form(staff.get(path), "#assignment form").send();

        Page withoutCondition = staff.form(assigned, "#extension form").send();
        Page extended = staff.form(withoutCondition, "#extension form")
                .with("condition", "special-research")
                .with("reason", "The card network answers slowly.")
                .send();
        Page byTelephone = staff.form(extended, "#extension-notice form")
                .with("means", "telephone")
                .send();
        Page byLetter = staff.form(byTelephone, "#extension-notice form")
                .with("means", "email")
                .send();

        assertThat(withoutCondition.status()).isEqualTo(422);
        assertThat(withoutCondition.html().title()).startsWith("Refused: ");
        assertThat(withoutCondition.text("#extension .invalid")).contains("(Neo procedure on written complaints)");
        assertThat(extended.text(".clock")).contains("It has no effect unless its notice leaves by Wed 23 Sep 2026");
        assertThat(byTelephone.status()).isEqualTo(422);
        assertThat(byTelephone.text("#refused"))
                .contains("The complainant is told of the extension in writing")
                .contains("Neo procedure on written complaints");
        assertThat(byTelephone
                        .html()
                        .select("#extension-notice option[selected]")
                        .val())
                .isEqualTo("telephone");
        assertThat(byTelephone.text(".clock")).contains("Wed 23 Sep 2026");
        assertThat(byLetter.status()).isEqualTo(200);
        assertThat(byLetter.text(".clock"))
                .contains("Wed 7 Oct 2026")
                .contains("extended")
                .contains("Before: Wed 23 Sep 2026");
        assertThat(byLetter.text("aside")).contains("Extend the time The term was extended already");
    }

    @Test
    @DisplayName("An act that the state does not allow is listed with its reason, and answered with 409 when tried")
    void notInThisState() {
        Page confirmation = complain(visitor(), "neo", "Too early");
        Visitor staff = signedIn("early-neo", "neo");
        Page atWork = openCase(staff, casePath(confirmation));

        Page dispatched = staff.form(atWork, "#assignment form").send();
        Page tried = staff.formTo(dispatched, casePath(confirmation) + "/response-dispatch")
                .with("means", "email")
                .with("dispatchedOn", "2026-09-09")
                .send();

        assertThat(atWork.text("aside")).contains("Record the dispatch").contains("There is no response to dispatch");
        assertThat(atWork.html().select("form[action$=response-dispatch]")).isEmpty();
        assertThat(tried.status()).isEqualTo(409);
        assertThat(tried.text("#refused")).contains("There is no response to dispatch. Decide it first.");
    }

    @Test
    @DisplayName("An act that nobody knows, a day that is none and a missing field are named errors")
    void brokenForms() {
        Page confirmation = complain(visitor(), "neo", "Broken forms");
        Visitor staff = signedIn("broken-neo", "neo");
        Page atWork = openCase(staff, casePath(confirmation));

        Page noAct =
                staff.formTo(atWork, casePath(confirmation) + "/teleportation").send();
        Page noDay = staff.form(atWork, "#document-request form")
                .with("documents", "Receipt")
                .with("sentOn", "2026-02-30")
                .send();
        Page future = staff.form(atWork, "#document-request form")
                .with("documents", "Receipt")
                .with("sentOn", "2026-09-10")
                .send();
        Page noMeans = staff.form(atWork, "#document-request form")
                .with("documents", "Receipt")
                .with("means")
                .send();

        assertThat(noAct.status()).isEqualTo(404);
        assertThat(noDay.text("#refused")).contains("'2026-02-30' is no day");
        assertThat(future.text("#refused")).contains("What has not happened cannot be recorded");
        assertThat(noMeans.text("#refused")).contains("The field 'By' is missing.");
        assertThat(openCase(staff, casePath(confirmation)).text()).doesNotContain("Documents asked for");
    }

    @Test
    @DisplayName("KP-12, KP-14: priority with its history, coordination with a named unit, each in the record")
    void priorityAndAssistance() {
        Page confirmation = complain(visitor(), "kreditpro", "Urgent");
        Visitor staff = signedIn("urgent-kp", "kreditpro");
        Page atWork = openCase(staff, casePath(confirmation));

        Page withoutReason = staff.form(atWork, "#priority form")
                .with("priority", "emergency")
                .send();
        Page urgent = staff.form(atWork, "#priority form")
                .with("priority", "emergency")
                .with("reason", "Rent is due.")
                .send();
        Page withoutUnit = staff.form(urgent, "#assistance form")
                .with("assistance", "coordination")
                .send();
        Page coordinated = staff.form(urgent, "#assistance form")
                .with("assistance", "coordination")
                .with("units", "payments, collections")
                .send();

        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(urgent.text(".head")).contains("Emergency");
        assertThat(urgent.text(".history")).contains("to emergency").contains("Rent is due.");
        assertThat(withoutUnit.text("#refused")).contains("names at least one other unit");
        assertThat(coordinated.text(".head-facts")).contains("(payments and collections)");
    }

    @Test
    @DisplayName("ALMA-31: who may not extend reads which role may, and cannot")
    void onlyTheResponsibleHeadExtends() {
        time.set("2026-09-09T10:00", "Asia/Bishkek");
        Page confirmation = complain(visitor(), "alma", "Long check");
        Visitor employee = signedIn("employee-alma", "alma", "responsible-employee");
        Visitor head = signedIn("head-alma", "alma", "responsible-head");

        Page seenByEmployee = openCase(employee, casePath(confirmation));
        Page seenByHead = openCase(head, casePath(confirmation));

        assertThat(seenByEmployee.html().select("form[action$=extension]")).isEmpty();
        assertThat(seenByEmployee.text("aside")).contains("Extend the time This needs a role with the power to extend");
        assertThat(seenByHead.html().select("form[action$=extension]")).hasSize(1);
    }

    @Test
    @DisplayName("ALMA-22, ALMA-23: what an office takes in waits for the register keeper, who alone enters it")
    void waitsForTheKeeper() {
        time.set("2026-09-09T10:00", "Asia/Bishkek");
        Visitor office = signedIn("office-alma", "alma", "office-employee");
        Visitor keeper = signedIn("keeper-alma", "alma", "responsible-employee");

        Page waiting = office.form(office.get("/workbench/complaints/new"), "main form")
                .with("channel", "by-hand")
                .with("subject", "A letter over the counter")
                .with("substance", "The clerk was rude.")
                .with("c0-kinds", "customer")
                .with("c0-name", "Aida")
                .send();
        Page registered = keeper.form(keeper.get("/workbench/awaiting-registration"), "main form")
                .send();

        assertThat(waiting.path()).isEqualTo("/workbench/awaiting-registration");
        assertThat(waiting.text()).contains("It waits for the register keeper").contains("Letter handed in");
        assertThat(waiting.html().select("main form")).isEmpty();
        assertThat(registered.text("h1")).startsWith("ALMA/2026/");
        assertThat(openCase(keeper, registered.path()).text()).contains("A letter over the counter");
    }

    @Test
    @DisplayName(
            "DBS-4, X-3, NEO-37: staff take in by any channel, with its arrival, and put the form right with a reason")
    void takenInByStaff() {
        Visitor staff = signedIn("counter-dbs", "dbs");
        Page form = staff.get("/workbench/complaints/new");
        assertThat(form.html().select("#channel option").eachText()).contains("Branch (oral)", "Letter (written)");
        assertThat(form.html().select("#channel option[value=portal]")).isEmpty();

        Visitor.Sending filled = staff.form(form, "main form")
                .with("channel", "branch")
                .with("arrived-at", "2026-09-08T16:45")
                .with("form", "written")
                .with("subject", "Card kept")
                .with("substance", "The machine kept the card.")
                .with("c0-kinds", "customer")
                .with("c0-name", "Tono")
                .with("c0-address", "Jalan Apel 2")
                .with("c0-phone", "0813")
                .with("c0-customer-number", "4711");
        Page withoutReason = filled.send();
        Page registered = staff.form(withoutReason, "main form")
                .with("form-reason", "The customer handed over a letter.")
                .send();

        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(withoutReason.html().select("#wrong a[href=#form-reason]")).hasSize(1);
        assertThat(withoutReason.html().select("#arrived-at").val()).isEqualTo("2026-09-08T16:45");
        assertThat(registered.text())
                .contains("Entered in the register")
                .contains("Complaint, written")
                .contains("Arrived Tue 8 Sep 2026, 16:45")
                .contains("by Name of counter-dbs");
        assertThat(registered.text(".secret")).isNotEmpty();
        Page future = staff.form(staff.get("/workbench/complaints/new"), "main form")
                .with("channel", "branch")
                .with("arrived-at", "2026-09-10T09:00")
                .send();
        assertThat(future.html().select("#wrong a[href=#arrived-at]")).hasSize(1);
    }

    @Test
    @DisplayName("Lists, due sheet and register show a case until it ends; the register shows it for ever")
    void lists() {
        time.set("2026-09-10T10:00", "Asia/Jakarta");
        Page confirmation = complain(visitor(), "sub", "In every list");
        String number = number(confirmation);
        Visitor staff = signedIn("lists-sub", "sub");

        assertThat(staff.get("/workbench/unowned").text()).contains(number);
        staff.form(openCase(staff, casePath(confirmation)), "#assignment form").send();
        assertThat(staff.get("/workbench/unowned").text()).doesNotContain(number);
        assertThat(staff.get("/workbench").text("section[aria-labelledby=cases]"))
                .contains(number);
        assertThat(staff.get("/workbench/due").text()).contains(number);
        time.set("2026-09-28T10:00", "Asia/Jakarta");
        assertThat(staff.get("/workbench/due?whose=mine").text("section[aria-labelledby=due-overdue]"))
                .contains(number)
                .contains("Name of lists-sub");
        staff.form(openCase(staff, casePath(confirmation)), "#document-request form")
                .with("documents", "Receipt")
                .send();
        assertThat(staff.get("/workbench/waiting").text()).contains(number);
        assertThat(staff.get("/workbench/due?windows=true").text())
                .contains(number)
                .contains("Missing documents, the complainant");
        assertThat(staff.get("/workbench/due").text()).doesNotContain("Missing documents");
        staff.form(openCase(staff, casePath(confirmation)), "#withdrawal form").send();
        assertThat(staff.get("/workbench/due").text("main")).doesNotContain(number);
        assertThat(staff.get("/workbench/open").text()).doesNotContain(number);
        assertThat(staff.get("/workbench/register").text()).contains(number);
        assertThat(staff.get("/workbench/complaints?number=" + number).text("h1"))
                .isEqualTo(number);
        assertThat(staff.get("/workbench/complaints?number=SUB/1999/1").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("The register is leafed through in both directions; no entry is lost or seen twice")
    void register() {
        time.set("2026-09-11T10:00", "Asia/Jakarta");
        for (int i = 0; i < 55; i++) {
            filled(visitor(), "sub", "Entry " + i).send();
        }
        Visitor staff = signedIn("book-sub", "sub");

        Page newest = staff.get("/workbench/register");
        Page older = staff.get(newest.html().select("a[rel=next]").attr("href"));
        Page back = staff.get(older.html().select("a[rel=prev]").attr("href"));
        Page oldest = staff.get("/workbench/register?after=0/0");

        var first = newest.html().select("tbody tr td:first-child").eachText();
        var second = older.html().select("tbody tr td:first-child").eachText();
        assertThat(first).hasSize(50).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
        assertThat(back.html().select("tbody tr td:first-child").eachText()).isEqualTo(first);
        assertThat(oldest.html().select("tbody tr td:first-child").last().text())
                .isEqualTo("SUB/2026/000001");
        assertThat(oldest.html().select("a[rel=next]")).isEmpty();
        assertThat(newest.html().select("a[rel=prev]")).isEmpty();
    }

    @Test
    @DisplayName("Nobody sees a case of another institution, and nobody sees one without signing in")
    void otherInstitutions() {
        Page confirmation = complain(visitor(), "neo", "Not yours");
        Visitor elsewhere = signedIn("elsewhere-dbs", "dbs");

        Page theirs = elsewhere.get("/workbench/complaints?number=" + number(confirmation));

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(visitor().get(casePath(confirmation)).path()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("A person who was shut out is out at the next click")
    void shutOut() {
        Visitor staff = signedIn("leaving-neo", "neo");
        assertThat(staff.get("/workbench").status()).isEqualTo(200);

        jdbc.sql("update person set disabled_at = now() where login = 'leaving-neo'")
                .update();

        assertThat(staff.get("/workbench").path()).isEqualTo("/sign-in");
        assertThat(staff.get("/workbench/register").path()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("NEO-35: the history tells every row of the ledger with its hash")
    void history() {
        Page confirmation = complain(visitor(), "neo", "Hashes");

        Page atWork = openCase(signedIn("hashes-neo", "neo"), casePath(confirmation));

        assertThat(atWork.text(".history"))
                .contains("1. Entered in the register as " + number(confirmation))
                .contains("2. Response clock started; last day Wed 23 Sep 2026")
                .contains("3. Receipt confirmed");
        assertThat(atWork.html().select(".history .hash").eachText()).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }
}
