package dev.redress.core.complaint;

import static dev.redress.core.rulebook.Fact.ACKNOWLEDGED;
import static dev.redress.core.rulebook.Fact.DISPUTE_CLOSED;
import static dev.redress.core.rulebook.Fact.DOCUMENTS_COMPLETE;
import static dev.redress.core.rulebook.Fact.DOCUMENTS_REQUESTED;
import static dev.redress.core.rulebook.Fact.ENDED_WITHOUT_RESPONSE;
import static dev.redress.core.rulebook.Fact.FIRST_RESPONSE_GIVEN;
import static dev.redress.core.rulebook.Fact.RECEIVED;
import static dev.redress.core.rulebook.Fact.REFERRED;
import static dev.redress.core.rulebook.Fact.REGISTERED;
import static dev.redress.core.rulebook.Fact.RESPONSE_ACCEPTED;
import static dev.redress.core.rulebook.Fact.RESPONSE_DISPATCHED;
import static dev.redress.core.rulebook.Fact.RESPONSE_LETTER_DATED;
import static dev.redress.core.rulebook.Fact.WRITTEN_COMPLAINT_REQUESTED;

import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.EndOnRestDay;
import dev.redress.core.rulebook.ExtensionCondition;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.ExtensionRule.Notice;
import dev.redress.core.rulebook.ExtensionRule.NoticeBefore;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.OwedBy;
import dev.redress.core.rulebook.Rule;
import dev.redress.core.rulebook.RuleName;
import dev.redress.core.rulebook.Titles;
import dev.redress.core.rulebook.VersionChosenBy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The clocks of a procedure made by hand, one of every kind that the engine must carry. */
final class ByHand {

    /** From this day on every rule made by hand answers. */
    static final LocalDate SINCE = LocalDate.parse("2024-01-01");

    static final Citation SOURCE = new Citation("TL-PROCEDURE", "Testland procedure", "§ 1", "");

    private static final Set<Fact> THE_END = Set.of(RESPONSE_DISPATCHED, ENDED_WITHOUT_RESPONSE);

    private ByHand() {}

    /**
     * {@code response} oral: 5 working days from receipt, never extended. {@code response} written: 10 from complete
     * documents, once 10 more, with written notice while the term runs. {@code consideration}: 10 from registration,
     * once 10 more by the head, told at any time in any form.
     */
    static List<ClockRule> clocks() {
        return List.of(
                clock("registration", "registration", Optional.empty(), RECEIVED, Set.of(REGISTERED), 1),
                clock("acknowledgement", "acknowledgement", Optional.empty(), RECEIVED, with(ACKNOWLEDGED), 2),
                clock("first-response", "first-response", Optional.empty(), RECEIVED, with(FIRST_RESPONSE_GIVEN), 2),
                clock(
                        "response",
                        "response-oral",
                        Optional.of(Form.ORAL),
                        RECEIVED,
                        with(WRITTEN_COMPLAINT_REQUESTED),
                        5),
                written(),
                documents(),
                consideration(),
                clock(
                        "referral",
                        "referral",
                        Optional.empty(),
                        RESPONSE_LETTER_DATED,
                        Set.of(REFERRED, RESPONSE_ACCEPTED, DISPUTE_CLOSED),
                        60));
    }

    private static ClockRule written() {
        return new ClockRule(
                "response",
                Optional.of(Form.WRITTEN),
                Set.of("complaint"),
                rule(
                        "response-written",
                        terms(
                                DOCUMENTS_COMPLETE,
                                THE_END,
                                10,
                                Set.of("third-party"),
                                extension(
                                        List.of("special-research", "beyond-control"),
                                        Set.of(),
                                        Notice.WRITTEN,
                                        NoticeBefore.END_OF_TERM))),
                Optional.empty());
    }

    private static ClockRule documents() {
        return new ClockRule(
                "documents",
                Optional.empty(),
                Set.of(),
                rule(
                        "documents",
                        terms(
                                DOCUMENTS_REQUESTED,
                                with(DOCUMENTS_COMPLETE),
                                10,
                                Set.of(),
                                extension(
                                        List.of("papers-elsewhere"),
                                        Set.of(),
                                        Notice.ANY_FORM,
                                        NoticeBefore.END_OF_TERM))),
                Optional.empty());
    }

    private static ClockRule consideration() {
        return new ClockRule(
                "consideration",
                Optional.empty(),
                Set.of("complaint"),
                rule(
                        "consideration",
                        terms(
                                REGISTERED,
                                THE_END,
                                10,
                                Set.of(),
                                extension(List.of(), Set.of("head"), Notice.ANY_FORM, NoticeBefore.NO_LIMIT))),
                Optional.empty());
    }

    private static ClockRule clock(
            String clock, String rule, Optional<Form> form, Fact starts, Set<Fact> stops, int workingDays) {
        return new ClockRule(
                clock,
                form,
                Set.of(),
                rule(rule, terms(starts, stops, workingDays, Set.of(), Optional.empty())),
                Optional.empty());
    }

    private static ClockTerms terms(
            Fact starts, Set<Fact> stops, int workingDays, Set<String> suspendedBy, Optional<ExtensionRule> extension) {
        return new ClockTerms(
                starts,
                stops,
                DayZero.START_DAY,
                new Term.WorkingDays(workingDays),
                EndOnRestDay.STAYS,
                Optional.empty(),
                suspendedBy,
                extension,
                starts == DOCUMENTS_REQUESTED || starts == RESPONSE_LETTER_DATED
                        ? OwedBy.COMPLAINANT
                        : OwedBy.INSTITUTION);
    }

    private static Optional<ExtensionRule> extension(
            List<String> conditions, Set<String> decidedBy, Notice notice, NoticeBefore noticeBefore) {
        return Optional.of(new ExtensionRule(
                1,
                new Term.WorkingDays(10),
                ExtensionRule.CountedFrom.END_OF_TERM,
                new Catalogue<>(conditions.stream()
                        .map(code -> new ExtensionCondition(code, title(code)))
                        .toList()),
                decidedBy,
                false,
                notice,
                noticeBefore));
    }

    private static Set<Fact> with(Fact fact) {
        return Set.of(fact, RESPONSE_DISPATCHED, ENDED_WITHOUT_RESPONSE);
    }

    static Titles title(String code) {
        return new Titles(Map.of("en", code.replace('-', ' ')));
    }

    static <T> Rule<T> rule(String name, T value) {
        return new Rule<>(
                new RuleName("institutions/mill/" + name),
                name,
                VersionChosenBy.RECEIVED_ON,
                Map.of(SINCE, new Rule.Value.Own<>(value, SOURCE)));
    }
}
