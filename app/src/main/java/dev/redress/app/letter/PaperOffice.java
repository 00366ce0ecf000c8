package dev.redress.app.letter;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.paper.Block;
import dev.redress.app.letter.paper.FileSeal;
import dev.redress.app.letter.paper.Imprint;
import dev.redress.app.letter.paper.Letterhead;
import dev.redress.app.letter.paper.Paper;
import dev.redress.app.letter.paper.PaperPrinter;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.Letter;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.LetterKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What other steps need of the letters of a case: those that left, papers of their own, and the signature of the house. */
@Component
public class PaperOffice {

    /** Letters with which a house answers. */
    private static final Set<LetterKind.Paper> ANSWERS = Set.of(
            LetterKind.Paper.RESPONSE, LetterKind.Paper.COLLECTIVE_RESPONSE, LetterKind.Paper.OBJECTION_RESPONSE);

    /**
     * A letter as it left.
     *
     * @param sha256 of the PDF, as the ledger has it
     */
    public record SentLetter(LetterKind.Paper paper, String fileName, String sha256, byte[] pdf) {}

    private final LetterDesk desk;
    private final LetterValues values;
    private final HouseKeys keys;
    private final CaseLaw law;
    private final PaperPrinter printer = new PaperPrinter();

    PaperOffice(LetterDesk desk, LetterValues values, HouseKeys keys, CaseLaw law) {
        this.desk = desk;
        this.values = values;
        this.keys = keys;
        this.law = law;
    }

    /** The answers that left to this complainant's side, in order and byte for byte. */
    public List<SentLetter> answersSent(RecordedCase recorded, int complainant, Reading reading) {
        return recorded.file().letters().all().stream()
                .filter(letter -> ANSWERS.contains(letter.paper())
                        && letter.dispatched().isPresent()
                        && letter.signed().isPresent())
                .filter(letter -> recorded.file()
                        .parties()
                        .complainantOf(letter.latest().to())
                        .filter(place -> place == complainant)
                        .isPresent())
                .map(letter -> sent(recorded, letter, reading))
                .toList();
    }

    private SentLetter sent(RecordedCase recorded, Letter letter, Reading reading) {
        return new SentLetter(
                letter.paper(),
                LetterNames.file(recorded, letter),
                letter.signed().orElseThrow().signed().sha256(),
                desk.pdf(recorded, letter.ordinal(), reading));
    }

    /** Words of a language, as letters have them. */
    public Shown shown(String language) {
        return values.shown(language);
    }

    /** Prints a paper of the house without a signatory. Equal papers give equal bytes. */
    public byte[] print(
            String institution, String language, String title, LocalDate dated, List<Block> body, Instant madeAt) {
        Institution house = law.institution(institution);
        return printer.print(new Paper(
                language,
                title,
                new Letterhead(
                        house.name(),
                        List.of(house.contacts().in(language)),
                        values.shown(language).longDate(dated),
                        List.of()),
                body,
                Optional.empty(),
                new Imprint(List.of(house.name()), Optional.empty()),
                madeAt));
    }

    /** The signature of the house on a file; the same file gives the same bytes. */
    public byte[] sign(String institution, byte[] content) {
        return FileSeal.sign(content, keys.of(institution));
    }
}
