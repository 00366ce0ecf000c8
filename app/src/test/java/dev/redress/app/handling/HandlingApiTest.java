package dev.redress.app.handling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.testing.RunningRedress;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Acts over the API: allowed with their consequences, refused with the rule")
class HandlingApiTest extends RunningRedress {

    /** The year of this test and before: other tests have cases of their own in later years. */
    private static final String UNOWNED = "?which=unowned&beforeYear=2026&beforeNumber=0";

    private static final String COMPLAINTS = "/api/institutions/neo/complaints";

    private String token = "";

    @BeforeEach
    void monday() {
        time.set("2025-11-03T10:00", "Asia/Jakarta");
        token = token(staff("handler-neo", "neo"));
    }

    private String aComplaint(String channel) {
        Answer answer = post(token, COMPLAINTS, """
                {"kind":"complaint","channel":"%s","language":"id","subject":"Kartu","substance":"Kartu tertelan",
                 "complainants":[{"kinds":["customer"],"name":"Siti","address":"Jakarta","email":"siti@example.com",
                                  "phone":"0811","customerNumber":"77"}]}
                """.formatted(channel));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return COMPLAINTS + "/2025/" + answer.at("number.number");
    }

    private void allowed(String complaint, String act, String body) {
        Answer answer = post(token, complaint + "/" + act, body);
        assertThat(answer.status()).as(act + ": " + answer.body()).isEqualTo(200);
    }

    private void refused(String complaint, String act, String body, int status, String problem) {
        Answer answer = post(token, complaint + "/" + act, body);
        assertThat(answer.at("type")).as(act + ": " + answer.body()).isEqualTo("urn:redress:problem:" + problem);
        assertThat(answer.status()).isEqualTo(status);
    }

    private List<String> dueOf(String complaint, String clock) {
        return get(token, complaint)
                .json()
                .at("/clocks")
                .valueStream()
                .filter(it -> it.at("/clock").asString().equals(clock))
                .map(it -> it.at("/standing").asString() + " " + it.at("/due").asString())
                .toList();
    }

    @Test
    @DisplayName(
            "NEO-6 to NEO-9: extended once, for a named condition, by written notice before the first ten days end")
    void extension() {
        String complaint = aComplaint("email");
        assertThat(dueOf(complaint, "response")).containsExactly("running 2025-11-17");

        refused(
                complaint,
                "extension",
                "{\"clock\":\"response\",\"length\":\"10 working days\"}",
                422,
                "condition-missing");
        refused(
                complaint,
                "extension",
                "{\"clock\":\"response\",\"condition\":\"special-research\",\"length\":\"11 working days\"}",
                422,
                "extension-too-long");
        refused(
                complaint,
                "extension-notice",
                "{\"clock\":\"response\",\"means\":\"email\",\"dispatchedOn\":\"2025-11-03\"}",
                409,
                "no-extension-to-notify");
        allowed(
                complaint,
                "extension",
                "{\"clock\":\"response\",\"condition\":\"special-research\",\"length\":\"10 working days\"}");
        // a decided extension has no effect before its notice has left
        assertThat(dueOf(complaint, "response")).containsExactly("running 2025-11-17");
        refused(
                complaint,
                "extension-notice",
                "{\"clock\":\"response\",\"means\":\"telephone\",\"dispatchedOn\":\"2025-11-03\"}",
                422,
                "notice-not-written");
        refused(complaint, "extension-notice", "{\"clock\":\"response\",\"means\":\"email\"}", 422, "missing");

        // the last day of the first ten is in time
        time.set("2025-11-17T16:00", "Asia/Jakarta");
        allowed(
                complaint,
                "extension-notice",
                "{\"clock\":\"response\",\"means\":\"email\",\"dispatchedOn\":\"2025-11-17\"}");
        assertThat(dueOf(complaint, "response")).containsExactly("running 2025-12-01");
        refused(
                complaint,
                "extension",
                "{\"clock\":\"response\",\"condition\":\"special-research\",\"length\":\"1 working day\"}",
                422,
                "extended-already");
    }

    @Test
    @DisplayName("NEO-9: a notice of day eleven makes the extension void, and the case is overdue")
    void lateNotice() {
        String complaint = aComplaint("email");
        allowed(
                complaint,
                "extension",
                "{\"clock\":\"response\",\"condition\":\"beyond-control\",\"length\":\"10 working days\"}");
        time.set("2025-11-18T09:00", "Asia/Jakarta");

        Answer late = post(
                token,
                complaint + "/extension-notice",
                "{\"clock\":\"response\",\"means\":\"email\",\"dispatchedOn\":\"2025-11-18\"}");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.at("type")).endsWith("notice-too-late");
        assertThat(late.at("citation.shortName")).isNotBlank();
        assertThat(dueOf(complaint, "response")).containsExactly("overdue 2025-11-17");
    }

    @Test
    @DisplayName("NEO-4: an oral complaint is not extended; the complainant is asked to write")
    void oralIsAskedToWrite() {
        String complaint = aComplaint("telephone");
        assertThat(dueOf(complaint, "response")).containsExactly("running 2025-11-10");
        refused(
                complaint,
                "extension",
                "{\"clock\":\"response\",\"condition\":\"special-research\",\"length\":\"5 working days\"}",
                422,
                "not-extendable");
        allowed(complaint, "written-request", "{\"means\":\"telephone\",\"sentOn\":\"2025-11-03\"}");
        assertThat(get(token, complaint).at("state")).isEqualTo("awaiting-written-complaint");
        assertThat(dueOf(complaint, "response")).containsExactly("stopped-in-time 2025-11-10");
    }

    @Test
    @DisplayName(
            "X-3: the form is overridden with a reason, and the clocks of the other form run from the same receipt")
    void formIsOverridden() {
        String complaint = aComplaint("telephone");
        refused(complaint, "form", "{\"form\":\"written\"}", 422, "missing");
        allowed(complaint, "form", "{\"form\":\"written\",\"reason\":\"a signed letter lay in the file\"}");
        assertThat(dueOf(complaint, "response")).containsExactly("set-aside 2025-11-10", "running 2025-11-17");
    }

    @Test
    @DisplayName(
            "KP-12, KP-14, KP-15: one priority with history, a form of assistance with units, never without a queue")
    void priorityAndAssistance() {
        String complaint = aComplaint("email");
        assertThat(get(token, complaint).at("unit")).isNotBlank();
        allowed(complaint, "priority", "{\"priority\":\"emergency\",\"reason\":\"the account is being emptied\"}");
        assertThat(get(token, complaint).at("priority")).isEqualTo("emergency");
        assertThat(jdbc.sql(
                                "select former || ' to ' || priority from priority_change p join register_entry e using (institution, case_id) where e.institution = 'neo' and '/' || e.year || '/' || e.number = :end")
                        .param("end", complaint.substring(COMPLAINTS.length()))
                        .query(String.class)
                        .list())
                .containsExactly("medium to emergency");
        refused(complaint, "priority", "{\"priority\":\"urgent\",\"reason\":\"x\"}", 422, "unknown-code");
        refused(complaint, "assignment", "{\"unit\":\" \"}", 422, "missing");
        assertThat(get(token, COMPLAINTS + UNOWNED).body())
                .contains(get(token, complaint).at("registerNumber"));
        allowed(complaint, "assignment", "{\"unit\":\"complaint-unit\",\"handler\":\"handler-neo\"}");
        assertThat(get(token, COMPLAINTS + UNOWNED).body())
                .doesNotContain(get(token, complaint).at("registerNumber") + "\"");
        assertThat(get(token, COMPLAINTS + "?which=mine").body())
                .contains(get(token, complaint).at("registerNumber"));
    }

    @Test
    @DisplayName(
            "KP-13: urgency decides how a case is helped along; an emergency is not answered with information alone")
    void priorityDrivesAssistance() {
        time.set("2025-11-03T10:00", "Asia/Jakarta");
        String handler = token(staff("handler-kp", "kreditpro"));
        Answer taken = post(handler, "/api/institutions/kreditpro/complaints", """
                {"kind":"question","channel":"email","language":"id","subject":"Saldo","substance":"Saldo saya?",
                 "complainants":[{"kinds":["borrower"],"name":"Budi","email":"budi@example.com"}]}
                """);
        String question = "/api/institutions/kreditpro/complaints/2025/" + taken.at("number.number");

        // at the urgency with which a case begins, information is open
        assertThat(post(handler, question + "/assistance", "{\"assistance\":\"information\"}")
                        .status())
                .isEqualTo(200);

        // in an emergency only coordination with a named unit is
        post(
                handler,
                question + "/priority",
                "{\"priority\":\"emergency\",\"reason\":\"the account is being emptied\"}");
        Answer refused = post(handler, question + "/assistance", "{\"assistance\":\"information\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("type")).endsWith("assistance-not-open");
        assertThat(refused.at("citation.shortName")).isNotBlank();
        assertThat(post(
                                handler,
                                question + "/assistance",
                                "{\"assistance\":\"coordination\",\"units\":[\"fraud-desk\"]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("NEO-35: what was answered can be read again later exactly as it was, whatever came after")
    void theAnswerIsKeptAsItWasSent() {
        String complaint = aComplaint("email");
        String reasons = "Kartu Anda diblokir karena 3 kali salah PIN.\\n\\nMohon maaf — ✔";
        allowed(complaint, "assignment", "{\"unit\":\"complaint-unit\",\"handler\":\"handler-neo\"}");
        allowed(
                complaint,
                "response",
                "{\"outcome\":\"explanation\",\"letterOn\":\"2025-11-03\",\"language\":\"id\",\"reasons\":\"" + reasons
                        + "\",\"nextRemedies\":\"LAPS SJK\"}");
        allowed(complaint, "response-dispatch", "{\"means\":\"email\",\"dispatchedOn\":\"2025-11-03\"}");

        // when more is written on the case later, and somebody tries to change the answer
        time.set("2026-02-02T10:00", "Asia/Jakarta");
        allowed(complaint, "correspondence", "{\"direction\":\"in\",\"channel\":\"email\",\"text\":\"Terima kasih\"}");
        refused(
                complaint,
                "response",
                "{\"outcome\":\"explanation\",\"letterOn\":\"2026-02-02\",\"language\":\"id\",\"reasons\":\"other\"}",
                409,
                "already-ended");

        Answer stored = opened(token, complaint);
        assertThat(stored.at("response.reasons"))
                .isEqualTo("Kartu Anda diblokir karena 3 kali salah PIN.\n\nMohon maaf — ✔");
        assertThat(stored.at("response.letterOn")).isEqualTo("2025-11-03");
        assertThat(stored.at("response.means")).isEqualTo("email");
    }

    @Test
    @DisplayName("What the case page calls possible is allowed, and what it calls impossible gives its reason")
    void possibleActsAreTrue() {
        String complaint = aComplaint("email");
        var possible = get(token, complaint).json().at("/possible");
        assertThat(possible.valueStream()
                        .filter(act -> act.at("/refusal").isNull())
                        .map(act -> act.at("/act").asString()))
                .contains("acknowledgement", "assignment", "extension", "document-request", "withdrawal")
                .doesNotContain("response", "response-dispatch", "written-request", "document-completion");
        assertThat(possible.valueStream()
                        .filter(act -> !act.at("/refusal").isNull())
                        .map(act -> act.at("/refusal").asString()))
                .allSatisfy(reason -> assertThat(reason).endsWith("."));
    }

    @Test
    @DisplayName("A person without the power is refused with the rule that gives it to others")
    void powersAreAsked() {
        String complaint = aComplaint("email");
        String receiver = token(staff("receiver-neo", "neo", "receiving-officer"));
        Answer answer = post(
                receiver,
                complaint + "/response",
                "{\"outcome\":\"explanation\",\"letterOn\":\"2025-11-03\",\"language\":\"id\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.at("type")).endsWith("power-missing");
        assertThat(answer.at("citation.shortName")).isNotBlank();
    }
}
