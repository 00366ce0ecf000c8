package dev.redress.core.complaint;

import dev.redress.core.rulebook.DeliveryMeans;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the dispatch of a letter is in law: a notice counts from its evidenced dispatch, by the same rule as if an officer
 * recorded the act by hand.
 */
public final class LetterEffects {

    private final Circumstances circumstances;

    public LetterEffects(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** What follows in law when the letter leaves by these means on this day; nothing more where it left before. */
    Ruling of(Complaint state, Letter letter, String means, LocalDate on) {
        if (letter.dispatched().isPresent()) {
            return new Ruling.Allowed(List.of());
        }
        return decidedAnew(state.file(), letter)
                .orElseGet(() -> act(state.file(), letter, means, on)
                        .map(act -> ComplaintRules.checklist(state, act, circumstances))
                        .orElseGet(() -> new Ruling.Allowed(window(state.file(), letter, means))));
    }

    /**
     * The letter with which an answer first stands on paper opens the time for going outside, from the date that it bears. A
     * second copy, to another complainant, opens nothing anew.
     */
    private List<ComplaintEvent> window(CaseFile file, Letter letter, String means) {
        if (!new AnswerRecord(file, circumstances).putsAnswerOnPaper(letter)
                || !new Checks(circumstances).written(means)) {
            return List.of();
        }
        return letter.signed().stream()
                .flatMap(signed -> new CaseClocks(circumstances)
                        .start(file, Fact.RESPONSE_LETTER_DATED, signed.on().atStartOfDay()).stream())
                .filter(event -> !(event instanceof ComplaintEvent.ClockStarted started)
                        || file.lastClock(started.clock()).isEmpty())
                .toList();
    }

    /** What the letter tells is not what is on record any more. */
    Optional<Ruling> decidedAnew(CaseFile file, Letter letter) {
        return letter.latest().from().equals(WrittenFrom.of(file, letter.paper(), letter.about()))
                ? Optional.empty()
                : Optional.of(Ruling.refused(
                        "decided-anew", "What this letter tells was decided anew since. Write the letter again."));
    }

    /**
     * A request for documents names their last day, which is counted from its dispatch: it leaves while that is the day
     * that it names. What left on an earlier day is recorded as it was, and what goes out once more keeps its first day.
     */
    Optional<Ruling> lastDayMoved(CaseFile file, Letter letter, LocalDate on) {
        if (letter.paper() != Paper.DOCUMENT_REQUEST
                || letter.dispatched().isPresent()
                || on.isBefore(circumstances.today())) {
            return Optional.empty();
        }
        Prospects prospects = new Prospects(file, circumstances);
        Optional<LocalDate> named =
                prospects.documentsUntil(letter.signed().orElseThrow().on());
        Optional<LocalDate> counted = prospects.documentsUntil(on);
        return named.equals(counted)
                ? Optional.empty()
                : Optional.of(Ruling.refused(
                        "last-day-moved",
                        "The letter was signed on "
                                + letter.signed().orElseThrow().on()
                                + " and does not name the last day that counts if it leaves on " + on
                                + ". Give it up and write it again."));
    }

    /** Why the letter would be without effect if it left by these means on this day; empty while it would have it. */
    public Optional<Ruling> refusal(Complaint state, Letter letter, String means, LocalDate on) {
        return Optional.of(of(state, letter, means, on)).filter(Ruling.Refused.class::isInstance);
    }

    /** Why such a letter has no place in this case now, by whatever means and today. */
    Optional<Ruling> notNow(Complaint state, Letter letter) {
        boolean fits = switch (letter.paper()) {
            case LEFT_WITHOUT_CONSIDERATION -> state instanceof Complaint.LeftWithoutConsideration;
            case REFUSAL -> state instanceof Complaint.HandlingRefused;
            case WITHDRAWAL_CONFIRMATION -> state instanceof Complaint.Withdrawn;
            case ORAL_CONFIRMATION ->
                state instanceof Complaint.Answered
                        || state.file().firstResponse().isPresent();
            case OBJECTION_RESPONSE ->
                state instanceof Complaint.Answered || state instanceof Complaint.HandlingRefused;
            // The stage is one on the way to an answer.
            case THIRD_PARTY_NOTICE -> state instanceof Complaint.Open;
            case TRANSFER, OUTSIDE_REMEDIES -> true;
            case FACILITATION_REQUEST, FACILITATION_AGREEMENT, SETTLEMENT_DEED, FACILITATION_MINUTES ->
                state.file()
                        .disputes()
                        .dispute()
                        .filter(dispute -> !dispute.file().proceedings().isEmpty())
                        .isPresent();
            case ACKNOWLEDGEMENT,
                    DOCUMENT_REQUEST,
                    WRITTEN_INVITATION,
                    EXTENSION_NOTICE,
                    RESPONSE,
                    COLLECTIVE_RESPONSE -> true;
            case REGISTER_EXTRACT, COMPLAINT_FORM, INFORMATION_NOTICE -> false;
        };
        return fits
                ? bestMeans().flatMap(means -> refusal(state, letter, means, circumstances.today()))
                : Optional.of(Ruling.refused(
                        "letter-not-now", "A letter of this kind has no place in the case as it stands now."));
    }

    /** A means to which no rule objects; so that only the state of the case can. */
    private Optional<String> bestMeans() {
        Set<String> allowed =
                circumstances.procedure().acknowledgement().value().means();
        List<DeliveryMeans> means = circumstances.procedure().means().value().entries().stream()
                .filter(it -> it.written() && it.fixesDate())
                .toList();
        return means.stream()
                .filter(it -> allowed.isEmpty() || allowed.contains(it.code()))
                .findFirst()
                .or(() -> means.stream().findFirst())
                .map(DeliveryMeans::code);
    }

    /** The act that a letter evidences; empty where it only tells. */
    private Optional<ComplaintAct> act(CaseFile file, Letter letter, String means, LocalDate on) {
        return switch (letter.paper()) {
            case ACKNOWLEDGEMENT ->
                Optional.of(new ComplaintAct.Acknowledge(
                        means,
                        on,
                        file.entry().officer(),
                        circumstances.procedure().institution().contact()));
            case DOCUMENT_REQUEST ->
                Optional.of(
                        new ComplaintAct.RequestDocuments(letter.latest().text().matter(), means, on));
            case WRITTEN_INVITATION -> Optional.of(new ComplaintAct.RequestWrittenComplaint(means, on));
            case EXTENSION_NOTICE ->
                Optional.of(new ComplaintAct.NotifyExtension(letter.about().orElse("response"), means, on));
            case RESPONSE, COLLECTIVE_RESPONSE -> Optional.of(new ComplaintAct.DispatchResponse(means, on));
            case OBJECTION_RESPONSE ->
                Optional.of(new DisputeAct.DispatchObjectionResponse(
                        file.disputes().objections().size(), means, on));
            default -> Optional.empty();
        };
    }

    /** Why an act cannot be recorded by hand: the procedure wants the letter that evidences it (ALMA-40, ALMA-43). */
    Optional<Ruling> letterNeeded(CaseFile file, ComplaintAct act) {
        Optional<Paper> evidence = evidenceOf(act, file);
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        var rule = circumstances.procedure().letters();
        return rule.value()
                .find(evidence.get().word())
                .filter(kind -> kind.neededFor().contains(file.form()))
                .map(kind -> Ruling.refused(
                        "letter-needed",
                        "This is recorded by sending the letter '"
                                + kind.titles().english() + "' from here: made, checked and signed.",
                        rule.source()));
    }

    private static Optional<Paper> evidenceOf(ComplaintAct act, CaseFile file) {
        return switch (act) {
            case ComplaintAct.Acknowledge _ -> Optional.of(Paper.ACKNOWLEDGEMENT);
            case ComplaintAct.RequestDocuments _ -> Optional.of(Paper.DOCUMENT_REQUEST);
            case ComplaintAct.RequestWrittenComplaint _ -> Optional.of(Paper.WRITTEN_INVITATION);
            case ComplaintAct.NotifyExtension _ -> Optional.of(Paper.EXTENSION_NOTICE);
            case ComplaintAct.DispatchResponse _ ->
                Optional.of(file.entry().complainants().size() > 1 ? Paper.COLLECTIVE_RESPONSE : Paper.RESPONSE);
            case DisputeAct.DispatchObjectionResponse _ -> Optional.of(Paper.OBJECTION_RESPONSE);
            default -> Optional.empty();
        };
    }
}
