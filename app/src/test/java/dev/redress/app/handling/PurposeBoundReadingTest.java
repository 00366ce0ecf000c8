package dev.redress.app.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.app.access.Deputies;
import dev.redress.app.access.People;
import dev.redress.app.access.StaffMember;
import dev.redress.app.register.Register;
import dev.redress.app.testing.RunningRedress;
import dev.redress.app.testing.Submissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Texts and personal data open for a lawful purpose, to people who may, and every look is on record")
class PurposeBoundReadingTest extends RunningRedress {

    private static final String SUBSTANCE = "The card was kept by the machine.";

    @Autowired
    private Register register;

    @Autowired
    private People people;

    @Autowired
    private Deputies deputies;

    private StaffMember handler;
    private String handlers;
    private String oversight;

    @BeforeEach
    void people() {
        time.set("2029-03-05T10:00", "Asia/Jakarta");
        handler = staff("purpose-handler", "dbs", "complaint-unit");
        handlers = token(handler);
        oversight = token(staff("purpose-compliance", "dbs", "compliance"));
    }

    @Test
    @DisplayName("DBS-15, NEO-36: closed until a purpose is named; the ledger keeps who opened, for what, until when")
    void opened() {
        String complaint = aComplaint();

        // given a person in reach who has not opened the case
        Answer closed = get(handlers, complaint);
        assertThat(closed.at("substance")).isEmpty();
        assertThat(closed.at("complainants.0.name")).isEmpty();
        assertThat(closed.body()).doesNotContain("Sari Wening").doesNotContain(SUBSTANCE);

        // when it is opened to settle the complaint
        Answer opened = open(handlers, complaint, "settlement", "");

        // then the texts are there, in this session, and the opening and each look at them are on record
        assertThat(opened.status()).as(opened.body()).isEqualTo(200);
        assertThat(opened.at("substance")).isEqualTo(SUBSTANCE);
        assertThat(opened.at("openedFor")).isEqualTo("settlement");
        assertThat(get(handlers, complaint).at("complainants.0.name")).isEqualTo("Sari Wening");
        assertThat(payloads(complaint, "PersonalDataOpened"))
                .singleElement()
                .asString()
                .contains("\"by\":\"purpose-handler\"", "\"purpose\":\"settlement\"", "2029-03-05T20:00");
        assertThat(looks(complaint))
                .hasSize(2)
                .allSatisfy(look -> assertThat(look)
                        .contains("purpose-handler", "settlement", "complainant 1", "subject", "substance"));

        // and in another session of the same person they are closed
        assertThat(get(token(handler), complaint).at("substance")).isEmpty();

        // and after the working day they are closed again
        time.set("2029-03-05T20:00:01", "Asia/Jakarta");
        assertThat(get(handlers, complaint).at("substance")).isEmpty();
    }

    @Test
    @DisplayName("DBS-15: BI is no purpose here; a purpose that the rulebook does not name is refused with the rule")
    void unlawful() {
        String complaint = aComplaint();

        Answer refused = open(handlers, complaint, "curiosity", "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("purpose-not-lawful", "settlement").contains("DBS");
        assertThat(get(handlers, complaint).at("substance")).isEmpty();
    }

    @Test
    @DisplayName("NEO-36: opening by consent needs the evidence of the consent, and a consent that is in force")
    void consent() {
        String complaint = aComplaint();

        Answer unevidenced = open(handlers, complaint, "consent", "");
        Answer noneGiven = open(handlers, complaint, "consent", "Letter of 1 March");

        assertThat(unevidenced.body()).contains("purpose-not-evidenced");
        assertThat(noneGiven.status()).as(noneGiven.body()).isGreaterThanOrEqualTo(403);
        assertThat(get(handlers, complaint).at("substance")).isEmpty();
    }

    @Test
    @DisplayName("A role taken away closes what was open, at the next look")
    void revoked() {
        String complaint = aComplaint();
        open(handlers, complaint, "settlement", "");
        assertThat(get(handlers, complaint).at("substance")).isEqualTo(SUBSTANCE);

        people.put(new StaffMember("purpose-handler", "Handler", "dbs", "complaint-unit", Set.of("auditor"), false));

        Answer closed = get(handlers, complaint);
        assertThat(closed.at("substance")).isEmpty();
        assertThat(open(handlers, complaint, "settlement", "").status()).isEqualTo(403);
        people.disable("purpose-handler", "test");
        assertThat(get(handlers, complaint).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("An inspector's role has a last day: the day after, nothing is seen")
    void timeLimited() {
        String complaint = aComplaint();
        StaffMember inspector = new StaffMember("purpose-inspector", "Inspector", "dbs", "ojk", Set.of(), false);
        people.put(
                inspector,
                List.of(new dev.redress.app.access.GivenRole(
                        "inspector", LocalDate.of(2029, 3, 1), Optional.of(LocalDate.of(2029, 3, 5)))),
                "test");
        String token = token(inspector);

        assertThat(open(token, complaint, "regulator", "").at("substance")).isEqualTo(SUBSTANCE);
        assertThat(post(token, complaint + "/priority", "{\"priority\":\"high\",\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        time.set("2029-03-06T00:00", "Asia/Jakarta");
        assertThat(get(token, complaint).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("A deputy comes near the cases of the other from the first day to the last, and not a day longer")
    void deputy() {
        String complaint = aComplaint();
        staff("purpose-away", "dbs", "handler");
        StaffMember deputy = staff("purpose-deputy", "dbs", "handler");
        must(post(handlers, complaint + "/assignment", "{\"unit\":\"cards\",\"handler\":\"purpose-away\"}"));
        String token = token(deputy);

        assertThat(get(token, complaint).status()).isEqualTo(404);
        deputies.appoint(
                people.find("purpose-away").orElseThrow(),
                deputy,
                LocalDate.of(2029, 3, 5),
                LocalDate.of(2029, 3, 6),
                "test");
        assertThat(get(token, complaint).status()).isEqualTo(200);
        time.set("2029-03-07T00:00", "Asia/Jakarta");
        assertThat(get(token, complaint).status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "Breaking the glass opens a case out of reach for an hour, with a reason, and somebody else reviews it")
    void emergency() {
        String complaint = aComplaint();
        must(post(handlers, complaint + "/assignment", "{\"unit\":\"cards\",\"handler\":\"purpose-handler\"}"));
        String outside = token(staff("purpose-outside", "dbs", "handler"));

        // out of reach, the case is as if it did not exist, whatever is asked of it
        Answer hidden = get(outside, complaint);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(withoutReference(open(outside, complaint, "settlement", ""))).isEqualTo(withoutReference(hidden));

        // the glass is broken
        Answer broken = post(
                outside,
                complaint + "/opening",
                "{\"purpose\":\"settlement\",\"emergency\":\"The caller says somebody is in danger\"}");
        assertThat(broken.at("substance")).as(broken.body()).isEqualTo(SUBSTANCE);
        assertThat(get(outside, complaint).at("substance")).isEqualTo(SUBSTANCE);
        assertThat(post(outside, complaint + "/priority", "{\"priority\":\"high\",\"reason\":\"x\"}")
                        .status())
                .as("to read, not to act")
                .isEqualTo(404);
        assertThat(get(oversight, "/api/institutions/dbs/emergencies").body()).contains("purpose-outside");

        // an hour later it is closed; it is reviewed, not by who did it
        time.set("2029-03-05T11:00:01", "Asia/Jakarta");
        assertThat(get(outside, complaint).status()).isEqualTo(404);
        Answer reviewed = post(
                oversight,
                complaint + "/emergency-review",
                "{\"opening\":1,\"justified\":false,\"finding\":\"No danger\"}");
        assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(200);
        assertThat(get(oversight, "/api/institutions/dbs/emergencies").body()).doesNotContain("purpose-outside");
        assertThat(post(
                                oversight,
                                complaint + "/emergency-review",
                                "{\"opening\":1,\"justified\":true,\"finding\":\"x\"}")
                        .status())
                .isBetween(409, 422);
    }

    @Test
    @DisplayName("Nobody reviews an emergency of their own")
    void ownEmergency() {
        String complaint = aComplaint();
        must(post(oversight, complaint + "/opening", "{\"purpose\":\"settlement\",\"emergency\":\"At night, alone\"}"));

        Answer own = post(
                oversight, complaint + "/emergency-review", "{\"opening\":1,\"justified\":true,\"finding\":\"fine\"}");

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("made-it-yourself");
    }

    @Test
    @DisplayName("DBS-2: a handler with a recorded conflict of interest hands the case back and cannot take it again")
    void conflict() {
        String complaint = aComplaint();
        must(post(
                handlers, complaint + "/assignment", "{\"unit\":\"complaint-unit\",\"handler\":\"purpose-handler\"}"));

        Answer declared = post(handlers, complaint + "/conflict-of-interest", "{\"reason\":\"My brother's account\"}");

        assertThat(declared.status()).as(declared.body()).isEqualTo(200);
        assertThat(declared.at("handler")).isEmpty();
        assertThat(open(handlers, complaint, "settlement", "").body()).contains("conflict-of-interest");
        String head = token(staff("purpose-head", "dbs", "complaint-unit"));
        assertThat(post(
                                head,
                                complaint + "/assignment",
                                "{\"unit\":\"complaint-unit\",\"handler\":\"purpose-handler\"}")
                        .body())
                .contains("conflict-of-interest");
    }

    @Test
    @DisplayName(
            "check 59: a disclosure to somebody outside has one lawful ground, a recipient and an actor, or is refused")
    void disclosure() {
        String complaint = aComplaint();

        assertThat(post(handlers, complaint + "/disclosure", "{\"recipient\":\"A journalist\",\"what\":\"All\"}")
                        .status())
                .isEqualTo(422);
        Answer groundless = post(
                handlers,
                complaint + "/disclosure",
                "{\"ground\":\"friendship\",\"recipient\":\"A friend\",\"what\":\"All\"}");
        assertThat(groundless.body()).contains("unknown-code");
        must(post(
                handlers,
                complaint + "/disclosure",
                "{\"ground\":\"regulator\",\"recipient\":\"OJK\",\"what\":\"Copy of the complaint\"}"));

        assertThat(jdbc.sql("select ground || ' by ' || disclosed_by || ' on ' || disclosed_on from disclosure d"
                                + " join case_standing s using (institution, case_id)"
                                + " where s.institution = 'dbs' and s.number = :number and s.year = 2029")
                        .param("number", number(complaint))
                        .query(String.class)
                        .list())
                .containsExactly("regulator by purpose-handler on 2029-03-05");
    }

    @Test
    @DisplayName(
            "check 25: the program's database role neither changes nor removes a look, a row of the ledger or a record")
    void privileges() {
        for (String statement : List.of(
                "update look set who = 'nobody'",
                "delete from look",
                "truncate look",
                "update ledger_session set session = 'another'",
                "delete from ledger_session",
                "update ledger set actor = 'nobody'",
                "delete from ledger",
                "truncate ledger",
                "update access_record set what = 'x'",
                "delete from access_record",
                "alter table ledger disable trigger all",
                "drop table look",
                "create table mine (a int)")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .hasRootCauseInstanceOf(org.postgresql.util.PSQLException.class)
                    .rootCause()
                    .satisfies(refused -> assertThat(((org.postgresql.util.PSQLException) refused).getSQLState())
                            .isEqualTo("42501"));
        }
    }

    private String aComplaint() {
        var number = register.enter(Submissions.byEmail("dbs", "2029-03-05T09:30", "For a purpose"))
                .join()
                .number();
        return "/api/institutions/dbs/complaints/" + number.year() + "/" + number.number();
    }

    private Answer open(String token, String complaint, String purpose, String evidence) {
        return post(
                token,
                complaint + "/opening",
                "{\"purpose\":\"" + purpose + "\"" + (evidence.isEmpty() ? "" : ",\"evidence\":\"" + evidence + "\"")
                        + "}");
    }

    /** Every error has a reference of its own, by which its line in the log is found. */
    private static String withoutReference(Answer answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static void must(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private List<String> payloads(String complaint, String kind) {
        return jdbc.sql("select payload from ledger l join case_standing s using (institution, case_id)"
                        + " where s.institution = 'dbs' and s.year = 2029 and s.number = :number and l.kind = :kind")
                .param("number", number(complaint))
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private List<String> looks(String complaint) {
        return jdbc.sql("select who || ' ' || purpose || ' ' || fields from look l"
                        + " join case_standing s using (institution, case_id)"
                        + " where s.institution = 'dbs' and s.year = 2029 and s.number = :number")
                .param("number", number(complaint))
                .query(String.class)
                .list();
    }

    private static long number(String complaint) {
        return Long.parseLong(complaint.substring(complaint.lastIndexOf('/') + 1));
    }
}
