package dev.redress.app.letter;

import dev.redress.app.ledger.Projection;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Row;
import dev.redress.app.ledger.Table;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Complaint;
import dev.redress.core.complaint.Letter;
import dev.redress.core.rulebook.IdentityField;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Cases whose receipt nobody has confirmed yet, where the complainant can be reached. */
@Component
class AcknowledgementTable implements Projection {

    private static final Table WANTED =
            Table.of("acknowledgement_wanted", List.of("institution", "case_id"), "received_on", "wanted");

    @Override
    public List<Table> tables() {
        return List.of(WANTED);
    }

    @Override
    public List<Row> rows(RecordedCase recorded) {
        CaseFile file = recorded.file();
        boolean reachable = file.entry().complainants().getFirst().given().contains(IdentityField.CONTACT);
        return reachable
                ? List.of(Row.of(
                        WANTED,
                        recorded.ref().institution(),
                        recorded.ref().caseId(),
                        file.entry().receivedOn(),
                        wanted(recorded)))
                : List.of();
    }

    private static boolean wanted(RecordedCase recorded) {
        return recorded.complaint() instanceof Complaint.Open
                && recorded.file().acknowledgement().isEmpty()
                && (begun(recorded.file()).isPresent()
                        || recorded.file().letters().all().stream()
                                .noneMatch(letter -> letter.paper() == Paper.ACKNOWLEDGEMENT));
    }

    /** What the program began and has not put into the outbox; not what a person has taken over. */
    static Optional<Letter> begun(CaseFile file) {
        return file.letters().all().stream()
                .filter(letter -> letter.paper() == Paper.ACKNOWLEDGEMENT)
                .filter(letter -> letter.authors().equals(Set.of(Carrier.ACTOR.name())))
                .filter(letter -> letter.version() == 1 && letter.way().isEmpty())
                .filter(letter -> letter.open() || letter.stage() == Letter.Stage.SIGNED)
                .findFirst();
    }
}
