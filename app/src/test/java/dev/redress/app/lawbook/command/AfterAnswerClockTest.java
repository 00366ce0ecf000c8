package dev.redress.app.lawbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code bin/redress clock} says of the clocks after the answer. */
class AfterAnswerClockTest {

    @DisplayName(
            "NEO-20, NEO-25, NEO-26, DBS-23, DBS-24, SUB-15: the two clocks after the answer, wherever there is a rule")
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "neo,           referral,     2026-09-01, 2026-11-24, -",
                "dbs,           referral,     2026-09-01, 2026-11-24, -",
                "sub,           referral,     2026-09-01, 2026-11-24, -",
                "testland,      referral,     2023-02-06, 2023-05-08, -",
                "testland-coop, referral,     2023-02-06, 2023-05-06, -",
                "neo,           facilitation, 2026-09-03, 2026-10-15, 2026-11-26",
                "dbs,           facilitation, 2026-09-03, 2026-10-15, 2026-11-26",
                "sub,           facilitation, 2026-09-03, 2026-10-15, 2026-11-26",
                "testland,      facilitation, 2023-02-06, 2023-03-21, 2023-05-03",
            })
    void after_the_answer(String institution, String clock, String from, String due, String extendedDue) {
        Ran ran = Ran.clock("--institution", institution, "--clock", clock, "--from", from, "--json");

        assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
        assertThat(ran.json().get("due").asString()).isEqualTo(due);
        assertThat(ran.json().get("extendedDue").isNull()).isEqualTo(extendedDue == null);
        if (extendedDue != null) {
            assertThat(ran.json().get("extendedDue").asString()).isEqualTo(extendedDue);
        }
        assertThat(ran.json().get("source").asString()).isNotEmpty();
    }

    @Test
    @DisplayName("NEO-20, NEO-25: no institution that has a rule for one of the two clocks is left out above")
    void no_institution_is_left_out() throws IOException {
        try (var files = Files.walk(Path.of("..", "rulebooks", "institutions"))) {
            assertThat(files.filter(file -> file.getFileName().toString().matches("(referral|facilitation)\\.yaml"))
                            .map(file -> file.getParent().getFileName() + " "
                                    + file.getFileName().toString().replace(".yaml", ""))
                            .sorted())
                    .containsExactly(
                            "dbs facilitation",
                            "dbs referral",
                            "neo facilitation",
                            "neo referral",
                            "sub facilitation",
                            "sub referral",
                            "testland facilitation",
                            "testland referral",
                            "testland-coop referral");
        }
    }
}
