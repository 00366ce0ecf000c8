package dev.redress.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What must not pass after the answer, over the API, each with rule and source; and what passes exactly at the edge. */
class DisputeBoundariesTest extends DisputesOnTrial {

    private String facilitated(String token) {
        String path = prepared("neo", token);
        must(referring(token, path, "neo", "ojk-facilitation", DAY));
        agreed(token, path, DAY);
        at(END);
        return path;
    }

    @Test
    @DisplayName(
            "NEO-27, NEO-28: a deed with one signature, deed and minutes, and neither are refused; a second facilitation too")
    void papers() {
        String token = desk("neo");
        String path = facilitated(token);
        String both = "{\"deed\":" + paper("customer", "institution") + ",\"minutes\":"
                + paper("customer", "institution") + "}";

        refusedBySource(in(token, path, 1, "end", deed("institution")), 422, "signature-missing");
        refusedBySource(in(token, path, 1, "end", deed("customer")), 422, "signature-missing");
        refusedBySource(in(token, path, 1, "end", both), 422, "deed-and-minutes");
        refusedBySource(in(token, path, 1, "end", "{}"), 422, "deed-or-minutes");
        refusedBySource(
                in(token, path, 1, "end-without-paper", "{\"on\":\"" + END + "\",\"agreed\":false}"),
                422,
                "deed-or-minutes");
        must(in(token, path, 1, "end", "{\"minutes\":" + paper("customer", "institution") + "}"));
        refused(in(token, path, 1, "end", deed("customer", "institution")), 409, "proceeding-ended");
        refusedBySource(referring(token, path, "neo", "ojk-facilitation", END), 422, "never-facilitated");
    }

    @Test
    @DisplayName("NEO-26: the bank alone cannot extend, nor can both beyond 30 working days; 30 by both pass")
    void extension() {
        String token = desk("neo");
        String path = facilitated(token);
        String more = "{\"length\":\"%s\",\"agreement\":\"More time\",\"signedOn\":{%s}}";
        String bank = "\"institution\":\"" + END + "\"";
        String both = bank + ",\"customer\":\"" + END + "\"";

        refusedBySource(
                in(token, path, 1, "extension", more.formatted("30 working days", bank)), 422, "signature-missing");
        refusedBySource(
                in(token, path, 1, "extension", more.formatted("31 working days", both)), 422, "extension-too-long");
        must(in(token, path, 1, "extension", more.formatted("30 working days", both)));
        refusedBySource(
                in(token, path, 1, "extension", more.formatted("1 working days", both)), 422, "extended-already");
    }

    @Test
    @DisplayName("NEO-20, example H: the 60th working day passes and the 61st does not")
    void window() {
        String token = desk("neo");
        String path = prepared("neo", token);

        at("2026-11-25");
        refusedBySource(referring(token, path, "neo", "ojk-facilitation", "2026-11-25"), 422, "within-time");
        must(referring(token, path, "neo", "ojk-facilitation", "2026-11-24"));
    }

    @Test
    @DisplayName("NEO-15: 500,000,000 passes, 500,000,001 does not, and the answer to where one can go says why")
    void amount() {
        String token = desk("neo");
        String path = prepared("neo", token);

        losing(token, path, "500000001");
        JsonNode over = way(token, path, "ojk-facilitation");
        refusedBySource(referring(token, path, "neo", "ojk-facilitation", DAY), 422, "amount-at-most");
        losing(token, path, "500000000");
        JsonNode open = way(token, path, "ojk-facilitation");
        must(referring(token, path, "neo", "ojk-facilitation", DAY));

        assertThat(over.at("/verdict").asString()).isEqualTo("closed");
        assertThat(check(over, "amount-at-most").at("/result").asString()).isEqualTo("fail");
        assertThat(check(over, "amount-at-most").at("/source/article").asString())
                .isNotEmpty();
        assertThat(check(over, "amount-at-most").at("/change").asString()).contains("500000000 IDR");
        assertThat(open.at("/verdict").asString()).isEqualTo("open");
        assertThat(open.at("/until").asString()).isEqualTo("2026-11-24");
        assertThat(open.at("/papers")
                        .valueStream()
                        .filter(it -> it.at("/needed").asString().equals("yes")))
                .isNotEmpty()
                .allSatisfy(paper -> assertThat(paper.at("/wrong").isNull()).isTrue());
    }

    @Test
    @DisplayName("NEO-14: who applies with a power of attorney that ended is refused; on its last day it holds")
    void endedMandate() {
        String token = desk("neo");
        String path = prepared("neo", token);
        must(post(token, path + "/mandates", """
                {"representative":{"name":"Rudi","address":"Jakarta","identityDocument":"99"},"basis":"power-of-attorney",
                 "scope":["read","write","settle"],"from":"2026-09-01","until":"2026-09-10","evidence":"power",
                 "documents":[{"name":"power.pdf","mediaType":"application/pdf","content":"JVBERi0="}]}"""));
        must(post(token, path + "/dispute/papers", "{\"paper\":\"power-of-attorney\",\"receivedOn\":\"" + DAY + "\"}"));
        at("2026-09-11");
        String referral =
                "{\"forum\":\"ojk-facilitation\",\"addressee\":\"ojk-office\",\"applicant\":\"mandate-1\",\"appliedOn\":\"%s\"}";

        refusedBySource(
                post(token, path + "/dispute/referral", referral.formatted("2026-09-11")),
                422,
                "by-customer-or-representative");
        must(post(token, path + "/dispute/referral", referral.formatted("2026-09-10")));
    }

    @Test
    @DisplayName("KP-23, KP-24: nothing goes outside before the answer or its time, and a trigger must be on record")
    void internalFirst() {
        String token = desk("kreditpro");
        String open = complaint("kreditpro", token);
        String answered = answered("kreditpro", token);
        String raise = "{\"on\":\"" + LETTER + "\",\"triggers\":[\"%s\"]}";

        refusedBySource(post(token, open + "/dispute", raise.formatted("late")), 422, "internal-first");
        refusedBySource(post(token, answered + "/dispute", raise.formatted("rejected")), 422, "trigger-not-on-record");
    }

    @Test
    @DisplayName("NEO-29: one objection, in writing, with its own response; while it waits nothing else is said")
    void objection() {
        String token = desk("neo");
        String path = answered("neo", token);
        at(DAY);
        String objection = "{\"form\":\"%s\",\"receivedOn\":\"" + DAY + "\",\"text\":\"I object.\"}";

        refusedBySource(post(token, path + "/objections", objection.formatted("oral")), 422, "objection-not-written");
        must(post(token, path + "/objections", objection.formatted("written")));
        refused(
                post(token, path + "/response-acceptance", "{\"on\":\"" + DAY + "\",\"evidence\":\"mail\"}"),
                409,
                "objection-open");
        must(post(token, path + "/objection-response", """
                {"objection":1,"outcome":"explanation","reasons":"Still","executor":"Budi","executorContact":"1500",
                 "letterOn":"%s","language":"id","nextRemedies":"OJK"}""".formatted(DAY)));
        Answer sent = must(post(
                token,
                path + "/objection-response-dispatch",
                "{\"objection\":1,\"means\":\"email\",\"dispatchedOn\":\"" + DAY + "\"}"));
        refusedBySource(post(token, path + "/objections", objection.formatted("written")), 422, "objections-used-up");
        Answer accepted =
                must(post(token, path + "/response-acceptance", "{\"on\":\"" + DAY + "\",\"evidence\":\"mail\"}"));

        assertThat(sent.at("round")).isEqualTo("1");
        assertThat(accepted.at("reactions.1.kind")).isEqualTo("accepted");
        assertThat(accepted.at("reactions.1.round")).isEqualTo("1");
    }

    @Test
    @DisplayName("What is missing or unknown is named, with what is known")
    void fields() {
        String token = desk("neo");
        String path = raised("neo", token);

        Answer missing = post(token, path + "/dispute/referral", "{\"forum\":\"court\"}");
        Answer unknown = post(token, path + "/dispute/facts", "{\"fact\":\"civil\",\"answer\":\"perhaps\"}");
        Answer element = post(token, path + "/dispute/elements", "{\"element\":\"odd\",\"answer\":\"yes\"}");
        Answer forum = post(token, path + "/dispute/referral", "{\"forum\":\"moon\",\"appliedOn\":\"" + DAY + "\"}");
        Answer nobody = get(token, path + "/ways?applicant=neighbour");
        Answer money = post(
                token,
                path + "/dispute/loss",
                "{\"material\":[{\"amount\":-1,\"currency\":\"IDR\",\"certainty\":\"actual\"}]}");

        refused(missing, 422, "missing");
        assertThat(missing.at("detail")).contains("'appliedOn'");
        refused(unknown, 422, "unknown-code");
        assertThat(unknown.at("detail")).contains("yes, no, unknown");
        refusedBySource(element, 422, "unknown-code");
        assertThat(element.at("detail")).contains("reasonable");
        refusedBySource(forum, 422, "no-such-forum");
        refused(nobody, 422, "unknown-code");
        refused(money, 422, "no-amount");
    }

    @Test
    @DisplayName(
            "NEO-21, SUB-18: a minor's papers are asked for by the birthday in the person's data, once these are open")
    void minor() {
        String token = desk("neo");
        String path = complaint("neo", token, ",\"birthDate\":\"2012-02-02\"");
        answered("neo", token, path, "\"outcome\":\"explanation\"");

        String closed = needed(way(token, path, "ojk-facilitation"), "birth-certificate");
        opened(token, path);
        String open = needed(way(token, path, "ojk-facilitation"), "birth-certificate");
        JsonNode grown = find(get(token, path + "/ways?bornOn=1990-01-01").json(), "ojk-facilitation");
        String said = needed(grown, "birth-certificate");

        assertThat(closed).isEqualTo("unknown");
        assertThat(open).isEqualTo("yes");
        assertThat(said).isEqualTo("no");
    }

    private JsonNode way(String token, String path, String forum) {
        return find(must(get(token, path + "/ways?addressee=ojk-office")).json(), forum);
    }

    private static JsonNode find(JsonNode ways, String forum) {
        return ways.valueStream()
                .filter(it -> it.at("/forum").asString().equals(forum))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode check(JsonNode way, String check) {
        return way.at("/checks")
                .valueStream()
                .filter(it -> it.at("/check").asString().equals(check))
                .findFirst()
                .orElseThrow();
    }

    private static String needed(JsonNode way, String paper) {
        return way.at("/papers")
                .valueStream()
                .filter(it -> it.at("/paper").asString().equals(paper))
                .findFirst()
                .orElseThrow()
                .at("/needed")
                .asString();
    }
}
