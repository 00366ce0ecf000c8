package dev.redress.app.handling;

import dev.redress.app.handling.CaseView.PossibleAct;
import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Complaint;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ComplaintRules;
import dev.redress.core.complaint.Confidentiality;
import dev.redress.core.complaint.ConfidentialityAct;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.Ground;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.ResponseRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which acts would be allowed now, and why the others would not. Each act is put to the legal checklist itself, filled
 * as well as it can be; so what is shown here and what is refused later can never differ in their reasons.
 */
final class PossibleActs {

    private static final VaultRef SOME_TEXT = new VaultRef(new UUID(0, 0), "");
    private static final String SOMETHING = "…";

    private final Circumstances circumstances;
    private final Procedure procedure;
    private final LocalDate today;

    PossibleActs(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.procedure = circumstances.procedure();
        this.today = circumstances.today();
    }

    List<PossibleAct> of(Complaint complaint) {
        Optional<VaultRef> text = Optional.of(SOME_TEXT);
        ResponseRule response = procedure.response().value();
        String means = written();
        List<PossibleAct> acts = new ArrayList<>();
        add(acts, complaint, "acknowledgement", acknowledgement());
        add(acts, complaint, "assignment", new ComplaintAct.Assign(SOMETHING, Optional.of(SOMETHING)));
        add(acts, complaint, "priority", new ComplaintAct.SetPriority(otherPriority(complaint), text));
        add(
                acts,
                complaint,
                "assistance",
                new ComplaintAct.ChooseAssistance(openAssistance(complaint), List.of(SOMETHING)));
        add(acts, complaint, "first-response", new ComplaintAct.GiveFirstResponse(means, today, SOME_TEXT));
        add(acts, complaint, "document-request", new ComplaintAct.RequestDocuments(text, means, today));
        add(acts, complaint, "document-completion", new ComplaintAct.CompleteDocuments(today));
        extensions(acts, complaint);
        add(acts, complaint, "written-request", new ComplaintAct.RequestWrittenComplaint(means, today));
        add(acts, complaint, "form", new ComplaintAct.OverrideForm(otherForm(complaint), text));
        add(
                acts,
                complaint,
                "response",
                new ComplaintAct.DecideResponse(
                        first(response.outcomes()),
                        text,
                        Optional.of(SOMETHING),
                        Optional.of(SOMETHING),
                        today,
                        procedure
                                .institution()
                                .answersIn(complaint.file().entry().language()),
                        text,
                        Optional.of(today)));
        add(acts, complaint, "response-dispatch", new ComplaintAct.DispatchResponse(means, today));
        addOnAnyGround(
                acts,
                complaint,
                "left-without-consideration",
                procedure.leftWithoutConsideration().value(),
                ground -> new ComplaintAct.LeaveWithoutConsideration(ground, text));
        addOnAnyGround(
                acts,
                complaint,
                "refusal-to-handle",
                procedure.refusal().value(),
                ground -> new ComplaintAct.RefuseToHandle(ground, text));
        add(acts, complaint, "withdrawal", new ComplaintAct.Withdraw(today, text));
        confidentiality(acts, complaint, text);
        return acts;
    }

    private void confidentiality(List<PossibleAct> acts, Complaint complaint, Optional<VaultRef> text) {
        String purpose = procedure.purposes().value().codes().getFirst();
        add(acts, complaint, "disclosure", new ConfidentialityAct.Disclose(purpose, SOME_TEXT, SOME_TEXT, text));
        add(acts, complaint, "conflict-of-interest", new ConfidentialityAct.DeclareConflict(SOMETHING, text));
        add(acts, complaint, "restriction", new ConfidentialityAct.RestrictAccess(Set.of(), text));
        add(acts, complaint, "restriction-lifting", new ConfidentialityAct.LiftRestriction(text));
        List<Confidentiality.Opening> openings =
                complaint.file().confidentiality().openings();
        for (int i = 0; i < openings.size(); i++) {
            if (openings.get(i).awaitsReview()) {
                add(
                        acts,
                        complaint,
                        "emergency-review",
                        new ConfidentialityAct.ReviewEmergency(i + 1, true, SOME_TEXT));
                break;
            }
        }
    }

    private void extensions(List<PossibleAct> acts, Complaint complaint) {
        String clock = complaint.file().clocks().stream()
                .filter(CaseClock::running)
                .filter(running -> rule(running).isPresent())
                .map(CaseClock::clock)
                .findFirst()
                .orElse("response");
        Optional<ExtensionRule> rule = complaint.file().runningClock(clock).flatMap(this::rule);
        Term by = rule.map(ExtensionRule::length).orElse(new Term.WorkingDays(1));
        Optional<String> condition = rule.map(ExtensionRule::conditions)
                .filter(conditions -> !conditions.entries().isEmpty())
                .map(PossibleActs::first);
        add(acts, complaint, "extension", new ComplaintAct.ExtendTime(clock, condition, by, Optional.of(SOME_TEXT)));
        add(acts, complaint, "extension-notice", new ComplaintAct.NotifyExtension(clock, written(), today));
    }

    private Optional<ExtensionRule> rule(CaseClock clock) {
        return procedure.rulebook().clocks().stream()
                .filter(rule -> rule.terms().name().equals(clock.deadline().rule()))
                .findFirst()
                .map(rule -> rule.terms().forCase(procedure.days()).value())
                .flatMap(ClockTerms::extension);
    }

    private void add(List<PossibleAct> acts, Complaint complaint, String noun, ComplaintAct act) {
        acts.add(
                switch (judged(complaint, act)) {
                    case Ruling.Allowed _ -> new PossibleAct(noun, Optional.empty(), Optional.empty());
                    case Ruling.Refused(String _, String reason, var citation) ->
                        new PossibleAct(noun, Optional.of(reason), citation.map(it -> it.inWords()));
                });
    }

    /** Possible when one of the grounds is open. */
    private void addOnAnyGround(
            List<PossibleAct> acts,
            Complaint complaint,
            String noun,
            Catalogue<Ground> grounds,
            Function<String, ComplaintAct> act) {
        String best = grounds.codes().stream()
                .filter(ground ->
                        ComplaintRules.decide(complaint, act.apply(ground), circumstances) instanceof Ruling.Allowed)
                .findFirst()
                .orElseGet(() -> first(grounds));
        add(acts, complaint, noun, act.apply(best));
    }

    /** An act that needs a calendar which is not published is not possible, and the message says why. */
    private Ruling judged(Complaint complaint, ComplaintAct act) {
        try {
            return ComplaintRules.decide(complaint, act, circumstances);
        } catch (CalendarNotPublished missing) {
            return new Ruling.Refused("calendar-not-published", String.valueOf(missing.getMessage()), Optional.empty());
        }
    }

    private ComplaintAct acknowledgement() {
        String means = procedure.acknowledgement().value().means().stream()
                .sorted()
                .findFirst()
                .orElseGet(() -> first(procedure.means().value()));
        return new ComplaintAct.Acknowledge(means, today, SOMETHING, SOMETHING);
    }

    /** A means that satisfies whatever a written answer needs. */
    private String written() {
        return procedure.means().value().entries().stream()
                .filter(means -> means.written() && means.fixesDate())
                .map(means -> means.code())
                .findFirst()
                .orElseGet(() -> first(procedure.means().value()));
    }

    /** A form of assistance that is open at the urgency of the case. */
    private String openAssistance(Complaint complaint) {
        return procedure
                .priorities()
                .value()
                .find(complaint.file().priority())
                .flatMap(priority -> priority.assistance().stream().sorted().findFirst())
                .orElseGet(() -> first(procedure.assistance().value()));
    }

    private String otherPriority(Complaint complaint) {
        return procedure.priorities().value().codes().stream()
                .filter(code -> !code.equals(complaint.file().priority()))
                .findFirst()
                .orElse("");
    }

    private static Form otherForm(Complaint complaint) {
        return complaint.file().form() == Form.ORAL ? Form.WRITTEN : Form.ORAL;
    }

    private static String first(Catalogue<?> catalogue) {
        return catalogue.entries().isEmpty()
                ? ""
                : catalogue.entries().getFirst().code();
    }
}
