package dev.redress.app.intake;

import dev.redress.app.platform.Shown;
import dev.redress.core.calendar.OpeningHours;
import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Channel;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.ComplainantKind;
import dev.redress.core.rulebook.ExtensionCondition;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.Ground;
import dev.redress.core.rulebook.IdentityField;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.Instrument;
import dev.redress.core.rulebook.LawfulPurpose;
import dev.redress.core.rulebook.Outcome;
import dev.redress.core.rulebook.Part;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.Step;
import dev.redress.core.rulebook.SubmissionKind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An institution's procedure as the public page tells it (NEO-38): everything from the rulebook, nothing written by
 * hand.
 */
final class ProcedureInWords {

    /** Clocks that a complainant can wait for, in the order of the path. */
    private static final List<String> ORDER =
            List.of("registration", "acknowledgement", "first-response", "documents", "response", "referral");

    /** Facts in the life of a single complaint, as opposed to a dispute or a report. */
    private static final Set<Fact> OF_A_COMPLAINT = EnumSet.of(
            Fact.RECEIVED,
            Fact.REGISTERED,
            Fact.DOCUMENTS_COMPLETE,
            Fact.DOCUMENTS_REQUESTED,
            Fact.RESPONSE_LETTER_DATED);

    /**
     * A term that runs for a complaint.
     *
     * @param starts word of the fact from which it is counted
     * @param form oral or written; empty where it runs for both
     * @param extension how it may be extended, or null
     * @param toWriting whether the complainant is asked to write when it does not suffice (NEO-4)
     */
    record RunningTerm(
            String clock,
            Term term,
            String starts,
            Optional<String> form,
            @Nullable Extendable extension,
            boolean toWriting,
            String source) {}

    /** How a term may be extended. */
    record Extendable(Term by, List<ExtensionCondition> conditions, boolean written, boolean before) {}

    /** A field that identifies a complainant, and the kinds that must give it. */
    record Asked(String field, List<ComplainantKind> of, boolean ofAll) {

        /** Whether only a written submission can bear it (ALMA-15). */
        boolean onlyOnPaper() {
            return field.equals(IdentityField.SIGNATURE.word()) || field.equals(IdentityField.SUBMISSION_DATE.word());
        }
    }

    private final Procedure procedure;

    ProcedureInWords(Procedure procedure) {
        this.procedure = procedure;
    }

    public Institution institution() {
        return procedure.institution();
    }

    public List<SubmissionKind> kinds() {
        return procedure.submissions().value().entries();
    }

    /** Whether a complaint is all that may be submitted. */
    public boolean complaintsOnly() {
        return procedure.submissions().value().codes().equals(List.of("complaint"));
    }

    public List<Channel> channels() {
        return procedure.channels().value().entries().stream()
                .filter(Channel::active)
                .toList();
    }

    /** Whether a number or an address of any channel is known. */
    public boolean contacts() {
        return channels().stream().anyMatch(channel -> !channel.contacts().isEmpty());
    }

    public String channelsSource() {
        return procedure.channels().source().inWords();
    }

    /** Whether the form on the portal is open. */
    public boolean portal() {
        return channels().stream().anyMatch(channel -> channel.code().equals(PortalPages.CHANNEL));
    }

    public List<ComplainantKind> accepted() {
        return procedure.complainants().value().entries().stream()
                .filter(ComplainantKind::accepted)
                .toList();
    }

    public List<ComplainantKind> notAccepted() {
        return procedure.complainants().value().entries().stream()
                .filter(kind -> !kind.accepted())
                .toList();
    }

    public String complainantsSource() {
        return procedure.complainants().source().inWords();
    }

    /** Whether a submission may carry several complainants (ALMA-48). */
    public boolean collective() {
        return accepted().stream().anyMatch(ComplainantKind::several);
    }

    /** Whether the form asks for the date of birth. */
    public boolean birthDates() {
        return procedure.minors().map(rule -> rule.value().asksBirthDate()).orElse(false);
    }

    public boolean representatives() {
        return accepted().stream().anyMatch(ComplainantKind::mandate);
    }

    /** The identity fields that some kind must give, each with the kinds. */
    public List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (IdentityField field : IdentityField.values()) {
            List<ComplainantKind> of = accepted().stream()
                    .filter(kind -> kind.requires().contains(field))
                    .toList();
            if (!of.isEmpty()) {
                asked.add(new Asked(field.word(), of, of.size() == accepted().size()));
            }
        }
        return asked;
    }

    /** The kinds that must give a field, by the field's word. */
    public Map<String, Asked> askedByField() {
        Map<String, Asked> byField = new LinkedHashMap<>();
        asked().forEach(asked -> byField.put(asked.field(), asked));
        return byField;
    }

    /** Who must give a field, where only some must; empty where all must or nobody. */
    public String neededBy(String field, Shown show) {
        Asked asked = askedByField().get(field);
        return asked == null || asked.ofAll()
                ? ""
                : show.text(
                        "form.needed-by",
                        String.join(
                                ", ",
                                asked.of().stream()
                                        .map(kind -> show.title(kind.titles()))
                                        .toList()));
    }

    /** Whether somebody must sign: on the portal a declaration stands for the signature. */
    public boolean signed() {
        return askedByField().containsKey(IdentityField.SIGNATURE.word());
    }

    /** The terms of a complaint, in the order in which they matter to the complainant. */
    public List<RunningTerm> terms() {
        List<RunningTerm> terms = new ArrayList<>();
        List<ClockRule> written = procedure.clocksFor(Form.WRITTEN, "complaint");
        List<ClockRule> oral = procedure.clocksFor(Form.ORAL, "complaint");
        for (String clock : ORDER) {
            oral.stream().filter(rule -> rule.clock().equals(clock)).forEach(rule -> add(terms, rule));
            written.stream()
                    .filter(rule -> rule.clock().equals(clock))
                    .filter(rule -> !oral.contains(rule))
                    .forEach(rule -> add(terms, rule));
        }
        return terms;
    }

    private void add(List<RunningTerm> terms, ClockRule rule) {
        InForce<ClockTerms> law = rule.terms().forCase(procedure.days());
        ClockTerms value = law.value();
        if (!OF_A_COMPLAINT.contains(value.starts())) {
            return;
        }
        terms.add(new RunningTerm(
                rule.clock(),
                value.term(),
                value.starts().word(),
                rule.form().map(Form::word),
                value.extension()
                        .map(extension -> new Extendable(
                                extension.length(),
                                extension.conditions().entries(),
                                extension.notice() == ExtensionRule.Notice.WRITTEN,
                                extension.noticeBefore() == ExtensionRule.NoticeBefore.END_OF_TERM))
                        .orElse(null),
                value.stops().contains(Fact.WRITTEN_COMPLAINT_REQUESTED),
                law.source().inWords()));
    }

    public Optional<OpeningHours> openingHours() {
        return procedure.openingHours();
    }

    /** The weekdays on which it is open, Monday first. */
    public List<DayOfWeek> openDays() {
        return openingHours()
                .map(hours -> hours.days().stream().sorted().toList())
                .orElse(List.of());
    }

    public List<Step> steps() {
        return procedure.steps().value().entries();
    }

    public List<Outcome> outcomes() {
        return procedure.response().value().outcomes().entries();
    }

    public List<Part> responseParts() {
        return procedure.response().value().parts().entries();
    }

    public String responseSource() {
        return procedure.response().source().inWords();
    }

    public List<Ground> leftWithoutConsideration() {
        return procedure.leftWithoutConsideration().value().entries();
    }

    public String leftWithoutConsiderationSource() {
        return procedure.leftWithoutConsideration().source().inWords();
    }

    public List<Ground> refusal() {
        return procedure.refusal().value().entries();
    }

    public String refusalSource() {
        return procedure.refusal().source().inWords();
    }

    public List<LawfulPurpose> purposes() {
        return procedure.purposes().value().entries();
    }

    public String purposesSource() {
        return procedure.purposes().source().inWords();
    }

    public List<Instrument> basis() {
        return procedure.rulebook().basis().forCase(procedure.days()).value().entries().stream()
                .map(entry -> entry.instrument())
                .toList();
    }
}
