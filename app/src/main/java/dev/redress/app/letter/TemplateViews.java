package dev.redress.app.letter;

import dev.redress.app.access.Desk;
import dev.redress.app.access.People;
import dev.redress.app.access.Rights;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.letter.HouseTemplates.Standing;
import dev.redress.app.letter.HouseTemplates.Version;
import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.letter.template.Template;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.Role.Power;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts together what people of the institution see of the wording of letters. */
@Component
class TemplateViews {

    /**
     * A wording in one language.
     *
     * @param inForce the house's own version in force; empty where the one that came with the program is
     * @param waiting how many proposals wait
     */
    record Cell(String language, Optional<Version> inForce, long waiting) {}

    /** A kind of letter, as the institution calls it. */
    record Line(Paper paper, String title, List<Cell> cells) {}

    /**
     * A version with what it changed.
     *
     * @param madeAt in the zone of the institution
     * @param mine whether the person who looks has made it
     */
    record Shown(
            Version version,
            LocalDateTime madeAt,
            Optional<LocalDateTime> endedAt,
            boolean mine,
            boolean current,
            boolean waits,
            List<List<Redline.Run>> changes) {}

    private final HouseTemplates templates;
    private final Shelf shelf;
    private final CaseLaw law;
    private final Rights rights;
    private final People people;

    TemplateViews(HouseTemplates templates, Shelf shelf, CaseLaw law, Rights rights, People people) {
        this.templates = templates;
        this.shelf = shelf;
        this.law = law;
        this.rights = rights;
        this.people = people;
    }

    /** Every kind that the procedure knows, in every language of the institution. */
    List<Line> all(String institution) {
        List<String> languages = law.institution(institution).languages();
        return law.procedureToday(institution).letters().value().entries().stream()
                .map(kind -> new Line(
                        kind.paper(),
                        kind.titles().english(),
                        languages.stream()
                                .map(language -> cell(institution, kind.paper(), language))
                                .toList()))
                .toList();
    }

    private Cell cell(String institution, Paper paper, String language) {
        List<Version> versions = templates.versions(institution, paper, language);
        return new Cell(
                language,
                HouseTemplates.inForce(versions),
                versions.stream().filter(it -> it.standing() == Standing.WAITS).count());
    }

    /** What the institution calls this kind of letter, in English as the workbench is. */
    String title(String institution, Paper paper) {
        return law.procedureToday(institution)
                .letters()
                .value()
                .find(paper.word())
                .map(kind -> kind.titles().english())
                .orElseGet(() -> paper.word().replace('-', ' '));
    }

    /** The wording in force. */
    Template inForce(String institution, Paper paper, String language) {
        return shelf.inForce(institution, paper, language);
    }

    /** The wording that came with the program. */
    Template shipped(String institution, Paper paper, String language) {
        return templates.shipped(institution, paper, language);
    }

    /** Every version, the latest first. */
    List<Shown> versions(Desk.Place place, Paper paper, String language) {
        String institution = place.institution();
        List<Version> versions = templates.versions(institution, paper, language);
        Optional<Integer> current = HouseTemplates.inForce(versions).map(Version::version);
        List<Shown> shown = new ArrayList<>();
        for (Version version : versions) {
            shown.add(new Shown(
                    version,
                    local(institution, version.madeAt()),
                    version.endedAt().map(at -> local(institution, at)),
                    version.madeBy().equals(place.member().login()),
                    current.filter(it -> it == version.version()).isPresent(),
                    version.standing() == Standing.WAITS,
                    Redline.between(
                            templates.before(institution, paper, language, versions, version.version()),
                            version.text())));
        }
        return shown;
    }

    private LocalDateTime local(String institution, Instant at) {
        return LocalDateTime.ofInstant(at, law.institution(institution).zone());
    }

    /** Places that a wording of this kind may have. */
    static List<Placeholder> places(Paper paper) {
        return Arrays.stream(Placeholder.values())
                .filter(place -> paper != Paper.ACKNOWLEDGEMENT || place.origin() == Placeholder.Origin.HOUSE)
                .toList();
    }

    /** Places of a wording that the one from the program has not: for these, the program may have no value. */
    List<String> strange(String institution, Template template, String language) {
        Set<Placeholder> known =
                shipped(institution, template.paper(), language).placeholders();
        return template.placeholders().stream()
                .filter(place -> !known.contains(place))
                .map(Placeholder::word)
                .toList();
    }

    boolean mayPropose(Desk.Place place) {
        return rights.has(place.institution(), place.member().asker(), Power.HANDLE, Power.RESPOND, Power.OVERSEE);
    }

    boolean mayApprove(Desk.Place place) {
        return rights.has(place.institution(), place.member().asker(), Power.SIGN, Power.OVERSEE);
    }

    /** Names of the people of the house, by login. */
    Map<String, String> names(String institution) {
        return people.names(institution);
    }
}
