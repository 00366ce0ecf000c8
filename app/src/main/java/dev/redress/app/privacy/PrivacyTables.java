package dev.redress.app.privacy;

import dev.redress.app.ledger.Projection;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Row;
import dev.redress.app.ledger.Table;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.Privacy;
import dev.redress.core.complaint.PrivacyEvent.LegalHoldSet;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was asked for, and how the data are kept. An open case of which nobody ever asked anything has no row here. */
@Component
class PrivacyTables implements Projection {

    private static final Table REQUEST = Table.of(
            "data_request",
            List.of("institution", "case_id", "request"),
            "printed",
            "kind",
            "complainant",
            "received_at",
            "clock",
            "standing",
            "escalated",
            "escalate_at",
            "answered_at",
            "due",
            "due_at",
            "missed");

    private static final Table KEEPING = Table.of(
            "data_keeping",
            List.of("institution", "case_id"),
            "printed",
            "kind",
            "ended_on",
            "restricted",
            "held_by",
            "erased");

    @Override
    public List<Table> tables() {
        return List.of(REQUEST, KEEPING);
    }

    @Override
    public List<Row> rows(RecordedCase recorded) {
        Privacy privacy = recorded.file().privacy();
        if (!privacy.touched() && recorded.endedOn().isEmpty()) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        String printed = recorded.file().entry().number().printed();
        privacy.requests().forEach(request -> rows.add(request(recorded, printed, request)));
        rows.add(Row.of(
                KEEPING,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                printed,
                recorded.file().entry().kind(),
                recorded.endedOn(),
                privacy.restriction().isPresent(),
                privacy.hold().map(LegalHoldSet::by),
                privacy.erased().isPresent()));
        return rows;
    }

    private static Row request(RecordedCase recorded, String printed, Privacy.Request request) {
        Optional<LocalDateTime> met = request.fulfilled().map(it -> it.at());
        Optional<CaseClock> clock =
                recorded.file().lastClock(request.requested().clock());
        Optional<LocalDateTime> refused = request.refused().map(it -> it.at());
        return Row.of(
                REQUEST,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                request.number(),
                printed,
                request.requested().right().word(),
                request.requested().complainant(),
                request.requested().receivedAt(),
                request.requested().clock(),
                met.isPresent() ? "met" : refused.isPresent() ? "refused" : "open",
                request.escalated(),
                request.nextEscalation(),
                met.or(() -> refused),
                clock.map(it -> it.deadline().due()),
                clock.flatMap(it -> it.deadline().dueAt()),
                clock.flatMap(CaseClock::missed).isPresent());
    }
}
