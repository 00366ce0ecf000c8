package dev.redress.app.lawbook;

import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.calendar.DayZero;
import dev.redress.core.calendar.OpeningHours;
import dev.redress.core.calendar.Term;
import dev.redress.core.calendar.WorkingDayPolicy;
import dev.redress.core.clock.Calendars;
import dev.redress.core.clock.Counting;
import dev.redress.core.clock.Deadline;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.NoRuleInForce;
import dev.redress.core.rulebook.Rule;
import dev.redress.core.rulebook.Rulebook;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Answers when a term ends, for a lawbook. */
public final class Reckoner {

    private final Lawbook lawbook;
    private final Calendars calendars;
    private final InstantSource now;

    /**
     * @param now only says what day it is for a question that does not name the day as of which the calendar is known
     */
    public Reckoner(Lawbook lawbook, Calendars calendars, InstantSource now) {
        this.lawbook = lawbook;
        this.calendars = calendars;
        this.now = now;
    }

    /**
     * The answer to a question.
     *
     * @throws NoSuchInstitution when no institution has the code
     * @throws NoSuchClock when the institution has no such clock
     * @throws FormNeeded when the clock differs by form and the question does not say which
     * @throws NoRuleInForce when the rule has no value for the case
     * @throws CalendarNotPublished when the calendar does not reach to one of the ends
     */
    public ClockAnswer answer(ClockQuestion question) {
        Rulebook rulebook = lawbook.rulebook(question.institution());
        ClockRule clock = find(rulebook, question.clock(), question.form());
        LocalDate today =
                LocalDate.ofInstant(now.instant(), rulebook.institution().zone());
        LocalDate day = question.from().toLocalDate();
        return answer(
                rulebook,
                clock,
                question.from(),
                new CaseDays(question.received().orElse(day), day, day),
                question.knownOn().orElse(today),
                question.extended());
    }

    /**
     * The answer for a clock that is known already.
     *
     * @param rulebook of the institution whose working days and opening hours count
     * @param clock its own or one of the law
     * @param from moment of the start event in the institution's legal zone
     * @param days pick the versions
     * @param knownOn the calendar is taken as known on this day
     * @param explainExtended whether the explanation goes on to the extended end
     */
    public ClockAnswer answer(
            Rulebook rulebook,
            ClockRule clock,
            LocalDateTime from,
            CaseDays days,
            LocalDate knownOn,
            boolean explainExtended) {
        InForce<ClockTerms> terms = clock.terms().forCase(days);
        Counting counting = counting(rulebook, terms.value(), days, knownOn);
        Optional<Deadline> extended = terms.value()
                .extension()
                .map(extension -> counting.deadline(terms, from, List.of(), List.<Term>of(extension.length())));
        Optional<Deadline> statutory = clock.statutory()
                .flatMap(law -> inForce(law, days))
                .map(law -> counting(rulebook, law.value(), days, knownOn).deadline(law, from));
        return new ClockAnswer(
                rulebook.institution().code(),
                clock,
                counting.deadline(terms, from),
                extended,
                statutory,
                explainExtended);
    }

    /** How days are counted for some terms: on their own working days where they have any, else the institution's. */
    public Counting counting(Rulebook rulebook, ClockTerms terms, CaseDays days, LocalDate knownOn) {
        WorkingDayPolicy policy =
                terms.workingDays().orElse(rulebook.workingDays()).forCase(days).value();
        Optional<OpeningHours> hours = rulebook.openingHours()
                .filter(_ -> terms.dayZero() == DayZero.NEXT_OPENING_IF_OUTSIDE_HOURS)
                .map(rule -> rule.forCase(days).value());
        return new Counting(calendars.asKnownOn(policy, knownOn), hours, calendars.release());
    }

    /** The clock of this name; where a procedure has one for complaints and one for other submissions, the former. */
    private static ClockRule find(Rulebook rulebook, String name, Optional<Form> form) {
        List<ClockRule> named = rulebook.clocks().stream()
                .filter(clock -> clock.clock().equals(name))
                .toList();
        List<ClockRule> forComplaints = named.stream()
                .filter(clock ->
                        clock.submissions().isEmpty() || clock.submissions().contains("complaint"))
                .toList();
        List<ClockRule> candidates = forComplaints.isEmpty() ? named : forComplaints;
        Optional<ClockRule> found = candidates.stream()
                .filter(clock -> clock.form().isEmpty() || clock.form().equals(form))
                .findFirst();
        if (found.isEmpty() && form.isEmpty() && !candidates.isEmpty()) {
            throw new FormNeeded(name, candidates);
        }
        return found.orElseThrow(() -> new NoSuchClock(rulebook, name));
    }

    private static <T> Optional<InForce<T>> inForce(Rule<T> rule, CaseDays days) {
        try {
            return Optional.of(rule.forCase(days));
        } catch (NoRuleInForce e) {
            return Optional.empty(); // the sources know no such law on that day
        }
    }
}
