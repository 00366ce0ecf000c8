package dev.redress.app.letter;

import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.paper.Paper;
import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.letter.template.Template;
import dev.redress.app.letter.template.Value;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.SiteAddress;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.Party;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How letters of a wording look: on an invented case, or on a real one where whatever it lacks is invented. */
@Component
class TemplateExamples {

    private final LetterPress press;
    private final LetterValues values;
    private final CaseLaw law;
    private final Cases cases;
    private final Readings readings;
    private final RegisterNumbers numbers;
    private final SiteAddress site;
    private final InstantSource now;

    TemplateExamples(
            LetterPress press,
            LetterValues values,
            CaseLaw law,
            Cases cases,
            Readings readings,
            RegisterNumbers numbers,
            SiteAddress site,
            InstantSource now) {
        this.press = press;
        this.values = values;
        this.law = law;
        this.cases = cases;
        this.readings = readings;
        this.numbers = numbers;
        this.site = site;
        this.now = now;
    }

    /** On an invented case. */
    Paper invented(String institution, Template template, String language) {
        Map<Placeholder, Value> all = examples(institution, template, language);
        return paper(
                institution,
                template,
                language,
                all,
                InventedCase.addressee(language),
                text(all, Placeholder.REGISTER_NUMBER));
    }

    /**
     * On a case of the register.
     *
     * @throws Problem when there is none of this number that the person has opened; which of both is not told
     */
    Paper real(String institution, Template template, String language, String number, StaffMember member) {
        RecordedCase recorded = numbers.byNumber(institution, number)
                .map(cases::require)
                .filter(it -> readings.of(it, member).isPresent())
                .orElseThrow(() -> new Problem(
                        422, "not-opened", "You have opened no case of this number. Open it first, for a purpose."));
        LetterValues.Gathered gathered = values.of(
                recorded,
                law.of(recorded, member.actor()),
                template,
                Draft.of(template.paper()),
                new Party.Named(1),
                readings.of(recorded, member),
                List.of(),
                language);
        Map<Placeholder, Value> all = examples(institution, template, language);
        all.putAll(gathered.values());
        return paper(
                institution,
                template,
                language,
                all,
                gathered.addressee(),
                recorded.file().entry().number().printed());
    }

    private Paper paper(
            String institution,
            Template template,
            String language,
            Map<Placeholder, Value> all,
            List<String> addressee,
            String number) {
        return press.paper(
                institution,
                template,
                language,
                Written.of(all, addressee, Map.of()),
                new Signing(
                        law.institution(institution).name(),
                        law.institution(institution).contacts().in(language),
                        law.now(institution).toLocalDate(),
                        Optional.empty(),
                        Optional.empty(),
                        number,
                        "",
                        0,
                        "",
                        site.origin(),
                        now.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    /** A value for every place that a real case can fill. */
    private Map<Placeholder, Value> examples(String institution, Template template, String language) {
        return InventedCase.values(
                law.procedureToday(institution),
                template.paper(),
                values.shown(language),
                law.now(institution).toLocalDate(),
                site.origin() + "/" + institution + "/status");
    }

    private static String text(Map<Placeholder, Value> all, Placeholder place) {
        return all.get(place) instanceof Value.Text(String text) ? text : "";
    }
}
