package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.clock.Deadline;
import dev.redress.core.complaint.PrivacyAct.RequestRight;
import dev.redress.core.complaint.PrivacyAct.Right;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.DataRight;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rule files of the five say when a person asks about personal data. */
@DisplayName("Rights over data, by the rules of the five institutions")
class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(strings = {"kreditpro", "neo", "dbs", "sub"})
    @DisplayName("check 57: from Friday afternoon 72 hours end on Monday at the same hour, by UU 27/2022")
    void threeTimesTwentyFour(String institution) {
        Story story = asking(institution, Right.ACCESS);

        Deadline deadline = story.deadline("data-access-1");
        assertThat(deadline.dueAt()).contains(LocalDateTime.parse("2026-09-07T14:00"));
        assertThat(deadline.source().inWords()).isEqualTo("UU 27/2022 Art 32");
        assertThat(deadline.explanation().skipped()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    @DisplayName("check 57: each right has its own article; erasure has 72 hours as a promise, for the law names none")
    void articles(Right right) {
        Story story = asking("neo", right);

        Citation source = story.deadline(right.clock() + "-1").source();
        assertThat(source.inWords())
                .isEqualTo(
                        switch (right) {
                            case ACCESS -> "UU 27/2022 Art 32";
                            case CORRECTION -> "UU 27/2022 Art 30";
                            case RESTRICTION -> "UU 27/2022 Art 41";
                            case CONSENT_WITHDRAWAL -> "UU 27/2022 Art 40";
                            case ERASURE -> "Answers for Bank Neo Commerce on the rights of persons over their data";
                        });
    }

    @Test
    @DisplayName("check 57: at Alma no law is known, so its own ten working days run")
    void alma() {
        Story story = asking("alma", Right.ACCESS);

        Deadline deadline = story.deadline("data-access-1");
        assertThat(deadline.dueAt()).isEmpty();
        assertThat(deadline.term()).hasToString("10 working days");
        assertThat(deadline.source().instrument()).isEqualTo("ALMA-PROCEDURE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kreditpro", "neo", "dbs", "sub", "alma"})
    @DisplayName("No period of retention is made up where no source has one")
    void undecided(String institution) {
        assertThat(Law.procedure(institution, Law.TODAY).retention().value().periods())
                .isNotEmpty()
                .allSatisfy(period -> assertThat(period.keep()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kreditpro", "neo", "dbs", "sub", "alma"})
    @DisplayName("All five rights are granted, each is escalated before its time is over, and each ground is named")
    void granted(String institution) {
        var rights = Law.procedure(institution, Law.TODAY).dataRights().value();
        assertThat(rights.codes())
                .containsExactly("access", "correction", "restriction", "consent-withdrawal", "erasure");
        assertThat(rights.entries()).allSatisfy(right -> {
            assertThat(right.escalateAfter()).hasSize(2);
            assertThat(right.refusals().codes()).contains("identity-not-shown");
        });
        assertThat(rights.find("access").map(DataRight::refusals).orElseThrow().codes())
                .contains("reveals-another-person");
    }

    /** A complaint of the morning of Friday, 4 September 2026, about whose data somebody asks at two in the afternoon. */
    private static Story asking(String institution, Right right) {
        Story story =
                Submitting.to(institution).on(fri("2026-09-04")).registered().on(fri("2026-09-04"));
        return story.byTheComplainant()
                .when(new RequestRight(right, 1, LocalDateTime.parse("2026-09-04T14:00"), Optional.empty()));
    }
}
