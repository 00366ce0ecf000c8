package dev.redress.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the answer to the last paper, with the letters that each house makes on the way: written, checked, signed, sent. */
class LastPaperTest extends DisputesOnTrial {

    /** Writes a letter, has it checked and signed by others, and sends it; gives it as it was sent. */
    private Answer sent(String institution, String token, String path, String kind, String day, String more) {
        must(post(token, path + "/opening", "{\"purpose\":\"settlement\"}"));
        Answer written = must(post(
                token,
                path + "/letters",
                "{\"kind\":\"" + kind + "\",\"values\":{\"message\":\"What this paper is about.\"" + more + "}}"));
        String letter = path + "/letters/" + written.at("letter");
        must(post(token, letter + "/presentation", "{}"));
        String checker = token(staff("checks-letters-of-" + institution, institution));
        for (int check = 0; check < written.json().at("/needs/approvals").asInt(); check++) {
            refused(post(token, letter + "/approval", "{\"version\":1}"), 403, "made-it-yourself");
            must(post(checker, path + "/opening", "{\"purpose\":\"settlement\"}"));
            must(post(checker, letter + "/approval", "{\"version\":1}"));
        }
        String signer = token(staff("signs-letters-of-" + institution, institution));
        must(post(signer, path + "/opening", "{\"purpose\":\"settlement\"}"));
        must(post(signer, letter + "/signature", "{\"version\":1}"));
        must(post(
                token,
                letter + "/dispatch",
                "{\"means\":\"email\",\"dispatchedOn\":\"" + day + "\",\"proof\":\"Taken by the mail server.\"}"));
        return must(get(token, letter));
    }

    private static void left(Answer letter, String day) {
        assertThat(letter.at("left.on")).as(letter.body()).isEqualTo(day);
        assertThat(letter.at("signature.sha256")).hasSize(64);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "neo, ojk-facilitation, deed",
        "neo, ojk-facilitation, minutes",
        "dbs, ojk-facilitation, deed",
        "dbs, ojk-facilitation, minutes",
        "sub, ojk-facilitation, deed",
        "sub, ojk-facilitation, minutes",
        "testland, facilitation, deed",
        "testland, facilitation, minutes"
    })
    @DisplayName(
            "NEO-12, NEO-23, NEO-24, NEO-27, NEO-28, DBS-22, DBS-25, DBS-26, DBS-27, SUB-9: application, agreement, and deed or minutes, each made, checked, signed and sent")
    void facilitation(String institution, String forum, String end) {
        String token = desk(institution);
        String path = prepared(institution, token);
        must(referring(token, path, institution, forum, DAY));
        Answer request = sent(institution, token, path, "facilitation-request", DAY, "");
        Answer agreement = sent(institution, token, path, "facilitation-agreement", DAY, "");
        agreed(token, path, DAY);
        at(END);
        Answer ended = must(in(token, path, 1, "end", "{\"" + end + "\":" + paper("customer", "institution") + "}"));
        Answer last = sent(
                institution, token, path, end.equals("deed") ? "settlement-deed" : "facilitation-minutes", END, "");

        List.of(request, agreement).forEach(letter -> left(letter, DAY));
        left(last, END);
        assertThat(agreement.at("needs.approvals")).isEqualTo("1");
        assertThat(last.at("approvedBy.0")).isEqualTo("checks-letters-of-" + institution);
        assertThat(ended.at("dispute.proceedings.0.end.how")).isEqualTo(end);
        assertThat(last.at("text")).contains(ended.at("dispute.number")).contains("What this paper is about.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "neo, ojk-limited-facilitation, end-without-paper",
        "testland, limited-facilitation, end-without-paper",
        "kreditpro, laps-mediation, end"
    })
    @DisplayName(
            "NEO-13, KP-25, DBS-19: the letter on the ways outside leaves first; then each goes to the end that its forum has")
    void remediesFirst(String institution, String forum, String end) {
        String token = desk(institution);
        String path = prepared(institution, token);
        Answer remedies = sent(institution, token, path, "outside-remedies", DAY, "");
        Answer referred = must(referring(token, path, institution, forum, DAY));

        left(remedies, DAY);
        assertThat(remedies.at("text"))
                .contains(procedure(institution)
                        .forum(forum)
                        .orElseThrow()
                        .value()
                        .titles()
                        .in(language(institution)));
        assertThat(referred.at("dispute.state")).isEqualTo("before-forum");
        must(in(token, path, 1, "admission", "{\"admitted\":true,\"on\":\"" + DAY + "\"}"));
        boolean paper = end.equals("end");
        if (paper) {
            agreed(token, path, DAY);
        }
        at(END);
        Answer ended = must(in(
                token,
                path,
                1,
                end,
                paper
                        ? deed("customer", "institution")
                        : "{\"on\":\"" + END + "\",\"agreed\":true,\"note\":\"They agreed.\"}"));
        assertThat(ended.at("dispute.proceedings.0.end.how")).isEqualTo(paper ? "deed" : "agreed");
    }

    @Test
    @DisplayName(
            "ALMA-43, KP-23: Alma's sources name no outside body; the letter on the ways outside is its last paper")
    void alma() {
        String token = desk("alma");
        String path = complaint("alma", token);
        at(LETTER);
        must(post(token, path + "/response", """
                {"outcome":"explanation","reasons":"Because","executor":"Budi","executorContact":"1500","letterOn":"%s",
                 "language":"%s","nextRemedies":"A court"}""".formatted(LETTER, language("alma"))));
        Answer reply = sent("alma", token, path, "response", LETTER, "");
        at(DAY);
        must(post(token, path + "/response-rejection", "{\"on\":\"" + DAY + "\"}"));

        Answer remedies = sent("alma", token, path, "outside-remedies", DAY, "");

        left(reply, LETTER);
        left(remedies, DAY);
        assertThat(must(get(token, path + "/ways")).json()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"neo, ojk-facilitation", "neo, ojk-limited-facilitation", "sub, ojk-facilitation"})
    @DisplayName(
            "NEO-23, SUB-17: the application goes to exactly one of the two, with that one's name and address alone")
    void oneAddressee(String institution, String forum) {
        String token = desk(institution);
        List<String> both = procedure(institution)
                .forum(forum)
                .orElseThrow()
                .value()
                .addressees()
                .codes();
        assertThat(both).containsExactly("ojk-board", "ojk-office");
        for (String chosen : both) {
            String path = prepared(institution, token);
            String apply = "{\"forum\":\"" + forum + "\",\"appliedOn\":\"" + DAY + "\"%s}";
            refused(post(token, path + "/dispute/referral", apply.formatted("")), 422, "not-known-yet");
            refusedBySource(
                    post(token, path + "/dispute/referral", apply.formatted(",\"addressee\":\"neighbour\"")),
                    422,
                    "one-addressee");
            must(post(token, path + "/dispute/referral", apply.formatted(",\"addressee\":\"" + chosen + "\"")));

            Answer letter = sent(
                    institution,
                    token,
                    path,
                    "facilitation-request",
                    DAY,
                    ",\"forum-address\":\"Street of " + chosen + "\"");

            for (String addressee : both) {
                String name = procedure(institution)
                        .forum(forum)
                        .orElseThrow()
                        .value()
                        .addressees()
                        .find(addressee)
                        .orElseThrow()
                        .titles()
                        .in(language(institution));
                assertThat(letter.at("text").replaceAll("\\s+", " ").contains(name))
                        .as(addressee + " in a letter to " + chosen + ": " + letter.at("text"))
                        .isEqualTo(addressee.equals(chosen));
                assertThat(letter.at("text").contains("Street of " + addressee)).isEqualTo(addressee.equals(chosen));
            }
        }
    }
}
