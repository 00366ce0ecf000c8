package dev.redress.app.letter;

import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.GivenAct;
import dev.redress.app.handling.Handling;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.LetterAct;
import org.springframework.stereotype.Component;

/** What people do with a letter on its page, by the name of the act. */
@Component
class LetterActs {

    private final LetterDesk desk;
    private final LetterSending sending;
    private final Handling handling;

    LetterActs(LetterDesk desk, LetterSending sending, Handling handling) {
        this.desk = desk;
        this.sending = sending;
        this.handling = handling;
    }

    /** Does the act of that name; @throws Problem when it cannot be done, or there is none of that name */
    void done(String act, CaseRef ref, StaffMember member, int letter, GivenAct given, Uploads documents) {
        switch (act) {
            case "presentation" -> handling.act(ref, member, _ -> new LetterAct.PresentLetter(letter));
            case "approval" -> {
                int version = number(given, "version");
                handling.act(ref, member, _ -> new LetterAct.ApproveLetter(letter, version));
            }
            case "return" ->
                handling.act(
                        ref,
                        member,
                        sealing -> new LetterAct.ReturnLetter(
                                letter, given.maybe("text").map(sealing::seal)));
            case "comment" ->
                handling.act(
                        ref,
                        member,
                        sealing -> new LetterAct.CommentOnLetter(
                                letter, given.maybe("text").map(sealing::seal)));
            case "signature" -> desk.sign(ref, member, letter, number(given, "version"));
            case "discard" ->
                handling.act(
                        ref,
                        member,
                        sealing -> new LetterAct.DiscardLetter(
                                letter, given.maybe("text").map(sealing::seal)));
            case "sending" -> sending.send(ref, member, letter, given.text("means"));
            case "retry" -> sending.again(ref, member, letter);
            case "dispatch" ->
                sending.record(
                        ref,
                        member,
                        letter,
                        given.text("means"),
                        given.day("dispatchedOn"),
                        given.maybe("proof"),
                        documents.read());
            case "delivery" ->
                sending.delivery(
                        ref,
                        member,
                        letter,
                        LetterFields.fate(given.text("fate")),
                        given.day("on"),
                        given.maybe("text"));
            default -> throw new Problem(404, "no-such-act", "There is no act '" + act + "' here.");
        }
    }

    private static int number(GivenAct given, String field) {
        String text = given.text(field);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new Problem(422, "no-number", "'" + text + "' is no number.");
        }
    }
}
