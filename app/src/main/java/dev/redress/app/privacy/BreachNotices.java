package dev.redress.app.privacy;

import dev.redress.app.lawbook.ClockQuestion;
import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.NoSuchClock;
import dev.redress.app.lawbook.Reckoner;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.Shown;
import dev.redress.core.clock.Calendars;
import dev.redress.core.clock.Deadline;
import dev.redress.core.rulebook.Institution;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Drafts of what must be written after a breach: to the persons whom it concerns, and to the agency (UU 27/2022, Art
 * 46). Somebody of the institution fills in what no program knows, and sends them.
 */
@Component
public class BreachNotices {

    /** The clock that a breach starts, where the rules of the institution have one. */
    private static final String CLOCK = "breach-notice";

    /**
     * Both drafts.
     *
     * @param lastMoment until when they must be sent, counted from the first look; empty where no rule gives a term
     * @param source the rule
     * @param toPersons text for the persons, in the first language of the institution
     * @param toAgency text for the agency
     */
    public record Notice(
            Optional<LocalDateTime> lastMoment, Optional<String> source, String toPersons, String toAgency) {}

    private final CaseLaw law;
    private final Reckoner reckoner;
    private final MessageSource words;

    BreachNotices(CaseLaw law, Lawbook lawbook, Calendars calendars, InstantSource now, MessageSource words) {
        this.law = law;
        this.reckoner = new Reckoner(lawbook, calendars, now);
        this.words = words;
    }

    /** The drafts for what a drill found. */
    public Notice of(BreachDrill.Found found) {
        Institution institution = law.institution(found.institution());
        Shown show = new Shown(words, Locale.of(institution.languages().getFirst()));
        Optional<Deadline> deadline = found.first().flatMap(first -> deadline(found.institution(), first));
        Optional<LocalDateTime> last =
                deadline.map(it -> it.dueAt().orElseGet(() -> it.due().atTime(23, 59)));
        String kinds = show.list(found.kinds().stream()
                .map(kind -> show.text("privacy.breach.kind." + kind.word()))
                .toList());
        String when = show.text("privacy.breach.when", show.moment(found.from()), show.moment(found.to()));
        List<String> common = new ArrayList<>();
        if (!kinds.isEmpty()) {
            common.add(show.text("privacy.breach.which", show.lower(kinds)));
        }
        if (!found.quarantine().isEmpty()) {
            common.add(show.text(
                    "privacy.breach.quarantine", show.number(found.quarantine().size())));
        }
        if (common.isEmpty()) {
            common.add(show.text("privacy.breach.nothing"));
        }
        common.addAll(List.of(when, show.text("privacy.breach.how"), show.text("privacy.breach.done")));
        return new Notice(
                last,
                deadline.map(it -> it.source().inWords()),
                text(show, "privacy.breach.to-persons", institution, common, show.text("privacy.breach.you-can")),
                text(
                        show,
                        "privacy.breach.to-agency",
                        institution,
                        common,
                        show.text(
                                "privacy.breach.numbers",
                                show.number(found.persons()),
                                show.number(found.cases().size()))));
    }

    private static String text(Shown show, String title, Institution institution, List<String> common, String own) {
        return show.text(title, institution.name()) + "\n\n" + String.join("\n\n", common) + "\n\n" + own + "\n\n"
                + show.text("privacy.breach.contact", institution.contacts().in(show.language()));
    }

    private Optional<Deadline> deadline(String institution, LocalDateTime from) {
        try {
            return Optional.of(reckoner.answer(new ClockQuestion(
                            institution, CLOCK, Optional.empty(), from, Optional.empty(), Optional.empty(), false))
                    .deadline());
        } catch (NoSuchClock none) {
            return Optional.empty(); // no source gives this institution a term
        }
    }
}
