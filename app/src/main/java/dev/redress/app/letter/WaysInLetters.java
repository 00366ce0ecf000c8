package dev.redress.app.letter;

import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Remedies;
import dev.redress.core.complaint.Remedies.Time;
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

    /** The ways for whoever does not accept an answer, each with its own time. */
    static List<String> remedies(List<Remedies.Remedy> remedies, Shown show) {
        return remedies.stream()
                .map(it -> remedy(show.title(it.titles()), it.time(), show))
                .toList();
    }

    static String remedy(String name, Time time, Shown show) {
        return switch (time) {
            case Time.NotLimited() -> show.text("remedy.not-limited", name);
            case Time.FromThisLetter(var term, var lastDay) ->
                show.text("remedy.from-this-letter", name, show.term(term), show.longDate(lastDay));
            case Time.Runs(var lastDay) -> show.text("remedy.runs", name, show.longDate(lastDay));
            case Time.NotCounted(var term) -> show.text("remedy.not-counted", name, show.term(term));
        };
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
