package dev.redress.app.stories;

import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static dev.redress.app.stories.Days.tue;

import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.PartyAct;
import dev.redress.core.complaint.Ways;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.DeclaredFact;
import dev.redress.core.dispute.DisputeNumber;
import dev.redress.core.dispute.EndPaper;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.dispute.Signature;
import dev.redress.core.rulebook.ForumCheck.Certainty;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stories from the answer on. The letter is of Tue 1 September 2026, so that sixty working days end on Tue 24 November
 * (example H).
 */
final class Disputing {

    static final LocalDate LETTER = tue("2026-09-01");
    static final LocalDate SIXTIETH = tue("2026-11-24");
    static final Party CUSTOMER = new Party.Named(1);

    private Disputing() {}

    /** A written complaint, answered by a letter of 1 September that left the same day. */
    static Story answered(String institution) {
        Story story = open(institution).on(LETTER).when(Doing.deciding("explanation", LETTER, language(institution)));
        return story.when(Doing.dispatching("email", LETTER));
    }

    /** The same with an offer that is open until a day. */
    static Story offered(String institution, LocalDate until) {
        return open(institution)
                .on(LETTER)
                .when(offering(LETTER, language(institution), until))
                .when(Doing.dispatching("email", LETTER));
    }

    /** Taken up on 24 August, and not answered. */
    static Story open(String institution) {
        return Submitting.to(institution).on(mon("2026-08-24")).registered().when(Doing.assigningTo("omar"));
    }

    static Story rejected(String institution) {
        return answered(institution).on(thu("2026-09-03")).when(rejecting(thu("2026-09-03")));
    }

    static Story raised(String institution) {
        return rejected(institution).when(raising(thu("2026-09-03"), Trigger.REJECTED));
    }

    /** Handling was refused on 1 September, because a court had the matter. */
    static Story refused(String institution) {
        return open(institution).on(LETTER).when(Doing.refusing("court", "case 12/2026"));
    }

    /** With everything that any gate asks for. */
    static Story prepared(String institution) {
        return prepare(raised(institution), institution);
    }

    /** No answer came in time. */
    static Story late(String institution) {
        Story story = open(institution).on(mon("2026-11-09")).swept();
        return prepare(story.when(raising(mon("2026-11-09"), Trigger.LATE)), institution);
    }

    static Story prepare(Story story, String institution) {
        declared(story, institution);
        Law.procedure(institution, story.today()).forums().stream()
                .flatMap(forum -> forum.terms().on(story.today()).value().papers().entries().stream())
                .filter(paper -> paper.neededWhen() == ForumPaper.NeededWhen.ALWAYS
                        || paper.neededWhen() == ForumPaper.NeededWhen.ANSWERED_IN_WRITING)
                .forEach(paper -> story.when(giving(right(paper, story.today()))));
        return story;
    }

    /** Everything that a gate asks to be said, without the papers. */
    static Story declared(Story story, String institution) {
        story.when(losing(100_000_000, Certainty.ACTUAL))
                .when(declaring(DeclaredFact.CIVIL, dev.redress.core.dispute.Answer.YES));
        for (DeclaredFact fact : DeclaredFact.values()) {
            if (fact != DeclaredFact.CIVIL) {
                story.when(declaring(fact, dev.redress.core.dispute.Answer.NO));
            }
        }
        Law.procedure(institution, story.today())
                .disputes()
                .orElseThrow()
                .value()
                .elements()
                .codes()
                .forEach(element -> story.when(finding(element, dev.redress.core.dispute.Answer.YES)));
        return story;
    }

    /** A paper as the list asks for it. */
    static GivenPaper right(ForumPaper paper, LocalDate on) {
        return GivenPaper.of(
                paper.code(),
                paper.kinds().stream().sorted().findFirst(),
                paper.form() != ForumPaper.PaperForm.ORIGINAL,
                Optional.empty(),
                paper.marks(),
                on);
    }

    private static ComplaintAct offering(LocalDate letterOn, String language, LocalDate until) {
        return Answer.of("settlement-offer", letterOn, language)
                .openUntil(until)
                .act();
    }

    static String language(String institution) {
        return Law.rulebook(institution).institution().languages().getFirst();
    }

    static ComplaintAct accepting(LocalDate on) {
        return new DisputeAct.AcceptResponse(on, Optional.of(Doing.words("signed agreement")), List.of());
    }

    static ComplaintAct rejecting(LocalDate on) {
        return new DisputeAct.RejectResponse(on, Optional.empty());
    }

    static ComplaintAct objecting(LocalDate on) {
        return new DisputeAct.RaiseObjection(
                dev.redress.core.rulebook.Form.WRITTEN, on, Optional.of(Doing.words("I object.")), List.of());
    }

    static ComplaintAct raising(LocalDate on, Trigger... triggers) {
        return new DisputeAct.RaiseDispute(new DisputeNumber(on.getYear(), 1, "D/1"), on, Set.of(triggers));
    }

    static ComplaintAct losing(long amount, Certainty certainty) {
        return new DisputeAct.ClaimLoss(
                List.of(new ClaimedLoss(new Money(BigDecimal.valueOf(amount), "IDR"), certainty)), Optional.empty());
    }

    static ComplaintAct declaring(DeclaredFact fact, dev.redress.core.dispute.Answer answer) {
        return new DisputeAct.DeclareFact(fact, answer, Optional.empty());
    }

    static ComplaintAct finding(String element, dev.redress.core.dispute.Answer answer) {
        return new DisputeAct.RecordElement(element, answer, Optional.empty());
    }

    static ComplaintAct giving(GivenPaper paper) {
        return new DisputeAct.GivePaper(paper, List.of());
    }

    /** The customer applies; where there are addressees, to the first. */
    static DisputeAct.Refer referring(String institution, String forum, LocalDate on) {
        return new DisputeAct.Refer(
                forum,
                on,
                Law.procedure(institution, on).forum(forum).stream()
                        .flatMap(terms -> terms.value().addressees().codes().stream())
                        .findFirst(),
                CUSTOMER,
                Optional.empty());
    }

    static Ways.Application applying(LocalDate on) {
        return new Ways.Application(on, CUSTOMER, Optional.empty(), Optional.of("ojk-office"));
    }

    static ComplaintAct admitting(LocalDate on) {
        return new DisputeAct.RecordAdmission(1, true, on, Optional.empty());
    }

    static ComplaintAct agreeing(Clause... clauses) {
        return new DisputeAct.MakeAgreement(1, Set.of(clauses), Optional.of(Doing.words("agreement")));
    }

    static ComplaintAct signing(Signer signer, LocalDate on) {
        return new DisputeAct.SignAgreement(1, new Signature(signer, on));
    }

    static EndPaper.SettlementDeed deed(Signature... signatures) {
        return new EndPaper.SettlementDeed(List.of(signatures), Doing.words("deed"));
    }

    static EndPaper.Minutes minutes(Signature... signatures) {
        return new EndPaper.Minutes(List.of(signatures), Doing.words("minutes"));
    }

    static Signature by(Signer signer, LocalDate on) {
        return new Signature(signer, on);
    }

    static ComplaintAct closing(EndPaper paper) {
        return switch (paper) {
            case EndPaper.SettlementDeed deed -> new DisputeAct.CloseInPaper(1, Optional.of(deed), Optional.empty());
            case EndPaper.Minutes minutes -> new DisputeAct.CloseInPaper(1, Optional.empty(), Optional.of(minutes));
        };
    }

    /** A power of attorney to settle, until a day. */
    static ComplaintAct mandating(LocalDate from, LocalDate until) {
        return new PartyAct.RecordMandate(
                1,
                Mandate.Basis.POWER_OF_ATTORNEY,
                Optional.of(Doing.words("Rudi")),
                EnumSet.allOf(Mandate.Scope.class),
                from,
                Optional.of(until),
                Optional.of(Doing.words("power of attorney")),
                List.of(new Attachment(Doing.words("name"), Doing.words("bytes"), true)));
    }
}
