package dev.redress.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.clock.Sweeper;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whose clock it is: the sixty days after the letter of 1 September 2026 are the customer's, and end on 24 November. */
class WindowsOfOthersTest extends DisputesOnTrial {

    private static final String AFTER = "2026-11-25";

    @Autowired
    private Sweeper sweeper;

    private List<String> due(String token, String path, String windows) {
        String number = must(get(token, path)).at("registerNumber");
        return must(get(token, "/api/institutions/neo/due?until=2026-12-31&size=200&windows=" + windows))
                .json()
                .valueStream()
                .filter(line -> line.at("/printed").asString().equals(number))
                .map(line ->
                        line.at("/clock").asString() + " " + line.at("/owedBy").asString())
                .toList();
    }

    private JsonNode referral(String token, String path) {
        return must(get(token, path))
                .json()
                .at("/clocks")
                .valueStream()
                .filter(clock -> clock.at("/clock").asString().equals("referral"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "NEO-20: who stays away lets a time of his or her own pass: no breach, and nothing left to do about it")
    void letPass() {
        String token = desk("neo");
        String path = answered("neo", token);
        assertThat(due(token, path, "false")).isEmpty();
        assertThat(due(token, path, "true")).containsExactly("referral complainant");

        at(AFTER);
        sweeper.sweep();

        JsonNode referral = referral(token, path);
        assertThat(referral.at("/standing").asString()).isEqualTo("window-ended");
        assertThat(referral.at("/missed").isNull()).as(referral.toString()).isTrue();
        assertThat(referral.at("/ended/0").asString()).isEqualTo("2026-11-24");
        assertThat(due(token, path, "false")).isEmpty();
        assertThat(due(token, path, "true")).as("it is over").isEmpty();
        assertThat(jdbc.sql("select kind from ledger where kind in ('DeadlineMissed', 'WindowEnded') and case_id ="
                                + " (select case_id from clock where printed = :printed limit 1)")
                        .param("printed", must(get(token, path)).at("registerNumber"))
                        .query(String.class)
                        .list())
                .containsExactly("WindowEnded");
    }

    @Test
    @DisplayName("KP-23: the time for going outside stops with the acceptance of the answer")
    void accepted() {
        String token = desk("neo");
        String path = answered("neo", token);
        must(post(token, path + "/response-acceptance", "{\"on\":\"" + LETTER + "\",\"evidence\":\"Signed.\"}"));

        assertThat(referral(token, path).at("/standing").asString()).isEqualTo("window-closed");
        assertThat(due(token, path, "true")).isEmpty();
    }

    @Test
    @DisplayName("KP-23: what the dispute body has time for is no breach of the institution either")
    void theBodysOwnTime() {
        String token = desk("neo");
        String path = prepared("neo", token);
        must(referring(token, path, "neo", "laps-mediation", DAY));
        assertThat(due(token, path, "true")).contains("verification forum");

        at("2026-10-20");
        sweeper.sweep();

        assertThat(must(get(token, path)).json().at("/clocks").valueStream())
                .filteredOn(clock -> clock.at("/clock").asString().equals("verification"))
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.at("/standing").asString()).isEqualTo("window-ended");
                    assertThat(clock.at("/missed").isNull()).isTrue();
                });
    }
}
