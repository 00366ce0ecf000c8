package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.thu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.Assistance;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.ReportPeriod;
import dev.redress.core.rulebook.Role.Power;
import dev.redress.core.rulebook.SubmissionKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What KreditPro publishes, value by value. */
class KreditProProcedureTest {

    private final Procedure kreditpro = Law.procedure("kreditpro");

    @Test
    @DisplayName("KP-1, KP-2: the basis is POJK 18/2018 with SEOJK 17/2018, and moves with the law on 22 December 2023")
    void basis() {
        assertThat(basisOn("2023-12-21")).containsExactly("POJK-18-2018", "SEOJK-17-2018");
        assertThat(basisOn("2023-12-22")).containsExactly("POJK-22-2023", "POJK-18-2018", "SEOJK-17-2018");
        assertThat(Law.rulebook("kreditpro").basis().on(fri("2023-12-22")).by())
                .as("the procedure's own file was not edited for it")
                .hasValueSatisfying(law -> assertThat(law.path()).startsWith("law/id/ojk/"));
        assertThat(Law.rulebook("kreditpro").basis().values()).hasSize(1);
    }

    @Test
    @DisplayName("KP-7: Customer Support receives, coordinates and resolves")
    void customerSupport() {
        assertThat(Law.entry(kreditpro.roles(), "customer-support").powers())
                .contains(Power.RECEIVE, Power.HANDLE, Power.RESPOND);
    }

    @Test
    @DisplayName("KP-8: question, criticism, suggestion and complaint, and each is owed an answer")
    void kinds() {
        assertThat(kreditpro.submissions().value().codes())
                .containsExactly("question", "criticism", "suggestion", "complaint");
        assertThat(kreditpro.submissions().value().entries()).allMatch(SubmissionKind::replyCompulsory);
    }

    @Test
    @DisplayName("KP-11: the channels are a list of data, all of them active")
    void channels() {
        assertThat(kreditpro.channels().value().codes())
                .containsExactly("live-chat", "email", "contact-form", "social-media", "portal");
        assertThat(kreditpro.channels().value().entries()).allMatch(channel -> channel.active());
        assertThat(kreditpro.channels().source().instrument()).isEqualTo("KREDITPRO-SITE");
    }

    @Test
    @DisplayName("KP-12: four levels of urgency, of which exactly one is the first")
    void priorities() {
        assertThat(kreditpro.priorities().value().codes()).containsExactly("low", "medium", "high", "emergency");
        assertThat(kreditpro.priorities().value().entries())
                .filteredOn(priority -> priority.initial())
                .hasSize(1);
    }

    @Test
    @DisplayName("KP-13: the level drives the form of assistance: the higher it is, the fewer forms are enough")
    void urgencyDrivesAssistance() {
        assertThat(Law.entry(kreditpro.priorities(), "low").assistance())
                .containsExactlyInAnyOrder("information", "direct-handling", "coordination");
        assertThat(Law.entry(kreditpro.priorities(), "high").assistance())
                .containsExactlyInAnyOrder("direct-handling", "coordination");
        assertThat(Law.entry(kreditpro.priorities(), "emergency").assistance()).containsExactly("coordination");
    }

    @Test
    @DisplayName("KP-14: information, direct handling, and coordination, which alone names other units")
    void assistance() {
        assertThat(kreditpro.assistance().value().codes())
                .containsExactly("information", "direct-handling", "coordination");
        assertThat(kreditpro.assistance().value().entries())
                .filteredOn(Assistance::otherUnits)
                .extracting(Assistance::code)
                .containsExactly("coordination");
    }

    @Test
    @DisplayName("KP-17: there is no maximum of its own; the clock is the law's, and the law's date stands beside it")
    void noOwnMaximum() {
        for (Form form : Form.values()) {
            var clock = Law.clock("kreditpro", "response", form);
            assertThat(clock.terms().on(fri("2024-06-07")).by())
                    .as("%s", form)
                    .hasValueSatisfying(law -> assertThat(law.path()).startsWith("law/id/ojk/complaint/response-"));
            assertThat(clock.statutory()).isPresent();
        }
    }

    @Test
    @DisplayName("KP-18: Monday to Friday from nine to five, in the zone of Jakarta")
    void openingHours() {
        var hours = kreditpro.openingHours().orElseThrow();

        assertThat(hours.days()).isEqualTo(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        assertThat(hours.opens()).isEqualTo(LocalTime.of(9, 0));
        assertThat(hours.closes()).isEqualTo(LocalTime.of(17, 0));
        assertThat(kreditpro.institution().zone().getId()).isEqualTo("Asia/Jakarta");
    }

    @Test
    @DisplayName("KP-20: the sequence of steps is data")
    void steps() {
        assertThat(kreditpro.steps().value().codes())
                .containsExactly("registration", "acknowledgement", "consideration", "delivery");
    }

    @Test
    @DisplayName("KP-21: the grounds for refusing are coded and dated; those of POJK 22/2023 come with its day")
    void refusalGrounds() {
        assertThat(Law.procedure("kreditpro", thu("2023-12-21"))
                        .refusal()
                        .value()
                        .codes())
                .containsExactly("documents-not-completed");
        assertThat(Law.procedure("kreditpro", fri("2023-12-22"))
                        .refusal()
                        .value()
                        .codes())
                .containsExactly("documents-not-completed", "settled-before", "no-loss", "not-our-product", "court");
    }

    @Test
    @DisplayName("KP-26: reports go to OJK monthly and quarterly")
    void reports() {
        assertThat(Law.rulebook("kreditpro").reports().on(Law.TODAY).value().entries())
                .extracting(ReportPeriod::months)
                .containsExactly(1, 3);
    }

    private static List<String> basisOn(String day) {
        return Law.rulebook("kreditpro")
                .basis()
                .on(LocalDate.parse(day))
                .value()
                .codes();
    }
}
