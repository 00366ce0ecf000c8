package dev.redress.app.letter;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.letter.template.Template;
import dev.redress.app.letter.template.Value;
import dev.redress.app.party.PartyData;
import dev.redress.app.platform.Shown;
import dev.redress.app.platform.SiteAddress;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Disputes;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Response;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what a letter says from the case, the rules and what its author typed. Only what its template asks for. */
@Component
class LetterValues {

    private final Cases cases;
    private final CaseLaw law;
    private final MessageSource words;
    private final SiteAddress site;

    LetterValues(Cases cases, CaseLaw law, MessageSource words, SiteAddress site) {
        this.cases = cases;
        this.law = law;
        this.words = words;
        this.site = site;
    }

    /** What fills a letter, and to whom it is addressed. */
    record Gathered(Map<Placeholder, Value> values, List<String> addressee) {}

    /** Words and days as people of a language read them. */
    Shown shown(String language) {
        return new Shown(words, Locale.of(language));
    }

    /**
     * @param reading leave to read; empty for what the program sends by itself, which holds nothing of anybody's
     * @param attachments as the letter lists them
     */
    Gathered of(
            RecordedCase recorded,
            Circumstances circumstances,
            Template template,
            Draft draft,
            Party to,
            Optional<Reading> reading,
            List<String> attachments,
            String language) {
        Gathering gathering = new Gathering(recorded, circumstances, template, draft, to, reading, shown(language));
        gathering.put(Placeholder.ATTACHMENTS, Value.of(attachments));
        gathering.house();
        gathering.days();
        gathering.response();
        gathering.extension();
        gathering.ending(cases);
        if (template.placeholders().contains(Placeholder.WAYS)) {
            gathering.put(
                    Placeholder.WAYS,
                    Value.of(WaysInLetters.lines(recorded.file(), circumstances, to, gathering.show())));
        }
        gathering.typed();
        Optional<Person> person = reading.flatMap(it -> PartyData.person(it, recorded.file(), to));
        person.ifPresent(it -> gathering.put(Placeholder.ADDRESSEE, Value.of(it.name())));
        if (template.placeholders().contains(Placeholder.STATUS_ADDRESS)) {
            gathering.put(
                    Placeholder.STATUS_ADDRESS,
                    Value.of(site.origin() + "/" + recorded.ref().institution() + "/status"));
        }
        // An acknowledgement bears nothing that the sender typed, not even a name: anybody can type anybody's address.
        boolean addressed = draft.paper() != Paper.ACKNOWLEDGEMENT;
        return new Gathered(
                gathering.values(),
                person.filter(_ -> addressed).map(LetterValues::address).orElse(List.of()));
    }

    private static List<String> address(Person person) {
        List<String> lines = new ArrayList<>();
        lines.add(person.name());
        person.address().lines().map(String::strip).forEach(lines::add);
        lines.removeIf(String::isBlank);
        return lines;
    }

    /** The rules that bind a case now, for whoever acts. */
    CaseLaw law() {
        return law;
    }

    /** The decision of which this paper is the letter; empty for papers that are none of an answer. */
    static Optional<Response> answer(CaseFile file, Paper paper) {
        return switch (paper) {
            case RESPONSE, COLLECTIVE_RESPONSE -> file.response();
            case OBJECTION_RESPONSE -> file.disputes().lastObjection().flatMap(Disputes.Objection::response);
            default -> Optional.empty();
        };
    }
}
