package dev.redress.app.letter;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Exports;
import dev.redress.app.access.Needs;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Page;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.rulebook.Role.Power;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the register says about a case, as a sealed paper. A post: the first one of a house makes its key. */
@Page
class ExtractPages {

    private final HousePapers papers;
    private final LetterDesk letters;
    private final RegisterNumbers numbers;
    private final Cases cases;
    private final Desk desk;
    private final Exports exports;

    ExtractPages(
            HousePapers papers, LetterDesk letters, RegisterNumbers numbers, Cases cases, Desk desk, Exports exports) {
        this.exports = exports;
        this.papers = papers;
        this.letters = letters;
        this.numbers = numbers;
        this.cases = cases;
        this.desk = desk;
    }

    @Needs(Power.READ)
    @PostMapping("/workbench/complaints/{year:\\d{4}}/{number:\\d+}/register-extract")
    ResponseEntity<byte[]> extract(@PathVariable int year, @PathVariable long number) {
        Desk.Place place = desk.place();
        RecordedCase recorded = cases.require(numbers.require(place.institution(), year, number));
        Reading reading = letters.require(recorded, place.member());
        exports.another(place.member());
        String name = recorded.file().entry().number().printed().replaceAll("[^A-Za-z0-9]+", "-");
        return Download.of(
                name + "-register-extract.pdf",
                papers.sealed(
                        place.institution(),
                        papers.extract(recorded, place.member().actor(), reading)));
    }
}
