package dev.redress.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.testing.RunningRedress;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.util.List;

/** Complaints that were answered by a letter of Tue 1 September 2026, and what comes after, over the API. */
abstract class DisputesOnTrial extends RunningRedress {

    static final String LETTER = "2026-09-01";
    static final String DAY = "2026-09-03";
    static final String END = "2026-09-28";

    /** Who may do everything at a house. */
    String desk(String institution) {
        at("2026-08-24");
        return token(staff("disputes-" + institution, institution));
    }

    void at(String day) {
        time.set(day + "T10:00", "Asia/Jakarta");
    }

    /** Registered on Mon 24 August 2026. */
    String complaint(String institution, String token) {
        return complaint(institution, token, "");
    }

    /** @param more fields of the person, each with a comma before it */
    String complaint(String institution, String token, String more) {
        at("2026-08-24");
        Answer answer = post(token, "/api/institutions/" + institution + "/complaints", """
                {"kind":"complaint","channel":"email","language":"%s","subject":"Kartu","substance":"Kartu tertelan",
                 "complainants":[{"kinds":["%s"],"name":"Siti","address":"Jakarta","email":"siti@example.com",
                                  "phone":"0811","customerNumber":"77","identityDocument":"3273"%s}]}""".formatted(
                        language(institution), institution.equals("kreditpro") ? "borrower" : "customer", more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String path = "/api/institutions/" + institution + "/complaints/2026/" + answer.at("number.number");
        must(post(token, path + "/assignment", "{\"unit\":\"complaint-unit\",\"handler\":\"omar\"}"));
        return path;
    }

    String answered(String institution, String token) {
        return answered(institution, token, complaint(institution, token), "\"outcome\":\"explanation\"");
    }

    String answered(String institution, String token, String path, String outcome) {
        at(LETTER);
        must(post(token, path + "/response", """
                {%s,"reasons":"Because","executor":"Budi","executorContact":"1500","letterOn":"%s",
                 "language":"%s","nextRemedies":"OJK"}""".formatted(outcome, LETTER, language(institution))));
        must(post(token, path + "/response-dispatch", "{\"means\":\"email\",\"dispatchedOn\":\"" + LETTER + "\"}"));
        return path;
    }

    String language(String institution) {
        return lawbook().rulebook(institution).institution().languages().getFirst();
    }

    /** Not accepted and raised on Thu 3 September 2026. */
    String raised(String institution, String token) {
        return raise(token, answered(institution, token));
    }

    String raise(String token, String path) {
        at(DAY);
        must(post(token, path + "/response-rejection", "{\"on\":\"" + DAY + "\"}"));
        must(post(token, path + "/dispute", "{\"on\":\"" + DAY + "\",\"triggers\":[\"rejected\"]}"));
        return path;
    }

    /** With everything that any gate asks for. */
    String prepared(String institution, String token) {
        return prepare(institution, token, raised(institution, token));
    }

    String prepare(String institution, String token, String path) {
        losing(token, path, institution.equals("testland") ? "5000" : "100000000");
        must(post(token, path + "/dispute/facts", "{\"fact\":\"civil\",\"answer\":\"yes\"}"));
        for (String fact : List.of(
                "court-pending",
                "court-decided",
                "arbitration-pending",
                "arbitration-decided",
                "dispute-body-pending",
                "dispute-body-decided",
                "mediation-body-pending",
                "mediation-body-decided",
                "facilitated-before")) {
            must(post(token, path + "/dispute/facts", "{\"fact\":\"" + fact + "\",\"answer\":\"no\"}"));
        }
        Procedure procedure = procedure(institution);
        procedure
                .disputes()
                .orElseThrow()
                .value()
                .elements()
                .codes()
                .forEach(element -> must(post(
                        token,
                        path + "/dispute/elements",
                        "{\"element\":\"" + element + "\",\"answer\":\"yes\",\"note\":\"seen\"}")));
        procedure.forums().stream()
                .flatMap(forum -> forum.terms().on(LocalDate.parse(DAY)).value().papers().entries().stream())
                .filter(paper -> paper.neededWhen() == ForumPaper.NeededWhen.ALWAYS
                        || paper.neededWhen() == ForumPaper.NeededWhen.ANSWERED_IN_WRITING)
                .forEach(paper -> giving(token, path, paper));
        return path;
    }

    private void giving(String token, String path, ForumPaper paper) {
        must(post(
                token,
                path + "/dispute/papers",
                "{\"paper\":\"%s\",%s\"original\":%s,\"marks\":[%s],\"receivedOn\":\"%s\"}"
                        .formatted(
                                paper.code(),
                                paper.kinds().stream()
                                        .sorted()
                                        .findFirst()
                                        .map(kind -> "\"kind\":\"" + kind + "\",")
                                        .orElse(""),
                                paper.form() == ForumPaper.PaperForm.ORIGINAL,
                                String.join(
                                        ",",
                                        paper.marks().stream()
                                                .map(mark -> "\"" + mark.word() + "\"")
                                                .toList()),
                                DAY)));
    }

    Procedure procedure(String institution) {
        return lawbook().rulebook(institution).forCase(CaseDays.all(LocalDate.parse(DAY)));
    }

    void losing(String token, String path, String amount) {
        must(post(
                token,
                path + "/dispute/loss",
                "{\"material\":[{\"amount\":" + amount + ",\"currency\":\""
                        + (path.contains("/testland/") ? "USD" : "IDR") + "\",\"certainty\":\"actual\"}]}"));
    }

    /** The customer applies; where there are addressees, to the first. */
    Answer referring(String token, String path, String institution, String forum, String on) {
        String addressee = procedure(institution).forum(forum).stream()
                .flatMap(terms -> terms.value().addressees().codes().stream())
                .findFirst()
                .map(code -> ",\"addressee\":\"" + code + "\"")
                .orElse("");
        return post(
                token,
                path + "/dispute/referral",
                "{\"forum\":\"" + forum + "\",\"appliedOn\":\"" + on + "\"" + addressee + "}");
    }

    Answer in(String token, String path, int proceeding, String act, String body) {
        return post(token, path + "/dispute/proceedings/" + proceeding + "/" + act, body);
    }

    void agreed(String token, String path, String on) {
        must(in(
                token,
                path,
                1,
                "agreement",
                "{\"clauses\":[\"choice-of-forum\",\"submission-to-rules\"],\"text\":\"We agree.\"}"));
        must(in(token, path, 1, "agreement-signature", "{\"signer\":\"customer\",\"on\":\"" + on + "\"}"));
        must(in(token, path, 1, "agreement-signature", "{\"signer\":\"institution\",\"on\":\"" + on + "\"}"));
    }

    static String deed(String... signers) {
        return "{\"deed\":" + paper(signers) + "}";
    }

    static String paper(String... signers) {
        return "{\"text\":\"Settled.\",\"signedOn\":{"
                + String.join(
                        ",",
                        List.of(signers).stream()
                                .map(signer -> "\"" + signer + "\":\"" + END + "\"")
                                .toList())
                + "}}";
    }

    Answer must(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    void refused(Answer answer, int status, String problem) {
        assertThat(answer.at("type")).as(answer.body()).isEqualTo("urn:redress:problem:" + problem);
        assertThat(answer.status()).isEqualTo(status);
    }

    /** Refused, with a rule and its source. */
    void refusedBySource(Answer answer, int status, String problem) {
        refused(answer, status, problem);
        assertThat(answer.body()).contains("article");
    }
}
