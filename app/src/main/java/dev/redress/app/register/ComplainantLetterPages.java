package dev.redress.app.register;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.party.Seat;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Page;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Letters of the open case and what went with them, for keeping. */
@Page
class ComplainantLetterPages {

    private final OpenedCases opened;
    private final ComplainantLetters letters;

    ComplainantLetterPages(OpenedCases opened, ComplainantLetters letters) {
        this.opened = opened;
        this.letters = letters;
    }

    @OpenTo(Audience.COMPLAINANT)
    @GetMapping("/{institution:[a-z][a-z0-9-]*}/status/case/letters/{letter:\\d{1,6}}")
    ResponseEntity<byte[]> letter(@PathVariable String institution, @PathVariable int letter, HttpSession session) {
        Seat seat = opened.require(institution, session);
        return Download.of(letters.name(seat, letter), letters.document(seat, opened.reading(seat), letter));
    }

    @OpenTo(Audience.COMPLAINANT)
    @GetMapping("/{institution:[a-z][a-z0-9-]*}/status/case/letters/{letter:\\d{1,6}}/enclosures/{id}")
    ResponseEntity<byte[]> enclosure(
            @PathVariable String institution, @PathVariable int letter, @PathVariable UUID id, HttpSession session) {
        Seat seat = opened.require(institution, session);
        ComplainantLetters.Kept kept = letters.enclosure(seat, opened.reading(seat), letter, id);
        return Download.of(kept.name(), kept.bytes());
    }
}
