package dev.redress.app.register;

import dev.redress.app.ledger.Projection;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Row;
import dev.redress.app.ledger.Table;
import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register's own table. */
@Component
class RegisterEntries implements Projection {

    private static final Table ENTRY = Table.kept(
            "register_entry",
            List.of("institution", "year", "number"),
            "printed",
            "case_id",
            "kind",
            "form",
            "channel",
            "language",
            "arrived_at",
            "registered_at",
            "received_on",
            "officer",
            "continues");

    @Override
    public List<Table> tables() {
        return List.of(ENTRY);
    }

    @Override
    public List<Row> rows(RecordedCase recorded) {
        SubmissionRegistered entry = recorded.file().entry();
        return List.of(Row.of(
                ENTRY,
                recorded.ref().institution(),
                entry.number().year(),
                entry.number().number(),
                entry.number().printed(),
                recorded.ref().caseId(),
                entry.kind(),
                entry.form().word(),
                entry.channel(),
                entry.language(),
                entry.arrivedAt(),
                entry.registeredAt(),
                entry.receivedOn(),
                entry.officer(),
                entry.continues().map(number -> number.printed())));
    }
}
