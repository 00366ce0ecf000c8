package dev.redress.app.privacy;

import dev.redress.app.ledger.Reading.Wanted;
import dev.redress.app.privacy.Told.InSection;
import dev.redress.app.privacy.Told.Nothing;
import dev.redress.app.privacy.Told.Said;
import dev.redress.app.privacy.Told.Whose;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ConfidentialityEvent;
import dev.redress.core.complaint.Correspondence.Direction;
import dev.redress.core.complaint.LetterEvent;
import dev.redress.core.complaint.PartyEvent;
import dev.redress.core.complaint.PrivacyEvent;
import dev.redress.core.complaint.Response;
import java.util.Collection;
import java.util.List;

/**
 * Every text of a case that may belong into a copy for one of its persons, event by event: a new kind of event does not
 * compile until somebody has said where its words stand in a copy. Notes among staff, and the reasons of what they do
 * among themselves, are none of the person's texts.
 */
final class CaseTexts {

    private CaseTexts() {}

    /** What is to be read for a copy. */
    static Wanted of(Collection<ComplaintEvent> events) {
        Wanted wanted = new Wanted();
        events.forEach(event -> told(event).texts().forEach(it -> wanted.add(it.field(), it.text())));
        return wanted;
    }

    /** Where the words of an event stand in a copy. */
    static Told told(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.SubmissionRegistered it -> submitted(it);
            case ComplaintEvent.DocumentsRequested it -> InSection.of("documents asked for", it.documents());
            case ComplaintEvent.FirstResponseGiven it -> InSection.of("response", it.text());
            case ComplaintEvent.ResponseDecided(Response it) ->
                new InSection().and("response", it.reasons()).and("response", it.nextRemedies());
            case ComplaintEvent.CorrespondenceAdded(var it) ->
                it.direction() == Direction.INTERNAL
                        ? new Nothing()
                        : InSection.of("correspondence", it.text()).and(it.attachments());
            case ComplaintEvent.ExtensionDecided it -> Said.of(Whose.HOUSE).and(it.reason());
            case ComplaintEvent.LeftWithoutConsideration it ->
                Said.of(Whose.HOUSE).and(it.reason());
            case ComplaintEvent.HandlingRefused it -> Said.of(Whose.HOUSE).and(it.reason());
            case ComplaintEvent.Withdrawn it -> Said.of(Whose.ACTOR).and(it.reason());
            case dev.redress.core.complaint.DisputeEvent it -> DisputeTold.of(it);
            case ConfidentialityEvent it -> told(it);
            case LetterEvent it -> told(it);
            case PartyEvent it -> told(it);
            case PrivacyEvent it -> told(it);
            case ComplaintEvent.PriorityChanged _, ComplaintEvent.FormOverridden _ -> new Nothing();
            case ComplaintEvent.ClockStarted _,
                    ComplaintEvent.ClockAwaitsCalendar _,
                    ComplaintEvent.ClockSuspended _,
                    ComplaintEvent.ClockResumed _,
                    ComplaintEvent.ClockExtended _,
                    ComplaintEvent.DeadlineRecounted _,
                    ComplaintEvent.ClockStopped _,
                    ComplaintEvent.ClockSetAside _,
                    ComplaintEvent.AwaitedClockDropped _,
                    ComplaintEvent.DeadlineMissed _,
                    ComplaintEvent.WindowEnded _,
                    ComplaintEvent.MissAnswered _,
                    ComplaintEvent.Acknowledged _,
                    ComplaintEvent.Assigned _,
                    ComplaintEvent.AssistanceChosen _,
                    ComplaintEvent.AssistanceLapsed _,
                    ComplaintEvent.DocumentsCompleted _,
                    ComplaintEvent.ExtensionNotified _,
                    ComplaintEvent.ExtensionVoided _,
                    ComplaintEvent.WrittenComplaintRequested _,
                    ComplaintEvent.ContinuedInWriting _,
                    ComplaintEvent.ResponseDispatched _ -> new Nothing();
        };
    }

    private static Told submitted(ComplaintEvent.SubmissionRegistered it) {
        InSection section = InSection.of("subject", it.subject())
                .and("substance", it.substance())
                .and("loss", it.loss().nonMaterial())
                .and(it.attachments());
        for (int i = 0; i < it.complainants().size(); i++) {
            section = section.and(
                    "complainant " + (i + 1), it.complainants().get(i).identity());
        }
        return section;
    }

    private static Told told(ConfidentialityEvent event) {
        return switch (event) {
            case ConfidentialityEvent.PersonalDataDisclosed it ->
                InSection.of("disclosure", it.recipient()).and("disclosure", it.what());
            case ConfidentialityEvent.PersonalDataOpened _,
                    ConfidentialityEvent.EmergencyReviewed _,
                    ConfidentialityEvent.AccessRestricted _,
                    ConfidentialityEvent.RestrictionLifted _,
                    ConfidentialityEvent.ConflictOfInterestDeclared _ -> new Nothing();
        };
    }

    /** The signed letter goes into the copy as it was sent, so what it is made of need not be told again. */
    private static Told told(LetterEvent event) {
        return switch (event) {
            case LetterEvent.LetterWritten it -> enclosed(it.text().enclosures());
            case LetterEvent.LetterRevised it -> enclosed(it.text().enclosures());
            case LetterEvent.LetterDispatched it ->
                new InSection().and("letter", it.proof()).and(it.documents());
            case LetterEvent.LetterDelivery it -> new InSection().and("letter", it.note());
            case LetterEvent.LetterCommented _,
                    LetterEvent.LetterPresented _,
                    LetterEvent.LetterApproved _,
                    LetterEvent.LetterReturned _,
                    LetterEvent.LetterSigned _,
                    LetterEvent.LetterDiscarded _,
                    LetterEvent.LetterPosted _,
                    LetterEvent.LetterSentAgain _ -> new Nothing();
        };
    }

    private static Told enclosed(List<dev.redress.core.complaint.LetterText.Enclosure> enclosures) {
        List<Attachment> documents =
                enclosures.stream().map(it -> it.document()).toList();
        return new InSection().and(documents);
    }

    private static Told told(PartyEvent event) {
        return switch (event) {
            // Who acts is another person: read so that it can be blotted out.
            case PartyEvent.MandateRecorded it ->
                Said.of(Whose.complainant(it.complainant()))
                        .and(it.evidence())
                        .with(it.documents())
                        .reading("representative", it.representative());
            case PartyEvent.MandateEnded it ->
                Said.of(Whose.mandate(it.mandate())).and(it.reason());
            case PartyEvent.SecretHandedOut it ->
                Said.of(Whose.party(it.party())).and(it.identityCheck());
            case PartyEvent.AddressVerified _,
                    PartyEvent.ReplyAddressChosen _,
                    PartyEvent.MinorityRecorded _,
                    PartyEvent.MajorityReached _ -> new Nothing();
        };
    }

    private static Told told(PrivacyEvent event) {
        return switch (event) {
            case PrivacyEvent.RightRequested it -> new InSection().and("request for data", it.words());
            case PrivacyEvent.RightFulfilled it -> new InSection().and("answer to a request for data", it.how());
            case PrivacyEvent.RightRefused it -> new InSection().and("answer to a request for data", it.reason());
            case PrivacyEvent.IdentityCorrected it ->
                Said.of(Whose.complainant(it.complainant()))
                        .and(it.reason())
                        .reading("complainant " + it.complainant(), it.identity());
            case PrivacyEvent.ConsentGiven it ->
                Said.of(Whose.complainant(it.complainant())).and(it.evidence());
            case PrivacyEvent.ProcessingRestrictionEnded it ->
                Said.of(Whose.HOUSE).and(it.reason());
            case PrivacyEvent.LegalHoldSet _,
                    PrivacyEvent.LegalHoldReleased _,
                    PrivacyEvent.RightEscalated _,
                    PrivacyEvent.ProcessingRestricted _,
                    PrivacyEvent.ConsentWithdrawn _,
                    PrivacyEvent.PersonalDataErased _ -> new Nothing();
        };
    }
}
