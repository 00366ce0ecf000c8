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
     * @param unseen whether it is there by the word of the complainant alone: what it bears is for the institution to see
     */
    public record Line(ForumPaper paper, Answer needed, Optional<String> wrong, boolean unseen) {}

    private static final String UNSEEN = "said to be as asked for; nobody of the institution has looked at it";

    private Checklist() {}

    /** Every paper of the list, in order. */
    public static List<Line> lines(Catalogue<ForumPaper> papers, GateFacts facts) {
        return papers.entries().stream()
                .map(paper -> {
                    Answer needed = needed(paper, facts);
                    Optional<String> wrong = wrong(paper, facts);
                    return new Line(
                            paper,
                            needed,
                            needed == Answer.YES ? wrong : Optional.empty(),
                            needed != Answer.NO && wrong.filter(UNSEEN::equals).isPresent());
                })
                .toList();
    }

    static CheckAnswer answer(ForumCheck check, Catalogue<ForumPaper> papers, GateFacts facts) {
        List<String> wrong = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        for (Line line : lines(papers, facts)) {
            String name = line.paper().titles().english();
            if (line.unseen()) {
                unseen.add(name);
            } else {
                line.wrong().ifPresent(what -> wrong.add(name + " (" + what + ")"));
            }
            if (line.needed() == Answer.UNKNOWN
                    && !line.unseen()
                    && wrong(line.paper(), facts).isPresent()) {
                unknown.add(name);
            }
        }
        if (!wrong.isEmpty()) {
            return CheckAnswer.fail(
                    check, "Not complete: " + String.join("; ", wrong) + ".", "These papers, as asked for.");
        }
        if (!unseen.isEmpty()) {
            return CheckAnswer.unknown(
                    check,
                    "The complainant says so, and nobody of the institution has looked: " + String.join("; ", unseen)
                            + ".",
                    "A look at these papers by the institution.");
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
            case MINOR -> paper.under().map(facts::under).orElse(Answer.UNKNOWN);
            case ANSWERED_IN_WRITING -> facts.answeredInWriting() ? Answer.YES : Answer.NO;
            case REPRESENTED ->
                switch (facts.applicant()) {
                    case CUSTOMER, IN_PLACE -> Answer.NO;
                    case REPRESENTATIVE, NOBODY_ENTITLED -> Answer.YES;
                };
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
        if (judged.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Optional<String> unseen = Optional.of(UNSEEN);
        return judged.contains(unseen) ? unseen : judged.getLast();
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
        return notValid(paper, given, facts).or(() -> notSeen(paper, given));
    }

    /** What bears no last day is valid only where its kind never expires (NEO-22). */
    private static Optional<String> notValid(ForumPaper paper, GivenPaper given, GateFacts facts) {
        if (!paper.validOnDay()) {
            return Optional.empty();
        }
        if (given.validUntil().isEmpty()) {
            return given.kind().filter(paper.forLife()::contains).isPresent()
                    ? Optional.empty()
                    : Optional.of("its last day of validity is not on record");
        }
        return given.validUntil()
                .filter(until -> until.isBefore(facts.appliedOn()))
                .map(until -> "expired on " + until);
    }

    private static Optional<String> notSeen(ForumPaper paper, GivenPaper given) {
        return given.saidBy().isPresent() && paper.forEyes() ? Optional.of(UNSEEN) : Optional.empty();
    }
}
