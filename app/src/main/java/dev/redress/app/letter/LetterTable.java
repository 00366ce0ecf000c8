package dev.redress.app.letter;

import dev.redress.app.ledger.Projection;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Row;
import dev.redress.app.ledger.Table;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterEvent.LetterDispatched;
import dev.redress.core.complaint.LetterEvent.LetterPosted;
import java.util.List;
import org.springframework.stereotype.Component;

/** How far each letter has come. */
@Component
class LetterTable implements Projection {

    private static final Table LETTER = Table.of(
            "letter",
            List.of("institution", "case_id", "ordinal"),
            "paper",
            "language",
            "stage",
            "version",
            "written_by",
            "approvals",
            "signed_on",
            "signed_by",
            "means",
            "dispatched_on",
            "without_effect",
            "fate",
            "code",
            "sha256");

    @Override
    public List<Table> tables() {
        return List.of(LETTER);
    }

    @Override
    public List<Row> rows(RecordedCase recorded) {
        return recorded.file().letters().all().stream()
                .map(letter -> row(recorded, letter))
                .toList();
    }

    private static Row row(RecordedCase recorded, Letter letter) {
        return Row.of(
                LETTER,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                letter.ordinal(),
                letter.paper().word(),
                letter.latest().text().language(),
                letter.stage().word(),
                letter.version(),
                letter.latest().by(),
                letter.approvedBy().size(),
                letter.signed().map(it -> it.on()),
                letter.signed().map(it -> it.by()),
                letter.dispatched()
                        .map(LetterDispatched::means)
                        .or(() -> letter.posted().map(LetterPosted::means)),
                letter.dispatched().map(LetterDispatched::on),
                letter.dispatched().flatMap(LetterDispatched::withoutEffect),
                letter.fate().map(Letter.Fate::word),
                letter.signed().map(it -> it.signed().code()),
                letter.signed().map(it -> it.signed().sha256()));
    }
}
