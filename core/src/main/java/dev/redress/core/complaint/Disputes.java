package dev.redress.core.complaint;

import dev.redress.core.complaint.DisputeEvent.AdmissionDecided;
import dev.redress.core.complaint.DisputeEvent.AgreementMade;
import dev.redress.core.complaint.DisputeEvent.AgreementSigned;
import dev.redress.core.complaint.DisputeEvent.DecisionBecameFinal;
import dev.redress.core.complaint.DisputeEvent.DecisionRecorded;
import dev.redress.core.complaint.DisputeEvent.DisputeClosed;
import dev.redress.core.complaint.DisputeEvent.DisputeElementRecorded;
import dev.redress.core.complaint.DisputeEvent.DisputeFactDeclared;
import dev.redress.core.complaint.DisputeEvent.DisputeRaised;
import dev.redress.core.complaint.DisputeEvent.DisputeReferred;
import dev.redress.core.complaint.DisputeEvent.EndedUnsigned;
import dev.redress.core.complaint.DisputeEvent.EndedWithoutPaper;
import dev.redress.core.complaint.DisputeEvent.LossClaimed;
import dev.redress.core.complaint.DisputeEvent.MeetingCalled;
import dev.redress.core.complaint.DisputeEvent.MeetingHeld;
import dev.redress.core.complaint.DisputeEvent.MeetingPostponed;
import dev.redress.core.complaint.DisputeEvent.MinutesSigned;
import dev.redress.core.complaint.DisputeEvent.ObjectionRaised;
import dev.redress.core.complaint.DisputeEvent.ObjectionResponseDecided;
import dev.redress.core.complaint.DisputeEvent.ObjectionResponseDispatched;
import dev.redress.core.complaint.DisputeEvent.ObligationCorrected;
import dev.redress.core.complaint.DisputeEvent.ObligationPerformed;
import dev.redress.core.complaint.DisputeEvent.ObligationReleased;
import dev.redress.core.complaint.DisputeEvent.ObligationUndertaken;
import dev.redress.core.complaint.DisputeEvent.OfferLapsed;
import dev.redress.core.complaint.DisputeEvent.PaperGiven;
import dev.redress.core.complaint.DisputeEvent.ProceedingBegun;
import dev.redress.core.complaint.DisputeEvent.ProceedingExtended;
import dev.redress.core.complaint.DisputeEvent.ProceedingWithdrawn;
import dev.redress.core.complaint.DisputeEvent.ResponseAccepted;
import dev.redress.core.complaint.DisputeEvent.ResponseRejected;
import dev.redress.core.complaint.DisputeEvent.SettlementDeedSigned;
import dev.redress.core.complaint.DisputeEvent.SilenceConcluded;
import dev.redress.core.complaint.DisputeEvent.StageReached;
import dev.redress.core.dispute.Agreement;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.JudgedBy;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.ProceedingEnd;
import dev.redress.core.dispute.Signatures;
import dev.redress.core.ledger.VaultRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What came after the answer.
 *
 * @param reactions in order; of a round there is at most one
 * @param objections in order
 * @param obligations in order
 * @param lapsedOffers rounds whose offer lapsed
 * @param dispute the dispute, once it was raised; a case has one
 */
public record Disputes(
        List<Reaction> reactions,
        List<Objection> objections,
        List<Obligation> obligations,
        List<Integer> lapsedOffers,
        Optional<Dispute> dispute) {

    static final Disputes NONE = new Disputes(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    /**
     * What the complainant said to a response.
     *
     * @param round 0 for the response, n for the response to objection n
     * @param shownBy the evidence or the reason
     */
    public record Reaction(int round, Kind kind, LocalDate on, Optional<VaultRef> shownBy) {

        public enum Kind {
            ACCEPTED,
            REJECTED,
            /** The time that the rule names passed without a word. */
            SILENT
        }
    }

    /**
     * An objection and what became of it.
     *
     * @param number from 1
     */
    public record Objection(
            int number,
            ObjectionRaised raised,
            Optional<Response> response,
            Optional<ObjectionResponseDispatched> dispatch) {

        public boolean answered() {
            return dispatch.isPresent();
        }
    }

    /**
     * Something that was promised.
     *
     * @param number from 1
     * @param undertaken what holds, as it was corrected last
     * @param corrections why it was corrected, in order
     * @param performed when it was done
     * @param released since when it need not be done any more
     */
    public record Obligation(
            int number,
            ObligationUndertaken undertaken,
            List<ObligationCorrected> corrections,
            Optional<ObligationPerformed> performed,
            Optional<ObligationReleased> released) {

        public Obligation {
            corrections = List.copyOf(corrections);
        }

        static Obligation of(int number, ObligationUndertaken undertaken) {
            return new Obligation(number, undertaken, List.of(), Optional.empty(), Optional.empty());
        }

        public boolean open() {
            return performed.isEmpty() && released.isEmpty();
        }

        /** Whether it was done, or ceased to be owed, after its last day, or is still open when that has passed. */
        public boolean lateOn(LocalDate day) {
            return performed
                    .map(ObligationPerformed::on)
                    .or(() -> released.map(ObligationReleased::on))
                    .orElse(day)
                    .isAfter(undertaken.dueOn());
        }

        private Obligation performed(ObligationPerformed how) {
            return new Obligation(number, undertaken, corrections, Optional.of(how), released);
        }

        private Obligation released(ObligationReleased why) {
            return new Obligation(number, undertaken, corrections, performed, Optional.of(why));
        }

        private Obligation corrected(ObligationCorrected now) {
            return new Obligation(
                    number,
                    new ObligationUndertaken(undertaken.proceeding(), now.by(), now.what(), now.dueOn()),
                    more(corrections, now),
                    performed,
                    released);
        }
    }

    public Disputes {
        reactions = List.copyOf(reactions);
        objections = List.copyOf(objections);
        obligations = List.copyOf(obligations);
        lapsedOffers = List.copyOf(lapsedOffers);
    }

    /** The reaction in a round. */
    public Optional<Reaction> reaction(int round) {
        return reactions.stream().filter(it -> it.round() == round).findFirst();
    }

    /** The round of the last response that left the house; 0 for the first. */
    public int round() {
        return (int) objections.stream().filter(Objection::answered).count();
    }

    /** The objection that waits for its response. */
    public Optional<Objection> openObjection() {
        return objections.stream().filter(it -> !it.answered()).findFirst();
    }

    /** The objection that came last, answered or not. */
    public Optional<Objection> lastObjection() {
        return objections.isEmpty() ? Optional.empty() : Optional.of(objections.getLast());
    }

    /** The obligation in this place. */
    public Optional<Obligation> obligation(int place) {
        return place >= 1 && place <= obligations.size() ? Optional.of(obligations.get(place - 1)) : Optional.empty();
    }

    /** Whether anything that was said or promised after the answer is not done with. */
    public boolean open() {
        return dispute.filter(Dispute.Open.class::isInstance).isPresent()
                || openObjection().isPresent()
                || obligations.stream().anyMatch(Obligation::open);
    }

    Disputes after(DisputeEvent event) {
        return switch (event) {
            case ResponseAccepted(int round, var on, var evidence, var _) ->
                reacted(new Reaction(round, Reaction.Kind.ACCEPTED, on, evidence));
            case ResponseRejected(int round, var on, var reason) ->
                reacted(new Reaction(round, Reaction.Kind.REJECTED, on, reason));
            case SilenceConcluded(int round, var on) ->
                reacted(new Reaction(round, Reaction.Kind.SILENT, on, Optional.empty()));
            case OfferLapsed(int round, var _) ->
                new Disputes(reactions, objections, obligations, more(lapsedOffers, round), dispute);
            case ObligationUndertaken undertaken ->
                obliged(more(obligations, Obligation.of(obligations.size() + 1, undertaken)));
            case ObligationPerformed performed -> obligation(performed.obligation(), it -> it.performed(performed));
            case ObligationCorrected corrected -> obligation(corrected.obligation(), it -> it.corrected(corrected));
            case ObligationReleased released -> obligation(released.obligation(), it -> it.released(released));
            case ObjectionRaised raised ->
                objected(more(
                        objections, new Objection(raised.objection(), raised, Optional.empty(), Optional.empty())));
            case ObjectionResponseDecided(int objection, var response) ->
                objection(
                        objection, it -> new Objection(it.number(), it.raised(), Optional.of(response), it.dispatch()));
            case ObjectionResponseDispatched sent ->
                objection(
                        sent.objection(),
                        it -> new Objection(it.number(), it.raised(), it.response(), Optional.of(sent)));
            case DisputeRaised(var number, var on, var triggers) -> with(Dispute.raised(number, on, triggers));
            case DisputeElementRecorded(var element, var answer, var _) -> with(it -> it.found(element, answer));
            case LossClaimed(var material, var other) -> with(it -> it.claimed(material, other));
            case DisputeFactDeclared(var fact, var answer, var _) -> with(it -> it.declared(fact, answer));
            case PaperGiven(var paper, var _) -> with(it -> it.given(paper));
            case DisputeReferred referred ->
                with(it -> it.referred(Proceeding.applied(
                        referred.kind(),
                        referred.proceeding(),
                        referred.forum(),
                        referred.body(),
                        new JudgedBy(referred.since(), referred.release(), referred.papers()),
                        referred.appliedOn(),
                        referred.applicant())));
            case DisputeClosed(var on, var ground, var _) -> with(it -> it.closed(on, ground));
            case AdmissionDecided(int number, boolean admitted, var on, var _) ->
                held(number, it -> admitted ? it.admitted(on) : it.notAdmitted(on));
            case AgreementMade(int number, var clauses, var text) ->
                held(number, it -> it.agreed(new Agreement(clauses, text, new Signatures(List.of()))));
            case AgreementSigned(int number, var signature) -> held(number, it -> it.signed(signature));
            case ProceedingBegun(int number, var on) -> held(number, it -> it.begun(on));
            case MeetingCalled(int number, var at) -> held(number, it -> it.called(at));
            case MeetingPostponed(int number, int meeting, var to, var _) ->
                held(number, it -> it.postponed(meeting, to));
            case MeetingHeld(int number, int meeting, var present, var absence, var _) ->
                held(number, it -> it.held(meeting, present, absence));
            case ProceedingExtended _ -> this;
            case StageReached(int number, var stage, var on, var _) -> held(number, it -> it.reached(stage, on));
            case SettlementDeedSigned(int number, var deed, var _) ->
                held(number, it -> ((Proceeding.EndsInPaper) it).ended(deed));
            case MinutesSigned(int number, var minutes, var _) ->
                held(number, it -> ((Proceeding.EndsInPaper) it).ended(minutes));
            case EndedWithoutPaper(int number, var on, boolean agreed, var _) ->
                held(number, it -> ((Proceeding.EndsWithoutPaper) it).ended(on, agreed));
            case EndedUnsigned(int number, var on, var missing, var _) -> held(number, it -> it.unsigned(on, missing));
            case DecisionRecorded it ->
                held(
                        it.proceeding(),
                        held -> ((Proceeding.EndsInDecision) held)
                                .decided(new ProceedingEnd.ByDecision(
                                        it.on(), it.decision(), it.merits(), it.owed(), it.finalOn(), it.text())));
            case DecisionBecameFinal(int number, var finalOn, var _) ->
                held(number, it -> ((Proceeding.EndsInDecision) it).finalFrom(finalOn));
            case ProceedingWithdrawn(int number, var on, var _) -> held(number, it -> it.withdrawn(on));
        };
    }

    private Disputes reacted(Reaction reaction) {
        return new Disputes(more(reactions, reaction), objections, obligations, lapsedOffers, dispute);
    }

    private Disputes obliged(List<Obligation> now) {
        return new Disputes(reactions, objections, now, lapsedOffers, dispute);
    }

    private Disputes obligation(int number, UnaryOperator<Obligation> change) {
        return obliged(obligations.stream()
                .map(it -> it.number() == number ? change.apply(it) : it)
                .toList());
    }

    private Disputes objected(List<Objection> now) {
        return new Disputes(reactions, now, obligations, lapsedOffers, dispute);
    }

    private Disputes objection(int number, UnaryOperator<Objection> change) {
        return objected(objections.stream()
                .map(it -> it.number() == number ? change.apply(it) : it)
                .toList());
    }

    private Disputes with(Dispute now) {
        return new Disputes(reactions, objections, obligations, lapsedOffers, Optional.of(now));
    }

    private Disputes with(UnaryOperator<Dispute> change) {
        return with(change.apply(dispute.orElseThrow()));
    }

    private Disputes held(int proceeding, UnaryOperator<Proceeding> change) {
        return with(it -> it.proceeding(proceeding, change));
    }

    private static <T> List<T> more(List<T> before, T one) {
        return Stream.concat(before.stream(), Stream.of(one)).toList();
    }
}
