package dev.redress.app.lawbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.rulebook.Form;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReckonerTest {

    private static final Lawbook LAWBOOK = Lawbook.load(RuleFiles.ofTheProject());

    private final Reckoner reckoner = at("2026-11-20T03:00:00Z");

    private static Reckoner at(String now) {
        return new Reckoner(LAWBOOK, new WorkingCalendars(LAWBOOK), InstantSource.fixed(Instant.parse(now)));
    }

    private static ClockQuestion question(String institution, String clock, Optional<Form> form, String from) {
        return new ClockQuestion(
                institution, clock, form, LocalDateTime.parse(from), Optional.empty(), Optional.empty(), false);
    }

    @Test
    void where_complaints_and_requests_have_clocks_of_one_name_the_complaints_are_meant() {
        assertThatThrownBy(
                        () -> reckoner.answer(question("testland", "response", Optional.empty(), "2023-05-08T10:00")))
                .isInstanceOf(FormNeeded.class)
                .hasMessageContaining("say oral or written");
        assertThat(reckoner.answer(question("testland", "response", Optional.of(Form.ORAL), "2023-05-08T10:00"))
                        .deadline()
                        .rule()
                        .path())
                .isEqualTo("institutions/testland/response-oral");
    }

    @Test
    void a_clock_of_no_form_answers_for_any() {
        for (Optional<Form> form : java.util.List.of(Optional.<Form>empty(), Optional.of(Form.WRITTEN))) {
            assertThat(reckoner.answer(question("testland", "registration", form, "2023-05-08T10:00"))
                            .deadline()
                            .due())
                    .isEqualTo(LocalDate.of(2023, 5, 9));
        }
    }

    @Test
    void today_is_a_day_of_the_institution_and_not_of_the_machine() {
        // 20:00 UTC on 20 November 2024 is already the 21st in Jakarta, the day on which the holiday was declared
        ClockQuestion question = question("neo", "response", Optional.of(Form.WRITTEN), "2024-11-18T10:00");
        assertThat(at("2024-11-20T16:59:59Z").answer(question).deadline().due()).isEqualTo(LocalDate.of(2024, 12, 2));
        assertThat(at("2024-11-20T17:00:00Z").answer(question).deadline().due()).isEqualTo(LocalDate.of(2024, 12, 3));
    }

    @Test
    void an_extension_that_runs_beyond_the_calendar_is_not_made_up() {
        ClockQuestion question = question("neo", "response", Optional.of(Form.WRITTEN), "2027-12-10T10:00");
        assertThatThrownBy(() -> reckoner.answer(question)).isInstanceOf(CalendarNotPublished.class);
    }

    @Test
    void the_statutory_date_is_that_of_the_law_in_force_and_none_where_the_law_was_repealed() {
        assertThat(reckoner.answer(question("testland", "response", Optional.of(Form.WRITTEN), "2020-06-30T10:00"))
                        .statutory()
                        .orElseThrow()
                        .due())
                .isEqualTo(LocalDate.of(2020, 7, 21));
        assertThat(reckoner.answer(question("testland", "registration", Optional.empty(), "2020-06-30T10:00"))
                        .statutory())
                .isEmpty();
    }

    @Test
    void working_days_of_a_rules_own_count_instead_of_the_institutions() {
        // the return is due on 7 July, Harbour Day, which rests for returns only
        ClockAnswer report = reckoner.answer(question("testland", "report", Optional.empty(), "2022-06-22T00:00"));
        assertThat(report.deadline().due()).isEqualTo(LocalDate.of(2022, 7, 8));
        assertThat(report.deadline().release()).isEqualTo(LAWBOOK.release());
    }

    @Test
    void opening_hours_are_those_of_the_day() {
        // open until four in 2017 and until five from 2018 on
        ClockAnswer before =
                reckoner.answer(question("testland", "acknowledgement", Optional.empty(), "2017-12-28T16:30"));
        ClockAnswer after =
                reckoner.answer(question("testland", "acknowledgement", Optional.empty(), "2018-01-04T16:30"));
        assertThat(before.deadline().dayZero()).isEqualTo(LocalDate.of(2017, 12, 29));
        assertThat(after.deadline().dayZero()).isEqualTo(LocalDate.of(2018, 1, 4));
    }
}
