package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.letter.LetterRounds;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.app.testing.Answering;
import dev.redress.app.testing.RunningRedress;
import dev.redress.core.rulebook.Procedure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cases of one house whose data people ask about, over the API. */
abstract class PrivacyOnTrial extends RunningRedress {

    static final String SARI = """
            {"kinds":["customer"],"name":"Sari Wening","address":"Jalan Melati 5, Bandung","email":"sari@example.com",
             "phone":"+62 812 555 0100","customerNumber":"00112233","identityDocument":"3273011506900004"}""";

    /** Somebody else, in words that stand nowhere else. */
    static final String BUDI = """
            {"kinds":["customer"],"name":"Budi CanaryName","address":"CanaryStreet 17, Cimahi","email":"canary@example.org",
             "phone":"+62 813 7777 4242","customerNumber":"99887766","identityDocument":"3273019902800007"}""";

    /** These tests travel back in time; what was counted in the future is not to count against anybody. */
    @AfterEach
    void forgetAttempts() {
        jdbc.sql("delete from rate_limit").update();
    }

    @LocalServerPort
    private int port;

    /** What a post answers with, byte by byte. */
    byte[] download(String token, String path) {
        return download(token, path, "{}");
    }

    byte[] download(String token, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode())
                    .as(new String(response.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The files of the copy that is handed out on a request. */
    Map<String, byte[]> copy(String token, String complaint, int request) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] zip = download(token, complaint + "/privacy/" + request + "/copy");
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The same person as one of several who complain together, which Testland knows. */
    static String together(String person) {
        return person.replace("\"customer\"", "\"group\"");
    }

    /** A complaint of these people, registered now. */
    String complaint(String institution, String token, String people) {
        Answer answer = post(token, "/api/institutions/" + institution + "/complaints", """
                {"kind":"complaint","channel":"email","language":"en","subject":"Charged twice",
                 "substance":"The card was charged twice.","complainants":[%s]}""".formatted(people));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return "/api/institutions/" + institution + "/complaints/" + answer.at("number.year") + "/"
                + answer.at("number.number");
    }

    /** Somebody of another unit who answers for data and may be complained about. */
    String accused(String login, String institution) {
        StaffMember member = new StaffMember(login, "A", institution, "data-office", Set.of("compliance"), false);
        put(member);
        return token(member);
    }

    /** A complaint about somebody of the house, registered now. */
    String complaintAbout(String login, String institution, String token) {
        Answer answer = post(token, "/api/institutions/" + institution + "/complaints", """
                {"kind":"complaint","channel":"email","language":"en","subject":"Read out loud",
                 "substance":"She told others of my loan.","complainedAbout":"%s","complainants":[%s]}""".formatted(
                        login, institution.equals("dbs") ? SARI : SARI.replace("customer\"]", "borrower\"]")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return "/api/institutions/" + institution + "/complaints/" + answer.at("number.year") + "/"
                + answer.at("number.number");
    }

    @Autowired
    private Handling handling;

    @Autowired
    private LetterRounds rounds;

    @Autowired
    private CaseLaw law;

    @Autowired
    private RegisterNumbers numbers;

    CaseRef ref(String complaint) {
        String[] parts = complaint.split("/");
        return numbers.require(
                parts[3], Integer.parseInt(parts[parts.length - 2]), Long.parseLong(parts[parts.length - 1]));
    }

    /** Answered today by a letter that somebody checked, somebody signed and a mail carried. */
    void answeredByLetter(String complaint, StaffMember author) {
        String house = ref(complaint).institution();
        new Answering(handling, rounds, law)
                .answer(
                        ref(complaint),
                        Answering.hands(author, staff("checks-" + house, house), staff("signs-" + house, house)),
                        "explanation",
                        Optional.empty());
    }

    /**
     * What may come after the answer in Testland: a rejection, an objection with its answer, and a dispute with what is
     * said and given for it, all of it on this day.
     *
     * @param word what is said in a field
     */
    void afterTheAnswer(String token, String complaint, String day, UnaryOperator<String> word) {
        must(post(
                token,
                complaint + "/response-rejection",
                "{\"on\":\"%s\",\"reason\":\"%s\"}".formatted(day, word.apply("rejection"))));
        must(post(token, complaint + "/objections", """
                {"form":"written","receivedOn":"%s","text":"%s","documents":[%s]}""".formatted(
                        day, word.apply("objection"), document(word, "objected"))));
        must(post(token, complaint + "/objection-response", """
                {"objection":1,"outcome":"explanation","reasons":"%s","executor":"Mira Tan",
                 "executorContact":"mira@bank.example","letterOn":"%s","language":"en","nextRemedies":"%s"}""".formatted(
                        word.apply("second"), day, word.apply("remedies"))));
        must(post(
                token,
                complaint + "/objection-response-dispatch",
                "{\"objection\":1,\"means\":\"registered-post\",\"dispatchedOn\":\"" + day + "\"}"));
        must(post(token, complaint + "/response-rejection", "{\"on\":\"" + day + "\"}"));
        must(post(token, complaint + "/dispute", "{\"on\":\"" + day + "\",\"triggers\":[\"rejected\"]}"));
        must(post(token, complaint + "/dispute/loss", """
                {"material":[{"amount":5000,"currency":"USD","certainty":"actual"}],"nonMaterial":"%s"}""".formatted(word.apply("claimed"))));
        must(post(token, complaint + "/dispute/facts", """
                {"fact":"court-pending","answer":"no","evidence":"%s"}""".formatted(word.apply("declared"))));
        must(post(
                token,
                complaint + "/dispute/elements",
                "{\"element\":\"%s\",\"answer\":\"yes\",\"note\":\"%s\"}"
                        .formatted(element(ref(complaint).institution()), word.apply("element"))));
        must(post(token, complaint + "/dispute/papers", """
                {"paper":"%s","original":false,"receivedOn":"%s","documents":[%s]}""".formatted(
                        paper(ref(complaint).institution()), day, document(word, "paper"))));
    }

    private static String document(UnaryOperator<String> word, String field) {
        return "{\"name\":\"%s.txt\",\"mediaType\":\"text/plain\",\"content\":\"%s\"}"
                .formatted(
                        word.apply(field + "name"),
                        Base64.getEncoder()
                                .encodeToString(word.apply(field + "content").getBytes(StandardCharsets.UTF_8)));
    }

    private String element(String institution) {
        return procedure(institution).disputes().orElseThrow().value().elements().codes().stream()
                .findFirst()
                .orElseThrow();
    }

    private String paper(String institution) {
        return procedure(institution).forums().stream()
                .flatMap(forum ->
                        procedure(institution).forum(forum.code()).orElseThrow().value().papers().entries().stream())
                .filter(paper -> paper.kinds().isEmpty())
                .findFirst()
                .orElseThrow()
                .code();
    }

    private Procedure procedure(String institution) {
        return law.procedureToday(institution);
    }

    Answer asked(String token, String complaint, String right) {
        return must(post(token, complaint + "/privacy/requests", "{\"right\":\"" + right + "\",\"words\":\"Please\"}"));
    }

    Answer must(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    void refused(Answer answer, int status, String problem) {
        assertThat(answer.at("type")).as(answer.body()).isEqualTo("urn:redress:problem:" + problem);
        assertThat(answer.status()).isEqualTo(status);
    }

    /** Ends a complaint without an answer. */
    void withdrawn(String token, String complaint, String on) {
        must(post(token, complaint + "/withdrawal", "{\"on\":\"" + on + "\",\"reason\":\"by telephone\"}"));
    }

    /** An act that needs a fresh second factor. */
    Answer steppedUp(StaffMember member, String token, String path, String body) {
        forgetAttempts();
        return post(token, path, body, "Redress-Code", code(member));
    }
}
