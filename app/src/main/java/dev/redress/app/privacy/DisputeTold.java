package dev.redress.app.privacy;

import dev.redress.app.privacy.Told.Nothing;
import dev.redress.app.privacy.Told.Said;
import dev.redress.app.privacy.Told.Whose;
import dev.redress.core.complaint.DisputeEvent;
import dev.redress.core.complaint.Party;

/** Where the words of what came after the answer stand in a copy for a person. */
final class DisputeTold {

    private DisputeTold() {}

    static Told of(DisputeEvent event) {
        return switch (event) {
            case DisputeEvent.ResponseAccepted it ->
                Said.of(Whose.ACTOR).and(it.evidence()).with(it.documents());
            case DisputeEvent.ResponseRejected it -> Said.of(Whose.ACTOR).and(it.reason());
            case DisputeEvent.ObligationUndertaken it ->
                Said.of(it.proceeding().map(DisputeTold::proceeding).orElse(Whose.ACTOR))
                        .and(it.what());
            case DisputeEvent.ObligationPerformed it -> Said.of(Whose.ACTOR).and(it.evidence());
            case DisputeEvent.ObligationCorrected it ->
                Said.of(Whose.HOUSE).and(it.what()).and(it.reason());
            case DisputeEvent.ObligationReleased it -> Said.of(Whose.HOUSE).and(it.reason());
            case DisputeEvent.ObjectionRaised it ->
                Said.of(new Whose.OfObjection(it.objection())).and(it.text()).with(it.documents());
            case DisputeEvent.ObjectionResponseDecided it ->
                Said.of(new Whose.OfObjection(it.objection()))
                        .and(it.response().reasons())
                        .and(it.response().nextRemedies());
            case DisputeEvent.DisputeRaised _ -> Said.of(Whose.HOUSE);
            case DisputeEvent.DisputeElementRecorded it -> Said.of(Whose.HOUSE).and(it.note());
            case DisputeEvent.LossClaimed it -> Said.of(Whose.ACTOR).and(it.nonMaterial());
            case DisputeEvent.DisputeFactDeclared it -> Said.of(Whose.ACTOR).and(it.evidence());
            case DisputeEvent.PaperGiven it ->
                Said.of(it.paper()
                                .complainant()
                                .<Whose>map(place -> new Whose.Of(new Party.Named(place)))
                                .orElse(Whose.ACTOR))
                        .with(it.documents());
            case DisputeEvent.DisputeReferred it ->
                Said.of(proceeding(it.proceeding())).and(it.notice());
            case DisputeEvent.DisputeClosed it -> Said.of(Whose.HOUSE).and(it.reason());
            case DisputeEvent.AdmissionDecided it ->
                Said.of(proceeding(it.proceeding())).and(it.reason());
            case DisputeEvent.AgreementMade it ->
                Said.of(proceeding(it.proceeding())).and(it.text());
            case DisputeEvent.MeetingPostponed it ->
                Said.of(proceeding(it.proceeding())).and(it.reason());
            case DisputeEvent.MeetingHeld it ->
                Said.of(proceeding(it.proceeding())).and(it.minutes());
            case DisputeEvent.ProceedingExtended it ->
                Said.of(proceeding(it.proceeding())).and(it.agreement());
            case DisputeEvent.StageReached it ->
                Said.of(proceeding(it.proceeding())).and(it.note());
            case DisputeEvent.SettlementDeedSigned it ->
                Said.of(proceeding(it.proceeding())).and(it.deed().text()).with(it.documents());
            case DisputeEvent.MinutesSigned it ->
                Said.of(proceeding(it.proceeding())).and(it.minutes().text()).with(it.documents());
            case DisputeEvent.EndedWithoutPaper it ->
                Said.of(proceeding(it.proceeding())).and(it.note());
            case DisputeEvent.EndedUnsigned it ->
                Said.of(proceeding(it.proceeding())).and(it.reason());
            case DisputeEvent.DecisionRecorded it ->
                Said.of(proceeding(it.proceeding())).and(it.text()).with(it.documents());
            case DisputeEvent.DecisionBecameFinal it ->
                Said.of(proceeding(it.proceeding())).and(it.evidence());
            case DisputeEvent.ProceedingWithdrawn it ->
                Said.of(proceeding(it.proceeding())).and(it.reason());
            case DisputeEvent.SilenceConcluded _,
                    DisputeEvent.OfferLapsed _,
                    DisputeEvent.ObjectionResponseDispatched _,
                    DisputeEvent.AgreementSigned _,
                    DisputeEvent.ProceedingBegun _,
                    DisputeEvent.MeetingCalled _ -> new Nothing();
        };
    }

    private static Whose proceeding(int place) {
        return new Whose.OfProceeding(place);
    }
}
