package dev.redress.app.dispute;

import dev.redress.app.dispute.AfterAnswerView.Possible;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Reading;
import dev.redress.app.party.Seat;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.dispute.Answer;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.DeclaredFact;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.DisputeFile;
import dev.redress.core.dispute.DisputeNumber;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.ForumCheck.Certainty;
import dev.redress.core.rulebook.ForumCheck.Condition;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.Procedure;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a complainant can still say of the dispute. What is asked for is what some gate looks at. */
@Component
class OwnDisputeViews {

    private static final Optional<VaultRef> SOME_TEXT = Optional.of(new VaultRef(new UUID(0, 0), ""));
    private static final String NO_DISPUTE = "no-dispute";

    private final CaseLaw law;
    private final OwnDispute own;

    OwnDisputeViews(CaseLaw law, OwnDispute own) {
        this.law = law;
        this.own = own;
    }

    OwnDisputeView of(Seat seat, Reading reading) {
        Circumstances circumstances = law.of(seat.recorded(), seat.actor());
        Procedure procedure = circumstances.procedure();
        List<ForumTerms> forums = terms(procedure);
        Optional<DisputeFile> dispute =
                seat.recorded().file().disputes().dispute().map(Dispute::file);
        Possible begin = own.beginning(seat);
        // Of several, what is said of the dispute as a whole is nobody's alone, and nobody reads the other's words
        // here.
        boolean reads = seat.may(Mandate.Scope.READ) && !seat.several();
        Map<String, ForumPaper> papers = papers(forums);
        GivenPaper some = GivenPaper.of(
                papers.keySet().stream().findFirst().orElse(""),
                Optional.empty(),
                true,
                Optional.empty(),
                Set.of(),
                circumstances.today());
        // A forum that has the dispute is not gone to again.
        List<Labelled> named = procedure.forums().stream()
                .filter(forum -> dispute.flatMap(it -> it.openAt(forum.code())).isEmpty())
                .map(forum -> new Labelled(
                        forum.code(),
                        forum.terms().forCase(procedure.days()).value().titles()))
                .toList();
        Possible file = AfterAnswerViews.possible(
                seat,
                circumstances,
                new DisputeAct.RecordFiling(
                        named.stream().map(Labelled::code).findFirst().orElse(""),
                        circumstances.today(),
                        SOME_TEXT,
                        dispute.isPresent()
                                ? Optional.empty()
                                : Optional.of(
                                        new DisputeNumber(circumstances.today().getYear(), 1, "…"))));
        return new OwnDisputeView(
                !forums.isEmpty() && (dispute.isPresent() || begin.now() || !tooEarly(begin) || file.now()),
                circumstances.today(),
                possible(seat, circumstances, begin, new DisputeAct.ClaimLoss(List.of(), SOME_TEXT)),
                possible(seat, circumstances, begin, new DisputeAct.GivePaper(some, List.of())),
                file,
                new Possible(seat.may(Mandate.Scope.SETTLE) && dispute.isPresent() ? Optional.empty() : begin.whyNot()),
                forums.stream()
                        .flatMap(it -> it.checks().stream())
                        .anyMatch(check -> check.condition() instanceof Condition.AmountAtMost),
                loss(reads ? dispute : Optional.empty(), currency(forums, procedure), reading),
                asked(procedure).stream()
                        .map(fact -> new OwnDisputeView.Fact(
                                fact.word(), reads ? answer(dispute, fact) : Answer.UNKNOWN.word()))
                        .toList(),
                papers.values().stream()
                        .map(paper -> new Labelled(paper.code(), paper.titles()))
                        .toList(),
                papers.values().stream()
                        .flatMap(paper -> paper.kinds().stream().sorted())
                        .distinct()
                        .toList(),
                given(seat, dispute, papers),
                named);
    }

    /** Before the answer there is nothing to say of a dispute, and the page says that already. */
    private static boolean tooEarly(Possible begin) {
        return begin.whyNot()
                .filter(why -> Set.of("internal-first", "no-disputes").contains(why.code()))
                .isPresent();
    }

    /** Whether an act is allowed now; where no dispute was raised, whether it could be raised for it. */
    private static Possible possible(Seat seat, Circumstances circumstances, Possible begin, ComplaintAct act) {
        Possible now = AfterAnswerViews.possible(seat, circumstances, act);
        return now.whyNot().filter(why -> why.code().equals(NO_DISPUTE)).isPresent() ? begin : now;
    }

    /** What the gates look at and no record of the institution shows, by the law beside them too. */
    static Set<DeclaredFact> asked(Procedure procedure) {
        Set<DeclaredFact> asked = EnumSet.noneOf(DeclaredFact.class);
        Stream.concat(
                        terms(procedure).stream(),
                        procedure.forums().stream()
                                .flatMap(forum -> procedure.statutoryForum(forum.code()).stream())
                                .map(InForce::value))
                .flatMap(forum -> forum.checks().stream())
                .forEach(check -> {
                    switch (check.condition()) {
                        case Condition.Civil _ -> asked.add(DeclaredFact.CIVIL);
                        case Condition.NeverFacilitated _ -> asked.add(DeclaredFact.FACILITATED_BEFORE);
                        case Condition.NotThrough _ ->
                            asked.addAll(Set.of(DeclaredFact.DISPUTE_BODY_PENDING, DeclaredFact.DISPUTE_BODY_DECIDED));
                        case Condition.NotElsewhere(var bodies, var stages) ->
                            bodies.forEach(body -> stages.forEach(stage -> asked.add(DeclaredFact.of(body, stage))));
                        default -> {}
                    }
                });
        return asked;
    }

    private static List<ForumTerms> terms(Procedure procedure) {
        return procedure.forums().stream()
                .map(forum -> forum.terms().forCase(procedure.days()).value())
                .toList();
    }

    private static Map<String, ForumPaper> papers(List<ForumTerms> forums) {
        Map<String, ForumPaper> papers = new LinkedHashMap<>();
        forums.forEach(forum -> forum.papers().entries().forEach(paper -> papers.putIfAbsent(paper.code(), paper)));
        return papers;
    }

    private static String answer(Optional<DisputeFile> dispute, DeclaredFact fact) {
        return dispute.map(DisputeFile::declared)
                .map(said -> said.getOrDefault(fact, Answer.UNKNOWN))
                .orElse(Answer.UNKNOWN)
                .word();
    }

    /** The currency of the ceilings; without one, that of the institution. */
    private static String currency(List<ForumTerms> forums, Procedure procedure) {
        return forums.stream()
                .flatMap(forum -> forum.checks().stream())
                .flatMap(check -> check.condition() instanceof Condition.AmountAtMost amount
                        ? amount.most().values().stream()
                        : Stream.empty())
                .map(most -> most.currency())
                .findFirst()
                .orElse(procedure.institution().currency());
    }

    private static OwnDisputeView.Loss loss(Optional<DisputeFile> dispute, String currency, Reading reading) {
        List<ClaimedLoss> losses = dispute.map(DisputeFile::losses).orElse(List.of());
        return new OwnDisputeView.Loss(
                typed(losses, Certainty.ACTUAL),
                typed(losses, Certainty.POTENTIAL),
                losses.stream().map(it -> it.amount().currency()).findFirst().orElse(currency),
                dispute.flatMap(DisputeFile::nonMaterial)
                        .flatMap(text -> reading.text("loss that is no money", text))
                        .orElse(""));
    }

    private static String typed(List<ClaimedLoss> losses, Certainty certainty) {
        return losses.stream()
                .filter(it -> it.certainty() == certainty)
                .map(it -> it.amount().amount().toPlainString())
                .findFirst()
                .orElse("");
    }

    private static List<OwnDisputeView.Given> given(
            Seat seat, Optional<DisputeFile> dispute, Map<String, ForumPaper> papers) {
        return dispute.map(DisputeFile::papers).orElse(List.of()).stream()
                .filter(paper -> seat.several()
                        ? paper.complainant()
                                .filter(whose -> whose == seat.complainant())
                                .isPresent()
                        : seat.may(Mandate.Scope.READ))
                .flatMap(paper -> Optional.ofNullable(papers.get(paper.paper())).stream()
                        .map(asked -> new OwnDisputeView.Given(
                                asked.titles(), paper, paper.saidBy().isPresent() && asked.forEyes())))
                .toList();
    }
}
