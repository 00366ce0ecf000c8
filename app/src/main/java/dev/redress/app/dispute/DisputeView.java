package dev.redress.app.dispute;

import dev.redress.core.rulebook.Citation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that came after the answer. Texts are empty unless the case is open for reading in this working session.
 *
 * @param round of the last response that left the house: 0, or the number of the objection that it answers
 * @param reactionUntil last day for a reaction, inclusive, where a rule names one
 * @param offerOpenUntil last day of the offer in the last response, inclusive
 * @param dispute the dispute, once it was raised
 * @param possible every act, and why it is refused now
 * @param openedFor purpose for which the case is open for reading
 */
public record DisputeView(
        String registerNumber,
        String state,
        Optional<LocalDate> answeredOn,
        int round,
        List<Reaction> reactions,
        Optional<LocalDate> reactionUntil,
        Optional<LocalDate> offerOpenUntil,
        boolean offerLapsed,
        List<Objection> objections,
        List<Obligation> obligations,
        Optional<OnRecord> dispute,
        List<Possible> possible,
        Optional<String> openedFor) {

    /** @param kind accepted, rejected or silent */
    public record Reaction(int round, String kind, LocalDate on, String shownBy) {}

    /** @param due last day for the response to it, where a rule names one */
    public record Objection(
            int number,
            LocalDate receivedOn,
            String text,
            Optional<String> outcome,
            Optional<LocalDate> letterOn,
            String reasons,
            Optional<LocalDate> answeredOn,
            Optional<LocalDate> due) {}

    /** @param corrected how often it was recorded anew, because it had been recorded wrongly */
    public record Obligation(
            int number,
            Optional<Integer> proceeding,
            String by,
            String what,
            LocalDate dueOn,
            Optional<LocalDate> performedOn,
            String evidence,
            Optional<LocalDate> releasedOn,
            String releasedBecause,
            int corrected,
            boolean late) {}

    /**
     * The dispute.
     *
     * @param elements what was found of each element of the definition: yes, no, unknown
     * @param facts what was said of it: yes, no, unknown
     */
    public record OnRecord(
            String number,
            LocalDate raisedOn,
            String state,
            List<String> triggers,
            Map<String, String> elements,
            List<Loss> losses,
            String nonMaterialLoss,
            Map<String, String> facts,
            List<Paper> papers,
            List<Proceeding> proceedings,
            Optional<LocalDate> referralUntil,
            Optional<LocalDate> closedOn,
            Optional<String> ground) {}

    /** @param certainty actual or potential */
    public record Loss(String amount, String currency, String certainty) {}

    public record Paper(
            String paper,
            Optional<String> kind,
            boolean copy,
            Optional<LocalDate> validUntil,
            List<String> marks,
            LocalDate receivedOn,
            Optional<Integer> complainant,
            Optional<String> saidBy) {}

    /**
     * What a forum holds.
     *
     * @param state applied, taken-up, held or ended
     * @param clock the one that runs on it
     * @param due its last day, inclusive
     * @param ruleSince the version of the forum's rule by which it goes
     * @param release content hash of the rule files by which it was judged
     * @param papers codes of the papers that were asked for then
     */
    public record Proceeding(
            int number,
            String kind,
            String forum,
            String body,
            String state,
            LocalDate appliedOn,
            LocalDate ruleSince,
            String release,
            List<String> papers,
            Optional<LocalDate> admittedOn,
            Optional<LocalDate> begunOn,
            Optional<String> clock,
            Optional<LocalDate> due,
            List<String> clauses,
            List<Signature> agreementSignedBy,
            String agreement,
            List<Meeting> meetings,
            List<Stage> stages,
            List<Decision> decisions,
            Optional<End> end) {}

    /**
     * What an instance decided.
     *
     * @param merits whether it decides the dispute itself
     */
    public record Decision(String decision, boolean merits, LocalDate on, Optional<LocalDate> finalOn, String text) {}

    public record Signature(String signer, LocalDate on) {}

    public record Meeting(
            int number,
            LocalDateTime at,
            int postponed,
            boolean held,
            List<String> present,
            Optional<String> absence) {}

    public record Stage(String stage, LocalDate on) {}

    /**
     * @param how deed, minutes, agreed, not-agreed, decision, unsigned, not-admitted or withdrawn
     * @param notSignedBy whose signature is missing
     */
    public record End(
            String how,
            LocalDate on,
            List<Signature> signedBy,
            Optional<String> notSignedBy,
            Optional<String> decision,
            Optional<LocalDate> finalOn,
            String text) {}

    /**
     * An act.
     *
     * @param act its noun, as in the address
     * @param proceeding in which it would be done
     * @param refusal why it is refused now; empty when it is possible
     */
    public record Possible(String act, Optional<Integer> proceeding, Optional<Refusal> refusal) {}

    public record Refusal(String code, String reason, Optional<Citation> citation) {}
}
