package dev.redress.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of each bank's facilitation over the API: one step too far is refused with rule and source, and the edge passes. */
class DisputeEdgesTest extends DisputesOnTrial {

    private static final String OJK = "ojk-facilitation";

    /** The problem names what the rule says, and cites it. */
    private void cited(Answer answer, String problem, String instrument) {
        refusedBySource(answer, 422, problem);
        assertThat(answer.at("citation.instrument")).as(answer.body()).isEqualTo(instrument);
        assertThat(answer.at("citation.article")).as(answer.body()).isNotBlank();
        assertThat(answer.at("detail")).isNotBlank();
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private String facilitated(String institution, String token) {
        String path = prepared(institution, token);
        must(referring(token, path, institution, OJK, DAY));
        agreed(token, path, DAY);
        at(END);
        return path;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neo, NEO-PROCEDURE", "sub, SUB-PROCEDURE", "dbs, DBS-ANSWERS"})
    @DisplayName("NEO-15, SUB-9, DBS-21: 500,000,001 is refused and 500,000,000 passes")
    void amount(String institution, String instrument) {
        String token = desk(institution);
        String path = prepared(institution, token);

        losing(token, path, "500000001");
        cited(referring(token, path, institution, OJK, DAY), "amount-at-most", instrument);
        losing(token, path, "500000000.01");
        cited(referring(token, path, institution, OJK, DAY), "amount-at-most", instrument);
        losing(token, path, "500000000");
        must(referring(token, path, institution, OJK, DAY));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neo, NEO-PROCEDURE", "sub, SUB-PROCEDURE", "dbs, DBS-ANSWERS"})
    @DisplayName("NEO-20, SUB-15, DBS-21: the 61st working day from the date of the letter is refused, the 60th passes")
    void window(String institution, String instrument) {
        String token = desk(institution);
        String path = prepared(institution, token);

        at("2026-11-25");
        cited(referring(token, path, institution, OJK, "2026-11-25"), "within-time", instrument);
        must(referring(token, path, institution, OJK, "2026-11-24"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neo, NEO-PROCEDURE", "sub, SUB-PROCEDURE", "dbs, DBS-PROCEDURE"})
    @DisplayName(
            "NEO-27, NEO-28, DBS-25, DBS-26: one signature is refused under deed and minutes, so are both papers; two signatures pass")
    void papers(String institution, String instrument) {
        String token = desk(institution);
        String path = facilitated(institution, token);

        for (String one : new String[] {"customer", "institution"}) {
            cited(in(token, path, 1, "end", deed(one)), "signature-missing", instrument);
            cited(in(token, path, 1, "end", "{\"minutes\":" + paper(one) + "}"), "signature-missing", instrument);
        }
        cited(
                in(
                        token,
                        path,
                        1,
                        "end",
                        "{\"deed\":" + paper("customer", "institution") + ",\"minutes\":"
                                + paper("customer", "institution") + "}"),
                "deed-and-minutes",
                instrument);
        cited(in(token, path, 1, "end", "{}"), "deed-or-minutes", instrument);
        must(in(token, path, 1, "end", "{\"minutes\":" + paper("customer", "institution") + "}"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neo", "sub", "dbs"})
    @DisplayName("NEO-26, DBS-24: the bank alone extends nothing; by both, 31 working days are refused and 30 pass")
    void extension(String institution) {
        String token = desk(institution);
        String path = facilitated(institution, token);
        String more = "{\"length\":\"%s working days\",\"agreement\":\"More time\",\"signedOn\":{%s}}";
        String bank = "\"institution\":\"" + END + "\"";
        String both = bank + ",\"customer\":\"" + END + "\"";

        refusedBySource(in(token, path, 1, "extension", more.formatted("30", bank)), 422, "signature-missing");
        refusedBySource(in(token, path, 1, "extension", more.formatted("31", both)), 422, "extension-too-long");
        must(in(token, path, 1, "extension", more.formatted("30", both)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neo, NEO-PROCEDURE", "sub, SUB-PROCEDURE", "dbs, DBS-ANSWERS"})
    @DisplayName("NEO-19, SUB-14: a second facilitation is refused; one that was never held does not count")
    void secondFacilitation(String institution, String instrument) {
        String token = desk(institution);
        String path = prepared(institution, token);
        must(referring(token, path, institution, OJK, DAY));
        must(in(token, path, 1, "withdrawal", "{\"on\":\"" + DAY + "\",\"reason\":\"Wrong office\"}"));
        must(referring(token, path, institution, OJK, DAY));
        must(in(
                token,
                path,
                2,
                "agreement",
                "{\"clauses\":[\"choice-of-forum\",\"submission-to-rules\"],\"text\":\"We agree.\"}"));
        must(in(token, path, 2, "agreement-signature", "{\"signer\":\"customer\",\"on\":\"" + DAY + "\"}"));
        must(in(token, path, 2, "agreement-signature", "{\"signer\":\"institution\",\"on\":\"" + DAY + "\"}"));
        at(END);
        must(in(token, path, 2, "end", "{\"minutes\":" + paper("customer", "institution") + "}"));

        cited(referring(token, path, institution, OJK, END), "never-facilitated", instrument);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "neo, NEO-PROCEDURE, NEO-PROCEDURE",
        "sub, SUB-PROCEDURE, SUB-PROCEDURE",
        "dbs, DBS-PROCEDURE, DBS-ANSWERS"
    })
    @DisplayName(
            "NEO-19, NEO-28, SUB-14: nobody goes twice to a forum that has the dispute, nor is it facilitated again after a filing")
    void filedTwice(String institution, String forum, String instrument) {
        String token = desk(institution);
        String path = facilitated(institution, token);
        String filing = "{\"forum\":\"" + OJK + "\",\"filedOn\":\"" + END + "\",\"notice\":\"Letter\"}";

        Answer there = post(token, path + "/dispute/filing", filing);
        must(in(token, path, 1, "end", "{\"minutes\":" + paper("customer", "institution") + "}"));
        must(post(token, path + "/dispute/filing", filing));
        Answer agreed = in(
                token,
                path,
                2,
                "agreement",
                "{\"clauses\":[\"choice-of-forum\",\"submission-to-rules\"],\"text\":\"We agree.\"}");

        refusedBySource(there, 409, "there-already");
        assertThat(there.at("citation.instrument")).isEqualTo(forum);
        cited(agreed, "never-facilitated", instrument);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neo, NEO-PROCEDURE", "sub, SUB-PROCEDURE", "dbs, DBS-ANSWERS"})
    @DisplayName("NEO-19, NEO-28, SUB-14: what began counts as held, taken back or not signed, and is not turned away")
    void held(String institution, String instrument) {
        String token = desk(institution);
        String turned = "{\"admitted\":false,\"on\":\"" + END + "\",\"reason\":\"No\"}";
        String unsigned = "{\"on\":\"" + END + "\",\"missing\":\"%s\",\"reason\":\"Would not\"}";

        String path = facilitated(institution, token);
        refusedBySource(in(token, path, 1, "admission", turned), 409, "begun-already");
        refused(in(token, path, 1, "end-unsigned", unsigned.formatted("representative")), 422, "unknown-code");
        Answer ended = must(in(token, path, 1, "end-unsigned", unsigned.formatted("customer")));
        cited(referring(token, path, institution, OJK, END), "never-facilitated", instrument);
        String other = facilitated(institution, token);
        Answer back = must(in(token, other, 1, "withdrawal", "{\"on\":\"" + END + "\",\"reason\":\"No\"}"));
        cited(referring(token, other, institution, OJK, END), "never-facilitated", instrument);

        assertThat(ended.at("dispute.proceedings.0.end.how")).isEqualTo("unsigned");
        assertThat(ended.at("dispute.proceedings.0.end.notSignedBy")).isEqualTo("customer");
        assertThat(back.at("dispute.proceedings.0.clock")).isNotEqualTo("facilitation");
    }

    @Test
    @DisplayName("DBS-21: family card and birth certificate are needed to the day before the 17th birthday, not on it")
    void minorsPapers() {
        String token = desk("dbs");
        String path = complaint("dbs", token, ",\"birthDate\":\"2009-09-04\"");
        answered("dbs", token, path, "\"outcome\":\"explanation\"");
        at(DAY);
        opened(token, path);
        String before = needed(token, path, "");
        at("2026-09-04");
        opened(token, path);
        String birthday = needed(token, path, "");

        assertThat(before).isEqualTo("yes");
        assertThat(birthday).isEqualTo("no");
        assertThat(needed(token, path, "?bornOn=2009-09-05")).isEqualTo("yes");
    }

    private String needed(String token, String path, String query) {
        return must(get(token, path + "/ways" + query))
                .json()
                .valueStream()
                .filter(way -> way.at("/forum").asString().equals(OJK))
                .flatMap(way -> way.at("/papers").valueStream())
                .filter(paper -> paper.at("/paper").asString().equals("birth-certificate"))
                .findFirst()
                .orElseThrow()
                .at("/needed")
                .asString();
    }

    @Test
    @DisplayName("DBS-20: who says that LAPS has or had it is not sent to OJK, and nobody is while nobody has said")
    void exclusiveBySaying() {
        String token = desk("dbs");
        String path = prepared("dbs", token);
        String fact = "{\"fact\":\"dispute-body-%s\",\"answer\":\"%s\"}";
        for (String stage : new String[] {"pending", "decided"}) {
            must(post(token, path + "/dispute/facts", fact.formatted(stage, "yes")));
            cited(referring(token, path, "dbs", OJK, DAY), "not-through", "DBS-PROCEDURE");
            must(post(token, path + "/dispute/facts", fact.formatted(stage, "unknown")));
            cited(referring(token, path, "dbs", OJK, DAY), "not-known-yet", "DBS-PROCEDURE");
            must(post(token, path + "/dispute/facts", fact.formatted(stage, "no")));
        }
        must(referring(token, path, "dbs", OJK, DAY));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neo", "dbs"})
    @DisplayName(
            "NEO-14, NEO-24, NEO-28, DBS-26: a child's mother applies without a power of attorney, signs, and ends it")
    void motherOfAChild(String institution) {
        String token = desk(institution);
        String path = complaint(institution, token, ",\"birthDate\":\"2012-02-02\"");
        prepare(institution, token, raise(token, answered(institution, token, path, "\"outcome\":\"explanation\"")));
        must(post(token, path + "/mandates", """
                {"representative":{"name":"Ibu","address":"Jakarta","identityDocument":"99"},"basis":"guardian",
                 "scope":["read","write","settle"],"from":"2026-09-01","evidence":"birth certificate",
                 "documents":[{"name":"birth.pdf","mediaType":"application/pdf","content":"JVBERi0="}]}"""));
        for (String paper : new String[] {"family-card", "birth-certificate"}) {
            must(post(token, path + "/dispute/papers", "{\"paper\":\"" + paper + "\",\"receivedOn\":\"" + DAY + "\"}"));
        }
        String addressee = institution.equals("neo") ? ",\"addressee\":\"ojk-office\"" : "";
        String referral =
                "{\"forum\":\"" + OJK + "\",\"applicant\":\"%s\",\"appliedOn\":\"" + DAY + "\"" + addressee + "}";
        refused(post(token, path + "/dispute/referral", referral.formatted("complainant-1")), 422, "guardian-needed");
        must(post(token, path + "/dispute/referral", referral.formatted("mandate-1")));
        must(in(
                token,
                path,
                1,
                "agreement",
                "{\"clauses\":[\"choice-of-forum\",\"submission-to-rules\"],\"text\":\"We agree.\"}"));
        String signature = "{\"signer\":\"%s\",\"on\":\"" + DAY + "\"}";
        refused(in(token, path, 1, "agreement-signature", signature.formatted("customer")), 422, "guardian-needed");
        must(in(token, path, 1, "agreement-signature", signature.formatted("representative")));
        must(in(token, path, 1, "agreement-signature", signature.formatted("institution")));
        at(END);
        refused(
                in(token, path, 1, "end", "{\"minutes\":" + paper("customer", "institution") + "}"),
                422,
                "guardian-needed");
        Answer ended = must(in(token, path, 1, "end", "{\"minutes\":" + paper("representative", "institution") + "}"));

        assertThat(ended.at("dispute.proceedings.0.end.how")).isEqualTo("minutes");
    }

    @Test
    @DisplayName("DBS-20: what is or was settled through LAPS is not taken to OJK; withdrawn there it may be")
    void exclusive() {
        String token = desk("dbs");
        String path = prepared("dbs", token);
        must(referring(token, path, "dbs", "laps-mediation", DAY));

        cited(referring(token, path, "dbs", OJK, DAY), "not-through", "DBS-PROCEDURE");
        must(in(token, path, 1, "withdrawal", "{\"on\":\"" + DAY + "\",\"reason\":\"Too far\"}"));
        must(referring(token, path, "dbs", OJK, DAY));
    }

    @Test
    @DisplayName(
            "DBS-23, DBS-25, DBS-26: the representative signs on the last day of the power of attorney and not after it, and never the minutes")
    void endedPower() {
        String token = desk("dbs");
        String path = prepared("dbs", token);
        must(post(token, path + "/mandates", """
                {"representative":{"name":"Rudi","address":"Jakarta","identityDocument":"99"},"basis":"power-of-attorney",
                 "scope":["read","write","settle"],"from":"2026-09-01","until":"2026-09-10","evidence":"power",
                 "documents":[{"name":"power.pdf","mediaType":"application/pdf","content":"JVBERi0="}]}"""));
        must(referring(token, path, "dbs", OJK, DAY));
        must(in(
                token,
                path,
                1,
                "agreement",
                "{\"clauses\":[\"choice-of-forum\",\"submission-to-rules\"],\"text\":\"We agree.\"}"));
        at("2026-09-11");
        String signed = "{\"signer\":\"representative\",\"on\":\"2026-09-%s\"}";
        refusedBySource(in(token, path, 1, "agreement-signature", signed.formatted("11")), 422, "mandate-ended");
        must(in(token, path, 1, "agreement-signature", signed.formatted("10")));
        must(in(token, path, 1, "agreement-signature", "{\"signer\":\"institution\",\"on\":\"2026-09-10\"}"));
        String end =
                "{\"%s\":{\"text\":\"So.\",\"signedOn\":{\"representative\":\"2026-09-%s\",\"institution\":\"2026-09-11\"}}}";

        refusedBySource(in(token, path, 1, "end", end.formatted("deed", "11")), 422, "mandate-ended");
        refusedBySource(in(token, path, 1, "end", end.formatted("minutes", "10")), 422, "not-theirs-to-sign");
        must(in(token, path, 1, "end", end.formatted("deed", "10")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"neo", "sub", "dbs", "kreditpro"})
    @DisplayName("KP-23, KP-24: a refused complaint goes outside once the refusal is rejected, and not before")
    void refusedComplaint(String institution) {
        String token = desk(institution);
        String path = complaint(institution, token);
        at(LETTER);
        must(post(token, path + "/refusal-to-handle", "{\"ground\":\"court\",\"reason\":\"Case 12/2026\"}"));
        String raise = "{\"on\":\"" + LETTER + "\",\"triggers\":[\"rejected\"]}";

        refusedBySource(post(token, path + "/dispute", raise), 422, "trigger-not-on-record");
        must(post(token, path + "/response-rejection", "{\"on\":\"" + LETTER + "\"}"));
        Answer raised = post(token, path + "/dispute", raise);
        must(raised);
        assertThat(raised.at("answeredOn")).isEqualTo(LETTER);
    }

    @Test
    @DisplayName("KP-23: a filing before the answer is recorded and takes the next number; a refused one gives it back")
    void filedBeforeTheAnswer() {
        String token = desk("neo");
        String path = complaint("neo", token);
        String filing = "{\"forum\":\"%s\",\"filedOn\":\"2026-08-24\",\"notice\":\"17/2026\"}";

        assertThat(post(token, path + "/dispute/filing", filing.formatted("moon"))
                        .status())
                .isEqualTo(422);
        Answer filed = post(token, path + "/dispute/filing", filing.formatted("court"));
        must(filed);
        assertThat(filed.at("dispute.state")).isEqualTo("before-forum");
        int first = Integer.parseInt(filed.at("dispute.number").replaceAll(".*/", ""));
        must(post(token, path + "/dispute/filing", filing.formatted("laps-mediation")));

        Answer next = post(token, complaint("neo", token) + "/dispute/filing", filing.formatted("court"));
        assertThat(Integer.parseInt(next.at("dispute.number").replaceAll(".*/", "")))
                .isEqualTo(first + 1);
    }

    @Test
    @DisplayName("KP-24: a late answer that was accepted is no dispute, over the API either")
    void lateAndAccepted() {
        String token = desk("dbs");
        String path = complaint("dbs", token);
        at("2026-11-09");
        must(post(token, path + "/response", """
                {"outcome":"explanation","reasons":"Because","executor":"Budi","executorContact":"1500",
                 "letterOn":"2026-11-09","language":"id","nextRemedies":"OJK"}"""));
        must(post(token, path + "/response-dispatch", "{\"means\":\"email\",\"dispatchedOn\":\"2026-11-09\"}"));
        must(post(token, path + "/response-acceptance", "{\"on\":\"2026-11-09\",\"evidence\":\"signed\"}"));

        refusedBySource(
                post(token, path + "/dispute", "{\"on\":\"2026-11-09\",\"triggers\":[\"late\"]}"), 409, "accepted");
    }

    @Test
    @DisplayName("NEO-20, SUB-16: after an answer by telephone the time for going outside does not run, over the API")
    void oralAnswer() {
        String token = desk("neo");
        String path = complaint("neo", token);
        must(post(token, path + "/form", "{\"form\":\"oral\",\"reason\":\"She called\"}"));
        at("2026-08-28");
        must(post(token, path + "/response", """
                {"outcome":"explanation","reasons":"Because","executor":"Budi","executorContact":"1500",
                 "letterOn":"2026-08-28","language":"id","nextRemedies":"OJK"}"""));
        must(post(token, path + "/response-dispatch", "{\"means\":\"telephone\",\"dispatchedOn\":\"2026-08-28\"}"));

        Answer ways = get(token, path + "/ways?addressee=ojk-office");
        assertThat(ways.body()).contains("There is no letter from which the time could count");
    }

    @Test
    @DisplayName("KP-23: an application of a day before the answer is refused over the API, one of its day passes")
    void factsOfTheDay() {
        String token = desk("neo");
        String path = prepared("neo", token);

        refusedBySource(referring(token, path, "neo", "court", "2026-08-25"), 422, "internal-first");
        must(referring(token, path, "neo", "court", DAY));
    }
}
