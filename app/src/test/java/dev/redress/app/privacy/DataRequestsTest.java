package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.Rights;
import dev.redress.app.access.StaffMember;
import dev.redress.app.clock.DueSheet;
import dev.redress.app.clock.Sweeper;
import dev.redress.app.ledger.Verification;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.core.access.Sight;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DisplayName("check 57: requests of persons for their data, over the API")
class DataRequestsTest extends PrivacyOnTrial {

    @Autowired
    private Sweeper sweeper;

    @Autowired
    private Escalations escalations;

    @Autowired
    private DataDesk desk;

    @Autowired
    private Verification verification;

    @Autowired
    private DueSheet dueSheet;

    @Autowired
    private Rights rights;

    private StaffMember keeper = new StaffMember("", "", null, "", Set.of(), false);
    private String token = "";
    private String complaint = "";

    @BeforeEach
    void fridayEvening() {
        time.set("2026-06-05T21:40", "Asia/Jakarta");
        keeper = staff("keeper-sub", "sub");
        token = token(keeper);
        complaint = complaint("sub", token, SARI);
    }

    @Test
    @DisplayName("check 57: 72 hours from a Friday evening end on Monday evening, and the clock says why")
    void aroundTheClock() {
        asked(token, complaint, "access");

        JsonNode clock = clock("data-access-1");
        assertThat(clock.at("/dueAt").asString()).isEqualTo("2026-06-08T21:40:00");
        assertThat(clock.at("/source").asString()).isEqualTo("UU 27/2022 Art 32");
        assertThat(clock.at("/statutory/rule").asString()).isEqualTo("law/id/pdp/access");
        assertThat(clock.at("/explanation")
                        .valueStream()
                        .map(day -> day.at("/skipped").asString("")))
                .hasSize(3)
                .containsOnly("");
    }

    @Test
    @DisplayName("check 57: all five rights at once run side by side, also on a complaint that has ended")
    void allAtOnce() {
        withdrawn(token, complaint, "2026-06-05");
        for (String right : List.of("access", "correction", "restriction", "consent-withdrawal", "erasure")) {
            asked(token, complaint, right);
        }

        JsonNode clocks = get(token, complaint).json().at("/clocks");
        assertThat(clocks.valueStream()
                        .filter(it -> it.at("/standing").asString().equals("running"))
                        .map(it -> it.at("/clock").asString()))
                .contains(
                        "data-access-1",
                        "data-correction-2",
                        "data-restriction-3",
                        "consent-withdrawal-4",
                        "data-erasure-5");
        refused(post(token, complaint + "/privacy/requests", "{\"right\":\"access\"}"), 409, "requested-already");
    }

    @Test
    @DisplayName("check 57: the due sheet shows the hour; the sweep records a miss in the minute after it, once")
    void missed() {
        asked(token, complaint, "access");

        assertThat(lines())
                .extracting(DueSheet.Line::dueAt)
                .containsExactly(Optional.of(LocalDateTime.parse("2026-06-08T21:40")));
        time.set("2026-06-08T21:40", "Asia/Jakarta");
        sweeper.sweep();
        assertThat(missesOnRecord()).isZero();

        time.set("2026-06-08T21:41", "Asia/Jakarta");
        sweeper.sweep();
        sweeper.sweep();
        assertThat(missesOnRecord()).isEqualTo(1);
        assertThat(clock("data-access-1").at("/standing").asString()).isEqualTo("overdue");
        assertThat(verification.verify().faults()).isEmpty();
    }

    @Test
    @DisplayName("check 57: an open request is brought up after 48 and 66 hours; an answered one is not")
    void escalated() {
        asked(token, complaint, "access");
        asked(token, complaint, "correction");
        must(post(token, complaint + "/privacy/2/fulfilment", "{\"how\":\"The name was right.\"}"));

        time.set("2026-06-07T21:39", "Asia/Jakarta");
        escalations.sweep();
        assertThat(escalated(1)).isZero();
        time.set("2026-06-07T21:40", "Asia/Jakarta");
        escalations.sweep();
        escalations.sweep();
        assertThat(escalated(1)).isEqualTo(1);
        time.set("2026-06-08T15:40", "Asia/Jakarta");
        escalations.sweep();
        assertThat(escalated(1)).isEqualTo(2);
        assertThat(escalated(2)).isZero();
        assertThat(desk.open("sub", sight()))
                .filteredOn(it -> complaint.endsWith("/" + number(it.registerNumber())))
                .extracting(DataDesk.OpenRequest::escalated)
                .containsExactly(2);
    }

    @Test
    @DisplayName("check 57: refused on a coded ground with the reason; the law is cited where the ground is none")
    void refusedOnGround() {
        asked(token, complaint, "access");

        Answer none = post(token, complaint + "/privacy/1/refusal", "{\"ground\":\"too-much\",\"reason\":\"No\"}");
        refused(none, 422, "unknown-ground");
        assertThat(none.at("citation.shortName")).isEqualTo("UU 27/2022");
        refused(
                post(token, complaint + "/privacy/1/refusal", "{\"ground\":\"reveals-another-person\"}"),
                422,
                "missing");
        must(post(
                token,
                complaint + "/privacy/1/refusal",
                "{\"ground\":\"reveals-another-person\",\"reason\":\"It names your neighbour.\"}"));

        Answer view = get(token, complaint + "/privacy");
        assertThat(view.at("requests.0.standing")).isEqualTo("refused");
        assertThat(view.at("requests.0.answer"))
                .as("closed until the case is opened")
                .isEmpty();
        opened(token, complaint);
        assertThat(get(token, complaint + "/privacy").at("requests.0.answer")).isEqualTo("It names your neighbour.");
    }

    @Test
    @DisplayName("Only who answers for data decides; a handler records that somebody asked; others do neither")
    void powers() {
        String handler = token(staff("handler-sub", "sub", "complaint-unit"));
        asked(handler, complaint, "access");
        refused(post(handler, complaint + "/privacy/1/fulfilment", "{\"how\":\"x\"}"), 403, "power-missing");
        String auditor = token(staff("auditor-sub", "sub", "auditor"));
        refused(post(auditor, complaint + "/privacy/requests", "{\"right\":\"access\"}"), 403, "power-missing");
        refused(get(auditor, complaint + "/privacy"), 403, "power-missing");
        String elsewhere = token(staff("keeper-dbs", "dbs"));
        assertThat(get(elsewhere, complaint + "/privacy").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("Bad input: no right, a foreign right, a request of another case, a time to come, extra fields")
    void badInput() {
        refused(post(token, complaint + "/privacy/requests", "{}"), 422, "missing");
        refused(post(token, complaint + "/privacy/requests", "{\"right\":\"forgetting\"}"), 422, "unknown-code");
        refused(
                post(token, complaint + "/privacy/requests", "{\"right\":\"access\",\"complainant\":2}"),
                422,
                "no-such-complainant");
        refused(
                post(
                        token,
                        complaint + "/privacy/requests",
                        "{\"right\":\"access\",\"receivedAt\":\"2026-06-05T21:41\"}"),
                422,
                "moment-in-the-future");
        refused(post(token, complaint + "/privacy/1/fulfilment", "{\"how\":\"x\"}"), 409, "no-such-request");
        refused(post(token, complaint + "/privacy/-1/copy", "{}"), 409, "no-such-request");
    }

    private JsonNode clock(String name) {
        return get(token, complaint)
                .json()
                .at("/clocks")
                .valueStream()
                .filter(it -> it.at("/clock").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<DueSheet.Line> lines() {
        String printed = get(token, complaint).at("registerNumber");
        return dueSheet
                .page(
                        "sub",
                        VisibleCases.to(sight()),
                        LocalDate.parse("2026-06-08"),
                        Optional.empty(),
                        Optional.empty(),
                        DueSheet.Owed.OURS,
                        500)
                .stream()
                .filter(line -> line.printed().equals(printed) && line.clock().equals("data-access-1"))
                .toList();
    }

    private Sight sight() {
        return rights.sight("sub", keeper.asker());
    }

    private long missesOnRecord() {
        return get(token, complaint)
                .json()
                .at("/events")
                .valueStream()
                .filter(it -> it.at("/kind").asString().equals("DeadlineMissed"))
                .count();
    }

    private int escalated(int request) {
        return get(token, complaint + "/privacy")
                .json()
                .at("/requests/" + (request - 1) + "/escalated")
                .asInt();
    }

    private static String number(String printed) {
        String digits = printed.substring(printed.lastIndexOf('/') + 1);
        return Long.toString(Long.parseLong(digits));
    }
}
