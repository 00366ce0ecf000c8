package dev.redress.app.dispute;

import dev.redress.app.intake.Amount;
import dev.redress.app.intake.Upload;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Sealing;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.Disputes;
import dev.redress.core.dispute.Answer;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.DeclaredFact;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.DisputeFile;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.rulebook.ForumCheck.Certainty;
import dev.redress.core.rulebook.ForumPaper.Mark;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** What a complainant typed into the forms about the dispute. Only what differs from the record is said again. */
record OwnWords(MultiValueMap<String, String> given) {

    /** Something that cannot be understood; the key names the sentence about it. */
    static final class Unclear extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String anchor;
        private final String key;

        Unclear(String anchor, String key) {
            super(key);
            this.anchor = anchor;
            this.key = key;
        }

        String anchor() {
            return anchor;
        }

        String key() {
            return key;
        }
    }

    /** The fields as they were typed, to be shown again. */
    Map<String, String> typed() {
        return given.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> String.join(",", it.getValue())));
    }

    Optional<String> optional(String field) {
        return Optional.ofNullable(given.getFirst(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The loss and the facts, as far as they are new. */
    List<Function<Sealing, ComplaintAct>> said(Disputes disputes, Set<DeclaredFact> asked, Reading reading) {
        Optional<DisputeFile> before = disputes.dispute().map(Dispute::file);
        List<Function<Sealing, ComplaintAct>> acts = new ArrayList<>();
        List<ClaimedLoss> material = new ArrayList<>();
        amount("loss-actual").ifPresent(it -> material.add(new ClaimedLoss(it, Certainty.ACTUAL)));
        amount("loss-potential").ifPresent(it -> material.add(new ClaimedLoss(it, Certainty.POTENTIAL)));
        Optional<String> other = optional("loss-other");
        boolean same = material.equals(before.map(DisputeFile::losses).orElse(List.of()))
                && other.equals(before.flatMap(DisputeFile::nonMaterial)
                        .flatMap(text -> reading.text("loss that is no money", text)));
        if (!same && !(material.isEmpty() && other.isEmpty())) {
            acts.add(sealing -> new DisputeAct.ClaimLoss(material, other.map(sealing::seal)));
        }
        Map<DeclaredFact, Answer> declared = before.map(DisputeFile::declared).orElse(Map.of());
        for (DeclaredFact fact : asked) {
            optional("fact-" + fact.word())
                    .flatMap(OwnWords::answer)
                    .filter(answer -> answer != declared.getOrDefault(fact, Answer.UNKNOWN))
                    .ifPresent(answer -> acts.add(sealing -> new DisputeAct.DeclareFact(
                            fact,
                            answer,
                            answer == Answer.YES && fact != DeclaredFact.CIVIL
                                    ? optional("facts-more").map(sealing::seal)
                                    : Optional.empty())));
        }
        return acts;
    }

    Function<Sealing, ComplaintAct> paper(List<Upload> uploads, LocalDate today) {
        String code = optional("paper").orElseThrow(() -> new Unclear("paper", "after.give.which"));
        if (uploads.isEmpty()) {
            throw new Unclear("paper-copies", "after.give.missing");
        }
        boolean copy = !given.getOrDefault("original", List.of()).contains("yes");
        Set<Mark> marks = Arrays.stream(Mark.values())
                .filter(mark -> given.getOrDefault("marks", List.of()).contains(mark.word()))
                .collect(Collectors.toSet());
        GivenPaper paper = GivenPaper.of(code, optional("kind"), copy, day("paper-valid-until"), marks, today);
        return sealing -> new DisputeAct.GivePaper(
                paper,
                uploads.stream()
                        .map(it -> new Upload(it.name(), it.mediaType(), copy, it.content()))
                        .map(it -> Uploads.sealed(sealing, it))
                        .toList());
    }

    Function<Sealing, DisputeAct.RecordFiling> filing(LocalDate today) {
        String forum = optional("forum").orElseThrow(() -> new Unclear("filing-forum", "after.file.which"));
        LocalDate on = day("filing-on").orElse(today);
        String notice = optional("filing-notice").orElseThrow(() -> new Unclear("filing-notice", "after.file.missing"));
        return sealing -> new DisputeAct.RecordFiling(forum, on, Optional.of(sealing.seal(notice)), Optional.empty());
    }

    private Optional<Money> amount(String field) {
        Optional<String> typed = optional(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        String currency = optional("loss-currency").orElse("").toUpperCase(java.util.Locale.ROOT);
        if (!currency.matches("[A-Z]{3}")) {
            throw new Unclear("loss-currency", "after.say.currency");
        }
        BigDecimal much = Amount.read(typed.get(), currency).orElseThrow(() -> new Unclear(field, "after.say.amount"));
        return Optional.of(new Money(much, currency));
    }

    private Optional<LocalDate> day(String field) {
        try {
            return optional(field).map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            throw new Unclear(field, "after.say.day");
        }
    }

    private static Optional<Answer> answer(String word) {
        return Arrays.stream(Answer.values())
                .filter(it -> it.word().equals(word))
                .findFirst();
    }
}
