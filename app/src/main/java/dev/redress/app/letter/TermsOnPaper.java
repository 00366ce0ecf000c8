package dev.redress.app.letter;

import dev.redress.app.letter.paper.Block;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.CaseFile;
import java.time.LocalDate;
import java.util.List;

/** The terms of a case as a table. */
final class TermsOnPaper {

    private TermsOnPaper() {}

    /** Heading and table; nothing for a case on which no term ever ran. */
    static List<Block> of(CaseFile file, LocalDate today, Shown show) {
        List<List<String>> rows = file.clocks().stream()
                .filter(clock -> clock.setAside().isEmpty())
                .map(clock -> row(clock, today, show))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(show.text("paper.terms")),
                        new Block.Grid(
                                known(
                                        show,
                                        show.text("paper.terms.term"),
                                        show.text("paper.terms.due"),
                                        show.text("paper.terms.standing"),
                                        show.text("paper.terms.rule")),
                                rows));
    }

    private static List<String> row(CaseClock clock, LocalDate today, Shown show) {
        return known(
                show,
                show.word("clock", clock.clock()),
                clock.deadline()
                        .dueAt()
                        .map(show::stamp)
                        .orElseGet(() -> show.date(clock.deadline().due())),
                standing(clock, today, show),
                clock.deadline().source().inWords());
    }

    /** Sources are cited in English; a paper in another language names none rather than half of one. */
    private static List<String> known(Shown show, String term, String due, String standing, String rule) {
        return show.language().equals("en") ? List.of(term, due, standing, rule) : List.of(term, due, standing);
    }

    private static String standing(CaseClock clock, LocalDate today, Shown show) {
        String stands = show.text("status.standing." + clock.standing(today));
        return clock.stoppedOn()
                .map(day -> show.text("paper.terms.stopped", stands, show.date(day)))
                .orElse(stands);
    }
}
