package dev.redress.app.handling;

import dev.redress.app.ledger.Projection;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Row;
import dev.redress.app.ledger.Table;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Complaint;
import dev.redress.core.complaint.ComplaintEvent.DocumentsRequested;
import dev.redress.core.complaint.ComplaintEvent.PriorityChanged;
import dev.redress.core.complaint.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Where each case stands, and what was done to it on the way. */
@Component
class HandlingTables implements Projection {

    private static final List<String> CASE = List.of("institution", "case_id");
    private static final List<String> CASE_AND_ORDINAL = List.of("institution", "case_id", "ordinal");

    private static final Table COMPLAINT = Table.of(
            "complaint",
            CASE,
            "year",
            "number",
            "printed",
            "state",
            "open",
            "kind",
            "form",
            "channel",
            "language",
            "priority",
            "assistance",
            "unit",
            "handler",
            "received_on",
            "acknowledged_on",
            "outcome",
            "answered_on",
            "continues",
            "continued_by",
            "material_loss",
            "currency",
            "rows");
    private static final Table EXTENSION = Table.of(
            "extension",
            CASE_AND_ORDINAL,
            "clock",
            "condition",
            "length",
            "decided_by",
            "decided_on",
            "notified_on",
            "notice",
            "standing");
    private static final Table DOCUMENT_REQUEST = Table.of("document_request", CASE_AND_ORDINAL, "means", "sent_on");
    private static final Table PRIORITY_CHANGE = Table.of("priority_change", CASE_AND_ORDINAL, "former", "priority");

    @Override
    public List<Table> tables() {
        return List.of(COMPLAINT, EXTENSION, DOCUMENT_REQUEST, PRIORITY_CHANGE);
    }

    @Override
    public List<Row> rows(RecordedCase recorded) {
        List<Row> rows = new ArrayList<>();
        CaseFile file = recorded.file();
        rows.add(complaint(recorded));
        for (int i = 0; i < file.extensions().size(); i++) {
            rows.add(extension(recorded, i + 1, file.extensions().get(i)));
        }
        for (int i = 0; i < file.documentRequests().size(); i++) {
            DocumentsRequested request = file.documentRequests().get(i);
            rows.add(row(DOCUMENT_REQUEST, recorded, i + 1, request.means(), request.sentOn()));
        }
        for (int i = 0; i < file.priorityHistory().size(); i++) {
            PriorityChanged change = file.priorityHistory().get(i);
            rows.add(row(PRIORITY_CHANGE, recorded, i + 1, change.from(), change.to()));
        }
        return rows;
    }

    private static Row complaint(RecordedCase recorded) {
        CaseFile file = recorded.file();
        var entry = file.entry();
        return Row.of(
                COMPLAINT,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                entry.number().year(),
                entry.number().number(),
                entry.number().printed(),
                recorded.complaint().state(),
                recorded.complaint() instanceof Complaint.Open,
                entry.kind(),
                file.form().word(),
                entry.channel(),
                entry.language(),
                file.priority(),
                file.assistance().map(chosen -> chosen.assistance()),
                file.unit(),
                file.handler(),
                entry.receivedOn(),
                file.acknowledgement().map(given -> given.sentOn()),
                file.response().map(response -> response.outcome()),
                file.dispatch().map(dispatched -> dispatched.dispatchedOn()),
                entry.continues().map(number -> number.printed()),
                file.continuedBy().map(number -> number.printed()),
                entry.loss().material().map(money -> money.amount()),
                entry.loss().material().map(money -> money.currency()),
                recorded.rows());
    }

    private static Row extension(RecordedCase recorded, int ordinal, Extension extension) {
        return row(
                EXTENSION,
                recorded,
                ordinal,
                extension.clock(),
                extension.condition(),
                extension.by().toString(),
                extension.decidedBy(),
                extension.decidedOn(),
                extension.notifiedOn(),
                extension.notice(),
                extension.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Row row(Table table, RecordedCase recorded, int ordinal, Object... values) {
        Object[] all = new Object[values.length + 3];
        all[0] = recorded.ref().institution();
        all[1] = recorded.ref().caseId();
        all[2] = ordinal;
        System.arraycopy(values, 0, all, 3, values.length);
        return Row.of(table, all);
    }
}
