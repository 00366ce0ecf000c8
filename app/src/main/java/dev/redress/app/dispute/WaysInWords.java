package dev.redress.app.dispute;

import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.Ways;
import dev.redress.core.dispute.Answer;
import dev.redress.core.dispute.CheckAnswer;
import dev.redress.core.dispute.CheckAnswer.Result;
import dev.redress.core.dispute.Checklist;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.rulebook.ForumCheck.Condition;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A way to the outside in words for people who know no law. What is said is what the checks found, and nothing more. */
final class WaysInWords {

    private final Shown show;
    private final String sector;
    private final LocalDate today;
    private final List<GivenPaper> given;

    /**
     * @param sector of the institution, by which ceilings go
     * @param given the papers on record
     */
    WaysInWords(Shown show, String sector, LocalDate today, List<GivenPaper> given) {
        this.show = show;
        this.sector = sector;
        this.today = today;
        this.given = given;
    }

    AfterAnswerView.Way way(Ways.Way way) {
        ForumTerms terms = way.terms().value();
        String standing = way.gate().outlook().word();
        return new AfterAnswerView.Way(
                way.forum(),
                terms.titles(),
                standing,
                way.law().map(law -> law.outlook().word()).filter(law -> !law.equals(standing)),
                way.until(),
                way.gate().answers().stream()
                        .map(answer ->
                                check(answer, way.until(), way.papers().stream().anyMatch(Checklist.Line::unseen)))
                        .toList(),
                way.papers().stream()
                        .filter(line -> line.needed() != Answer.NO)
                        .map(this::paper)
                        .toList(),
                switch (way.fee()) {
                    case FREE -> "free";
                    case CHARGED -> "charged";
                    case UNKNOWN -> "unknown";
                },
                Optional.ofNullable(terms.freeUpTo().get(sector)),
                terms.addressees().entries(),
                terms.proceeding() != ForumTerms.Proceeding.COURT);
    }

    private AfterAnswerView.Check check(CheckAnswer answer, Optional<LocalDate> until, boolean unseenPapers) {
        boolean unseen = unseenPapers
                && answer.result() == Result.UNKNOWN
                && answer.check().condition() instanceof Condition.PapersComplete;
        boolean awaited = until.isEmpty()
                && answer.result() == Result.PASS
                && answer.check().condition() instanceof Condition.WithinTime;
        String code = answer.check().code();
        String result = answer.result().word();
        String group = "ways." + code;
        return new AfterAnswerView.Check(
                code,
                result,
                show.knows(group, result)
                        ? show.text(
                                group + "." + (unseen ? "unseen" : awaited ? "awaited" : result),
                                filling(answer.check().condition(), until))
                        : answer.reason(),
                answer.check().titles(),
                answer.source().inWords());
    }

    /** What is filled into the sentence of a check: its ceiling, its last day, what opens it. */
    private String filling(Condition condition, Optional<LocalDate> until) {
        return switch (condition) {
            case Condition.AmountAtMost(var _, var most) ->
                Optional.ofNullable(most.get(sector)).map(this::money).orElse("");
            case Condition.WithinTime _ -> until.map(show::day).orElse("");
            case Condition.Opened(var by) -> either(by);
            case Condition.Listed _ -> show.day(today);
            case Condition.IsDispute _, Condition.Civil _, Condition.NotElsewhere _, Condition.NeverFacilitated _ -> "";
            case Condition.NotThrough _, Condition.ByCustomerOrRepresentative _, Condition.PapersComplete _ -> "";
            case Condition.InternalFirst _, Condition.NotMember _, Condition.OneAddressee _ -> "";
        };
    }

    private String money(Money money) {
        return show.money(money);
    }

    private String either(Set<Trigger> triggers) {
        return String.join(
                "; ",
                triggers.stream()
                        .sorted()
                        .map(it -> show.text("ways.trigger." + it.word()))
                        .toList());
    }

    private AfterAnswerView.Paper paper(Checklist.Line line) {
        ForumPaper paper = line.paper();
        boolean came = given.stream().map(GivenPaper::paper).anyMatch(paper.code()::equals);
        String standing;
        if (line.unseen()) {
            standing = "unseen";
        } else if (line.needed() == Answer.UNKNOWN) {
            standing = came ? "given" : "minors";
        } else if (line.wrong().isEmpty()) {
            standing = "given";
        } else {
            standing = came ? "mend" : "missing";
        }
        return new AfterAnswerView.Paper(paper.titles(), standing, asked(paper));
    }

    private static List<String> asked(ForumPaper paper) {
        List<String> asked = new ArrayList<>();
        switch (paper.form()) {
            case COPY -> asked.add("copy");
            case ORIGINAL -> asked.add("original");
            case ANY -> {}
        }
        if (paper.validOnDay()) {
            asked.add("valid");
        }
        paper.marks().stream().sorted().map(ForumPaper.Mark::word).forEach(asked::add);
        return asked;
    }
}
