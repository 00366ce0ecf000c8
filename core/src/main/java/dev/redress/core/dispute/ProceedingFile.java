package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything on record about a proceeding, whatever is held.
 *
 * @param number its place among the proceedings of the dispute, from 1
 * @param forum code of the forum
 * @param body code of the outside body
 * @param judgedBy by what it was judged when it began, and by whose version it goes on (SUB-23)
 * @param appliedOn the day of the application, or of the filing
 * @param applicant who applied, as the record names that party; empty where the forum told of a filing
 * @param admittedOn the day on which the body took it up
 * @param agreement the agreement to it
 * @param begunOn the day from which it is held: of the last signature, or of its being taken up
 * @param stages what was reached of its stages, in order of their recording
 * @param appealed stages by which a decision came before a higher instance, in order
 * @param decisions what each instance decided, in order; the last may be the end
 * @param end how it ended; empty while an appeal waits for its decision
 */
public record ProceedingFile(
        int number,
        String forum,
        String body,
        JudgedBy judgedBy,
        LocalDate appliedOn,
        Optional<String> applicant,
        Optional<LocalDate> admittedOn,
        Optional<Agreement> agreement,
        Optional<LocalDate> begunOn,
        List<Meeting> meetings,
        List<Reached> stages,
        List<String> appealed,
        List<ProceedingEnd.ByDecision> decisions,
        Optional<ProceedingEnd> end) {

    /** A stage and the day on which it was reached. */
    public record Reached(String stage, LocalDate on) {}

    public ProceedingFile {
        meetings = List.copyOf(meetings);
        stages = List.copyOf(stages);
        appealed = List.copyOf(appealed);
        decisions = List.copyOf(decisions);
    }

    static ProceedingFile of(
            int number, String forum, String body, JudgedBy judgedBy, LocalDate appliedOn, Optional<String> applicant) {
        return new ProceedingFile(
                number,
                forum,
                body,
                judgedBy,
                appliedOn,
                applicant,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** The version of the forum's rule by which it goes on. */
    public LocalDate ruleSince() {
        return judgedBy.ruleSince();
    }

    public boolean open() {
        return end.isEmpty();
    }

    /** The meeting in this place. */
    public Optional<Meeting> meeting(int place) {
        return place >= 1 && place <= meetings.size() ? Optional.of(meetings.get(place - 1)) : Optional.empty();
    }

    ProceedingFile admitted(LocalDate on) {
        return with(Optional.of(on), agreement, begunOn, meetings, stages, appealed, decisions, end);
    }

    ProceedingFile agreement(Agreement made) {
        return with(admittedOn, Optional.of(made), begunOn, meetings, stages, appealed, decisions, end);
    }

    ProceedingFile begun(LocalDate on) {
        return with(admittedOn, agreement, Optional.of(on), meetings, stages, appealed, decisions, end);
    }

    ProceedingFile called(LocalDateTime at) {
        List<Meeting> all = new ArrayList<>(meetings);
        all.add(new Meeting(all.size() + 1, at, 0, Optional.empty(), Optional.empty()));
        return with(admittedOn, agreement, begunOn, all, stages, appealed, decisions, end);
    }

    ProceedingFile postponed(int place, LocalDateTime to) {
        Meeting before = meetings.get(place - 1);
        return meeting(new Meeting(place, to, before.postponed() + 1, Optional.empty(), Optional.empty()));
    }

    ProceedingFile held(int place, Set<Signer> present, Optional<String> absence) {
        Meeting before = meetings.get(place - 1);
        return meeting(new Meeting(place, before.at(), before.postponed(), Optional.of(present), absence));
    }

    ProceedingFile reached(String stage, LocalDate on) {
        List<Reached> all = new ArrayList<>(stages);
        all.add(new Reached(stage, on));
        if (end.isEmpty()) {
            return with(admittedOn, agreement, begunOn, meetings, all, appealed, decisions, end);
        }
        // Of what has ended only a decision goes on, by an appeal.
        List<String> appeals = new ArrayList<>(appealed);
        appeals.add(stage);
        return with(admittedOn, agreement, begunOn, meetings, all, appeals, decisions, Optional.empty());
    }

    ProceedingFile ended(ProceedingEnd how) {
        return with(admittedOn, agreement, begunOn, meetings, stages, appealed, decisions, Optional.of(how));
    }

    ProceedingFile decided(ProceedingEnd.ByDecision decision) {
        List<ProceedingEnd.ByDecision> all = new ArrayList<>(decisions);
        all.add(decision);
        return with(admittedOn, agreement, begunOn, meetings, stages, appealed, all, Optional.of(decision));
    }

    ProceedingFile finalFrom(LocalDate day) {
        List<ProceedingEnd.ByDecision> all = new ArrayList<>(decisions);
        all.add(all.removeLast().finalFrom(day));
        return with(admittedOn, agreement, begunOn, meetings, stages, appealed, all, Optional.of(all.getLast()));
    }

    /** What is taken back after a decision is the appeal; the decision before it stands. */
    ProceedingFile withdrawn(LocalDate on) {
        return ended(decisions.isEmpty() ? new ProceedingEnd.Withdrawn(on) : decisions.getLast());
    }

    private ProceedingFile meeting(Meeting now) {
        List<Meeting> all = new ArrayList<>(meetings);
        all.set(now.number() - 1, now);
        return with(admittedOn, agreement, begunOn, all, stages, appealed, decisions, end);
    }

    private ProceedingFile with(
            Optional<LocalDate> admitted,
            Optional<Agreement> made,
            Optional<LocalDate> begun,
            List<Meeting> met,
            List<Reached> reached,
            List<String> appeals,
            List<ProceedingEnd.ByDecision> decided,
            Optional<ProceedingEnd> how) {
        return new ProceedingFile(
                number, forum, body, judgedBy, appliedOn, applicant, admitted, made, begun, met, reached, appeals,
                decided, how);
    }
}
