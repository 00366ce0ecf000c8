package dev.redress.app.dispute;

import dev.redress.app.ledger.Projection;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Row;
import dev.redress.app.ledger.Table;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Disputes;
import dev.redress.core.complaint.RegisterNumber;
import dev.redress.core.complaint.Response;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.ProceedingEnd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What came after the answer, as lists and the sweep need it. */
@Component
class DisputeTables implements Projection {

    private static final List<String> CASE = List.of("institution", "case_id");

    private static final Table DISPUTE = Table.of(
            "dispute",
            CASE,
            "register_year",
            "register_number",
            "register_printed",
            "year",
            "number",
            "printed",
            "state",
            "open",
            "forum",
            "raised_on",
            "referral_until",
            "closed_on");

    private static final Table PROCEEDING = Table.of(
            "proceeding",
            List.of("institution", "case_id", "proceeding"),
            "register_year",
            "register_number",
            "register_printed",
            "kind",
            "forum",
            "body",
            "state",
            "applied_on",
            "begun_on",
            "clock",
            "due",
            "ended_on",
            "ended_by");

    private static final Table OBJECTION = Table.of(
            "objection",
            List.of("institution", "case_id", "objection"),
            "register_year",
            "register_number",
            "register_printed",
            "received_on",
            "due",
            "answered_on");

    private static final Table OBLIGATION = Table.of(
            "obligation",
            List.of("institution", "case_id", "obligation"),
            "register_year",
            "register_number",
            "register_printed",
            "proceeding",
            "owed_by",
            "due_on",
            "performed_on",
            "released_on");

    private static final Table REACTION =
            Table.of("reaction", CASE, "round", "kind", "reacted_on", "reaction_due", "offer_until", "offer_lapsed");

    @Override
    public List<Table> tables() {
        return List.of(DISPUTE, PROCEEDING, OBJECTION, OBLIGATION, REACTION);
    }

    @Override
    public List<Row> rows(RecordedCase recorded) {
        Disputes disputes = recorded.file().disputes();
        List<Row> rows = new ArrayList<>();
        if (recorded.file().dispatch().isPresent() || recorded.file().refusal().isPresent()) {
            rows.add(reaction(recorded));
        }
        disputes.dispute().ifPresent(dispute -> {
            rows.add(dispute(recorded, dispute));
            dispute.file().proceedings().forEach(held -> rows.add(proceeding(recorded, held)));
        });
        disputes.objections().forEach(it -> rows.add(objection(recorded, it)));
        disputes.obligations().forEach(it -> rows.add(obligation(recorded, it)));
        return rows;
    }

    private static Row dispute(RecordedCase recorded, Dispute dispute) {
        var number = dispute.file().number();
        RegisterNumber registered = recorded.file().entry().number();
        boolean open = dispute instanceof Dispute.Open;
        return Row.of(
                DISPUTE,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                registered.year(),
                registered.number(),
                registered.printed(),
                number.year(),
                number.number(),
                number.printed(),
                dispute.state(),
                open,
                dispute.file().openProceeding().map(it -> it.file().forum()),
                dispute.file().raisedOn(),
                open ? due(recorded.file(), "referral") : Optional.empty(),
                dispute instanceof Dispute.Closed(var _, var on, var _) ? Optional.of(on) : Optional.empty());
    }

    private static Row proceeding(RecordedCase recorded, Proceeding held) {
        RegisterNumber registered = recorded.file().entry().number();
        var file = held.file();
        Optional<String> clock =
                held.open() ? clock(recorded.file(), file.begunOn().isPresent()) : Optional.empty();
        return Row.of(
                PROCEEDING,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                file.number(),
                registered.year(),
                registered.number(),
                registered.printed(),
                held.kind().word(),
                file.forum(),
                file.body(),
                state(held),
                file.appliedOn(),
                file.begunOn(),
                clock,
                clock.flatMap(name -> due(recorded.file(), name)),
                file.end().map(ProceedingEnd::on),
                file.end().map(DisputeTables::how));
    }

    /** Whether it was only applied for, is taken up, is held, or has ended. */
    static String state(Proceeding held) {
        if (!held.open()) {
            return "ended";
        }
        if (held.file().begunOn().isPresent()) {
            return "held";
        }
        return held.file().admittedOn().isPresent() ? "taken-up" : "applied";
    }

    /** The clock that runs on a proceeding. */
    static Optional<String> clock(CaseFile file, boolean begun) {
        return (begun ? Stream.of("facilitation", "mediation") : Stream.of("verification"))
                .filter(name -> file.runningClock(name).isPresent())
                .findFirst();
    }

    static String how(ProceedingEnd end) {
        return switch (end) {
            case ProceedingEnd.ByDeed _ -> "deed";
            case ProceedingEnd.ByMinutes _ -> "minutes";
            case ProceedingEnd.WithoutPaper(var _, boolean agreed) -> agreed ? "agreed" : "not-agreed";
            case ProceedingEnd.ByDecision _ -> "decision";
            case ProceedingEnd.Unsigned _ -> "unsigned";
            case ProceedingEnd.NotAdmitted _ -> "not-admitted";
            case ProceedingEnd.Withdrawn _ -> "withdrawn";
        };
    }

    private static Row objection(RecordedCase recorded, Disputes.Objection objection) {
        RegisterNumber registered = recorded.file().entry().number();
        return Row.of(
                OBJECTION,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                objection.number(),
                registered.year(),
                registered.number(),
                registered.printed(),
                objection.raised().receivedOn(),
                objection.answered() ? Optional.empty() : due(recorded.file(), "objection-response"),
                objection.dispatch().map(it -> it.dispatchedOn()));
    }

    private static Row obligation(RecordedCase recorded, Disputes.Obligation obligation) {
        RegisterNumber registered = recorded.file().entry().number();
        return Row.of(
                OBLIGATION,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                obligation.number(),
                registered.year(),
                registered.number(),
                registered.printed(),
                obligation.undertaken().proceeding(),
                obligation.undertaken().by().word(),
                obligation.undertaken().dueOn(),
                obligation.performed().map(it -> it.on()),
                obligation.released().map(it -> it.on()));
    }

    private static Row reaction(RecordedCase recorded) {
        CaseFile file = recorded.file();
        int round = file.disputes().round();
        Optional<Disputes.Reaction> reaction = file.disputes().reaction(round);
        return Row.of(
                REACTION,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                round,
                reaction.map(it -> word(it.kind())),
                reaction.map(Disputes.Reaction::on),
                due(file, "reaction"),
                response(file, round).flatMap(Response::offerOpenUntil),
                file.disputes().lapsedOffers().contains(round));
    }

    /** The response to which somebody reacts in a round. */
    static Optional<Response> response(CaseFile file, int round) {
        return round == 0
                ? file.dispatch().flatMap(_ -> file.response())
                : file.disputes().objections().stream()
                        .filter(it -> it.number() == round)
                        .findFirst()
                        .flatMap(Disputes.Objection::response);
    }

    static String word(Disputes.Reaction.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<LocalDate> due(CaseFile file, String clock) {
        return file.runningClock(clock).map(running -> running.deadline().due());
    }
}
