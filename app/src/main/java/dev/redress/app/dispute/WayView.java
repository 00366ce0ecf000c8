package dev.redress.app.dispute;

import dev.redress.core.complaint.Ways;
import dev.redress.core.dispute.CheckAnswer;
import dev.redress.core.dispute.Checklist;
import dev.redress.core.dispute.Gate;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.Labelled;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A forum as it stands for one application, for programs.
 *
 * @param verdict open, closed or undecided
 * @param outlook open, papers (open once they are there), undecided or closed
 * @param until last day to apply, inclusive; empty where no time runs or it cannot be counted yet
 * @param fee free, charged or unknown
 * @param rule by which it is judged
 * @param since the version of that rule
 * @param law what the law says beside the institution; empty where the sources know no such rule
 */
record WayView(
        String forum,
        String name,
        String proceeding,
        String body,
        String verdict,
        String outlook,
        Optional<LocalDate> until,
        String fee,
        List<Check> checks,
        List<Paper> papers,
        List<String> addressees,
        String rule,
        LocalDate since,
        Citation source,
        Optional<Law> law) {

    /** @param change what would change the result; empty where nothing would */
    record Check(String check, String text, String result, String reason, String change, Citation source) {}

    /**
     * @param needed yes, no or unknown
     * @param wrong what is wrong with it; empty when it is there as asked for, or not needed
     */
    record Paper(
            String paper,
            String name,
            String needed,
            List<String> kinds,
            String form,
            boolean validOnDay,
            List<String> marks,
            Optional<String> wrong) {}

    record Law(String verdict, List<Check> checks) {}

    static WayView of(Ways.Way way) {
        var terms = way.terms().value();
        return new WayView(
                way.forum(),
                terms.titles().english(),
                terms.proceeding().word(),
                terms.body(),
                way.gate().verdict().word(),
                way.gate().outlook().word(),
                way.until(),
                way.fee().name().toLowerCase(Locale.ROOT),
                checks(way.gate()),
                way.papers().stream().map(WayView::paper).toList(),
                terms.addressees().entries().stream().map(Labelled::code).toList(),
                way.terms().rule().toString(),
                way.terms().since(),
                way.terms().source(),
                way.law().map(law -> new Law(law.verdict().word(), checks(law))));
    }

    private static List<Check> checks(Gate gate) {
        return gate.answers().stream().map(WayView::check).toList();
    }

    private static Check check(CheckAnswer answer) {
        return new Check(
                answer.check().code(),
                answer.check().titles().english(),
                answer.result().word(),
                answer.reason(),
                answer.change(),
                answer.source());
    }

    private static Paper paper(Checklist.Line line) {
        ForumPaper paper = line.paper();
        return new Paper(
                paper.code(),
                paper.titles().english(),
                line.needed().word(),
                paper.kinds().stream().sorted().toList(),
                paper.form().word(),
                paper.validOnDay(),
                paper.marks().stream().sorted().map(ForumPaper.Mark::word).toList(),
                line.wrong());
    }
}
