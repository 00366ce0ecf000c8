package dev.redress.app.privacy;

import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterEvent.LetterDispatched;
import dev.redress.core.complaint.LetterEvent.LetterSigned;
import dev.redress.core.complaint.LetterText;
import dev.redress.core.rulebook.Procedure;
import java.util.List;
import java.util.Optional;

/** The letters that left the house for one who complains, or for somebody who acts for that one. */
final class SentLetters {

    private final CaseFile file;
    private final Copying copying;
    private final Procedure procedure;
    private final Shown show;

    SentLetters(CaseFile file, Copying copying, Procedure procedure, Shown show) {
        this.file = file;
        this.copying = copying;
        this.procedure = procedure;
        this.show = show;
    }

    /** Those to this complainant, by place from 1, in the order in which they were written. */
    List<AccessCopy.Letter> to(int complainant) {
        Owners owners = new Owners(file);
        return file.letters().all().stream()
                .filter(it -> owners.side(it.latest().to()).equals(Optional.of(complainant)))
                .flatMap(letter -> letter.signed().stream()
                        .flatMap(signed -> letter.dispatched().stream().map(left -> letter(letter, signed, left))))
                .toList();
    }

    private AccessCopy.Letter letter(Letter letter, LetterSigned signed, LetterDispatched left) {
        return new AccessCopy.Letter(
                show.titleIn(procedure.letters().value(), letter.paper().word()),
                letter.latest().text().language(),
                left.on(),
                show.titleIn(procedure.means().value(), left.means()),
                copying.text(left.proof()),
                copying.letter(letter.ordinal(), signed.signed().document()),
                copying.papers(
                        letter.latest().text().enclosures().stream()
                                .map(LetterText.Enclosure::document)
                                .toList(),
                        true),
                copying.papers(left.documents(), true),
                letter.deliveries().stream()
                        .map(it -> new AccessCopy.Became(
                                show.word("privacy.copy.fate", it.fate().word()), it.on(), copying.text(it.note())))
                        .toList());
    }
}
