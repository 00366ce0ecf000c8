package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("check 57: erasure of a case that went on after its answer")
class ErasureAfterAnswerTest extends ErasureOnTrial {

    @Test
    @DisplayName("check 57: letter, outbox, objection, claim, statement, paper, end and referral file leave no trace")
    void everything() throws SQLException {
        String complaint = complaint("testland", token, """
                {"kinds":["customer"],"name":"%s","address":"%s","email":"%s@example.com","phone":"%s",
                 "customerNumber":"%s"}""".formatted(
                        canary("name"), canary("address"), canary("email"), canary("phone"), canary("customer")));
        must(post(token, complaint + "/opening", "{\"purpose\":\"settlement\"}"));
        answeredByLetter(complaint, keeper);
        letter(complaint);
        afterTheAnswer(token, complaint, "2026-10-05", this::canary);
        byte[] file =
                download(token, complaint + "/referral-file", """
                {"forum":"facilitation","ground":"settlement","recipient":"%s","evidence":"%s"}""".formatted(canary("forum"), canary("application")));
        must(post(
                token,
                complaint + "/dispute/closure",
                "{\"on\":\"2026-10-05\",\"ground\":\"not-pursued\",\"reason\":\"" + canary("closure") + "\"}"));
        assertThat(canaries).hasSizeGreaterThan(20);
        assertThat(readable(ref(complaint))).as("texts before").isGreaterThan(20);
        time.set("2027-03-01T10:00", "Asia/Dili");
        asked(token, complaint, "erasure");

        must(steppedUp(keeper, token, complaint + "/privacy/erasure", "{\"ground\":\"asked-for\"}"));

        nothingIsLeft(complaint);
        assertThat(jdbc.sql("select count(*) from letter_post where case_id = :id")
                        .param("id", ref(complaint).caseId())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(get(token, complaint + "/letters/1").json().at("/text").asString(""))
                .isEmpty();
        assertThat(get(token, complaint + "/letters/1/document").status()).isNotEqualTo(200);
        assertThat(file).as("the file that went out").isNotEmpty();
        try (Connection database = administrator()) {
            assertThat(Traces.ofFiles(
                                    List.of("%PDF-1.", "PK\u0003\u0004"),
                                    ref(complaint).caseId())
                            .inTables(database))
                    .as("a letter or a file stored in plain")
                    .isEmpty();
        }
    }

    /** A letter with a second way: a remark of staff, what became of it, and the words of a mail server in the outbox. */
    private void letter(String complaint) {
        assertThat(get(token, complaint + "/letters/1").at("text"))
                .as("the name stands in the letter")
                .contains(canaries.getFirst());
        must(post(token, complaint + "/letters/1/comment", "{\"text\":\"" + canary("remark") + "\"}"));
        must(post(
                token,
                complaint + "/letters/1/delivery",
                "{\"fate\":\"bounced\",\"on\":\"2026-10-05\",\"note\":\"" + canary("bounce") + "\"}"));
        letterRow(complaint, "550 " + canary("mailbox") + "@example.com");
    }

    @Test
    @DisplayName("The search bites: what is planted in the outbox, and a file in plain, are found")
    void searchBites() throws SQLException {
        String complaint = complaint("testland", token, SARI);
        letterRow(complaint, "550 " + canary("mailbox"));

        try (Connection database = administrator()) {
            assertThat(new Traces(canaries).inTables(database)).containsOnlyKeys("\"public\".\"letter_post\"");
            Traces files = Traces.ofFiles(List.of("%PDF-1."), ref(complaint).caseId());
            assertThat(files.inTables(database)).isEmpty();
            jdbc.sql("update letter_post set said = :said where case_id = :case")
                    .param("said", "%PDF-1.7")
                    .param("case", ref(complaint).caseId())
                    .update();
            assertThat(files.inTables(database)).containsOnlyKeys("\"public\".\"letter_post\"");
        }
        jdbc.sql("delete from letter_post where case_id = :case")
                .param("case", ref(complaint).caseId())
                .update();
    }

    private void letterRow(String complaint, String said) {
        jdbc.sql("""
                        insert into letter_post (institution, case_id, letter, posted_at, next_try_at, said)
                        values ('testland', :case, 1, now(), now() + interval '100 years', :said)
                        """).param("case", ref(complaint).caseId()).param("said", said).update();
    }
}
