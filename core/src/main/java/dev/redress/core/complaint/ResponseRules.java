package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.complaint.Complaint.Open;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.DeliveryMeans;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.Outcome;
import dev.redress.core.rulebook.Part;
import dev.redress.core.rulebook.ResponseRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a response must contain and how it leaves the house. */
final class ResponseRules {

    /** Letters that give the response to a submission. */
    private static final Set<Paper> ANSWERS = Set.of(Paper.RESPONSE, Paper.COLLECTIVE_RESPONSE);

    private final Circumstances circumstances;
    private final CaseClocks clocks;
    private final Checks checks;
    private final InForce<ResponseRule> rule;

    ResponseRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.clocks = new CaseClocks(circumstances);
        this.checks = new Checks(circumstances);
        this.rule = circumstances.procedure().response();
    }

    Ruling decide(Open state, ComplaintAct.DecideResponse act) {
        CaseFile file = state.file();
        if (file.handler().isEmpty()) {
            return notTakenUp();
        }
        return unless(
                () -> decided(
                        file,
                        ANSWERS,
                        new ComplaintEvent.ResponseDecided(new Response(
                                act.outcome(),
                                act.reasons(),
                                act.executor(),
                                act.executorContact(),
                                act.letterOn(),
                                act.language(),
                                act.nextRemedies(),
                                act.offerOpenUntil()))),
                () -> signedAlready(file, ANSWERS),
                () -> lacking(file, act));
    }

    /** What a response lacks, whether it answers the submission or an objection. */
    Optional<Ruling> lacking(CaseFile file, ComplaintAct.DecideResponse act) {
        return checks.known("outcome", act.outcome(), outcomes())
                .or(() -> missingPart(act, file))
                .or(() -> language(act, file))
                .or(() -> offer(act))
                .or(() -> checks.dayOfCase("The response", act.letterOn(), file));
    }

    /** What forbids that a response leaves the house in this way on this day. */
    Optional<Ruling> stays(CaseFile file, Response response, String means, LocalDate on) {
        return checks.means(means)
                .or(() -> checks.dayOfCase("The dispatch of the response", on, file))
                .or(() -> on.isBefore(response.letterOn())
                        ? Optional.of(Ruling.refused(
                                "dispatched-before-dated",
                                "The response is dated " + response.letterOn() + " and cannot have left on " + on
                                        + "."))
                        : Optional.empty())
                .or(() -> meansFits(file, checks.meansOf(means)));
    }

    /** What was written in these letters about the decision before goes back to its author. */
    Ruling decided(CaseFile file, Set<Paper> answers, ComplaintEvent decision) {
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(decision);
        file.letters().all().stream()
                .filter(letter -> answers.contains(letter.paper()) && letter.stage() == Letter.Stage.PRESENTED)
                .map(letter -> new LetterEvent.LetterReturned(
                        letter.ordinal(), circumstances.actor().name(), Optional.empty()))
                .forEach(events::add);
        return new Ruling.Allowed(events);
    }

    /** A letter of these that is signed and has not left tells the decision that stands. */
    static Optional<Ruling> signedAlready(CaseFile file, Set<Paper> answers) {
        return file.letters().all().stream()
                .filter(letter -> answers.contains(letter.paper())
                        && (letter.stage() == Letter.Stage.SIGNED || letter.stage() == Letter.Stage.POSTED))
                .findFirst()
                .map(letter -> Ruling.refused(
                        "letter-signed",
                        "The letter with the response is signed. Give it up before the response is decided anew."));
    }

    /** Forwarded first, then considered (ALMA-29). */
    static Ruling notTakenUp() {
        return Ruling.refused(
                "not-yet-assigned",
                "Nobody has taken the submission up. Assign it to a handler before a response is decided.");
    }

    Ruling dispatch(Complaint.ResponseReady state, ComplaintAct.DispatchResponse act) {
        CaseFile file = state.file();
        Response response = file.response().orElseThrow();
        return unless(
                () -> {
                    LocalDate on = act.dispatchedOn();
                    List<ComplaintEvent> events = new ArrayList<>();
                    events.addAll(clocks.stop(file, Fact.RESPONSE_DISPATCHED, on));
                    events.add(new ComplaintEvent.ResponseDispatched(act.means(), on));
                    // The window to the outside; where its calendar is not published, it waits in sight. An oral
                    // answer is no letter (NEO-20, SUB-16): the one that confirms it opens the window (Art 78).
                    if (checks.written(act.means())) {
                        events.addAll(clocks.start(
                                file,
                                Fact.RESPONSE_LETTER_DATED,
                                response.letterOn().atStartOfDay()));
                    }
                    events.addAll(clocks.start(file, Fact.RESPONSE_DISPATCHED, on.atStartOfDay()));
                    return new Ruling.Allowed(events);
                },
                () -> stays(file, response, act.means(), act.dispatchedOn()));
    }

    private InForce<Catalogue<Outcome>> outcomes() {
        return new InForce<>(rule.rule(), rule.since(), rule.value().outcomes(), rule.source(), rule.by());
    }

    private Optional<Ruling> missingPart(ComplaintAct.DecideResponse act, CaseFile file) {
        for (Part part : rule.value().parts().entries()) {
            boolean mandatory = part.form().map(file.form()::equals).orElse(true);
            if (mandatory && !contains(act, part.code())) {
                return Optional.of(Ruling.refused(
                        "mandatory-part-missing",
                        "A response must contain: " + part.titles().english() + ".",
                        rule.source()));
            }
        }
        return Optional.empty();
    }

    /** Whether the response holds a part. Number, receipt date, outcome and language are always there. */
    private static boolean contains(ComplaintAct.DecideResponse act, String part) {
        return switch (part) {
            case "reasons" -> act.reasons().isPresent();
            case "executor" -> act.executor().filter(name -> !name.isBlank()).isPresent();
            case "executor-contact" ->
                act.executorContact().filter(contact -> !contact.isBlank()).isPresent();
            case "next-remedies" -> act.nextRemedies().isPresent();
            default -> true;
        };
    }

    private Optional<Ruling> language(ComplaintAct.DecideResponse act, CaseFile file) {
        Institution institution = circumstances.procedure().institution();
        String expected = institution.answersIn(file.entry().language());
        return act.language().equals(expected)
                ? Optional.empty()
                : Optional.of(Ruling.refused(
                        "wrong-language",
                        "The submission is written in '" + file.entry().language() + "', so it is answered in '"
                                + expected + "', not in '" + act.language() + "'.",
                        rule.source()));
    }

    private Optional<Ruling> offer(ComplaintAct.DecideResponse act) {
        boolean offer =
                rule.value().outcomes().find(act.outcome()).orElseThrow().offer();
        if (offer && act.offerOpenUntil().isEmpty()) {
            return Optional.of(Ruling.refused(
                    "offer-without-day", "An offer says until which day it may be accepted.", rule.source()));
        }
        if (act.offerOpenUntil().filter(until -> until.isBefore(act.letterOn())).isPresent()) {
            return Optional.of(Ruling.refused(
                    "offer-ends-before-letter", "An offer cannot end before the day of its letter.", rule.source()));
        }
        return Optional.empty();
    }

    private Optional<Ruling> meansFits(CaseFile file, DeliveryMeans means) {
        if (rule.value().writtenForWritten() && file.form() == Form.WRITTEN && !means.written()) {
            return Optional.of(Ruling.refused(
                    "response-not-written",
                    "A written submission is answered in writing; " + means.code() + " is not.",
                    rule.source()));
        }
        if (rule.value().dateFixingMeans() && means.written() && !means.fixesDate()) {
            return Optional.of(Ruling.refused(
                    "means-without-date",
                    "The response goes by a means that fixes the day of dispatch; " + means.code() + " does not.",
                    rule.source()));
        }
        return Optional.empty();
    }
}
