package dev.redress.app.letter;

import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.letter.template.Template;
import dev.redress.app.letter.template.Value;
import dev.redress.app.party.PartyData;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.LetterContents;
import dev.redress.core.complaint.LetterText;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Person;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the form for a letter offers: the fields that its template leaves to the author, addressees, documents. */
@Component
class LetterForm {

    /** A field that the author may fill. */
    record Field(String name, boolean list, boolean demanded) {}

    /** What the record gives to the letter, which the author does not word anew. */
    record OnRecord(String name, String text) {}

    /** Somebody to whom the letter may go. */
    record Addressee(String word, String name, boolean chosen) {}

    /** A document of the case that may go with it. */
    record Paperwork(UUID id, String name, boolean enclosed, boolean certified) {}

    /** The form. */
    record Offer(
            String paper,
            String title,
            String language,
            List<Field> fields,
            List<OnRecord> onRecord,
            List<Addressee> addressees,
            List<Paperwork> documents,
            List<String> clocks,
            LetterView.Needs needs) {}

    private final CaseLaw law;
    private final Shelf shelf;
    private final LetterValues values;

    LetterForm(CaseLaw law, Shelf shelf, LetterValues values) {
        this.law = law;
        this.shelf = shelf;
        this.values = values;
    }

    /** @param now the letter that is written anew; empty for a new one */
    Offer of(RecordedCase recorded, Actor actor, Paper paper, Reading reading, Optional<LetterText> now) {
        var circumstances = law.of(recorded, actor);
        CaseFile file = recorded.file();
        LetterContents contents = new LetterContents(circumstances);
        Optional<LetterKind> kind = contents.kind(paper);
        String language =
                circumstances.procedure().institution().answersIn(file.entry().language());
        Template template = shelf.inForce(recorded.ref().institution(), paper, language);
        Map<Placeholder, Value> given = values.of(
                        recorded,
                        circumstances,
                        template,
                        Draft.of(paper),
                        new Party.Named(file.parties().replyTo().orElse(1)),
                        Optional.of(reading),
                        List.of(),
                        language)
                .values();
        return new Offer(
                paper.word(),
                kind.map(it -> it.titles().english()).orElse(paper.word()),
                language,
                fields(template, kind, file.form(), given),
                onRecord(given),
                addressees(file, reading, circumstances.today()),
                documents(file, reading, now),
                file.extensions().stream().map(it -> it.clock()).distinct().toList(),
                kind.map(_ -> contents.tier(file, paper))
                        .map(tier -> new LetterView.Needs(
                                tier.checks(), tier.signedBy().stream().sorted().toList()))
                        .orElse(new LetterView.Needs(0, List.of())));
    }

    private static List<OnRecord> onRecord(Map<Placeholder, Value> given) {
        return given.entrySet().stream()
                .filter(it -> it.getKey().origin() == Placeholder.Origin.STAFF)
                .map(it -> new OnRecord(it.getKey().word(), text(it.getValue())))
                .toList();
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Texts(List<String> all) -> String.join("\n", all);
        };
    }

    private static List<Field> fields(
            Template template, Optional<LetterKind> kind, Form form, Map<Placeholder, Value> given) {
        return LetterFields.authors().stream()
                .filter(template.placeholders()::contains)
                .filter(place -> !given.containsKey(place))
                .map(place -> new Field(
                        place.word(),
                        place.shape() == Placeholder.Shape.LIST,
                        kind.map(it -> it.partsFor(form).stream()
                                        .anyMatch(part -> part.word().equals(place.word())))
                                .orElse(false)))
                .toList();
    }

    private static List<Addressee> addressees(CaseFile file, Reading reading, java.time.LocalDate today) {
        int first = file.parties().replyTo().orElse(1);
        List<Party> parties = new ArrayList<>();
        IntStream.rangeClosed(1, file.entry().complainants().size())
                .mapToObj(Party.Named::new)
                .filter(party -> PartyData.identity(file, party).isPresent())
                .forEach(parties::add);
        file.parties().mandates().stream()
                .filter(it -> file.parties().holds(it.ordinal(), today))
                .map(it -> new Party.Acting(it.ordinal()))
                .forEach(parties::add);
        return parties.stream()
                .map(party -> new Addressee(
                        party.word(),
                        PartyData.person(reading, file, party).map(Person::name).orElse(""),
                        party.equals(new Party.Named(first))))
                .toList();
    }

    private static List<Paperwork> documents(CaseFile file, Reading reading, Optional<LetterText> now) {
        var enclosed = now.map(LetterText::enclosures).orElse(List.of());
        return Stream.of(
                        file.entry().attachments().stream(),
                        file.correspondence().stream().flatMap(it -> it.attachments().stream()),
                        enclosed.stream().map(LetterText.Enclosure::document))
                .flatMap(it -> it)
                .distinct()
                .map(it -> {
                    UUID id = it.content().text();
                    var with = enclosed.stream()
                            .filter(e -> e.document().content().text().equals(id))
                            .findFirst();
                    return new Paperwork(
                            id,
                            reading.text("name of a document", it.description())
                                    .map(json -> EventJson.read(json, Uploads.Description.class)
                                            .name())
                                    .orElse(""),
                            with.isPresent(),
                            with.map(LetterText.Enclosure::certified).orElse(false));
                })
                .toList();
    }
}
