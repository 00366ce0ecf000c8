package dev.redress.app.handling;

import dev.redress.app.handling.HistoryInWords.Told;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.DisputeEvent;
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
import dev.redress.core.dispute.Signature;
import java.util.List;

/** What came after the answer, as sentences. */
final class DisputeInWords {

    private DisputeInWords() {}

    static Told tell(DisputeEvent event, Shown show) {
        return switch (event) {
            case ResponseAccepted(int round, var on, var evidence, var _) ->
                new Told(response(round) + " accepted on " + show.day(on), evidence);
            case ResponseRejected(int round, var on, var reason) ->
                new Told(response(round) + " not accepted, on " + show.day(on), reason);
            case SilenceConcluded(int round, var on) ->
                new Told(response(round) + " met with silence until " + show.day(on));
            case OfferLapsed(int round, var until) ->
                new Told("Offer lapsed (" + response(round) + "); it was open until " + show.day(until));
            case ObligationUndertaken(var _, var by, var what, var dueOn) ->
                new Told("Promised by the " + by.word() + " until " + show.day(dueOn), what);
            case ObligationPerformed(int obligation, var on, var evidence) ->
                new Told("Promise " + obligation + " carried out on " + show.day(on), evidence);
            case ObligationCorrected(int obligation, var by, var what, var dueOn, var reason) ->
                new Told(
                        "Promise " + obligation + " corrected: by the " + by.word() + " until " + show.day(dueOn),
                        reason);
            case ObligationReleased(int obligation, var on, var reason) ->
                new Told("Promise " + obligation + " need not be kept any more since " + show.day(on), reason);
            case ObjectionRaised(int objection, var on, var text, var _) ->
                new Told("Objection " + objection + " received on " + show.day(on), text);
            case ObjectionResponseDecided(int objection, var response) ->
                new Told(
                        "Response to objection " + objection + " decided: " + spaced(response.outcome()) + ", dated "
                                + show.day(response.letterOn()),
                        response.reasons());
            case ObjectionResponseDispatched(int objection, var means, var on) ->
                new Told("Response to objection " + objection + " left the house on " + show.day(on) + " by "
                        + spaced(means));
            case DisputeRaised(var number, var on, var triggers) ->
                new Told("Dispute " + number.printed() + " raised on " + show.day(on) + ": "
                        + show.list(triggers.stream().map(it -> it.word()).toList()));
            case DisputeElementRecorded(var element, var answer, var note) ->
                new Told("Element of a dispute, " + spaced(element) + ": " + answer.word(), note);
            case LossClaimed(var material, var other) ->
                new Told(
                        "Loss claimed: "
                                + show.list(material.stream()
                                        .map(it -> show.money(it.amount()) + " "
                                                + it.certainty().word())
                                        .toList()),
                        other);
            case DisputeFactDeclared(var fact, var answer, var evidence) ->
                new Told("Said of the dispute, " + spaced(fact.word()) + ": " + answer.word(), evidence);
            case PaperGiven(var paper, var _) ->
                new Told("Paper given on " + show.day(paper.receivedOn()) + ": " + spaced(paper.paper()));
            case DisputeReferred it ->
                new Told(
                        "Before " + spaced(it.forum()) + " since " + show.day(it.appliedOn()) + ", judged by "
                                + it.rule() + " of " + show.day(it.since()),
                        it.notice());
            case DisputeClosed(var on, var ground, var reason) ->
                new Told("Dispute closed on " + show.day(on) + ": " + spaced(ground.word()), reason);
            case AdmissionDecided(int number, boolean admitted, var on, var reason) ->
                new Told(
                        proceeding(number) + (admitted ? " taken up on " : " not taken up, on ") + show.day(on),
                        reason);
            case AgreementMade(int number, var clauses, var text) ->
                new Told(
                        "Agreement to " + low(number) + ", with "
                                + show.list(clauses.stream()
                                        .map(it -> spaced(it.word()))
                                        .toList()),
                        text);
            case AgreementSigned(int number, var signature) ->
                new Told("Agreement to " + low(number) + " signed by " + signed(List.of(signature), show));
            case ProceedingBegun(int number, var on) -> new Told(proceeding(number) + " began on " + show.day(on));
            case MeetingCalled(int number, var at) ->
                new Told("Meeting of " + low(number) + " called for " + show.moment(at));
            case MeetingPostponed(int number, int meeting, var to, var reason) ->
                new Told("Meeting " + meeting + " of " + low(number) + " put off to " + show.moment(to), reason);
            case MeetingHeld(int number, int meeting, var present, var absence, var minutes) ->
                new Told(
                        "Meeting " + meeting + " of " + low(number) + " held; present: "
                                + show.list(
                                        present.stream().map(it -> it.word()).toList())
                                + absence.map(code -> " (" + spaced(code) + ")").orElse(""),
                        minutes);
            case ProceedingExtended(int number, var by, var signatures, var agreement) ->
                new Told(
                        "Time of " + low(number) + " extended by " + by + ", agreed by " + signed(signatures, show),
                        agreement);
            case StageReached(int number, var stage, var on, var note) ->
                new Told("Stage of " + low(number) + " on " + show.day(on) + ": " + spaced(stage), note);
            case SettlementDeedSigned(int number, var deed, var _) ->
                new Told(
                        proceeding(number) + " ended in a settlement deed, signed by "
                                + signed(deed.signatures(), show),
                        deed.text());
            case MinutesSigned(int number, var minutes, var _) ->
                new Told(
                        proceeding(number) + " ended in minutes without settlement, signed by "
                                + signed(minutes.signatures(), show),
                        minutes.text());
            case EndedWithoutPaper(int number, var on, boolean agreed, var note) ->
                new Told(
                        proceeding(number) + " ended on " + show.day(on)
                                + (agreed ? " with an agreement" : " without an agreement"),
                        note);
            case EndedUnsigned(int number, var on, var missing, var reason) ->
                new Told(
                        proceeding(number) + " ended on " + show.day(on) + "; not signed by the " + missing.word(),
                        reason);
            case DecisionRecorded it ->
                new Told(
                        proceeding(it.proceeding()) + " decided on " + show.day(it.on()) + ": " + spaced(it.decision())
                                + it.finalOn()
                                        .map(day -> "; final from " + show.day(day))
                                        .orElse(""),
                        it.text());
            case DecisionBecameFinal(int number, var finalOn, var evidence) ->
                new Told("Decision in " + low(number) + " final from " + show.day(finalOn), evidence);
            case ProceedingWithdrawn(int number, var on, var reason) ->
                new Told(proceeding(number) + " taken back on " + show.day(on), reason);
        };
    }

    private static String response(int round) {
        return round == 0 ? "Response" : "Response to objection " + round;
    }

    private static String proceeding(int number) {
        return "Proceeding " + number;
    }

    private static String low(int number) {
        return "proceeding " + number;
    }

    private static String signed(List<Signature> signatures, Shown show) {
        return show.list(signatures.stream()
                .map(it -> it.signer().word() + " (" + show.day(it.on()) + ")")
                .toList());
    }

    private static String spaced(String code) {
        return code.replace('-', ' ');
    }
}
