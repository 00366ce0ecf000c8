package dev.redress.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Complainant;
import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import dev.redress.core.complaint.IntakeRules;
import dev.redress.core.complaint.Loss;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.RegisterNumber;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.complaint.Submission;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.Priority;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A submission on its way into the register. Whatever a story does not say is there and right. */
final class Submitting {

    private record Enclosed(String name, boolean copy) {}

    private final String institution;
    private final PaperVault vault = new PaperVault();
    private final List<Enclosed> enclosed = new ArrayList<>();
    private String kind = "complaint";
    private String channel = "email";
    private Optional<Submission.FormOverride> formOverride = Optional.empty();
    private LocalDateTime arrivedAt = Law.TODAY.atTime(10, 0);
    private String language;
    private List<Person> complainants = List.of();
    private String subject = "Fee";
    private String substance = "A fee was taken twice.";
    private Submission.PlainLoss loss = Submission.PlainLoss.NONE;
    private Optional<RegisterNumber> continues = Optional.empty();
    private Optional<String> complainedAbout = Optional.empty();
    private String officer = "Rina";
    private int number = 1;

    private Submitting(String institution) {
        this.institution = institution;
        this.language = Law.rulebook(institution).institution().languages().getFirst();
        this.complainants = List.of(People.whole(institution.equals("kreditpro") ? "borrower" : "customer"));
    }

    static Submitting to(String institution) {
        return new Submitting(institution);
    }

    Submitting kind(String code) {
        kind = code;
        return this;
    }

    Submitting through(String channelCode) {
        channel = channelCode;
        return this;
    }

    Submitting from(Person... people) {
        complainants = List.of(people);
        return this;
    }

    /** Arrives at ten in the morning. */
    Submitting on(LocalDate day) {
        return at(day, "10:00");
    }

    Submitting at(LocalDate day, String time) {
        arrivedAt = LocalDateTime.parse(day + "T" + time);
        return this;
    }

    Submitting inLanguage(String code) {
        language = code;
        return this;
    }

    Submitting about(String what, String happened) {
        subject = what;
        substance = happened;
        return this;
    }

    Submitting losing(Submission.PlainLoss lost) {
        loss = lost;
        return this;
    }

    Submitting enclosing(String name, boolean copy) {
        enclosed.add(new Enclosed(name, copy));
        return this;
    }

    Submitting asForm(Form form, String reason) {
        formOverride = Optional.of(new Submission.FormOverride(form, reason));
        return this;
    }

    Submitting against(String login) {
        complainedAbout = Optional.of(login);
        return this;
    }

    Submitting continuing(RegisterNumber oral) {
        continues = Optional.of(oral);
        number = (int) oral.number() + 1;
        return this;
    }

    Submitting receivedBy(String name) {
        officer = name;
        return this;
    }

    /** What is wrong with it, when it is judged at the moment of its arrival. */
    List<Ruling.Refused> refusals() {
        return refusals(arrivedAt);
    }

    List<Ruling.Refused> refusals(LocalDateTime now) {
        return new IntakeRules(Law.procedure(institution, arrivedAt.toLocalDate())).refusals(submission(), now);
    }

    /** The codes of what is wrong with it. */
    List<String> refusalCodes() {
        return refusals().stream().map(Ruling.Refused::code).toList();
    }

    /** Entered in the register when it arrives. */
    Story registered() {
        return registeredAt(arrivedAt);
    }

    Story registeredAt(LocalDate day, String time) {
        return registeredAt(LocalDateTime.parse(day + "T" + time));
    }

    private Story registeredAt(LocalDateTime at) {
        assertThat(refusals(at)).as("what is wrong with the submission").isEmpty();
        Actor actor = new Actor.Program("story");
        LocalDate arrived = arrivedAt.toLocalDate();
        LocalDate receivedOn = IntakeRules.receivedOn(
                new Circumstances(Law.procedure(institution, arrived), Law.CALENDARS, at, actor), arrivedAt);
        LocalDate today = at.toLocalDate();
        Procedure procedure = Law.rulebook(institution).forCase(new CaseDays(receivedOn, today, today));
        return Story.begin(
                entry(procedure, at, receivedOn), new Circumstances(procedure, Law.CALENDARS, at, actor), vault);
    }

    private SubmissionRegistered entry(Procedure procedure, LocalDateTime at, LocalDate receivedOn) {
        IntakeRules rules = new IntakeRules(procedure);
        return new SubmissionRegistered(
                new RegisterNumber(
                        at.getYear(), number, procedure.register().value().print(at.getYear(), number)),
                kind,
                rules.form(submission()),
                formOverride.map(override -> vault.seal(override.reason())),
                channel,
                arrivedAt,
                at,
                receivedOn,
                officer,
                language,
                complainants.stream()
                        .map(person -> new Complainant(
                                person.kinds(),
                                vault.seal(person.toString()),
                                person.given(),
                                person.mandate().map(mandate -> vault.seal(mandate.toString()))))
                        .toList(),
                vault.seal(subject),
                vault.seal(substance),
                enclosed.stream()
                        .map(it ->
                                new Attachment(vault.seal(it.name()), vault.seal("bytes of " + it.name()), it.copy()))
                        .toList(),
                new Loss(loss.material(), loss.nonMaterial().map(vault::seal)),
                continues,
                complainedAbout,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "complaint-unit",
                procedure.priorities().value().entries().stream()
                        .filter(Priority::initial)
                        .findFirst()
                        .orElseThrow()
                        .code(),
                rules.incomplete(submission()));
    }

    private Submission submission() {
        return new Submission(
                kind,
                channel,
                formOverride,
                arrivedAt,
                language,
                complainants,
                subject,
                substance,
                loss,
                continues.map(RegisterNumber::printed),
                complainedAbout,
                officer);
    }
}
