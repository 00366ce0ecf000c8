package dev.redress.app.party;

import dev.redress.app.ledger.Projection;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Row;
import dev.redress.app.ledger.Table;
import dev.redress.core.complaint.Mandate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** By which mandates somebody may act, so that a secret can be tried without reading the whole case. */
@Component
class MandateTable implements Projection {

    private static final Table MANDATE = Table.of(
            "mandate",
            List.of("institution", "case_id", "ordinal"),
            "complainant",
            "basis",
            "scope",
            "from_on",
            "until_on",
            "ended_on");

    @Override
    public List<Table> tables() {
        return List.of(MANDATE);
    }

    @Override
    public List<Row> rows(RecordedCase recorded) {
        return recorded.file().parties().mandates().stream()
                .map(mandate -> row(recorded, mandate))
                .toList();
    }

    private static Row row(RecordedCase recorded, Mandate mandate) {
        var it = mandate.recorded();
        return Row.of(
                MANDATE,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                mandate.ordinal(),
                it.complainant(),
                it.basis().word(),
                it.scope().stream().map(Mandate.Scope::word).collect(Collectors.joining(" ")),
                it.from(),
                it.until(),
                mandate.endedOn());
    }
}
