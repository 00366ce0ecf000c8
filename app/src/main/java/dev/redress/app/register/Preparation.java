package dev.redress.app.register;

import dev.redress.app.access.People;
import dev.redress.app.access.WorkingSession;
import dev.redress.app.intake.Understood;
import dev.redress.app.intake.Upload;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.ledger.Vault;
import dev.redress.app.party.Minors;
import dev.redress.app.party.PortalKeys;
import dev.redress.app.party.Secrets;
import dev.redress.core.access.Units;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Complainant;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import dev.redress.core.complaint.IntakeRules;
import dev.redress.core.complaint.Loss;
import dev.redress.core.complaint.PartiesAtIntake;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.PartyEvent.MandateRecorded;
import dev.redress.core.complaint.PartyEvent.MinorityRecorded;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.RegisterNumber;
import dev.redress.core.complaint.Submission;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.Priority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals the texts of a submission and looks up the law that binds it. */
@Component
class Preparation {

    /** The queue that answers for a case until somebody assigns it elsewhere (KP-7, KP-15). */
    private static final String COMPLAINT_UNIT = "complaint-unit";

    /** The queue of a case that concerns the complaint unit itself: whoever oversees gives it to somebody else. */
    private static final String OVERSIGHT = "oversight";

    private final CaseLaw law;
    private final Vault vault;
    private final RegisterNumbers numbers;
    private final People people;
    private final WorkingSession session;

    Preparation(CaseLaw law, Vault vault, RegisterNumbers numbers, People people, WorkingSession session) {
        this.session = session;
        this.law = law;
        this.vault = vault;
        this.numbers = numbers;
        this.people = people;
    }

    Prepared prepare(Understood understood) {
        String institution = understood.institution();
        Submission submission = understood.submission();
        LocalDate arrived = submission.arrivedAt().toLocalDate();
        Circumstances onArrival = law.beginning(institution, CaseDays.all(arrived), understood.actor());
        LocalDate receivedOn = IntakeRules.receivedOn(onArrival, submission.arrivedAt());
        Circumstances circumstances = law.beginning(
                institution, new CaseDays(receivedOn, onArrival.today(), onArrival.today()), understood.actor());
        IntakeRules rules = new IntakeRules(circumstances.procedure());
        Form form = rules.form(submission);
        String priority = circumstances.procedure().priorities().value().entries().stream()
                .filter(Priority::initial)
                .findFirst()
                .orElseThrow()
                .code();
        Sealing sealing = vault.forNew(new CaseRef(institution, CaseIds.next()));
        var subject = sealing.seal(submission.subject());
        var substance = sealing.seal(submission.substance());
        List<Complainant> complainants = submission.complainants().stream()
                .map(person -> complainant(sealing, person))
                .toList();
        List<Attachment> attachments = understood.uploads().stream()
                .map(upload -> attachment(sealing, upload))
                .toList();
        Loss loss = new Loss(
                submission.loss().material(), submission.loss().nonMaterial().map(sealing::seal));
        var overridden = submission.formOverride().map(override -> sealing.seal(override.reason()));
        Optional<RegisterNumber> continues =
                submission.continues().map(printed -> numbers.require(institution, printed));
        List<String> incomplete = rules.incomplete(submission);
        List<ComplaintEvent> parties = PartiesAtIntake.events(
                submission, complainants, receivedOn, circumstances.procedure().minors());
        Optional<String> unitComplainedAbout = submission.complainedAbout().flatMap(people::unitOf);
        return new Prepared(
                understood,
                sealing,
                circumstances,
                number -> new SubmissionRegistered(
                        number,
                        submission.kind(),
                        form,
                        overridden,
                        submission.channel(),
                        submission.arrivedAt(),
                        circumstances.now(),
                        receivedOn,
                        submission.officer(),
                        submission.language(),
                        complainants,
                        subject,
                        substance,
                        attachments,
                        loss,
                        continues,
                        submission.complainedAbout(),
                        unitComplainedAbout,
                        takenBy(understood.actor()),
                        understood.intakeId().map(id -> "intake " + id),
                        unitComplainedAbout
                                .filter(about -> Units.contains(about, COMPLAINT_UNIT))
                                .map(_ -> OVERSIGHT)
                                .orElse(COMPLAINT_UNIT),
                        priority,
                        incomplete),
                parties,
                minors(sealing.ref(), submission, parties, circumstances),
                keys(sealing.ref(), complainants.size(), parties, understood.actor()),
                session.known());
    }

    private static List<Minors.Minor> minors(
            CaseRef ref, Submission submission, List<ComplaintEvent> parties, Circumstances circumstances) {
        return parties.stream()
                .filter(MinorityRecorded.class::isInstance)
                .map(event -> ((MinorityRecorded) event).complainant())
                .map(place -> new Minors.Minor(
                        ref,
                        place,
                        PartiesAtIntake.majorityOn(
                                        submission.complainants().get(place - 1),
                                        circumstances.procedure().minors())
                                .orElseThrow()))
                .toList();
    }

    /**
     * A secret for everybody named: for who acts for another in his or her name, it is the representative's. Only the
     * first named keeps it who hands in alone; whatever staff or a neighbour is shown gives way at the first look.
     */
    private static List<PortalKeys.Fresh> keys(
            CaseRef ref, int complainants, List<ComplaintEvent> parties, Actor handsIn) {
        List<PortalKeys.Fresh> keys = new ArrayList<>();
        boolean shownToStaff = handsIn instanceof Actor.Staff;
        int mandates = 0;
        for (int place = 1; place <= complainants; place++) {
            int here = place;
            boolean represented = parties.stream()
                    .anyMatch(event -> event instanceof MandateRecorded mandate && mandate.complainant() == here);
            Party party = represented ? new Party.Acting(++mandates) : new Party.Named(place);
            keys.add(new PortalKeys.Fresh(ref, party, Secrets.next(), shownToStaff || place > 1));
        }
        return keys;
    }

    private static Optional<String> takenBy(Actor actor) {
        return actor instanceof Actor.Staff staff ? Optional.of(staff.name()) : Optional.empty();
    }

    private static Complainant complainant(Sealing sealing, Person person) {
        return new Complainant(
                person.kinds(),
                sealing.seal(EventJson.write(person)),
                person.given(),
                person.mandate().map(mandate -> sealing.seal(EventJson.write(mandate))));
    }

    private static Attachment attachment(Sealing sealing, Upload upload) {
        var description = sealing.seal(EventJson.write(
                Map.of("name", upload.name(), "mediaType", upload.mediaType(), "size", upload.content().length)));
        return new Attachment(description, sealing.seal(upload.content()), upload.copy());
    }
}
