package dev.redress.app.letter;

import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.letter.LetterValues.Gathered;
import dev.redress.app.letter.template.PartsPlaced;
import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.letter.template.Template;
import dev.redress.app.party.PartyData;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterText;
import dev.redress.core.complaint.LetterText.Enclosure;
import dev.redress.core.complaint.Party;
import dev.redress.core.rulebook.LetterPart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns what somebody gives into the text of a letter, ready for the ledger and the vault. */
@Component
class LetterWriting {

    private final CaseLaw law;
    private final Shelf shelf;
    private final LetterValues values;

    LetterWriting(CaseLaw law, Shelf shelf, LetterValues values) {
        this.law = law;
        this.shelf = shelf;
        this.values = values;
    }

    /** A letter that is thought out and not yet on record. */
    record Composed(
            Party to,
            Template template,
            String language,
            Written written,
            Set<LetterPart> parts,
            Draft draft,
            List<Enclosure> ofCase) {

        /** Seals it for the vault of its case. */
        LetterText seal(Sealing sealing) {
            List<Enclosure> enclosures = new ArrayList<>(ofCase);
            draft.added()
                    .forEach(upload -> enclosures.add(new Enclosure(
                            Uploads.sealed(sealing, upload), draft.certified().contains(upload.name()))));
            return new LetterText(
                    template.hash(),
                    language,
                    sealing.seal(EventJson.write(written)),
                    new TreeSet<>(parts),
                    draft.given(Placeholder.DOCUMENTS.word()).map(sealing::seal),
                    enclosures);
        }
    }

    /** @param reading leave to read; empty for what the program writes by itself */
    Composed compose(RecordedCase recorded, Actor actor, Draft draft, Optional<Reading> reading) {
        Circumstances circumstances = law.of(recorded, actor);
        CaseFile file = recorded.file();
        String language =
                circumstances.procedure().institution().answersIn(file.entry().language());
        Template template = shelf.inForce(recorded.ref().institution(), draft.paper(), language);
        shelf.keep(template, template.text());
        Party to = draft.to().orElseGet(() -> addressee(file, circumstances));
        List<Enclosure> ofCase = enclosures(file, draft);
        Shown show = values.shown(language);
        List<String> listed = Stream.concat(
                        ofCase.stream().map(it -> listed(it, reading, show)),
                        draft.added().stream()
                                .map(it -> listed(it.name(), draft.certified().contains(it.name()), show)))
                .toList();
        Gathered gathered = values.of(recorded, circumstances, template, draft, to, reading, listed, language);
        return new Composed(
                to,
                template,
                language,
                Written.of(gathered.values(), gathered.addressee(), draft.typed()),
                parts(template, gathered, !listed.isEmpty()),
                draft,
                ofCase);
    }

    /**
     * Between writing and signing days pass and the record moves on. What the program writes, it signs at once, and from
     * less than it may read.
     *
     * @param written what stands in the letter
     * @throws Problem when the letter would be written otherwise now; it names what has become another
     */
    void stillTrue(RecordedCase recorded, Actor actor, Letter letter, Written written, Reading reading) {
        if (actor instanceof Actor.Program) {
            return;
        }
        LetterText text = letter.latest().text();
        Gathered now = values.of(
                recorded,
                law.of(recorded, actor),
                shelf.with(text.template(), letter.paper()),
                Draft.again(letter, written.typed()),
                letter.latest().to(),
                Optional.of(reading),
                written.lists().getOrDefault(Placeholder.ATTACHMENTS.word(), List.of()),
                text.language());
        List<String> moved = written.otherThan(Written.of(now.values(), now.addressee(), written.typed()));
        if (!moved.isEmpty()) {
            throw new Problem(
                    409,
                    "letter-overtaken",
                    "Since the letter was written, this has become another: "
                            + String.join(", ", moved).replace('-', ' ') + ". Write it again.");
        }
    }

    /** The one reply goes to the first named or to whom they chose (ALMA-48); where somebody acts for that one, to them. */
    private static Party addressee(CaseFile file, Circumstances circumstances) {
        int place = file.parties().replyTo().orElse(1);
        Party named = new Party.Named(place);
        if (PartyData.identity(file, named).isPresent()) {
            return named;
        }
        return file.parties().mandates().stream()
                .filter(it -> it.recorded().complainant() == place)
                .filter(it -> file.parties().holds(it.ordinal(), circumstances.today()))
                .findFirst()
                .<Party>map(it -> new Party.Acting(it.ordinal()))
                .orElse(named);
    }

    private static List<Enclosure> enclosures(CaseFile file, Draft draft) {
        List<Attachment> known = Stream.of(
                        file.entry().attachments().stream(),
                        file.correspondence().stream().flatMap(it -> it.attachments().stream()),
                        file.letters().enclosed().stream())
                .flatMap(it -> it)
                .toList();
        return draft.enclosed().stream()
                .sorted()
                .map(id -> known.stream()
                        .filter(it -> it.content().text().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () -> new Problem(422, "no-such-document", "The case has no document '" + id + "'.")))
                .map(it -> new Enclosure(
                        it, draft.certified().contains(it.content().text().toString())))
                .toList();
    }

    private static String listed(Enclosure enclosure, Optional<Reading> reading, Shown show) {
        String name = reading.flatMap(
                        it -> it.text("name of a document", enclosure.document().description()))
                .map(json -> EventJson.read(json, Uploads.Description.class).name())
                .orElse("");
        return listed(name, enclosure.certified(), show);
    }

    private static String listed(String name, boolean certified, Shown show) {
        return certified ? show.text("letter.certified-copy", name) : name;
    }

    /** Which mandatory parts are there: what has a value and a place in the template. */
    private static Set<LetterPart> parts(Template template, Gathered gathered, boolean enclosed) {
        Set<LetterPart> parts = EnumSet.of(LetterPart.LETTER_DATE, LetterPart.LANGUAGE);
        for (LetterPart part : LetterPart.values()) {
            boolean there = PartsPlaced.placeholders(part).stream()
                    .filter(template.placed()::contains)
                    .anyMatch(gathered.values()::containsKey);
            if (there) {
                parts.add(part);
            }
        }
        if (!gathered.addressee().isEmpty()) {
            parts.add(LetterPart.ADDRESSEE);
        }
        if (enclosed) {
            parts.add(LetterPart.ATTACHMENTS);
        }
        return parts;
    }
}
