package dev.redress.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each house from the answer to the last paper, over the API. */
class DisputeRoutesTest extends DisputesOnTrial {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "neo, ojk-facilitation, facilitation, false",
        "dbs, ojk-facilitation, facilitation, false",
        "sub, ojk-facilitation, facilitation, false",
        "kreditpro, laps-mediation, mediation, true",
        "neo, laps-mediation, mediation, true"
    })
    @DisplayName(
            "NEO-12, NEO-24 to NEO-27, DBS-19, DBS-25, SUB-9, KP-25: from the answer to the deed and what it promised")
    void inPaper(String institution, String forum, String clock, boolean verified) {
        // given an answer that is not accepted, and everything that the gate asks for
        String token = desk(institution);
        String path = prepared(institution, token);

        // when the dispute goes to the forum, both agree to its rules, meet, and settle
        Answer referred = must(referring(token, path, institution, forum, DAY));
        if (verified) {
            refused(
                    in(token, path, 1, "agreement", "{\"clauses\":[\"choice-of-forum\"],\"text\":\"x\"}"),
                    409,
                    "not-admitted-yet");
            must(in(token, path, 1, "admission", "{\"admitted\":true,\"on\":\"" + DAY + "\"}"));
        }
        agreed(token, path, DAY);
        Answer held = must(in(token, path, 1, "meetings", "{\"at\":\"2026-09-10T10:00\"}"));
        at(END);
        must(in(
                token,
                path,
                1,
                "meeting-postponement",
                "{\"meeting\":1,\"to\":\"2026-09-28T09:00\",\"reason\":\"Flood\"}"));
        must(in(token, path, 1, "meeting-attendance", "{\"meeting\":1,\"present\":[\"customer\",\"institution\"]}"));
        Answer ended = must(in(token, path, 1, "end", deed("customer", "institution")));

        // then each step shows
        assertThat(referred.at("dispute.state")).isEqualTo("before-forum");
        assertThat(held.at("dispute.proceedings.0.clock")).isEqualTo(clock);
        assertThat(held.at("dispute.proceedings.0.due")).isNotEmpty();
        assertThat(ended.at("dispute.proceedings.0.end.how")).isEqualTo("deed");
        assertThat(ended.at("dispute.proceedings.0.meetings.0.postponed")).isEqualTo("1");
        carriedOut(token, path);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"kreditpro, laps-arbitration", "sub, laps-binding-opinion", "dbs, laps-arbitration"})
    @DisplayName("KP-25, DBS-19: through stages to a decision, and its performance")
    void decided(String institution, String forum) {
        String token = desk(institution);
        String path = prepared(institution, token);
        must(referring(token, path, institution, forum, DAY));
        must(in(token, path, 1, "admission", "{\"admitted\":true,\"on\":\"" + DAY + "\"}"));
        agreed(token, path, DAY);
        must(in(token, path, 1, "stages", "{\"stage\":\"appointment\",\"on\":\"" + DAY + "\"}"));
        at(END);

        refused(in(token, path, 1, "end", deed("customer", "institution")), 422, "no-paper-here");
        Answer decided = must(in(
                token,
                path,
                1,
                "decision",
                "{\"decision\":\"for-complainant\",\"on\":\"%s\",\"finalOn\":\"%s\",\"text\":\"So.\"}"
                        .formatted(END, END)));

        assertThat(decided.at("dispute.proceedings.0.end.decision")).isEqualTo("for-complainant");
        carriedOut(token, path);
    }

    @Test
    @DisplayName("KP-23, NEO-29: a complaint of 2023 is judged by what was law in 2023, and the ways cite that")
    void citesItsTime() {
        at("2023-06-05");
        String token = token(staff("cites-its-time", "neo"));
        String numbered =
                must201(post(token, "/api/institutions/neo/complaints", """
                {"kind":"complaint","channel":"email","language":"id","subject":"Kartu","substance":"Kartu tertelan",
                 "complainants":[{"kinds":["customer"],"name":"Siti","address":"Jakarta","email":"siti@example.com",
                                  "phone":"0811","customerNumber":"77","identityDocument":"3273"}]}""")).at("number.number");

        Answer ways = must(get(token, "/api/institutions/neo/complaints/2023/" + numbered + "/ways"));

        assertThat(ways.json()
                        .valueStream()
                        .filter(way -> way.at("/forum").asString().equals("laps-mediation")
                                || way.at("/forum").asString().equals("court"))
                        .flatMap(way -> way.at("/checks").valueStream())
                        .filter(check -> check.at("/check").asString().equals("internal-first")))
                .hasSize(2)
                .allSatisfy(check ->
                        assertThat(check.at("/source/shortName").asString()).isEqualTo("POJK 6/2022"));
    }

    private static Answer must201(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    @Test
    @DisplayName("SUB-23: the record names the release of the rules and the papers by which a case was judged")
    void judgedBy() {
        String token = desk("sub");
        String path = prepared("sub", token);

        Answer referred = must(referring(token, path, "sub", "ojk-facilitation", DAY));

        assertThat(referred.at("dispute.proceedings.0.release"))
                .isEqualTo(lawbook().release());
        assertThat(referred.json().at("/dispute/proceedings/0/papers").valueStream())
                .extracting(paper -> paper.asString())
                .containsExactly("application", "response-letter", "identity", "supporting");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"kreditpro", "neo", "dbs", "sub"})
    @DisplayName(
            "DBS-18, KP-25: who goes to court alone is not stopped by any gate, and what the gate says is on record")
    void court(String institution) {
        String token = desk(institution);
        String path = raised(institution, token);

        Answer filed = must(post(
                token,
                path + "/dispute/filing",
                "{\"forum\":\"court\",\"filedOn\":\"" + DAY + "\",\"notice\":\"Summons\"}"));
        must(in(token, path, 1, "admission", "{\"admitted\":true,\"on\":\"" + DAY + "\"}"));
        must(in(token, path, 1, "stages", "{\"stage\":\"first-instance\",\"on\":\"" + DAY + "\"}"));
        at(END);
        must(in(
                token,
                path,
                1,
                "decision",
                "{\"decision\":\"granted-in-part\",\"on\":\"" + END + "\",\"text\":\"So.\"}"));

        assertThat(filed.at("dispute.proceedings.0.kind")).isEqualTo("court");
        carriedOut(token, path);
    }

    /** What was agreed or decided is promised, done with evidence, and then the dispute is over. */
    private void carriedOut(String token, String path) {
        String over = "{\"on\":\"" + END + "\",\"ground\":\"carried-out\"}";
        must(post(
                token,
                path + "/obligations",
                "{\"proceeding\":1,\"owedBy\":\"institution\",\"what\":\"Pay\",\"dueOn\":\"2026-10-09\"}"));
        refused(post(token, path + "/dispute/closure", over), 409, "not-carried-out");
        must(post(
                token,
                path + "/obligation-performance",
                "{\"obligation\":1,\"on\":\"" + END + "\",\"evidence\":\"Receipt\"}"));
        Answer closed = must(post(token, path + "/dispute/closure", over));

        assertThat(closed.at("dispute.state")).isEqualTo("closed");
        refused(post(token, path + "/dispute/closure", over), 409, "dispute-closed");
    }
}
