package dev.redress.app.letter;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.paper.Block;
import dev.redress.app.letter.paper.Imprint;
import dev.redress.app.letter.paper.Letterhead;
import dev.redress.app.letter.paper.Paper;
import dev.redress.app.letter.template.Filled;
import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.letter.template.Template;
import dev.redress.app.letter.template.Value;
import dev.redress.app.platform.Shown;
import dev.redress.app.platform.SiteAddress;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Party;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.Procedure;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Papers that are no letters: nobody writes, approves or sends them; they say what the register and the rules say. */
@Component
class HousePapers {

    private final LetterPress press;
    private final LetterValues values;
    private final Shelf shelf;
    private final CaseLaw law;
    private final SiteAddress site;
    private final InstantSource now;

    HousePapers(LetterPress press, LetterValues values, Shelf shelf, CaseLaw law, SiteAddress site, InstantSource now) {
        this.press = press;
        this.values = values;
        this.shelf = shelf;
        this.law = law;
        this.site = site;
        this.now = now;
    }

    /** The form on paper, in a language in which the institution answers. */
    Paper form(String institution, String language) {
        Procedure procedure = law.procedureToday(institution);
        Shown show = values.shown(language);
        ProcedureOnPaper said = new ProcedureOnPaper(procedure, show);
        Template template = shelf.inForce(institution, LetterKind.Paper.COMPLAINT_FORM, language);
        Map<Placeholder, Value> filling = house(procedure, LetterKind.Paper.COMPLAINT_FORM, show);
        filling.put(Placeholder.CHANNELS, Value.of(said.channels()));
        filling.put(Placeholder.IDENTITY_FIELDS, Value.of(said.identity()));
        said.openingHours().ifPresent(hours -> filling.put(Placeholder.OPENING_HOURS, Value.of(hours)));
        Filled filled = filled(template, filling);
        LocalDate today = law.now(institution).toLocalDate();
        return new Paper(
                language,
                filled.subject(),
                head(procedure, show, ""),
                filled.pieces().stream().flatMap(FormBlocks::of).toList(),
                Optional.empty(),
                new Imprint(
                        List.of(show.text("paper.form.footer", filled.subject(), show.longDate(today))),
                        Optional.empty()),
                today.atStartOfDay(procedure.institution().zone()).toInstant());
    }

    /** What hangs in an office: whom to ask for, the number to call, every other way (ALMA-9). */
    Paper notice(String institution, Offices.Office office) {
        Procedure procedure = law.procedureToday(institution);
        Shown show = values.shown(office.language());
        ProcedureOnPaper said = new ProcedureOnPaper(procedure, show);
        Template template = shelf.inForce(institution, LetterKind.Paper.INFORMATION_NOTICE, office.language());
        Map<Placeholder, Value> filling = house(procedure, LetterKind.Paper.INFORMATION_NOTICE, show);
        filling.put(Placeholder.OFFICE, Value.of(office.office()));
        filling.put(Placeholder.OFFICER, Value.of(office.contactPerson()));
        filling.put(Placeholder.CONTACT, Value.of(office.telephone()));
        filling.put(Placeholder.CHANNELS, Value.of(said.channels()));
        filling.put(Placeholder.LAW, Value.of(said.basis()));
        said.openingHours().ifPresent(hours -> filling.put(Placeholder.OPENING_HOURS, Value.of(hours)));
        if (said.portal()) {
            filling.put(Placeholder.STATUS_ADDRESS, Value.of(site.origin() + "/" + institution + "/status"));
        }
        Filled filled = filled(template, filling);
        LocalDate today = law.now(institution).toLocalDate();
        return new Paper(
                office.language(),
                filled.subject(),
                new Letterhead(procedure.institution().name(), List.of(), "", List.of()),
                filled.pieces().stream().map(LetterPress::block).toList(),
                Optional.empty(),
                new Imprint(
                        List.of(show.text("paper.form.footer", office.office(), show.longDate(today))),
                        Optional.empty()),
                moment());
    }

    /** What the register says about a case today: its entry and its terms. */
    Paper extract(RecordedCase recorded, Actor actor, Reading reading) {
        String institution = recorded.ref().institution();
        Circumstances circumstances = law.of(recorded, actor);
        Procedure procedure = circumstances.procedure();
        String language =
                procedure.institution().answersIn(recorded.file().entry().language());
        Shown show = values.shown(language);
        Template template = shelf.inForce(institution, LetterKind.Paper.REGISTER_EXTRACT, language);
        Map<Placeholder, Value> filling = values.of(
                        recorded,
                        circumstances,
                        template,
                        Draft.of(LetterKind.Paper.REGISTER_EXTRACT),
                        new Party.Named(1),
                        Optional.of(reading),
                        List.of(),
                        language)
                .values();
        filling.putAll(house(procedure, LetterKind.Paper.REGISTER_EXTRACT, show));
        LocalDate today = circumstances.today();
        filling.put(Placeholder.LETTER_DATE, Value.of(show.longDate(today)));
        Filled filled = filled(template, filling);
        List<Block> blocks =
                new ArrayList<>(filled.pieces().stream().map(LetterPress::block).toList());
        int facts = 0;
        while (facts < blocks.size() && !(blocks.get(facts) instanceof Block.Facts)) {
            facts++;
        }
        blocks.addAll(Math.min(facts + 1, blocks.size()), TermsOnPaper.of(recorded.file(), today, show));
        return new Paper(
                language,
                filled.subject(),
                head(procedure, show, show.longDate(today)),
                blocks,
                Optional.empty(),
                new Imprint(
                        List.of(
                                show.text(
                                        "letter.footer.number",
                                        recorded.file().entry().number().printed()),
                                show.text("letter.footer.head", String.valueOf(recorded.rows()), recorded.lastHash())),
                        Optional.empty()),
                moment());
    }

    /** In the language of the form that somebody asks for, where the institution answers in it. */
    String language(String institution, String asked) {
        return law.institution(institution).answersIn(asked);
    }

    private Map<Placeholder, Value> house(Procedure procedure, LetterKind.Paper paper, Shown show) {
        Map<Placeholder, Value> filling = new EnumMap<>(Placeholder.class);
        filling.put(
                Placeholder.DOCUMENT,
                Value.of(procedure
                        .letters()
                        .value()
                        .find(paper.word())
                        .map(kind -> show.title(kind.titles()))
                        .orElseGet(() -> show.word("paper.title", paper.word()))));
        filling.put(Placeholder.INSTITUTION, Value.of(procedure.institution().name()));
        filling.put(Placeholder.CONTACT, Value.of(contact(procedure, show)));
        return filling;
    }

    private static Filled filled(Template template, Map<Placeholder, Value> filling) {
        filling.keySet().retainAll(template.placeholders());
        return LetterPress.filled(template, filling);
    }

    private static Letterhead head(Procedure procedure, Shown show, String dated) {
        return new Letterhead(procedure.institution().name(), List.of(contact(procedure, show)), dated, List.of());
    }

    private static String contact(Procedure procedure, Shown show) {
        return procedure.institution().contacts().in(show.language());
    }

    private Instant moment() {
        return now.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Printed and sealed, for who must prove what the register says. */
    byte[] sealed(String institution, Paper paper) {
        return press.printAndSeal(institution, paper);
    }

    /** Printed without a seal: it proves nothing, and nobody is asked for a timestamp for the public. */
    byte[] plain(Paper paper) {
        return press.print(paper);
    }

    /** Printed in large type. */
    byte[] large(Paper paper) {
        return press.printLarge(paper);
    }
}
