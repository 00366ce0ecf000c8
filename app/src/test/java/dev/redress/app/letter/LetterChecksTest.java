package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.GivenRole;
import dev.redress.app.access.People;
import dev.redress.app.access.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DisplayName("Who may check and sign a letter, from outside")
class LetterChecksTest extends LettersOnTrial {

    private static final String HOUSE = "testland";
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    @Autowired
    private People people;

    private String author = "";

    @BeforeEach
    void aTuesday() {
        time.set("2026-10-06T10:00", "Asia/Dili");
        author = who("all-round", HOUSE);
    }

    /** A response about a loss of this amount, handed over to be checked. */
    private Taken presented(String loss) {
        Taken taken = taken(HOUSE, "email", "en", SARI, ", \"materialLoss\": " + loss);
        decided(author, taken, "not-upheld", "en", "2026-10-06");
        assertThat(written(author, taken, "{\"kind\": \"response\"}")).isEqualTo(1);
        done(act(author, taken, 1, "presentation", "{}"));
        return taken;
    }

    private Answer approve(String who, Taken taken) {
        return act(who, taken, 1, "approval", "{\"version\": 1}");
    }

    private Answer sign(String who, Taken taken) {
        return act(who, taken, 1, "signature", "{\"version\": 1}");
    }

    @Test
    @DisplayName(
            "ALMA-43: from an amount on two people approve; neither the author nor the first of them is the second")
    void twoChecks() {
        Taken taken = presented("10000.00");
        String first = who("first-checker", HOUSE, "checker");
        String second = who("second-checker", HOUSE, "checker");
        String signer = who("signs", HOUSE, "signer");
        assertThat(letter(author, taken, 1).json().at("/needs/approvals").asInt())
                .isEqualTo(2);

        assertThat(approve(author, taken).body()).contains("made-it-yourself");
        done(approve(first, taken));
        assertThat(approve(first, taken).body()).contains("approved-already");
        Answer tooEarly = sign(signer, taken);
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.body())
                .contains("not-yet-approved", "the approval of 2", "it has 1", "Testland procedure", "Section 8");
        done(approve(second, taken));

        done(sign(signer, taken));
        assertThat(letter(author, taken, 1).at("stage")).isEqualTo("signed");
    }

    @Test
    @DisplayName("Below that amount one approval is enough")
    void oneCheck() {
        Taken taken = presented("9999.99");
        String signer = who("signs", HOUSE, "signer");
        assertThat(sign(signer, taken).body()).contains("not-yet-approved");

        done(approve(who("first-checker", HOUSE, "checker"), taken));

        done(sign(signer, taken));
    }

    @Test
    @DisplayName("ALMA-43: whose mandate ended yesterday signs nothing this morning, and reads by which rule")
    void mandateEnded() {
        Taken taken = presented("100.00");
        done(approve(who("first-checker", HOUSE, "checker"), taken));
        String until = signerUntil(LocalDate.of(2026, 10, 5));

        Answer refused = sign(until, taken);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body())
                .contains("power-missing", "a role with the power to sign", "Testland procedure", "Section 5");
        assertThat(letter(author, taken, 1).at("stage")).isEqualTo("presented");

        String onTheLastDay = signerUntil(LocalDate.of(2026, 10, 6));
        done(sign(onTheLastDay, taken));
    }

    @Test
    @DisplayName("ALMA-43: a mandate that begins tomorrow signs nothing today")
    void mandateNotBegun() {
        Taken taken = presented("100.00");
        done(approve(who("first-checker", HOUSE, "checker"), taken));
        StaffMember member = member();
        people.put(
                member,
                List.of(
                        new GivenRole("handler", LONG_AGO, Optional.empty()),
                        new GivenRole("signer", LocalDate.of(2026, 10, 7), Optional.empty())),
                "administrator");

        assertThat(sign(token(member), taken).body()).contains("power-missing");
    }

    private String signerUntil(LocalDate last) {
        StaffMember member = member();
        people.put(
                member,
                List.of(
                        new GivenRole("handler", LONG_AGO, Optional.empty()),
                        new GivenRole("signer", LONG_AGO, Optional.of(last))),
                "administrator");
        return token(member);
    }

    private static StaffMember member() {
        return new StaffMember("mandate-ends", "Mandate Ends", HOUSE, "complaint-unit", Set.of(), false);
    }

    @Test
    @DisplayName("What a letter written anew says otherwise is shown, word for word, and its approvals are void")
    void redline() {
        Taken taken = taken(HOUSE, "email", "en", SARI, "");
        written(author, taken, """
                {"kind": "transfer", "values": {"transferred-to": "Card unit", "reasons": "They keep the records."}}""");
        done(act(author, taken, 1, "presentation", "{}"));
        done(approve(who("first-checker", HOUSE, "checker"), taken));

        done(act(author, taken, 1, "revision", """
                {"values": {"transferred-to": "Card unit", "reasons": "They keep the cards."}}"""));

        JsonNode changes = letter(author, taken, 1).json().get("changes");
        assertThat(changes.toString())
                .contains("{\"text\":\"records\",\"change\":\"OUT\"},{\"text\":\"cards\",\"change\":\"IN\"}");
        assertThat(letter(author, taken, 1).json().at("/approvedBy").isEmpty()).isTrue();
    }
}
