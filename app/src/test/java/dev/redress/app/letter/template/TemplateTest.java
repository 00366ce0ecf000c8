package dev.redress.app.letter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final String HEADER = "subject: {document}: {register-number}\nclosing: Yours sincerely,\n";
    private static final Map<Placeholder, Value> NUMBERED = Map.of(
            Placeholder.DOCUMENT, Value.of("Response"),
            Placeholder.REGISTER_NUMBER, Value.of("TL/2026/000017"));

    private static Template template(String body) {
        return Template.parse(HEADER + body, Paper.RESPONSE);
    }

    private static List<Piece> pieces(String body, Map<Placeholder, Value> more) {
        Map<Placeholder, Value> values = new HashMap<>(NUMBERED);
        values.putAll(more);
        return template(body).fill(values).pieces();
    }

    @Test
    void subject_and_closing_are_the_first_two_lines() {
        Filled letter = template("\nText.\n").fill(NUMBERED);
        assertThat(letter.subject()).isEqualTo("Response: TL/2026/000017");
        assertThat(letter.closing()).isEqualTo("Yours sincerely,");
        assertThat(letter.pieces()).containsExactly(new Piece.Paragraph("Text."));
    }

    @Test
    void lines_that_follow_one_another_are_one_paragraph_and_an_empty_line_ends_it() {
        assertThat(pieces("\nOne\ntwo.\n\nThree.\n", Map.of()))
                .containsExactly(new Piece.Paragraph("One two."), new Piece.Paragraph("Three."));
    }

    @Test
    void headings_facts_and_items_need_no_empty_line() {
        assertThat(pieces("\n# About\nText.\n| Number | {register-number}\n| Day | today\n- one\n- two\n", Map.of()))
                .containsExactly(
                        new Piece.Heading("About"),
                        new Piece.Paragraph("Text."),
                        new Piece.Facts(
                                List.of(new Piece.Fact("Number", "TL/2026/000017"), new Piece.Fact("Day", "today"))),
                        new Piece.Items(List.of("one", "two")));
    }

    @Test
    void a_line_with_a_list_is_repeated_for_each_element_and_blank_ones_are_left_out() {
        assertThat(pieces(
                        "\n- a copy of {documents}, please\n",
                        Map.of(Placeholder.DOCUMENTS, Value.of(List.of("the contract", " ", "the receipt")))))
                .containsExactly(
                        new Piece.Items(List.of("a copy of the contract, please", "a copy of the receipt, please")));
    }

    @Test
    void what_stands_in_a_condition_is_printed_when_it_holds() {
        String body =
                "\nBefore {?offer-until}until {offer-until}{/offer-until}{!offer-until}at any time{/offer-until} after.\n";
        assertThat(pieces(body, Map.of())).containsExactly(new Piece.Paragraph("Before at any time after."));
        assertThat(pieces(body, Map.of(Placeholder.OFFER_UNTIL, Value.of("1 May"))))
                .containsExactly(new Piece.Paragraph("Before until 1 May after."));
        assertThat(pieces(body, Map.of(Placeholder.OFFER_UNTIL, Value.of("  "))))
                .as("what is blank counts as absent")
                .containsExactly(new Piece.Paragraph("Before at any time after."));
    }

    @Test
    void a_condition_around_whole_lines_leaves_no_trace_of_them() {
        String body = "\nOne\n{?law}\n\n# Law\n\n- {law}\n{/law}\ntwo.\n";
        assertThat(pieces(body, Map.of())).containsExactly(new Piece.Paragraph("One two."));
        assertThat(pieces(body, Map.of(Placeholder.LAW, Value.of(List.of("Art 1")))))
                .containsExactly(
                        new Piece.Paragraph("One"),
                        new Piece.Heading("Law"),
                        new Piece.Items(List.of("Art 1")),
                        new Piece.Paragraph("two."));
    }

    @Test
    void conditions_nest() {
        String body = "\nA{?reasons} B{?message} C {message}{/message}{!message} D{/message}{/reasons}.\n";
        assertThat(pieces(body, Map.of())).containsExactly(new Piece.Paragraph("A."));
        assertThat(pieces(body, Map.of(Placeholder.REASONS, Value.of("x"))))
                .containsExactly(new Piece.Paragraph("A B D."));
        assertThat(pieces(body, Map.of(Placeholder.REASONS, Value.of("x"), Placeholder.MESSAGE, Value.of("m"))))
                .containsExactly(new Piece.Paragraph("A B C m."));
    }

    @Test
    void a_fact_without_a_value_is_not_printed() {
        String body = "\n| Day | {?due-date}{due-date}{/due-date}\n{?executor}| Who | {executor}{/executor}\nEnd.\n";
        assertThat(pieces(body, Map.of())).containsExactly(new Piece.Paragraph("End."));
    }

    @Test
    void doubled_braces_are_printed_once() {
        assertThat(pieces("\n{{a}} and {{{register-number}}}\n", Map.of()))
                .containsExactly(new Piece.Paragraph("{a} and {TL/2026/000017}"));
    }

    @Test
    void a_value_is_text_whatever_it_looks_like() {
        String looks = "# no heading\n\n| no | fact\n- no item\n{document} {{x}} {?law}";
        assertThat(pieces("\n{reasons}\n", Map.of(Placeholder.REASONS, Value.of(looks))))
                .containsExactly(new Piece.Paragraph(looks));
        assertThat(pieces("\n| {subject} | {subject}\n", Map.of(Placeholder.SUBJECT, Value.of("a | b"))))
                .containsExactly(new Piece.Facts(List.of(new Piece.Fact("a | b", "a | b"))));
    }

    @Test
    void no_value_begins_a_new_line_in_the_subject() {
        Filled letter = template("\nText.\n")
                .fill(Map.of(
                        Placeholder.DOCUMENT, Value.of("Response\r\nBcc: x@x.invalid\u2028y\u0000"),
                        Placeholder.REGISTER_NUMBER, Value.of("1")));
        assertThat(letter.subject()).isEqualTo("Response Bcc: x@x.invalid y : 1");
    }

    @Test
    void everything_that_is_missing_is_named_and_what_is_not_printed_is_not_missed() {
        Template template = template("\n{reasons} {?law}{message}{/law}\n- {documents}\n");
        assertThatThrownBy(() -> template.fill(Map.of()))
                .isInstanceOf(ValuesMissing.class)
                .hasMessage("There is no value for document, documents, reasons, register-number");
    }

    @Test
    void a_list_takes_a_list_and_a_text_takes_a_text() {
        assertThatThrownBy(() -> template("\nText.\n").fill(Map.of(Placeholder.LAW, Value.of("Art 1"))))
                .hasMessage("'law' takes a list, not one text");
        assertThatThrownBy(() -> template("\nText.\n").fill(Map.of(Placeholder.REASONS, Value.of(List.of("x")))))
                .hasMessage("'reasons' takes one text, not a list");
    }

    @Test
    void knows_what_it_prints_and_what_it_prints_in_any_case() {
        Template template = template("\n{reasons}{?law}{outcome}{/law}{?executor}{executor}{/executor}\n");
        assertThat(template.placeholders())
                .containsExactlyInAnyOrder(
                        Placeholder.DOCUMENT,
                        Placeholder.REGISTER_NUMBER,
                        Placeholder.REASONS,
                        Placeholder.LAW,
                        Placeholder.OUTCOME,
                        Placeholder.EXECUTOR);
        assertThat(template.placed())
                .containsExactlyInAnyOrder(
                        Placeholder.DOCUMENT, Placeholder.REGISTER_NUMBER, Placeholder.REASONS, Placeholder.EXECUTOR);
    }

    @Test
    void its_hash_is_that_of_its_text() {
        // printf 'subject: a\nclosing: b\n\nc\n' | sha256sum
        assertThat(Template.parse("subject: a\nclosing: b\n\nc\n", Paper.RESPONSE)
                        .hash())
                .isEqualTo("4a2b22126669ec086f020ba14dee916f045b4453a357a04b880305afcedfaf63");
    }
}
