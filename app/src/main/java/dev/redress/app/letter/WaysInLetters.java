package dev.redress.app.letter;

import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Ways;
import dev.redress.core.dispute.CheckAnswer.Result;
import dev.redress.core.dispute.Gate.Verdict;
import dev.redress.core.rulebook.ForumCheck.Condition;
import java.util.List;
import java.util.Optional;

/** The ways to the outside as lines of a letter: what it is, how it stands, until when. */
final class WaysInLetters {

    private WaysInLetters() {}

    static List<String> lines(CaseFile file, Circumstances circumstances, Party to, Shown show) {
        return Ways.now(
                        file,
                        circumstances,
                        new Ways.Application(circumstances.today(), to, Optional.empty(), Optional.empty()))
                .stream()
                .map(way -> show.text(
                        way.until().isPresent() ? "ways.line.until" : "ways.line",
                        show.title(way.terms().value().titles()),
                        show.text("ways.standing." + standing(way)),
                        way.until().map(show::longDate).orElse("")))
                .toList();
    }

    /** Papers and the choice of an addressee come with the application; before it, they close nothing. */
    private static String standing(Ways.Way way) {
        boolean failed = way.gate().answers().stream()
                .filter(it -> it.result() == Result.FAIL)
                .anyMatch(it -> !(it.check().condition() instanceof Condition.PapersComplete));
        if (failed) {
            return "closed";
        }
        boolean unknown = way.gate().answers().stream()
                .filter(it -> it.result() == Result.UNKNOWN)
                .anyMatch(it -> !(it.check().condition() instanceof Condition.OneAddressee));
        return unknown ? "undecided" : way.gate().verdict() == Verdict.OPEN ? "open" : "papers";
    }
}
