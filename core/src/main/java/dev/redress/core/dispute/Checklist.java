package dev.redress.core.dispute;

import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ForumCheck;
import dev.redress.core.rulebook.ForumPaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The papers of an application: which are needed, which are there, and what is wrong with the others. */
public final class Checklist {

    /**
     * How one paper stands.
     *
     * @param needed whether this application needs it
     * @param wrong what is wrong; empty when it is there as asked for, or not needed
     */
    public record Line(ForumPaper paper, Answer needed, Optional<String> wrong) {}

    private Checklist() {}

    /** Every paper of the list, in order. */
    public static List<Line> lines(Catalogue<ForumPaper> papers, GateFacts facts) {
        return papers.entries().stream()
                .map(paper -> {
                    Answer needed = needed(paper, facts);
                    return new Line(paper, needed, needed == Answer.YES ? wrong(paper, facts) : Optional.empty());
                })
                .toList();
    }

    static CheckAnswer answer(ForumCheck check, Catalogue<ForumPaper> papers, GateFacts facts) {
        List<String> wrong = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Line line : lines(papers, facts)) {
            String name = line.paper().titles().english();
            line.wrong().ifPresent(what -> wrong.add(name + " (" + what + ")"));
            if (line.needed() == Answer.UNKNOWN && wrong(line.paper(), facts).isPresent()) {
                unknown.add(name);
            }
        }
        if (!wrong.isEmpty()) {
            return CheckAnswer.fail(
                    check, "Not complete: " + String.join("; ", wrong) + ".", "These papers, as asked for.");
        }
        return unknown.isEmpty()
                ? CheckAnswer.pass(check, "Every paper is there.")
                : CheckAnswer.unknown(
                        check,
                        "Needed of a minor, and the age is not known: " + String.join("; ", unknown) + ".",
                        "The date of birth, or these papers.");
    }

    private static Answer needed(ForumPaper paper, GateFacts facts) {
        return switch (paper.neededWhen()) {
            case ALWAYS -> Answer.YES;
            case MINOR -> facts.minor();
            case ANSWERED -> facts.answered() ? Answer.YES : Answer.NO;
            case REPRESENTED -> facts.applicant() == GateFacts.Applicant.CUSTOMER ? Answer.NO : Answer.YES;
        };
    }

    /** The best of what was given counts: who first brings an expired card and then a valid one has brought it. */
    private static Optional<String> wrong(ForumPaper paper, GateFacts facts) {
        List<Optional<String>> judged = facts.papers().stream()
                .filter(given -> given.paper().equals(paper.code()))
                .map(given -> wrongWith(paper, given, facts))
                .toList();
        if (judged.isEmpty()) {
            return Optional.of("missing");
        }
        return judged.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : judged.getLast();
    }

    private static Optional<String> wrongWith(ForumPaper paper, GivenPaper given, GateFacts facts) {
        if (given.receivedOn().isAfter(facts.appliedOn())) {
            return Optional.of("came after the application");
        }
        if (!paper.kinds().isEmpty()
                && given.kind().filter(paper.kinds()::contains).isEmpty()) {
            return Optional.of("must be one of "
                    + String.join(", ", paper.kinds().stream().sorted().toList()));
        }
        if (paper.form() == ForumPaper.PaperForm.COPY && !given.copy()) {
            return Optional.of("a copy is needed; the original stays with the complainant");
        }
        if (paper.form() == ForumPaper.PaperForm.ORIGINAL && given.copy()) {
            return Optional.of("the paper itself is needed, not a copy");
        }
        if (!given.marks().containsAll(paper.marks())) {
            return Optional.of("lacks "
                    + String.join(
                            ", ",
                            paper.marks().stream()
                                    .filter(mark -> !given.marks().contains(mark))
                                    .sorted()
                                    .map(ForumPaper.Mark::word)
                                    .toList()));
        }
        if (paper.validOnDay()) {
            if (given.validUntil()
                    .filter(until -> until.isBefore(facts.appliedOn()))
                    .isPresent()) {
                return Optional.of("expired on " + given.validUntil().orElseThrow());
            }
        }
        return Optional.empty();
    }
}
