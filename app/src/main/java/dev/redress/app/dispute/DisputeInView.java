package dev.redress.app.dispute;

import dev.redress.app.dispute.DisputeView.End;
import dev.redress.app.dispute.DisputeView.Loss;
import dev.redress.app.dispute.DisputeView.OnRecord;
import dev.redress.app.dispute.DisputeView.Paper;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.dispute.Agreement;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.DisputeFile;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.dispute.Meeting;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.ProceedingEnd;
import dev.redress.core.dispute.ProceedingFile;
import dev.redress.core.dispute.Signature;
import dev.redress.core.rulebook.ForumPaper.Mark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The dispute and what forums held of it, for those who look. */
record DisputeInView(CaseFile file, DisputeTexts texts) {

    OnRecord of(Dispute dispute) {
        DisputeFile record = dispute.file();
        Optional<Dispute.Closed> closed = dispute instanceof Dispute.Closed it ? Optional.of(it) : Optional.empty();
        return new OnRecord(
                record.number().printed(),
                record.raisedOn(),
                dispute.state(),
                record.triggers().stream().sorted().map(it -> it.word()).toList(),
                words(record.elements().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, it -> it.getValue().word()))),
                record.losses().stream()
                        .map(loss -> new Loss(
                                loss.amount().amount().toPlainString(),
                                loss.amount().currency(),
                                loss.certainty().word()))
                        .toList(),
                texts.of(record.nonMaterial()),
                words(record.declared().entrySet().stream()
                        .collect(Collectors.toMap(
                                it -> it.getKey().word(), it -> it.getValue().word()))),
                record.papers().stream().map(DisputeInView::paper).toList(),
                record.proceedings().stream().map(this::proceeding).toList(),
                DisputeTables.due(file, "referral"),
                closed.map(Dispute.Closed::on),
                closed.map(it -> it.ground().word()));
    }

    private static Map<String, String> words(Map<String, String> plain) {
        return new TreeMap<>(plain);
    }

    private static Paper paper(GivenPaper paper) {
        return new Paper(
                paper.paper(),
                paper.kind(),
                paper.copy(),
                paper.validUntil(),
                paper.marks().stream().map(Mark::word).toList(),
                paper.receivedOn(),
                paper.complainant(),
                paper.saidBy());
    }

    private DisputeView.Proceeding proceeding(Proceeding held) {
        ProceedingFile record = held.file();
        Optional<String> clock =
                held.open() ? DisputeTables.clock(file, record.begunOn().isPresent()) : Optional.empty();
        return new DisputeView.Proceeding(
                record.number(),
                held.kind().word(),
                record.forum(),
                record.body(),
                DisputeTables.state(held),
                record.appliedOn(),
                record.ruleSince(),
                record.judgedBy().release(),
                record.judgedBy().papers(),
                record.admittedOn(),
                record.begunOn(),
                clock,
                clock.flatMap(name -> DisputeTables.due(file, name)),
                record.agreement()
                        .map(Agreement::clauses)
                        .map(clauses ->
                                clauses.stream().sorted().map(it -> it.word()).toList())
                        .orElse(List.of()),
                signatures(record.agreement()
                        .map(agreement -> agreement.signatures().all())
                        .orElse(List.of())),
                texts.of(record.agreement().map(Agreement::text)),
                record.meetings().stream().map(DisputeInView::meeting).toList(),
                record.stages().stream()
                        .map(it -> new DisputeView.Stage(it.stage(), it.on()))
                        .toList(),
                record.decisions().stream()
                        .map(it -> new DisputeView.Decision(
                                it.decision(), it.merits(), it.on(), it.finalOn(), texts.of(Optional.of(it.text()))))
                        .toList(),
                record.end().map(this::end));
    }

    private static DisputeView.Meeting meeting(Meeting meeting) {
        return new DisputeView.Meeting(
                meeting.number(),
                meeting.at(),
                meeting.postponed(),
                meeting.held(),
                meeting.present()
                        .map(present ->
                                present.stream().sorted().map(it -> it.word()).toList())
                        .orElse(List.of()),
                meeting.absence());
    }

    private End end(ProceedingEnd end) {
        List<Signature> signed = switch (end) {
            case ProceedingEnd.ByDeed(var _, var deed) -> deed.signatures();
            case ProceedingEnd.ByMinutes(var _, var minutes) -> minutes.signatures();
            case ProceedingEnd.ByDecision _, ProceedingEnd.WithoutPaper _ -> List.of();
            case ProceedingEnd.Unsigned _, ProceedingEnd.NotAdmitted _, ProceedingEnd.Withdrawn _ -> List.of();
        };
        Optional<ProceedingEnd.ByDecision> decided =
                end instanceof ProceedingEnd.ByDecision it ? Optional.of(it) : Optional.empty();
        return new End(
                DisputeTables.how(end),
                end.on(),
                signatures(signed),
                end instanceof ProceedingEnd.Unsigned(var _, var missing)
                        ? Optional.of(missing.word())
                        : Optional.empty(),
                decided.map(ProceedingEnd.ByDecision::decision),
                decided.flatMap(ProceedingEnd.ByDecision::finalOn),
                texts.of(DisputeTexts.text(end)));
    }

    private static List<DisputeView.Signature> signatures(List<Signature> all) {
        return all.stream()
                .map(it -> new DisputeView.Signature(it.signer().word(), it.on()))
                .toList();
    }
}
