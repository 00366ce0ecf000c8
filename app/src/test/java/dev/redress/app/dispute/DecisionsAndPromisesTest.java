package dev.redress.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What follows a judgment and a promise, over the API. */
class DecisionsAndPromisesTest extends DisputesOnTrial {

    private static final String PAY =
            "{\"proceeding\":1,\"owedBy\":\"institution\",\"what\":\"Pay\",\"dueOn\":\"2026-10-09\"}";

    /** A court took it up. */
    private String atCourt(String token) {
        String path = prepared("neo", token);
        must(post(
                token,
                path + "/dispute/filing",
                "{\"forum\":\"court\",\"filedOn\":\"" + DAY + "\",\"notice\":\"Summons\"}"));
        must(in(token, path, 1, "admission", "{\"admitted\":true,\"on\":\"" + DAY + "\"}"));
        at(END);
        return path;
    }

    private Answer decided(String token, String path, String decision) {
        return in(
                token,
                path,
                1,
                "decision",
                "{\"decision\":\"" + decision + "\",\"on\":\"" + END + "\",\"text\":\"So.\"}");
    }

    @Test
    @DisplayName("DBS-18: first instance, appeal, cassation: each decides once, until nobody can appeal any more")
    void instances() {
        String token = desk("neo");
        String path = atCourt(token);
        must(decided(token, path, "granted"));
        refusedBySource(decided(token, path, "granted"), 409, "decided-already");

        Answer appealed = must(in(token, path, 1, "stages", "{\"stage\":\"appeal\",\"on\":\"" + END + "\"}"));
        assertThat(appealed.at("dispute.state")).isEqualTo("before-forum");
        must(decided(token, path, "dismissed"));
        refusedBySource(
                in(token, path, 1, "stages", "{\"stage\":\"appeal\",\"on\":\"" + END + "\"}"), 409, "instance-decided");
        Answer last = must(in(token, path, 1, "finality", "{\"finalOn\":\"" + END + "\",\"evidence\":\"Seal\"}"));

        assertThat(last.at("dispute.proceedings.0.decisions.0.decision")).isEqualTo("granted");
        assertThat(last.at("dispute.proceedings.0.end.decision")).isEqualTo("dismissed");
        assertThat(last.at("dispute.proceedings.0.end.finalOn")).isEqualTo(END);
        refusedBySource(
                in(token, path, 1, "stages", "{\"stage\":\"cassation\",\"on\":\"" + END + "\"}"),
                409,
                "decision-final");
        refused(post(token, path + "/obligations", PAY), 409, "nothing-owed");
    }

    @Test
    @DisplayName("SUB-13, DBS-20: after a judgment that found it inadmissible the dispute goes to the dispute body")
    void inadmissible() {
        String token = desk("neo");
        String path = atCourt(token);
        Answer decided = must(decided(token, path, "inadmissible"));
        assertThat(decided.at("dispute.state")).isEqualTo("raised");
        assertThat(decided.at("dispute.proceedings.0.decisions.0.merits")).isEqualTo("false");

        Answer referred = must(referring(token, path, "neo", "laps-mediation", END));
        assertThat(referred.at("dispute.state")).isEqualTo("before-forum");
    }

    @Test
    @DisplayName("A promise is corrected, then released with a reason, and then the dispute is closed")
    void promises() {
        String token = desk("neo");
        String path = atCourt(token);
        must(decided(token, path, "granted"));
        must(post(token, path + "/obligations", PAY));
        Answer corrected = must(post(
                token,
                path + "/obligation-correction",
                "{\"obligation\":1,\"owedBy\":\"institution\",\"what\":\"Pay half\",\"dueOn\":\"2026-10-16\","
                        + "\"reason\":\"Typing error\"}"));
        assertThat(corrected.at("obligations.0.dueOn")).isEqualTo("2026-10-16");
        assertThat(corrected.at("obligations.0.corrected")).isEqualTo("1");
        refused(post(token, path + "/obligation-release", "{\"obligation\":1,\"on\":\"" + END + "\"}"), 422, "missing");

        Answer released = must(post(
                token,
                path + "/obligation-release",
                "{\"obligation\":1,\"on\":\"" + END + "\",\"reason\":\"Waived in writing\"}"));

        assertThat(released.at("obligations.0.releasedOn")).isEqualTo(END);
        assertThat(must(get(token, "/api/institutions/neo/disputes/obligations"))
                        .body())
                .doesNotContain(released.at("registerNumber"));
        assertThat(must(post(
                                token,
                                path + "/dispute/closure",
                                "{\"on\":\"" + END + "\",\"ground\":\"not-pursued\",\"reason\":\"Waived\"}"))
                        .at("dispute.state"))
                .isEqualTo("closed");
    }
}
