package dev.redress.app.letter;

import dev.redress.app.letter.paper.Block;
import dev.redress.app.letter.paper.Imprint;
import dev.redress.app.letter.paper.Letterhead;
import dev.redress.app.letter.paper.Paper;
import dev.redress.app.letter.paper.PaperPrinter;
import dev.redress.app.letter.paper.PaperText;
import dev.redress.app.letter.paper.PdfSeal;
import dev.redress.app.letter.paper.Signatory;
import dev.redress.app.letter.paper.Verification;
import dev.redress.app.letter.template.Filled;
import dev.redress.app.letter.template.Piece;
import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.letter.template.Template;
import dev.redress.app.letter.template.Value;
import dev.redress.app.letter.template.ValuesMissing;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes papers of templates and what is put into them, prints them, and seals them. */
@Component
class LetterPress {

    /** How many characters of the head of the ledger are printed in a row. */
    private static final int HEAD = 64;

    private final LetterValues values;
    private final HouseKeys keys;
    private final PdfSeal seal;
    private final PaperPrinter printer = new PaperPrinter();

    LetterPress(LetterValues values, HouseKeys keys, PdfSeal seal) {
        this.values = values;
        this.keys = keys;
        this.seal = seal;
    }

    /**
     * The paper as it looks with this imprint.
     *
     * @throws Problem when the template demands something that nobody gave; it names all of it
     */
    Paper paper(String institution, Template template, String language, Written written, Signing signing) {
        Shown show = values.shown(language);
        Map<Placeholder, Value> filling = written.values();
        filling.put(Placeholder.LETTER_DATE, Value.of(show.longDate(signing.dated())));
        filling.keySet().retainAll(template.placeholders());
        Filled filled = filled(template, filling);
        return new Paper(
                language,
                filled.subject(),
                new Letterhead(
                        signing.house(),
                        List.of(signing.contact()),
                        show.longDate(signing.dated()),
                        written.addressee()),
                filled.pieces().stream().map(LetterPress::block).toList(),
                Optional.of(new Signatory(
                        filled.closing(),
                        signing.signer().orElse(signing.house()),
                        signing.office().orElse(""))),
                imprint(institution, show, signing),
                signing.at());
    }

    static Filled filled(Template template, Map<Placeholder, Value> filling) {
        try {
            return template.fill(filling);
        } catch (ValuesMissing missing) {
            throw new Problem(
                    422,
                    "letter-incomplete",
                    "The letter cannot be printed without: "
                            + missing.missing().stream()
                                    .map(place -> place.word().replace('-', ' '))
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private static Imprint imprint(String institution, Shown show, Signing signing) {
        String head = signing.head().substring(0, Math.min(HEAD, signing.head().length()));
        return new Imprint(
                List.of(
                        show.text("letter.footer.number", signing.registerNumber()),
                        signing.code().isEmpty()
                                ? show.text("letter.footer.draft")
                                : show.text("letter.footer.head", String.valueOf(signing.rows()), head)),
                signing.code().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Verification(
                                signing.origin() + "/" + institution + "/letters/" + signing.code(),
                                show.text("letter.verify.caption"))));
    }

    static Block block(Piece piece) {
        return switch (piece) {
            case Piece.Heading(String text) -> new Block.Heading(text);
            case Piece.Paragraph(String text) -> new Block.Paragraph(text);
            case Piece.Facts(List<Piece.Fact> facts) ->
                new Block.Facts(facts.stream()
                        .map(fact -> new Block.Fact(fact.label(), fact.value()))
                        .toList());
            case Piece.Items(List<String> items) -> new Block.Items(items);
        };
    }

    /** The paper in large type, to be hung up. */
    byte[] printLarge(Paper paper) {
        return printer.printLarge(paper);
    }

    /** The paper as a PDF without a signature. */
    byte[] print(Paper paper) {
        return printer.print(paper);
    }

    /**
     * The paper as a PDF, sealed by its institution.
     *
     * @throws Problem when the timestamp authority that is configured gives no timestamp
     */
    byte[] printAndSeal(String institution, Paper paper) {
        try {
            return seal.seal(print(paper), keys.of(institution), paper.madeAt());
        } catch (IOException unstamped) {
            throw new Problem(
                    503,
                    "no-timestamp",
                    "The timestamp authority gave no timestamp, so nothing was signed. Try again.");
        }
    }

    /** The paper as plain text. */
    static String text(Paper paper) {
        return PaperText.of(paper);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
