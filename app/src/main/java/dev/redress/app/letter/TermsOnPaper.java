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
                                List.of(
                                        show.text("paper.terms.term"),
                                        show.text("paper.terms.due"),
                                        show.text("paper.terms.standing"),
                                        show.text("paper.terms.rule")),
                                rows));
    }

    private static List<String> row(CaseClock clock, LocalDate today, Shown show) {
        return List.of(
                show.word("clock", clock.clock()),
                clock.deadline()
                        .dueAt()
                        .map(show::stamp)
                        .orElseGet(() -> show.date(clock.deadline().due())),
                standing(clock, today, show),
                clock.deadline().source().inWords());
    }

    private static String standing(CaseClock clock, LocalDate today, Shown show) {
        return clock.stoppedOn()
                .map(day -> show.text(
                        "paper.terms.stopped",
                        show.text("status.standing." + (clock.lateOn(day) ? "late" : "in-time")),
                        show.date(day)))
                .orElseGet(() -> show.text("status.standing." + (clock.lateOn(today) ? "overdue" : "running")));
    }
}
