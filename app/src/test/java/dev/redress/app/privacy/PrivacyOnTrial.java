package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.testing.RunningRedress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cases of one house whose data people ask about, over the API. */
abstract class PrivacyOnTrial extends RunningRedress {

    static final String SARI = """
            {"kinds":["customer"],"name":"Sari Wening","address":"Jalan Melati 5, Bandung","email":"sari@example.com",
             "phone":"+62 812 555 0100","customerNumber":"00112233","identityDocument":"3273011506900004"}""";

    /** These tests travel back in time; what was counted in the future is not to count against anybody. */
    @AfterEach
    void forgetAttempts() {
        jdbc.sql("delete from rate_limit").update();
    }

    @LocalServerPort
    private int port;

    /** What a post answers with, byte by byte. */
    byte[] download(String token, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
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
