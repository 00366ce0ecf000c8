package dev.redress.app.ledger;

import dev.redress.core.complaint.Confidentiality;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who opened each case, and what of it left the house. */
@Component
class ConfidentialityTables implements Projection {

    private static final List<String> KEY = List.of("institution", "case_id", "ordinal");

    private static final Table OPENING = Table.of(
            "opening", KEY, "opened_by", "session", "purpose", "emergency", "opened_at", "until_at", "justified");
    private static final Table DISCLOSURE = Table.of("disclosure", KEY, "ground", "disclosed_by", "disclosed_on");

    @Override
    public List<Table> tables() {
        return List.of(OPENING, DISCLOSURE);
    }

    @Override
    public List<Row> rows(RecordedCase recorded) {
        List<Row> rows = new ArrayList<>();
        var openings = recorded.file().confidentiality().openings();
        for (int i = 0; i < openings.size(); i++) {
            rows.add(opening(recorded, i + 1, openings.get(i)));
        }
        var disclosures = recorded.file().confidentiality().disclosures();
        for (int i = 0; i < disclosures.size(); i++) {
            var disclosed = disclosures.get(i);
            rows.add(Row.of(
                    DISCLOSURE,
                    recorded.ref().institution(),
                    recorded.ref().caseId(),
                    i + 1,
                    disclosed.ground(),
                    disclosed.by(),
                    disclosed.on()));
        }
        return rows;
    }

    private static Row opening(RecordedCase recorded, int ordinal, Confidentiality.Opening opening) {
        var opened = opening.opened();
        return Row.of(
                OPENING,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                ordinal,
                opened.by(),
                opened.session(),
                opened.purpose(),
                opened.emergency().isPresent(),
                opened.at(),
                opened.until(),
                opening.review().map(review -> review.justified()));
    }
}
