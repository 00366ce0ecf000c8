package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.Rights;
import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.Verification;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Restriction, consent, hold and retention, over the API")
class KeepingTest extends PrivacyOnTrial {

    @Autowired
    private DataDesk desk;

    @Autowired
    private Rights rights;

    @Autowired
    private Verification verification;

    private StaffMember keeper = new StaffMember("", "", null, "", Set.of(), false);
    private StaffMember second = keeper;
    private String token = "";
    private String other = "";

    @BeforeEach
    void monday() {
        time.set("2026-03-02T10:00", "Asia/Dili");
        keeper = staff("keeper-tl", "testland");
        second = staff("keeper-tl-2", "testland");
        token = token(keeper);
        other = token(second);
    }

    @Test
    @DisplayName("check 57: while processing is restricted each address that no law demands refuses, with the article")
    void restrictedPerEndpoint() {
        String complaint = complaint("testland", token, SARI);
        must(post(token, complaint + "/assignment", "{\"unit\":\"complaint-unit\",\"handler\":\"keeper-tl\"}"));
        asked(token, complaint, "restriction");
        must(post(token, complaint + "/privacy/1/fulfilment", "{}"));

        for (List<String> act : List.of(
                List.of("priority", "{\"priority\":\"urgent\",\"reason\":\"x\"}"),
                List.of("assistance", "{\"assistance\":\"information\",\"units\":[]}"),
                List.of("form", "{\"form\":\"oral\",\"reason\":\"x\"}"),
                List.of("document-request", "{\"documents\":[\"a\"],\"means\":\"email\",\"sentOn\":\"2026-03-02\"}"),
                List.of("extension", "{\"clock\":\"response\",\"length\":\"5 working days\",\"reason\":\"x\"}"),
                List.of("suspension", "{\"clock\":\"response\",\"reason\":\"third-party\",\"on\":\"2026-03-02\"}"),
                List.of("written-request", "{\"means\":\"email\",\"sentOn\":\"2026-03-02\"}"),
                List.of("left-without-consideration", "{\"ground\":\"insult\",\"reason\":\"x\"}"),
                List.of("refusal-to-handle", "{\"ground\":\"court\",\"reason\":\"x\"}"),
                List.of("correspondence", "{\"direction\":\"internal\",\"text\":\"x\"}"),
                List.of("correspondence", "{\"direction\":\"out\",\"text\":\"x\"}"),
                List.of("disclosure", "{\"ground\":\"settlement\",\"recipient\":\"a\",\"what\":\"b\"}"))) {
            Answer answer = post(token, complaint + "/" + act.getFirst(), act.getLast());
            refused(answer, 409, "processing-restricted");
            assertThat(answer.at("citation.article")).as(act.getFirst()).isEqualTo("Art 6");
        }

        must(post(token, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        must(post(token, complaint + "/acknowledgement", "{\"means\":\"email\",\"sentOn\":\"2026-03-02\"}"));
        must(post(token, complaint + "/correspondence", "{\"direction\":\"in\",\"text\":\"A letter came.\"}"));
        must(post(token, complaint + "/disclosure", "{\"ground\":\"regulator\",\"recipient\":\"a\",\"what\":\"b\"}"));

        must(post(token, complaint + "/privacy/restriction-end", "{\"reason\":\"she asked for it\"}"));
        must(post(token, complaint + "/correspondence", "{\"direction\":\"out\",\"text\":\"x\"}"));
    }

    @Test
    @DisplayName("check 57: reading by consent needs one in force, and stops at once when its end is asked for")
    void consent() {
        String complaint = complaint("testland", token, SARI);
        String opening = "{\"purpose\":\"consent\",\"evidence\":\"she said so\"}";
        refused(post(token, complaint + "/opening", opening), 422, "no-consent-in-force");

        must(
                post(
                        token,
                        complaint + "/privacy/consents",
                        "{\"purpose\":\"survey\",\"textVersion\":\"2026-1\",\"channel\":\"email\",\"evidence\":\"mail of 2 March\"}"));
        must(post(token, complaint + "/opening", opening));
        assertThat(get(token, complaint).at("subject")).isEqualTo("Charged twice");

        asked(token, complaint, "consent-withdrawal");
        assertThat(get(token, complaint).at("subject"))
                .as("open by a consent that is gone")
                .isEmpty();
        refused(post(token, complaint + "/opening", opening), 422, "no-consent-in-force");
        must(post(token, complaint + "/privacy/1/fulfilment", "{}"));
        assertThat(get(token, complaint + "/privacy").at("consents.0.withdrawnAt"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("check 43: a hold is released with a fresh second factor, by somebody else than who set it")
    void hold() {
        String complaint = complaint("testland", token, SARI);
        must(post(token, complaint + "/privacy/hold", "{\"reason\":\"lawsuit 12/2026\"}"));
        assertThat(desk.holds("testland", rights.sight("testland", keeper.asker())))
                .extracting(DataDesk.Hold::by)
                .contains("keeper-tl");

        String release = complaint + "/privacy/hold-release";
        refused(post(other, release, "{\"reason\":\"over\"}"), 403, "step-up-needed");
        refused(post(other, release, "{\"reason\":\"over\"}", "Redress-Code", "000000"), 403, "step-up-needed");
        Answer own = steppedUp(keeper, token, release, "{\"reason\":\"over\"}");
        assertThat(own.at("type")).endsWith("made-it-yourself");
        must(steppedUp(second, other, release, "{\"reason\":\"over\"}"));
        assertThat(get(token, complaint + "/privacy").json().at("/heldBy").isNull())
                .isTrue();
    }

    @Test
    @DisplayName(
            "check 57: erasure refuses without a fresh second factor, on an open case, under hold, with a request open")
    void erasureRefuses() {
        String complaint = complaint("testland", token, SARI);
        String erasure = complaint + "/privacy/erasure";
        asked(token, complaint, "erasure");
        String body = "{\"ground\":\"asked-for\"}";
        refused(post(token, erasure, body), 403, "step-up-needed");
        refused(steppedUp(keeper, token, erasure, body), 409, "case-open");
        withdrawn(token, complaint, "2026-03-02");
        must(post(token, complaint + "/privacy/hold", "{\"reason\":\"lawsuit\"}"));
        refused(steppedUp(keeper, token, erasure, body), 409, "legal-hold");
        must(steppedUp(second, other, complaint + "/privacy/hold-release", "{\"reason\":\"over\"}"));
        asked(token, complaint, "access");
        refused(steppedUp(keeper, token, erasure, body), 409, "request-open");
        must(post(token, complaint + "/privacy/2/fulfilment", "{\"how\":\"copy by post\"}"));
        must(steppedUp(keeper, token, erasure, body));
        assertThat(get(token, complaint).json().at("/erased").asBoolean()).isTrue();
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    @DisplayName(
            "check 57: data past their period are listed by kind, with what hinders; nobody but a person erases them")
    void retention() {
        String complaint = complaint("testland", token, SARI);
        withdrawn(token, complaint, "2026-03-02");
        String printed = get(token, complaint).at("registerNumber");

        // the last day of sixty months still belongs to the period
        time.set("2031-03-02T10:00", "Asia/Dili");
        assertThat(over(printed)).isEmpty();
        Answer early = steppedUp(keeper, token, complaint + "/privacy/erasure", "{\"ground\":\"retention-over\"}");
        refused(early, 409, "retention-runs");
        assertThat(early.at("citation.article")).isEqualTo("Section 11");

        time.set("2031-03-03T10:00", "Asia/Dili");
        assertThat(over(printed)).singleElement().satisfies(it -> {
            assertThat(it.keptUntil()).hasToString("2031-03-02");
            assertThat(it.hindered()).isEmpty();
        });
        must(post(token, complaint + "/privacy/hold", "{\"reason\":\"lawsuit\"}"));
        assertThat(over(printed))
                .singleElement()
                .satisfies(it -> assertThat(it.hindered()).contains("legal-hold"));
        must(steppedUp(second, other, complaint + "/privacy/hold-release", "{\"reason\":\"over\"}"));
        must(steppedUp(keeper, token, complaint + "/privacy/erasure", "{\"ground\":\"retention-over\"}"));
        assertThat(over(printed)).isEmpty();
    }

    @Test
    @DisplayName("Where nobody decided how long data are kept, nothing is ever over, and the page says so")
    void undecided() {
        StaffMember neo = staff("keeper-neo", "neo");
        String at = token(neo);
        time.set("2026-03-02T10:00", "Asia/Jakarta");
        String complaint = complaint("neo", at, SARI);
        withdrawn(at, complaint, "2026-03-02");

        time.set("2027-12-30T10:00", "Asia/Jakarta");

        assertThat(desk.over("neo", rights.sight("neo", neo.asker()))).isEmpty();
        assertThat(desk.undecided("neo")).containsExactly("complaint");
        refused(
                steppedUp(neo, at, complaint + "/privacy/erasure", "{\"ground\":\"retention-over\"}"),
                409,
                "retention-undecided");
    }

    private List<DataDesk.Over> over(String printed) {
        return desk.over("testland", rights.sight("testland", keeper.asker())).stream()
                .filter(it -> it.registerNumber().equals(printed))
                .toList();
    }
}
