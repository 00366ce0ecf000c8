package dev.redress.app.response;

import dev.redress.app.ledger.Projection;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Row;
import dev.redress.app.ledger.Table;
import dev.redress.core.complaint.ComplaintEvent.ResponseDispatched;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was answered, and how it left the house. */
@Component
class ResponseTable implements Projection {

    private static final Table RESPONSE = Table.of(
            "response",
            List.of("institution", "case_id"),
            "outcome",
            "letter_on",
            "language",
            "executor",
            "executor_contact",
            "offer_open_until",
            "means",
            "dispatched_on");

    @Override
    public List<Table> tables() {
        return List.of(RESPONSE);
    }

    @Override
    public List<Row> rows(RecordedCase recorded) {
        return recorded.file().response().stream()
                .map(response -> Row.of(
                        RESPONSE,
                        recorded.ref().institution(),
                        recorded.ref().caseId(),
                        response.outcome(),
                        response.letterOn(),
                        response.language(),
                        response.executor(),
                        response.executorContact(),
                        response.offerOpenUntil(),
                        recorded.file().dispatch().map(ResponseDispatched::means),
                        recorded.file().dispatch().map(ResponseDispatched::dispatchedOn)))
                .toList();
    }
}
