package dev.redress.core.complaint;

import dev.redress.core.complaint.ComplaintEvent.Acknowledged;
import dev.redress.core.complaint.ComplaintEvent.AssistanceChosen;
import dev.redress.core.complaint.ComplaintEvent.DocumentsRequested;
import dev.redress.core.complaint.ComplaintEvent.FirstResponseGiven;
import dev.redress.core.complaint.ComplaintEvent.HandlingRefused;
import dev.redress.core.complaint.ComplaintEvent.PriorityChanged;
import dev.redress.core.complaint.ComplaintEvent.ResponseDispatched;
import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A case file with one thing changed; everything else is taken over. Used once. */
final class CaseFileChange {

    private final CaseFile before;
    private Form form;
    private String unit;
    private Optional<String> handler;
    private String priority;
    private List<PriorityChanged> priorityHistory;
    private Optional<AssistanceChosen> assistance;
    private Optional<Acknowledged> acknowledgement;
    private Optional<FirstResponseGiven> firstResponse;
    private List<CaseClock> clocks;
    private List<AwaitedClock> awaited;
    private List<Extension> extensions;
    private List<DocumentsRequested> documentRequests;
    private Optional<LocalDate> documentsCompletedOn;
    private Optional<Response> response;
    private Optional<ResponseDispatched> dispatch;
    private Optional<HandlingRefused> refusal;
    private Optional<RegisterNumber> continuedBy;
    private List<Correspondence> correspondence;
    private Confidentiality confidentiality;
    private Parties parties;
    private Letters letters;
    private Privacy privacy;
    private Disputes disputes;

    CaseFileChange(CaseFile before) {
        this.before = before;
        this.form = before.form();
        this.unit = before.unit();
        this.handler = before.handler();
        this.priority = before.priority();
        this.priorityHistory = before.priorityHistory();
        this.assistance = before.assistance();
        this.acknowledgement = before.acknowledgement();
        this.firstResponse = before.firstResponse();
        this.clocks = before.clocks();
        this.awaited = before.awaited();
        this.extensions = before.extensions();
        this.documentRequests = before.documentRequests();
        this.documentsCompletedOn = before.documentsCompletedOn();
        this.response = before.response();
        this.dispatch = before.dispatch();
        this.refusal = before.refusal();
        this.continuedBy = before.continuedBy();
        this.correspondence = before.correspondence();
        this.confidentiality = before.confidentiality();
        this.parties = before.parties();
        this.letters = before.letters();
        this.privacy = before.privacy();
        this.disputes = before.disputes();
    }

    CaseFile confidentiality(Confidentiality now) {
        this.confidentiality = now;
        return changed();
    }

    CaseFile parties(Parties now) {
        this.parties = now;
        return changed();
    }

    CaseFile letters(Letters now) {
        this.letters = now;
        return changed();
    }

    CaseFile privacy(Privacy now) {
        this.privacy = now;
        return changed();
    }

    CaseFile disputes(Disputes now) {
        this.disputes = now;
        return changed();
    }

    CaseFile form(Form now) {
        this.form = now;
        return changed();
    }

    CaseFile assigned(String toUnit, Optional<String> toHandler) {
        this.unit = toUnit;
        this.handler = toHandler;
        return changed();
    }

    CaseFile priority(PriorityChanged change) {
        List<PriorityChanged> all = new ArrayList<>(before.priorityHistory());
        all.add(change);
        this.priorityHistory = all;
        this.priority = change.to();
        return changed();
    }

    CaseFile withoutAssistance() {
        this.assistance = Optional.empty();
        return changed();
    }

    CaseFile assistance(AssistanceChosen chosen) {
        this.assistance = Optional.of(chosen);
        return changed();
    }

    CaseFile acknowledgement(Acknowledged given) {
        this.acknowledgement = Optional.of(given);
        return changed();
    }

    CaseFile firstResponse(FirstResponseGiven given) {
        this.firstResponse = Optional.of(given);
        return changed();
    }

    CaseFile clocks(List<CaseClock> now) {
        this.clocks = now;
        return changed();
    }

    CaseFile started(CaseClock clock) {
        List<CaseClock> all = new ArrayList<>(before.clocks());
        all.add(clock);
        this.clocks = all;
        return awaited(clock.clock(), AwaitedClock::start);
    }

    CaseFile awaited(AwaitedClock clock) {
        List<AwaitedClock> all = new ArrayList<>(before.awaited());
        all.add(clock);
        this.awaited = all;
        return changed();
    }

    CaseFile awaited(String clock, UnaryOperator<AwaitedClock> change) {
        this.awaited = before.awaited().stream()
                .map(it -> it.clock().equals(clock) && it.waits() ? change.apply(it) : it)
                .toList();
        return changed();
    }

    CaseFile extensions(List<Extension> now) {
        this.extensions = now;
        return changed();
    }

    CaseFile documentsRequested(DocumentsRequested request) {
        List<DocumentsRequested> all = new ArrayList<>(before.documentRequests());
        all.add(request);
        this.documentRequests = all;
        return changed();
    }

    CaseFile documentsCompleted(LocalDate on) {
        this.documentsCompletedOn = Optional.of(on);
        return changed();
    }

    CaseFile response(Response decided) {
        this.response = Optional.of(decided);
        return changed();
    }

    CaseFile dispatch(ResponseDispatched dispatched) {
        this.dispatch = Optional.of(dispatched);
        return changed();
    }

    CaseFile continuedBy(RegisterNumber written) {
        this.continuedBy = Optional.of(written);
        return changed();
    }

    CaseFile refusal(HandlingRefused refused) {
        this.refusal = Optional.of(refused);
        return changed();
    }

    CaseFile correspondence(Correspondence added) {
        List<Correspondence> all = new ArrayList<>(before.correspondence());
        all.add(added);
        this.correspondence = all;
        return changed();
    }

    private CaseFile changed() {
        return new CaseFile(
                before.entry(),
                form,
                unit,
                handler,
                priority,
                priorityHistory,
                assistance,
                acknowledgement,
                firstResponse,
                clocks,
                awaited,
                extensions,
                documentRequests,
                documentsCompletedOn,
                response,
                dispatch,
                refusal,
                continuedBy,
                correspondence,
                confidentiality,
                parties,
                letters,
                privacy,
                disputes);
    }
}
