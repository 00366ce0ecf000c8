package dev.redress.app.register;

import dev.redress.app.intake.Understood;
import dev.redress.app.intake.Upload;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.ledger.Vault;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Complainant;
import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import dev.redress.core.complaint.IntakeRules;
import dev.redress.core.complaint.Loss;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.RegisterNumber;
import dev.redress.core.complaint.Submission;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.Priority;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals the texts of a submission and looks up the law that binds it. */
@Component
class Preparation {

    /** The queue that answers for a case until somebody assigns it elsewhere (KP-7, KP-15). */
    private static final String COMPLAINT_UNIT = "complaint-unit";

    private final CaseLaw law;
    private final Vault vault;
    private final RegisterNumbers numbers;

    Preparation(CaseLaw law, Vault vault, RegisterNumbers numbers) {
        this.law = law;
        this.vault = vault;
        this.numbers = numbers;
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
                        understood.intakeId().map(id -> "intake " + id),
                        COMPLAINT_UNIT,
                        priority,
                        incomplete),
                Secrets.next());
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
