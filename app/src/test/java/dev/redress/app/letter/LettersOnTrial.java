package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.testing.RunningRedress;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running program with a mail server that the tests hold in their hands. */
abstract class LettersOnTrial extends RunningRedress {

    static final MailRoom MAIL = new MailRoom();

    @Autowired
    Carrier carrier;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    private HouseKeys keysOfHouses;

    @BeforeEach
    void noPause() {
        jdbc.sql("delete from letter_pause").update();
    }

    /** Keys are made once for all test classes, and a seal is intact only on days after its key was made. */
    @BeforeEach
    void keysOlderThanEveryTest() {
        time.set("2026-01-05T10:00", "Asia/Jakarta");
        lawbook().institutions().forEach(keysOfHouses::of);
    }

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("redress.mail.smtp.host", () -> "127.0.0.1");
        registry.add("redress.mail.smtp.port", MAIL::port);
        registry.add("redress.mail.smtp.starttls", () -> "false");
        registry.add("redress.mail.from", () -> "complaints@bank.example");
        registry.add("redress.mail.bounces", () -> "bounces@bank.example");
        registry.add("redress.mail.first", () -> "P365D");
    }

    /** A complaint that was taken in. */
    record Taken(String institution, String path, String number) {
        String api() {
            return "/api/institutions/" + institution + path;
        }
    }

    /** Somebody in one of several rooms, so that duties are apart. */
    String who(String login, String institution, String... roles) {
        StaffMember member = staff(login + "-of-" + institution, institution, roles);
        return token(member);
    }

    /** Takes in a complaint and hands it to somebody. */
    Taken taken(String institution, String channel, String language, String person, String more) {
        String all = who("all-round", institution);
        Answer answer = post(all, "/api/institutions/" + institution + "/complaints", """
                {"kind": "complaint", "channel": "%s", "language": "%s", "subject": "Card charged twice",
                 "substance": "The card was charged twice on one day.", "complainants": [%s]%s}
                """.formatted(
                        channel, language, person, more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Taken taken = new Taken(
                institution,
                "/complaints/" + answer.json().at("/number/year").asInt() + "/"
                        + answer.json().at("/number/number").asInt(),
                answer.at("number.printed"));
        done(post(all, taken.api() + "/assignment", """
                {"unit": "complaint-unit", "handler": "all-round-of-%s"}""".formatted(institution)));
        return taken;
    }

    static final String SARI = """
            {"kinds": ["customer"], "name": "Sari Wening", "address": "Jalan Melati 5\\nJakarta 10110",
             "email": "sari@mail.example", "phone": "0812", "customerNumber": "77"}""";

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    /** Opens the case for this person and writes a letter; gives its place. */
    int written(String token, Taken taken, String body) {
        post(token, taken.api() + "/opening", "{\"purpose\":\"settlement\"}");
        return done(post(token, taken.api() + "/letters", body))
                .json()
                .get("letter")
                .asInt();
    }

    Answer act(String token, Taken taken, int letter, String act, String body) {
        post(token, taken.api() + "/opening", "{\"purpose\":\"settlement\"}");
        return post(token, taken.api() + "/letters/" + letter + "/" + act, body);
    }

    /** Decides on a response, dated today. */
    void decided(String token, Taken taken, String outcome, String language, String day) {
        done(post(token, taken.api() + "/response", """
                {"outcome": "%s", "reasons": "The second charge was reversed on the same day.", "executor": "Omar Said",
                 "executorContact": "omar@bank.example", "letterOn": "%s", "language": "%s",
                 "nextRemedies": "You may turn to the ombudsman or to a court."}""".formatted(outcome, day, language)));
    }

    Answer letter(String token, Taken taken, int letter) {
        return done(get(token, taken.api() + "/letters/" + letter));
    }
}
