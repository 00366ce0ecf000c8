package dev.redress.app.handling;

import dev.redress.app.access.StaffMember;
import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Extension;
import dev.redress.core.rulebook.Assistance;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.DeliveryMeans;
import dev.redress.core.rulebook.ExtensionCondition;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Ground;
import dev.redress.core.rulebook.Outcome;
import dev.redress.core.rulebook.Priority;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may be chosen in the forms of the acts on one case: codes of its rulebook, people and units of its institution.
 *
 * @param today legal day of the institution, the prefilled day of every act
 * @param units units that somebody belongs to
 * @param answerLanguage the language in which the response must be written
 * @param writtenMeans code of the means to prefill for letters
 * @param extendable running clocks that may be extended, each with its rule
 * @param awaitNotice clocks whose extension waits for its notice
 * @param suspendable running clocks that something may hold
 * @param held clocks that something holds
 * @param conditions conditions of extension of all clocks of the case, for their names
 */
public record ActOptions(
        LocalDate today,
        List<StaffMember> people,
        List<String> units,
        List<Priority> priorities,
        List<Assistance> assistance,
        List<DeliveryMeans> means,
        List<DeliveryMeans> acknowledgementMeans,
        String writtenMeans,
        List<Outcome> outcomes,
        Set<String> responseParts,
        String answerLanguage,
        String contact,
        List<Ground> leftWithoutConsideration,
        List<Ground> refusal,
        List<Extendable> extendable,
        List<String> awaitNotice,
        List<Suspendable> suspendable,
        List<String> held,
        Catalogue<ExtensionCondition> conditions) {

    /** A running clock that may be extended. */
    public record Extendable(
            String clock, Term longest, List<ExtensionCondition> conditions, boolean written, LocalDate due) {}

    /** A running clock and the reasons that may hold it. */
    public record Suspendable(String clock, List<String> reasons) {}

    static ActOptions of(CaseFile file, Procedure procedure, LocalDate today, List<StaffMember> people) {
        List<DeliveryMeans> means = procedure.means().value().entries();
        Set<String> acknowledgedBy = procedure.acknowledgement().value().means();
        List<CaseClock> running =
                file.clocks().stream().filter(CaseClock::running).toList();
        TreeSet<String> units = new TreeSet<>();
        units.add(file.unit());
        people.forEach(person -> units.add(person.unit()));
        return new ActOptions(
                today,
                people,
                List.copyOf(units),
                procedure.priorities().value().entries(),
                procedure.assistance().value().entries(),
                means,
                means.stream()
                        .filter(it -> acknowledgedBy.isEmpty() || acknowledgedBy.contains(it.code()))
                        .toList(),
                means.stream()
                        .filter(it -> it.written() && it.fixesDate())
                        .map(DeliveryMeans::code)
                        .findFirst()
                        .orElse(""),
                procedure.response().value().outcomes().entries(),
                Set.copyOf(procedure.response().value().parts().entries().stream()
                        .filter(part -> part.form().map(file.form()::equals).orElse(true))
                        .map(part -> part.code())
                        .toList()),
                procedure.institution().answersIn(file.entry().language()),
                procedure.institution().contact(),
                procedure.leftWithoutConsideration().value().entries(),
                procedure.refusal().value().entries(),
                running.stream()
                        .flatMap(clock -> extendable(clock, procedure).stream())
                        .toList(),
                running.stream()
                        .map(CaseClock::clock)
                        .filter(clock -> file.extensionWithoutNotice(clock)
                                .filter(extension -> extension.standing() != Extension.Standing.VOID)
                                .isPresent())
                        .toList(),
                running.stream()
                        .flatMap(clock -> terms(clock, procedure).stream()
                                .filter(terms -> !terms.suspendedBy().isEmpty())
                                .map(terms -> new Suspendable(
                                        clock.clock(),
                                        terms.suspendedBy().stream().sorted().toList())))
                        .toList(),
                running.stream()
                        .filter(clock ->
                                clock.events().getLast() instanceof dev.redress.core.clock.ClockEvent.Suspended)
                        .map(CaseClock::clock)
                        .toList(),
                new Catalogue<>(procedure.rulebook().clocks().stream()
                        .filter(rule -> file.clocks().stream()
                                .anyMatch(clock -> clock.deadline()
                                        .rule()
                                        .equals(rule.terms().name())))
                        .flatMap(rule -> rule.terms().forCase(procedure.days()).value().extension().stream())
                        .flatMap(rule -> rule.conditions().entries().stream())
                        .filter(new HashSet<ExtensionCondition>()::add)
                        .toList()));
    }

    private static Optional<Extendable> extendable(CaseClock clock, Procedure procedure) {
        return terms(clock, procedure)
                .flatMap(ClockTerms::extension)
                .map(rule -> new Extendable(
                        clock.clock(),
                        rule.length(),
                        rule.conditions().entries(),
                        rule.notice() == ExtensionRule.Notice.WRITTEN,
                        clock.deadline().due()));
    }

    private static Optional<ClockTerms> terms(CaseClock clock, Procedure procedure) {
        return procedure.rulebook().clocks().stream()
                .filter(rule -> rule.terms().name().equals(clock.deadline().rule()))
                .findFirst()
                .map(rule -> rule.terms().forCase(procedure.days()).value());
    }

    /** Whether a priority is more urgent than the one with which cases begin. */
    public boolean urgent(String priority) {
        int usual = priorities.stream()
                .filter(Priority::initial)
                .mapToInt(Priority::rank)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return priorities.stream().filter(it -> it.code().equals(priority)).anyMatch(it -> it.rank() < usual);
    }

    /** The person with this login, by name; the login itself for somebody who is gone. */
    public String nameOf(String login) {
        return people.stream()
                .filter(person -> person.login().equals(login))
                .map(StaffMember::name)
                .findFirst()
                .orElse(login);
    }
}
