package dev.redress.core.complaint;

import dev.redress.core.dispute.Checklist;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.DisputeFile;
import dev.redress.core.dispute.Gate;
import dev.redress.core.dispute.GateFacts;
import dev.redress.core.dispute.GateFacts.Applicant;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.DisputeTerms;
import dev.redress.core.rulebook.ForumRule;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.Money;
import dev.redress.core.rulebook.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a complainant can go now: every forum of the procedure, with what its gate says, until when, by which papers. */
public final class Ways {

    private static final Set<String> REPORTER = Set.of("reporter");

    /**
     * Who applies, when, and to whom.
     *
     * @param bornOn birthday of the complainant, as the caller read it from the vault; empty where it is not known
     * @param addressee code of the addressee; empty while none is chosen
     */
    public record Application(LocalDate on, Party applicant, Optional<LocalDate> bornOn, Optional<String> addressee) {}

    /** What the forum costs, as far as the rule knows. */
    public enum Fee {
        FREE,
        CHARGED,
        UNKNOWN
    }

    /**
     * A forum as it stands for one application.
     *
     * @param forum its code
     * @param terms the institution's own rule
     * @param gate what the checks of that rule say
     * @param law what the checks of the law say beside it; empty where the sources know no such rule
     * @param until last day to apply, inclusive; empty where no time runs or it cannot be counted yet
     * @param papers how each paper stands
     */
    public record Way(
            String forum,
            InForce<ForumTerms> terms,
            Gate gate,
            Optional<Gate> law,
            Optional<LocalDate> until,
            List<Checklist.Line> papers,
            Fee fee) {}

    private final CaseFile file;
    private final Circumstances circumstances;

    private Ways(CaseFile file, Circumstances circumstances) {
        this.file = file;
        this.circumstances = circumstances;
    }

    /** Every forum of the procedure, in its order. */
    public static List<Way> now(CaseFile file, Circumstances circumstances, Application application) {
        Ways ways = new Ways(file, circumstances);
        return circumstances.procedure().forums().stream()
                .map(forum -> ways.way(forum, application))
                .toList();
    }

    /** One forum; empty where it is not open to this case. */
    public static Optional<Way> to(String forum, CaseFile file, Circumstances circumstances, Application application) {
        return circumstances.procedure().forums().stream()
                .filter(it -> it.code().equals(forum))
                .findFirst()
                .map(it -> new Ways(file, circumstances).way(it, application));
    }

    private Way way(ForumRule rule, Application application) {
        InForce<ForumTerms> terms =
                rule.terms().forCase(circumstances.procedure().days());
        ForumTerms forum = terms.value();
        GateFacts facts = facts(application);
        return new Way(
                rule.code(),
                terms,
                Gate.examine(forum, facts),
                circumstances.procedure().statutoryForum(rule.code()).map(law -> Gate.examine(law.value(), facts)),
                forum.window()
                        .flatMap(clock -> Optional.ofNullable(facts.windows().get(clock)))
                        .flatMap(window -> window instanceof GateFacts.Window.Until(LocalDate lastDay)
                                ? Optional.of(lastDay)
                                : Optional.empty()),
                Checklist.lines(forum.papers(), facts),
                fee(forum, facts));
    }

    /** As the record stood on the day of the application: what came later opened nothing yet (KP-23). */
    private GateFacts facts(Application application) {
        AnswerRecord answer = new AnswerRecord(file, circumstances, application.on());
        Optional<DisputeTerms> terms = circumstances.procedure().disputes().map(InForce::value);
        Optional<DisputeFile> dispute = file.disputes().dispute().map(Dispute::file);
        return new GateFacts(
                application.on(),
                terms.map(DisputeTerms::sector).orElse(""),
                terms.map(DisputeTerms::memberOf).orElse(Set.of()),
                listed(application.on()),
                answer.answered(),
                answer.inWriting(),
                answer.triggers(),
                terms.map(DisputeTerms::elements).orElse(new Catalogue<>(List.of())),
                dispute.map(DisputeFile::elements).orElse(Map.of()),
                dispute.map(DisputeFile::losses).orElse(List.of()),
                dispute.map(DisputeFile::declared).orElse(Map.of()),
                dispute.map(it ->
                                it.proceedings().stream().map(Proceeding::past).toList())
                        .orElse(List.of()),
                answer.windows(),
                applicant(application),
                age(application),
                dispute.map(it -> it.papersFor(file.parties().complainantOf(application.applicant())))
                        .orElse(List.of()),
                application.addressee());
    }

    /** The list counts as it stood on the day of the application (KP-25). */
    private Optional<Set<String>> listed(LocalDate on) {
        Optional<Rule<Catalogue<Labelled>>> list =
                circumstances.procedure().rulebook().disputes().listed();
        return list.filter(rule -> rule.answersOn(on))
                .map(rule -> Set.copyOf(rule.on(on).value().codes()));
    }

    private Applicant applicant(Application application) {
        return switch (application.applicant()) {
            case Party.Named(int place) ->
                place <= file.entry().complainants().size()
                                && !file.entry()
                                        .complainants()
                                        .get(place - 1)
                                        .kinds()
                                        .equals(REPORTER)
                        ? Applicant.CUSTOMER
                        : Applicant.NOBODY_ENTITLED;
            case Party.Acting(int mandate) ->
                file.parties()
                        .mandate(mandate)
                        .filter(_ -> file.parties().settles(mandate, application.on()))
                        .map(held -> held.recorded().basis().inPlace() ? Applicant.IN_PLACE : Applicant.REPRESENTATIVE)
                        .orElse(Applicant.NOBODY_ENTITLED);
        };
    }

    /** The age that a list of papers may ask for; each list names its own (NEO-21). */
    private GateFacts.Age age(Application application) {
        return application
                .bornOn()
                .<GateFacts.Age>map(GateFacts.Age.BornOn::new)
                .orElseGet(() -> file.parties()
                                .complainantOf(application.applicant())
                                .filter(file.parties().minors()::contains)
                                .isPresent()
                        ? new GateFacts.Age.SomeMinor()
                        : new GateFacts.Age.NoMinor());
    }

    private static Fee fee(ForumTerms forum, GateFacts facts) {
        Optional<Money> free = Optional.ofNullable(forum.freeUpTo().get(facts.sector()));
        if (free.isEmpty() || facts.losses().isEmpty()) {
            return Fee.UNKNOWN;
        }
        String currency = free.get().currency();
        if (facts.losses().stream().anyMatch(loss -> !loss.amount().currency().equals(currency))) {
            return Fee.UNKNOWN;
        }
        BigDecimal sum = facts.losses().stream()
                .map(ClaimedLoss::amount)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(free.get().amount()) <= 0 ? Fee.FREE : Fee.CHARGED;
    }
}
