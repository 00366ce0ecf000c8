package dev.redress.app.intake;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Submission;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes in what a form on a page holds: the same form sent twice is registered once. */
@Component
class FormIntake {

    /**
     * In whose hands the form is.
     *
     * @param officer who takes in, by name
     * @param signed whether the submission is signed on the page itself, today
     */
    record Hands(Actor actor, String officer, boolean signed) {}

    /**
     * What became of it.
     *
     * @param registered empty when something is to be mended, and while it waits for the register keeper
     * @param waits whether it waits for the register keeper
     */
    record Answer(Optional<Registered> registered, boolean waits, List<Mend> wrong, int documents) {

        static Answer toMend(List<Mend> wrong, int documents) {
            return new Answer(Optional.empty(), false, wrong, documents);
        }

        static Answer entered(Optional<Registered> registered, int documents) {
            return new Answer(registered, false, List.of(), documents);
        }
    }

    private final Intake intake;
    private final RepeatedRequests repeated;
    private final CaseLaw law;

    FormIntake(Intake intake, RepeatedRequests repeated, CaseLaw law) {
        this.intake = intake;
        this.repeated = repeated;
        this.law = law;
    }

    Answer take(ComplaintForm form, Chosen documents, Procedure procedure, Hands hands, Shown show) {
        String institution = procedure.institution().code();
        List<Mend> wrong = new ArrayList<>();
        documents.wrong().forEach(key -> wrong.add(new Mend("copies", show.text(key))));
        List<Upload> uploads = wrong.isEmpty() ? documents.read() : List.of();
        FormReading reading = new FormReading(form, procedure, show);
        LocalDateTime now = law.now(institution);
        Optional<LocalDate> signedOn = hands.signed() ? Optional.of(now.toLocalDate()) : Optional.empty();
        Submission submission = reading.submission(now, hands.officer(), signedOn);
        wrong.addAll(reading.unreadable());
        Understood understood = new Understood(
                institution, submission, uploads, hands.actor(), Optional.empty(), request(form, uploads));
        if (!wrong.isEmpty()) {
            wrong.addAll(reading.toMend(submission, intake.judge(understood)));
            return Answer.toMend(wrong, uploads.size());
        }
        return register(understood, reading, show);
    }

    private Answer register(Understood understood, FormReading reading, Shown show) {
        int documents = understood.uploads().size();
        try {
            Optional<Registered> before = answeredBefore(understood);
            if (before.isPresent()) {
                return Answer.entered(before, documents);
            }
            return switch (intake.take(understood)) {
                case Intake.Taken.Entered(Registered registered) -> Answer.entered(Optional.of(registered), documents);
                case Intake.Taken.AwaitsRegistration _ -> new Answer(Optional.empty(), true, List.of(), documents);
                case Intake.Taken.ToMend(var reasons) ->
                    Answer.toMend(reading.toMend(understood.submission(), reasons), documents);
            };
        } catch (Registrar.RequestRepeated meanwhile) {
            return Answer.entered(answeredBefore(understood), documents);
        } catch (Problem problem) {
            return Answer.toMend(List.of(mend(problem, show)), documents);
        }
    }

    private Optional<Registered> answeredBefore(Understood understood) {
        return understood.request().flatMap(request -> repeated.find(understood.institution(), request));
    }

    private static Optional<Understood.Request> request(ComplaintForm form, List<Upload> uploads) {
        return form.request().matches("[0-9a-f-]{36}")
                ? Optional.of(new Understood.Request(form.request(), Sent.hash(form, uploads)))
                : Optional.empty();
    }

    private static Mend mend(Problem problem, Shown show) {
        Problem.Reason reason = problem.reasons().getFirst();
        String anchor = reason.code().equals("no-such-number") ? "continues" : "subject";
        String text = show.knows("mend", reason.code()) ? show.word("mend", reason.code()) : reason.detail();
        return new Mend(anchor, text);
    }
}
