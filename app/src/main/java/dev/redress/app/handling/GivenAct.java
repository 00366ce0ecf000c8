package dev.redress.app.handling;

import static dev.redress.app.platform.Fields.optional;

import dev.redress.app.intake.Upload;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Problem;
import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ConfidentialityAct;
import dev.redress.core.complaint.Correspondence;
import dev.redress.core.complaint.RegisterNumber;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An act as the form of the case page gives it. A field that is missing or unreadable is named as people see it. */
public record GivenAct(Map<String, String> given) {

    /** What a field is called on the page; the rest are called as they are named. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("sentOn", "Day"),
            Map.entry("dispatchedOn", "Day of dispatch"),
            Map.entry("completeOn", "Day"),
            Map.entry("on", "Day"),
            Map.entry("letterOn", "Date of the letter"),
            Map.entry("offerOpenUntil", "Offer open until"),
            Map.entry("length", "Length"),
            Map.entry("registerNumber", "Register number"),
            Map.entry("text", "Text"),
            Map.entry("unit", "Unit"),
            Map.entry("complainant", "From or to whom"),
            Map.entry("means", "By"));

    /** The act with this noun. */
    Function<Sealing, ComplaintAct> read(
            String noun, List<Upload> uploads, Function<String, Optional<RegisterNumber>> numbers) {
        return switch (noun) {
            case "acknowledgement" ->
                act(new ComplaintAct.Acknowledge(text("means"), day("sentOn"), of("officer"), of("contact")));
            case "assignment" -> act(new ComplaintAct.Assign(text("unit"), maybe("handler")));
            case "priority" -> sealing -> new ComplaintAct.SetPriority(text("priority"), reason(sealing));
            case "assistance" ->
                act(new ComplaintAct.ChooseAssistance(
                        text("assistance"),
                        Arrays.stream(of("units").split("[,;\\n]"))
                                .map(String::strip)
                                .filter(unit -> !unit.isEmpty())
                                .toList()));
            case "form" -> sealing -> new ComplaintAct.OverrideForm(form(), reason(sealing));
            case "first-response" -> {
                String text = text("text");
                yield sealing -> new ComplaintAct.GiveFirstResponse(text("means"), day("sentOn"), sealing.seal(text));
            }
            case "document-request" ->
                sealing -> new ComplaintAct.RequestDocuments(
                        maybe("documents").map(sealing::seal), text("means"), day("sentOn"));
            case "document-completion" -> act(new ComplaintAct.CompleteDocuments(day("completeOn")));
            case "extension" ->
                sealing -> new ComplaintAct.ExtendTime(text("clock"), maybe("condition"), length(), reason(sealing));
            case "extension-notice" ->
                act(new ComplaintAct.NotifyExtension(text("clock"), text("means"), day("dispatchedOn")));
            case "suspension" -> act(new ComplaintAct.SuspendClock(text("clock"), text("reason"), day("on")));
            case "resumption" -> act(new ComplaintAct.ResumeClock(text("clock"), day("on")));
            case "written-request" -> act(new ComplaintAct.RequestWrittenComplaint(text("means"), day("sentOn")));
            case "continuation" -> {
                String printed = text("registerNumber");
                RegisterNumber written = numbers.apply(printed)
                        .orElseThrow(() ->
                                new Problem(422, "no-such-number", "The register has no number '" + printed + "'."));
                yield act(new ComplaintAct.ContinueInWriting(written));
            }
            case "left-without-consideration" ->
                sealing -> new ComplaintAct.LeaveWithoutConsideration(text("ground"), reason(sealing));
            case "refusal-to-handle" -> sealing -> new ComplaintAct.RefuseToHandle(text("ground"), reason(sealing));
            case "withdrawal" -> sealing -> new ComplaintAct.Withdraw(day("on"), reason(sealing));
            case "correspondence" -> correspondence(uploads);
            case "emergency-review" ->
                sealing -> new ConfidentialityAct.ReviewEmergency(
                        Integer.parseInt(text("opening")),
                        text("justified").equals("yes"),
                        sealing.seal(text("finding")));
            case "disclosure" ->
                sealing -> new ConfidentialityAct.Disclose(
                        text("ground"),
                        sealing.seal(text("recipient")),
                        sealing.seal(text("what")),
                        maybe("evidence").map(sealing::seal));
            case "restriction" ->
                sealing -> new ConfidentialityAct.RestrictAccess(
                        Arrays.stream(of("admitted").split("[,;\\s]+"))
                                .filter(login -> !login.isEmpty())
                                .collect(Collectors.toSet()),
                        reason(sealing));
            case "restriction-lifting" -> sealing -> new ConfidentialityAct.LiftRestriction(reason(sealing));
            case "conflict-of-interest" ->
                sealing -> new ConfidentialityAct.DeclareConflict(text("person"), reason(sealing));
            default -> throw new Problem(404, "no-such-act", "There is no act '" + noun + "' on a case.");
        };
    }

    private Function<Sealing, ComplaintAct> correspondence(List<Upload> uploads) {
        Correspondence.Direction direction = Arrays.stream(Correspondence.Direction.values())
                .filter(it -> it.word().equals(of("direction")))
                .findFirst()
                .orElseThrow(() -> missing("direction"));
        String text = uploads.isEmpty() ? text("text") : of("text");
        Optional<Integer> complainant = complainant(direction);
        return sealing -> new ComplaintAct.AddCorrespondence(new Correspondence(
                direction,
                of("channel"),
                sealing.seal(text),
                uploads.stream().map(upload -> Uploads.sealed(sealing, upload)).toList(),
                complainant));
    }

    /** From whom or to whom, where several complain: the form asks then, and nobody is meant by saying nothing. */
    private Optional<Integer> complainant(Correspondence.Direction direction) {
        if (!given.containsKey("complainant") || direction == Correspondence.Direction.INTERNAL) {
            return Optional.empty();
        }
        String place = text("complainant");
        return place.matches("[1-9]\\d?") ? Optional.of(Integer.parseInt(place)) : Optional.empty();
    }

    private static Function<Sealing, ComplaintAct> act(ComplaintAct act) {
        return _ -> act;
    }

    private Optional<VaultRef> reason(Sealing sealing) {
        return maybe("reason").map(sealing::seal);
    }

    private Form form() {
        return Arrays.stream(Form.values())
                .filter(form -> form.word().equals(of("form")))
                .findFirst()
                .orElseThrow(() -> missing("form"));
    }

    private Term length() {
        String amount = text("length");
        if (!amount.matches("[1-9]\\d{0,3}")) {
            throw new Problem(422, "no-term", "The length is a whole number of " + of("unit") + ", at least 1.");
        }
        try {
            return Term.parse(amount + " " + of("unit"));
        } catch (IllegalArgumentException noTerm) {
            throw new Problem(422, "no-term", String.valueOf(noTerm.getMessage()));
        }
    }

    /** A text that may be blank. */
    public String of(String field) {
        return given.getOrDefault(field, "").strip();
    }

    /** A text that may be missing. */
    public Optional<String> maybe(String field) {
        return optional(given.get(field));
    }

    /** @throws Problem that names the field when it is blank */
    public String text(String field) {
        return maybe(field).orElseThrow(() -> missing(field));
    }

    /** @throws Problem that names the field when it is blank or no day */
    public LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException wrong) {
            throw new Problem(422, "no-such-day", "'" + of(field) + "' is no day. Write it as 2024-11-18.");
        }
    }

    /** A day that may be missing. */
    public Optional<LocalDate> maybeDay(String field) {
        return maybe(field).map(_ -> day(field));
    }

    private static Problem missing(String field) {
        String label = LABELS.getOrDefault(
                field,
                Character.toUpperCase(field.charAt(0)) + field.substring(1).replace('-', ' '));
        return new Problem(422, "missing", "The field '" + label + "' is missing.");
    }
}
