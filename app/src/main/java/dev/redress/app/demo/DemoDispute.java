package dev.redress.app.demo;

import dev.redress.app.ledger.Sealing;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.Party;
import dev.redress.core.dispute.Answer;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.DeclaredFact;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.dispute.Signature;
import dev.redress.core.rulebook.ForumCheck.Certainty;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.ForumPaper.NeededWhen;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.Money;
import dev.redress.core.rulebook.Procedure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A dispute after an answer that was not accepted, and what is done in it, today. */
final class DemoDispute {

    private static final int FIRST = 1;
    private static final Set<NeededWhen> ALWAYS = EnumSet.of(NeededWhen.ALWAYS, NeededWhen.ANSWERED_IN_WRITING);

    private final Procedure procedure;
    private final String currency;
    private final LocalDate today;
    private final Consumer<Function<Sealing, ComplaintAct>> doing;

    /** @param doing does an act as the person who handles the case */
    DemoDispute(
            Procedure procedure, String currency, LocalDate today, Consumer<Function<Sealing, ComplaintAct>> doing) {
        this.procedure = procedure;
        this.currency = currency;
        this.today = today;
        this.doing = doing;
    }

    DemoDispute losing(long amount) {
        return act(_ -> new DisputeAct.ClaimLoss(
                List.of(new ClaimedLoss(new Money(BigDecimal.valueOf(amount), currency), Certainty.ACTUAL)),
                Optional.empty()));
    }

    /** Everything is said and found that makes it a dispute of civil law, which is nowhere else. */
    DemoDispute examined() {
        for (DeclaredFact fact : DeclaredFact.values()) {
            Answer answer = fact == DeclaredFact.CIVIL ? Answer.YES : Answer.NO;
            act(_ -> new DisputeAct.DeclareFact(fact, answer, Optional.empty()));
        }
        procedure
                .disputes()
                .orElseThrow()
                .value()
                .elements()
                .codes()
                .forEach(element -> act(_ -> new DisputeAct.RecordElement(element, Answer.YES, Optional.empty())));
        return this;
    }

    /** The papers that an adult needs for a forum. */
    DemoDispute papersFor(String forum) {
        terms(forum).papers().entries().stream()
                .filter(paper -> ALWAYS.contains(paper.neededWhen()))
                .forEach(paper -> act(_ -> new DisputeAct.GivePaper(asAsked(paper), List.of())));
        return this;
    }

    private GivenPaper asAsked(ForumPaper paper) {
        return GivenPaper.of(
                paper.code(),
                paper.kinds().stream().sorted().findFirst(),
                paper.form() != ForumPaper.PaperForm.ORIGINAL,
                Optional.empty(),
                paper.marks(),
                today);
    }

    /** Goes to a forum, to the first addressee that it names. */
    DemoDispute referred(String forum) {
        return act(_ -> new DisputeAct.Refer(
                forum,
                today,
                terms(forum).addressees().entries().stream().map(Labelled::code).findFirst(),
                new Party.Named(FIRST),
                Optional.empty()));
    }

    /** The forum takes it up, and both sign the agreement, with every clause that the rule demands. */
    DemoDispute agreed(String forum) {
        act(_ -> new DisputeAct.RecordAdmission(FIRST, true, today, Optional.empty()));
        Set<ForumTerms.Clause> clauses = EnumSet.copyOf(terms(forum).clauses());
        act(sealing -> new DisputeAct.MakeAgreement(
                FIRST, clauses, Optional.of(sealing.seal("Both follow the facilitation to its end."))));
        act(_ -> new DisputeAct.SignAgreement(FIRST, new Signature(Signer.CUSTOMER, today)));
        return act(_ -> new DisputeAct.SignAgreement(FIRST, new Signature(Signer.INSTITUTION, today)));
    }

    DemoDispute meeting(int inDays) {
        return act(_ -> new DisputeAct.CallMeeting(FIRST, today.plusDays(inDays).atTime(10, 0)));
    }

    private ForumTerms terms(String forum) {
        return procedure.forum(forum).orElseThrow().value();
    }

    private DemoDispute act(Function<Sealing, ComplaintAct> act) {
        doing.accept(act);
        return this;
    }
}
