package dev.redress.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Readings;
import dev.redress.app.letter.LetterRounds;
import dev.redress.app.platform.Problem;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.app.testing.Answering;
import dev.redress.app.testing.RunningRedress;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.Party;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.ProceedingEnd;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What a forum sends of how a proceeding went")
class DecisionFileTest extends RunningRedress {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 13);

    @Autowired
    private Cases cases;

    @Autowired
    private RegisterNumbers numbers;

    @Autowired
    private Handling handling;

    @Autowired
    private LetterRounds rounds;

    @Autowired
    private CaseLaw law;

    @Autowired
    private Readings readings;

    @Autowired
    private DisputeActs disputes;

    @Test
    @DisplayName("NEO-29: a judgment becomes the end of the proceeding, and the file stays with the case as it came")
    void judgment() {
        time.set("2026-10-13T10:00", "Asia/Bishkek");
        StaffMember handler = staff("decides-testland", "testland");
        String token = token(handler);
        CaseRef ref = beforeCourt(handler, token);
        var number = cases.require(ref).file().entry().number();
        String path = "/api/institutions/testland/complaints/" + number.year() + "/" + number.number() + "/decision";

        Answer unreadable = post(token, path, "{\"format\": \"redress-decision-1\", \"event\": \"decision\"}");
        Answer unknown = post(token, path, """
                {"format":"redress-decision-1","proceeding":1,"event":"decision","on":"2026-10-13",
                 "decision":"guessed","text":"No."}""");
        Answer foreign = post(token, path, """
                {"format":"redress-decision-1","proceeding":1,"event":"withdrawn","on":"2026-10-13",
                 "institution":"neo"}""");
        Answer taken = post(token, path, """
                {"format":"redress-decision-1","proceeding":1,"event":"decision","on":"2026-10-13",
                 "decision":"%s","text":"The bank pays."}""".formatted(law.of(cases.require(ref), handler.actor())
                .procedure()
                .forum("court")
                .orElseThrow()
                .value()
                .decisions()
                .codes()
                .getFirst()));

        assertThat(unreadable.status()).as(unreadable.body()).isEqualTo(422);
        assertThat(unreadable.body()).contains("'proceeding'").contains("'on'").contains("'decision'");
        assertThat(unknown.status()).as(unknown.body()).isEqualTo(422);
        assertThat(unknown.body()).contains("unknown-code");
        assertThat(foreign.status()).as(foreign.body()).isEqualTo(422);
        assertThat(foreign.body()).contains("'institution'", "does not belong to 'withdrawn'");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        var file = cases.require(ref).file();
        assertThat(file.disputes()
                        .dispute()
                        .map(Dispute::file)
                        .orElseThrow()
                        .proceedings()
                        .getFirst()
                        .file()
                        .end())
                .containsInstanceOf(ProceedingEnd.ByDecision.class);
        assertThat(file.correspondence())
                .as("each file is kept, understood or not")
                .hasSize(4);
    }

    @Test
    @DisplayName(
            "NEO-23, DBS-27: the papers of a forum are written once it has the dispute; what is open is told before")
    void papersOfTheForum() {
        time.set("2026-10-13T10:00", "Asia/Bishkek");
        StaffMember handler = staff("decides-testland", "testland");
        String token = token(handler);
        CaseRef plain = answered(handler, token);
        CaseRef atCourt = beforeCourt(handler, token);

        Answer early = letter(token, plain, "facilitation-request");
        Answer remedies = letter(token, plain, "outside-remedies");
        Answer request = letter(token, atCourt, "facilitation-request");
        Answer minutes = letter(token, atCourt, "facilitation-minutes");

        assertThat(early.body()).contains("letter-not-now");
        assertThat(remedies.status()).as(remedies.body()).isBetween(200, 299);
        assertThat(request.status()).as(request.body()).isBetween(200, 299);
        assertThat(minutes.status()).as(minutes.body()).isBetween(200, 299);
        assertThat(text(plain)).contains("Court: not open").contains("Where you can go with your complaint");
        assertThat(text(atCourt)).contains("Court").contains("TSL-D/2026/0");
    }

    private Answer letter(String token, CaseRef ref, String kind) {
        var number = cases.require(ref).file().entry().number();
        String path = "/api/institutions/testland/complaints/" + number.year() + "/" + number.number();
        post(token, path + "/opening", "{\"purpose\":\"settlement\"}");
        return post(token, path + "/letters", "{\"kind\":\"" + kind + "\",\"values\":{\"message\":\"We met.\"}}");
    }

    /** What was put into the last letter of a case. */
    private String text(CaseRef ref) {
        var recorded = cases.require(ref);
        return readings.ofProgram(ref, "test", "settlement")
                .text(
                        "letter",
                        recorded.file()
                                .letters()
                                .all()
                                .getLast()
                                .latest()
                                .text()
                                .values())
                .orElse("");
    }

    @Test
    @DisplayName("Everything wrong with a file is told at once, by field; a field of another event is not passed over")
    void faults() {
        faulty("[]", "no JSON object");
        faulty("{\"format\":\"x\"", "no JSON");
        faulty("{\"format\":\"other\",\"proceeding\":0,\"event\":\"won\"}", "'format'", "'proceeding'", "'event'");
        faulty(
                "{\"format\":\"redress-decision-1\",\"proceeding\":1,\"event\":\"minutes\",\"text\":\"No.\","
                        + "\"signatures\":[{\"signer\":\"judge\",\"on\":\"2026-02-30\"}],\"finalOn\":\"2026-10-13\"}",
                "'finalOn'",
                "'signatures[0].signer'",
                "'signatures[0].on'");
        faulty(
                "{\"format\":\"redress-decision-1\",\"proceeding\":1,\"proceeding\":2,\"event\":\"withdrawn\",\"on\":\"2026-10-13\"}",
                "no JSON");
    }

    private static void faulty(String json, String... told) {
        assertThatThrownBy(() -> DecisionFile.read(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.reasons().stream()
                                        .map(Problem.Reason::detail)
                                        .toList()
                                        .toString())
                                .contains(told));
    }

    private CaseRef answered(StaffMember handler, String token) {
        Answer taken = post(token, "/api/institutions/testland/complaints", """
                {"kind":"complaint","channel":"email","language":"en","subject":"Charged twice","substance":"Twice.",
                 "complainants":[{"kinds":["customer"],"name":"Aida","address":"a","phone":"1","identityDocument":"P1"}]}""");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        CaseRef ref = numbers.require(
                "testland",
                taken.json().at("/number/year").asInt(),
                taken.json().at("/number/number").asLong());
        new Answering(handling, rounds, law)
                .answer(
                        ref,
                        Answering.hands(handler, staff("checks-tl", "testland"), staff("signs-tl", "testland")),
                        "explanation",
                        Optional.empty());
        return ref;
    }

    private CaseRef beforeCourt(StaffMember handler, String token) {
        CaseRef ref = answered(handler, token);
        handling.act(ref, handler, _ -> new DisputeAct.RejectResponse(TUESDAY, Optional.empty()));
        disputes.raise(ref, handler.actor(), TUESDAY, Set.of(Trigger.REJECTED));
        handling.act(
                ref,
                handler,
                _ -> new DisputeAct.Refer("court", TUESDAY, Optional.empty(), new Party.Named(1), Optional.empty()));
        if (cases.require(ref)
                .file()
                .disputes()
                .dispute()
                .map(Dispute::file)
                .orElseThrow()
                .proceedings()
                .getFirst()
                .file()
                .begunOn()
                .isEmpty()) {
            handling.act(ref, handler, _ -> new DisputeAct.RecordAdmission(1, true, TUESDAY, Optional.empty()));
        }
        return ref;
    }
}
