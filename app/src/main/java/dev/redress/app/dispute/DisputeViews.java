package dev.redress.app.dispute;

import dev.redress.app.access.StaffMember;
import dev.redress.app.dispute.DisputeView.Objection;
import dev.redress.app.dispute.DisputeView.Obligation;
import dev.redress.app.dispute.DisputeView.Reaction;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.core.complaint.AnswerRecord;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Disputes;
import dev.redress.core.complaint.Response;
import dev.redress.core.complaint.Ways;
import dev.redress.core.dispute.Dispute;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts together what people of the institution see of what came after the answer. */
@Component
public class DisputeViews {

    private final Cases cases;
    private final CaseLaw law;
    private final Readings readings;
    private final DisputeActs acts;

    DisputeViews(Cases cases, CaseLaw law, Readings readings, DisputeActs acts) {
        this.cases = cases;
        this.law = law;
        this.readings = readings;
        this.acts = acts;
    }

    /** As it would be if the first complainant applied today. */
    public DisputeView of(CaseRef ref, StaffMember member) {
        RecordedCase recorded = cases.require(ref);
        return of(
                recorded,
                member,
                acts.application(
                        recorded, member, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    DisputeView of(RecordedCase recorded, StaffMember member, Ways.Application application) {
        Circumstances circumstances = law.of(recorded, member.actor());
        CaseFile file = recorded.file();
        Disputes disputes = file.disputes();
        Optional<Reading> reading = readings.of(recorded, member);
        DisputeTexts texts = DisputeTexts.of(disputes, reading);
        return new DisputeView(
                file.entry().number().printed(),
                recorded.complaint().state(),
                file.dispatch()
                        .map(it -> it.dispatchedOn())
                        .or(() ->
                                new AnswerRecord(file, circumstances).refusal().map(it -> it.on())),
                disputes.round(),
                disputes.reactions().stream()
                        .map(it -> new Reaction(
                                it.round(), DisputeTables.word(it.kind()), it.on(), texts.of(it.shownBy())))
                        .toList(),
                DisputeTables.due(file, "reaction"),
                DisputeTables.response(file, disputes.round()).flatMap(Response::offerOpenUntil),
                disputes.lapsedOffers().contains(disputes.round()),
                disputes.objections().stream()
                        .map(it -> objection(file, it, texts))
                        .toList(),
                disputes.obligations().stream()
                        .map(it -> new Obligation(
                                it.number(),
                                it.undertaken().proceeding(),
                                it.undertaken().by().word(),
                                texts.of(Optional.of(it.undertaken().what())),
                                it.undertaken().dueOn(),
                                it.performed().map(done -> done.on()),
                                texts.of(it.performed().map(done -> done.evidence())),
                                it.released().map(free -> free.on()),
                                texts.of(it.released().map(free -> free.reason())),
                                it.corrections().size(),
                                it.lateOn(circumstances.today())))
                        .toList(),
                disputes.dispute().map((Dispute it) -> new DisputeInView(file, texts).of(it)),
                new PossibleDisputeActs(recorded.complaint(), circumstances, application).all(),
                reading.map(it -> it.reader().purpose()));
    }

    /** Every forum of the case. */
    List<Ways.Way> ways(RecordedCase recorded, StaffMember member, Ways.Application application) {
        return Ways.now(recorded.file(), law.of(recorded, member.actor()), application);
    }

    private static Objection objection(CaseFile file, Disputes.Objection objection, DisputeTexts texts) {
        Optional<Response> response = objection.response();
        return new Objection(
                objection.number(),
                objection.raised().receivedOn(),
                texts.of(Optional.of(objection.raised().text())),
                response.map(Response::outcome),
                response.map(Response::letterOn),
                texts.of(response.flatMap(Response::reasons)),
                objection.dispatch().map(it -> it.dispatchedOn()),
                objection.answered() ? Optional.empty() : DisputeTables.due(file, "objection-response"));
    }
}
