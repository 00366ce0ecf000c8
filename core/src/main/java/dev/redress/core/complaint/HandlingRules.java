package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.access.Units;
import dev.redress.core.complaint.Complaint.Open;
import dev.redress.core.rulebook.AcknowledgementRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Priority;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Acknowledging, assigning, asking for documents: the work between register and response. */
final class HandlingRules {

    private final Circumstances circumstances;
    private final CaseClocks clocks;
    private final Checks checks;

    HandlingRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.clocks = new CaseClocks(circumstances);
        this.checks = new Checks(circumstances);
    }

    Ruling addCorrespondence(Complaint state, ComplaintAct.AddCorrespondence act) {
        String channel = act.correspondence().channel();
        return unless(
                () -> Ruling.allowed(new ComplaintEvent.CorrespondenceAdded(act.correspondence())),
                () -> channel.isBlank()
                        ? Optional.empty()
                        : checks.known(
                                "channel", channel, circumstances.procedure().channels()),
                () -> act.correspondence()
                        .complainant()
                        .filter(place -> place < 1
                                || place > state.file().entry().complainants().size())
                        .map(place ->
                                Ruling.refused("no-such-complainant", "The case has no complainant " + place + ".")));
    }

    Ruling acknowledge(Open state, ComplaintAct.Acknowledge act) {
        InForce<AcknowledgementRule> rule = circumstances.procedure().acknowledgement();
        return unless(
                () -> {
                    List<ComplaintEvent> events = new ArrayList<>();
                    events.add(
                            new ComplaintEvent.Acknowledged(act.means(), act.sentOn(), act.officer(), act.contact()));
                    events.addAll(clocks.stop(state.file(), Fact.ACKNOWLEDGED, act.sentOn()));
                    return new Ruling.Allowed(events);
                },
                () -> state.file()
                        .acknowledgement()
                        .map(given -> Ruling.refused(
                                "already-acknowledged", "Receipt was confirmed on " + given.sentOn() + " already.")),
                () -> checks.means(act.means()),
                () -> rule.value().means().isEmpty() || rule.value().means().contains(act.means())
                        ? Optional.empty()
                        : Optional.of(Ruling.refused(
                                "means-not-allowed",
                                "Receipt is confirmed by "
                                        + String.join(" or ", rule.value().means()) + ", not by " + act.means() + ".",
                                rule.source())),
                () -> checks.dayOfCase("The acknowledgement", act.sentOn(), state.file()),
                () -> missingPart(rule, "officer", "the name of the receiving officer", act.officer(), state.file()),
                () -> missingPart(rule, "contact", "the contact", act.contact(), state.file()));
    }

    private static Optional<Ruling> missingPart(
            InForce<AcknowledgementRule> rule, String part, String what, String given, CaseFile file) {
        boolean mandatory = rule.value()
                .parts()
                .find(part)
                .filter(found -> found.form().map(file.form()::equals).orElse(true))
                .isPresent();
        return mandatory && given.isBlank()
                ? Optional.of(Ruling.refused(
                        "mandatory-part-missing", "An acknowledgement must contain " + what + ".", rule.source()))
                : Optional.empty();
    }

    Ruling assign(Open state, ComplaintAct.Assign act) {
        return unless(
                () -> Ruling.allowed(new ComplaintEvent.Assigned(act.unit(), act.handler())),
                () -> Checks.present("The unit that answers for the case", act.unit()),
                () -> act.handler().flatMap(handler -> Checks.present("The name of the handler", handler)),
                () -> act.handler()
                        .filter(handler -> state.file()
                                .entry()
                                .complainedAbout()
                                .filter(handler::equals)
                                .isPresent())
                        .map(handler -> Ruling.refused(
                                "complained-about",
                                "'" + handler + "' is the person complained about and cannot handle the case.")),
                () -> act.handler()
                        .filter(state.file().confidentiality().conflicted()::contains)
                        .map(handler -> Ruling.refused(
                                "conflict-of-interest",
                                "'" + handler + "' has a recorded conflict of interest and cannot handle the case.")),
                () -> state.file()
                        .entry()
                        .unitComplainedAbout()
                        .filter(about -> Units.contains(about, act.unit()))
                        .map(about -> Ruling.refused(
                                "unit-complained-about",
                                "The case concerns the unit '" + about + "', which cannot answer for it.")));
    }

    Ruling setPriority(Open state, ComplaintAct.SetPriority act) {
        return unless(
                () -> new Ruling.Allowed(Stream.concat(
                                Stream.of(new ComplaintEvent.PriorityChanged(
                                        state.file().priority(),
                                        act.priority(),
                                        act.reason().orElseThrow())),
                                lapsed(state.file(), act.priority()).stream())
                        .toList()),
                () -> checks.known(
                        "priority", act.priority(), circumstances.procedure().priorities()),
                () -> Checks.given("The reason for the change of priority", act.reason()),
                () -> act.priority().equals(state.file().priority())
                        ? Optional.of(
                                Ruling.refused("same-priority", "The priority is '" + act.priority() + "' already."))
                        : Optional.empty());
    }

    /** Urgency decides which forms of assistance are open (KP-13): one that was chosen before may be none of them now. */
    private Optional<ComplaintEvent> lapsed(CaseFile file, String priority) {
        Set<String> open = circumstances
                .procedure()
                .priorities()
                .value()
                .find(priority)
                .map(Priority::assistance)
                .orElse(Set.of());
        return file.assistance()
                .map(chosen -> chosen.assistance())
                .filter(chosen -> !open.contains(chosen))
                .map(ComplaintEvent.AssistanceLapsed::new);
    }

    Ruling chooseAssistance(Open state, ComplaintAct.ChooseAssistance act) {
        var catalogue = circumstances.procedure().assistance();
        return unless(
                () -> Ruling.allowed(new ComplaintEvent.AssistanceChosen(act.assistance(), act.units())),
                () -> checks.known("form of assistance", act.assistance(), catalogue),
                () -> openAt(state.file().priority(), act.assistance()),
                () -> catalogue.value().find(act.assistance()).orElseThrow().otherUnits()
                                && act.units().stream().allMatch(String::isBlank)
                        ? Optional.of(Ruling.refused(
                                "unit-missing",
                                "This form of assistance names at least one other unit.",
                                catalogue.source()))
                        : Optional.empty());
    }

    /** The urgency decides how the case is helped along (KP-13). */
    private Optional<Ruling> openAt(String priority, String assistance) {
        var priorities = circumstances.procedure().priorities();
        return priorities
                .value()
                .find(priority)
                .filter(found -> !found.assistance().contains(assistance))
                .map(found -> Ruling.refused(
                        "assistance-not-open",
                        "At the priority '" + priority + "' a case is helped along by "
                                + String.join(
                                        " or ",
                                        found.assistance().stream().sorted().toList()) + ", not by "
                                + assistance + ".",
                        priorities.source()));
    }

    Ruling giveFirstResponse(Open state, ComplaintAct.GiveFirstResponse act) {
        return unless(
                () -> {
                    List<ComplaintEvent> events = new ArrayList<>();
                    events.add(new ComplaintEvent.FirstResponseGiven(act.means(), act.sentOn(), act.text()));
                    events.addAll(clocks.stop(state.file(), Fact.FIRST_RESPONSE_GIVEN, act.sentOn()));
                    return new Ruling.Allowed(events);
                },
                () -> state.file()
                        .firstResponse()
                        .map(given -> Ruling.refused(
                                "already-given", "A first response was given on " + given.sentOn() + " already.")),
                () -> checks.means(act.means()),
                () -> checks.dayOfCase("The first response", act.sentOn(), state.file()));
    }

    Ruling overrideForm(Open state, ComplaintAct.OverrideForm act) {
        CaseFile file = state.file();
        return unless(
                () -> {
                    LocalDate today = circumstances.today();
                    List<ComplaintEvent> events = new ArrayList<>(clocks.setAsideForForm(file, act.form(), today));
                    events.add(new ComplaintEvent.FormOverridden(
                            act.form(), act.reason().orElseThrow()));
                    Complaint then = state;
                    for (ComplaintEvent event : events) {
                        then = CaseHistory.after(then, event);
                    }
                    LocalDateTime complete = file.documentsCompletedOn()
                            .map(LocalDate::atStartOfDay)
                            .orElseGet(file::receivedAt);
                    events.addAll(clocks.startForForm(then.file(), Fact.RECEIVED, file.receivedAt()));
                    events.addAll(clocks.startForForm(
                            then.file(), Fact.REGISTERED, file.entry().registeredAt()));
                    events.addAll(clocks.startForForm(then.file(), Fact.DOCUMENTS_COMPLETE, complete));
                    return new Ruling.Allowed(events);
                },
                () -> Checks.given("The reason for another form than the channel's", act.reason()),
                () -> act.form() == file.form()
                        ? Optional.of(Ruling.refused(
                                "same-form", "The form is " + act.form().word() + " already."))
                        : Optional.empty());
    }

    Ruling requestDocuments(Open state, ComplaintAct.RequestDocuments act) {
        CaseFile file = state.file();
        return unless(
                () -> {
                    List<ComplaintEvent> events = new ArrayList<>(
                            clocks.setAside(file, Fact.DOCUMENTS_COMPLETE, act.sentOn(), "documents are missing"));
                    events.add(new ComplaintEvent.DocumentsRequested(
                            act.documents().orElseThrow(), act.means(), act.sentOn()));
                    events.addAll(clocks.start(
                            file, Fact.DOCUMENTS_REQUESTED, act.sentOn().atStartOfDay()));
                    return new Ruling.Allowed(events);
                },
                () -> Checks.given("Which documents are asked for", act.documents()),
                () -> checks.means(act.means()),
                () -> checks.dayOfCase("The request for documents", act.sentOn(), file));
    }

    Ruling completeDocuments(Complaint.AwaitingDocuments state, ComplaintAct.CompleteDocuments act) {
        CaseFile file = state.file();
        return unless(
                () -> {
                    List<ComplaintEvent> events =
                            new ArrayList<>(clocks.stop(file, Fact.DOCUMENTS_COMPLETE, act.completeOn()));
                    events.add(new ComplaintEvent.DocumentsCompleted(act.completeOn()));
                    events.addAll(clocks.start(
                            file, Fact.DOCUMENTS_COMPLETE, act.completeOn().atStartOfDay()));
                    return new Ruling.Allowed(events);
                },
                () -> checks.dayOfCase("The completion of documents", act.completeOn(), file),
                () -> act.completeOn()
                                .isBefore(file.documentRequests().getLast().sentOn())
                        ? Optional.of(Ruling.refused(
                                "day-before-request",
                                "Documents cannot be complete on " + act.completeOn()
                                        + ", before they were asked for on "
                                        + file.documentRequests().getLast().sentOn() + "."))
                        : Optional.empty());
    }

    Ruling requestWrittenComplaint(Open state, ComplaintAct.RequestWrittenComplaint act) {
        CaseFile file = state.file();
        return unless(
                () -> {
                    List<ComplaintEvent> events = new ArrayList<>();
                    events.add(new ComplaintEvent.WrittenComplaintRequested(act.means(), act.sentOn()));
                    events.addAll(clocks.stop(file, Fact.WRITTEN_COMPLAINT_REQUESTED, act.sentOn()));
                    return new Ruling.Allowed(events);
                },
                () -> file.form() == Form.ORAL
                        ? Optional.empty()
                        : Optional.of(Ruling.refused(
                                "not-oral",
                                "Only an oral submission is asked to be put in writing; this one is written.")),
                () -> checks.means(act.means()),
                () -> checks.dayOfCase("The invitation to write", act.sentOn(), file));
    }
}
