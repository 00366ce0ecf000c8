package dev.redress.app.privacy;

import dev.redress.app.access.People;
import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.LooksOnRecord;
import dev.redress.app.ledger.Reader;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Shown;
import dev.redress.app.privacy.AccessCopy.Step;
import dev.redress.app.privacy.AccessCopy.StepKind;
import dev.redress.core.complaint.ConfidentialityEvent.PersonalDataDisclosed;
import dev.redress.core.ledger.LedgerEntry;
import dev.redress.core.rulebook.Procedure;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who processed the data of a case, when, and for what: the trail that goes with a copy (UU 27/2022, Arts 31 and 32). */
@Component
class Trail {

    /** Told with their purposes, not as acts. */
    private static final Set<String> ELSEWHERE = Set.of("PersonalDataOpened", "PersonalDataDisclosed");

    private final Cases cases;
    private final LooksOnRecord looks;
    private final People people;
    private final CaseLaw law;

    Trail(Cases cases, LooksOnRecord looks, People people, CaseLaw law) {
        this.cases = cases;
        this.looks = looks;
        this.people = people;
        this.law = law;
    }

    /** Whoever acted on a case of an institution, as the person in this place, from 1, is told of them. */
    Names names(String institution, int complainant, Shown show) {
        return new Names(institution, complainant, show);
    }

    /**
     * The steps, in order.
     *
     * @param complainant place of the person for whom the trail is
     * @param texts opened texts: recipients and contents of disclosures
     */
    List<Step> of(RecordedCase recorded, int complainant, Map<UUID, String> texts, Masks masks, Shown show) {
        Names names = new Names(recorded.ref().institution(), complainant, show);
        List<Step> steps = new ArrayList<>();
        recorded.file().confidentiality().openings().forEach(opening -> {
            var opened = opening.opened();
            steps.add(new Step(
                    opened.at(),
                    StepKind.OPENED,
                    names.of(opened.by()),
                    names.purpose(opened.purpose()),
                    opened.emergency().isPresent() ? show.text("privacy.trail.emergency") : ""));
        });
        looks.at(recorded.ref())
                .forEach(look -> steps.add(new Step(
                        names.at(look.at()),
                        StepKind.READ,
                        names.of(look.who()),
                        names.purpose(look.purpose()),
                        String.join(
                                ", ",
                                look.fields().stream()
                                        .map(names::field)
                                        .distinct()
                                        .toList()))));
        disclosures(recorded, texts, masks, names, steps);
        for (LedgerEntry entry : cases.entries(recorded.ref())) {
            if (!ELSEWHERE.contains(entry.kind()) && show.knows("privacy.event", entry.kind())) {
                steps.add(new Step(
                        names.at(entry.recordedAt()),
                        StepKind.DONE,
                        names.of(entry.actor()),
                        "",
                        show.word("privacy.event", entry.kind())));
            }
        }
        steps.sort(Comparator.comparing(Step::at));
        return steps;
    }

    private void disclosures(
            RecordedCase recorded, Map<UUID, String> texts, Masks masks, Names names, List<Step> steps) {
        List<LedgerEntry> rows = cases.entries(recorded.ref()).stream()
                .filter(entry -> entry.kind().equals("PersonalDataDisclosed"))
                .toList();
        List<PersonalDataDisclosed> all = recorded.file().confidentiality().disclosures();
        for (int i = 0; i < all.size(); i++) {
            PersonalDataDisclosed disclosed = all.get(i);
            steps.add(new Step(
                    names.at(rows.get(i).recordedAt()),
                    StepKind.DISCLOSED,
                    names.of(disclosed.by()),
                    names.purpose(disclosed.ground()),
                    masks.apply(texts.getOrDefault(disclosed.recipient().text(), "") + ": "
                            + texts.getOrDefault(disclosed.what().text(), ""))));
        }
    }

    /** Whoever acted, by role; the law asks for no name. */
    final class Names {
        private final int complainant;
        private final Shown show;
        private final ZoneId zone;
        private final Procedure procedure;
        private final Map<String, String> known = new HashMap<>();

        private Names(String institution, int complainant, Shown show) {
            this.complainant = complainant;
            this.show = show;
            this.zone = law.institution(institution).zone();
            this.procedure = law.procedureToday(institution);
        }

        LocalDateTime at(Instant moment) {
            return LocalDateTime.ofInstant(moment, zone);
        }

        String of(String who) {
            return known.computeIfAbsent(who, this::found);
        }

        private String found(String who) {
            if (who.startsWith("complainant") || who.startsWith("mandate") || who.startsWith("representative")) {
                return who.equals("complainant") || who.matches("complainant[ -]" + complainant)
                        ? show.text("privacy.trail.you")
                        : show.text("privacy.trail.other-side");
            }
            return people.find(who)
                    .map(this::roles)
                    .orElseGet(() -> show.text(
                            people.unitOf(who).isPresent() ? "privacy.trail.staff" : "privacy.trail.program"));
        }

        private String roles(StaffMember member) {
            List<String> titles = member.roles().stream()
                    .flatMap(code -> procedure.roles().value().find(code).stream())
                    .map(role -> show.title(role.titles()))
                    .toList();
            return titles.isEmpty() ? show.text("privacy.trail.staff") : show.list(titles);
        }

        String purpose(String code) {
            return code.equals(Reader.OWN_CASE)
                    ? show.text("privacy.trail.own-case")
                    : Optional.of(code)
                            .filter(it -> !it.isEmpty())
                            .map(it -> show.titleIn(procedure.purposes().value(), it))
                            .orElse("");
        }

        String field(String field) {
            return field.matches("complainant[ -]\\d+")
                    ? show.text(
                            field.matches("complainant[ -]" + complainant)
                                    ? "privacy.trail.your-data"
                                    : "privacy.trail.other-data")
                    : show.word(
                            "privacy.field",
                            field.matches("document [0-9a-f-]{36}") ? "document" : field.replace(' ', '-'));
        }
    }
}
