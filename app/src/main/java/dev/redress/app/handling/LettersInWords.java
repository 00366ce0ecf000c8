package dev.redress.app.handling;

import dev.redress.app.handling.HistoryInWords.Told;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.LetterEvent;
import dev.redress.core.complaint.LetterEvent.LetterApproved;
import dev.redress.core.complaint.LetterEvent.LetterCommented;
import dev.redress.core.complaint.LetterEvent.LetterDelivery;
import dev.redress.core.complaint.LetterEvent.LetterDiscarded;
import dev.redress.core.complaint.LetterEvent.LetterDispatched;
import dev.redress.core.complaint.LetterEvent.LetterPosted;
import dev.redress.core.complaint.LetterEvent.LetterPresented;
import dev.redress.core.complaint.LetterEvent.LetterReturned;
import dev.redress.core.complaint.LetterEvent.LetterRevised;
import dev.redress.core.complaint.LetterEvent.LetterSentAgain;
import dev.redress.core.complaint.LetterEvent.LetterSigned;
import dev.redress.core.complaint.LetterEvent.LetterWritten;

/** What happened to letters, as sentences. */
final class LettersInWords {

    private LettersInWords() {}

    static Told tell(LetterEvent event, Shown show) {
        String letter = "Letter " + event.letter();
        return switch (event) {
            case LetterWritten it ->
                new Told(letter + " (" + spaced(it.paper().word()) + ") written to " + spaced(it.to()) + " by "
                        + it.by());
            case LetterRevised it -> new Told(letter + " written anew by " + it.by());
            case LetterCommented it -> new Told(letter + " commented by " + it.by(), it.comment());
            case LetterPresented it -> new Told(letter + " handed over to be checked and signed by " + it.by());
            case LetterApproved it -> new Told(letter + " approved by " + it.by());
            case LetterReturned it ->
                it.reason()
                        .map(reason -> new Told(letter + " given back by " + it.by(), reason))
                        .orElseGet(() -> new Told(letter + " goes back to its author: the response was decided anew"));
            case LetterSigned it ->
                new Told(letter + " signed by " + it.by()
                        + it.role().map(role -> " as " + spaced(role)).orElse(" with the seal of the institution"));
            case LetterDiscarded it -> new Told(letter + " given up by " + it.by(), it.reason());
            case LetterPosted it -> new Told(letter + " put into the outbox by " + it.by() + ", " + spaced(it.means()));
            case LetterSentAgain it -> new Told(letter + " to be sent all the same, by " + it.by());
            case LetterDispatched it ->
                new Told(letter + " left the house on " + show.day(it.on()) + " by " + spaced(it.means())
                        + it.withoutEffect()
                                .map(why -> "; without effect: " + spaced(why))
                                .orElse(""));
            case LetterDelivery it -> new Told(letter + " " + it.fate().word() + " on " + show.day(it.on()));
        };
    }

    private static String spaced(String code) {
        return code.replace('-', ' ');
    }
}
