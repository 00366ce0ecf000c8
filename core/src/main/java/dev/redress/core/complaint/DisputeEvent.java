package dev.redress.core.complaint;

import dev.redress.core.calendar.Term;
import dev.redress.core.dispute.Answer;
import dev.redress.core.dispute.CheckOnRecord;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.dispute.DeclaredFact;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.DisputeNumber;
import dev.redress.core.dispute.EndPaper.Minutes;
import dev.redress.core.dispute.EndPaper.SettlementDeed;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.dispute.Signature;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Proceeding;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.RuleName;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What happened after the answer. A round is 0 for the response itself, and n for the response to objection n. */
public sealed interface DisputeEvent extends ComplaintEvent {

    record ResponseAccepted(int round, LocalDate on, Optional<VaultRef> evidence, List<Attachment> documents)
            implements DisputeEvent {
        public ResponseAccepted {
            documents = List.copyOf(documents);
        }
    }

    record ResponseRejected(int round, LocalDate on, Optional<VaultRef> reason) implements DisputeEvent {}

    /**
     * The time for a reaction passed without one.
     *
     * @param on the day after its last
     */
    record SilenceConcluded(int round, LocalDate on) implements DisputeEvent {}

    record OfferLapsed(int round, LocalDate openUntil) implements DisputeEvent {}

    record ObligationUndertaken(Optional<Integer> proceeding, Signer by, VaultRef what, LocalDate dueOn)
            implements DisputeEvent {}

    record ObligationPerformed(int obligation, LocalDate on, VaultRef evidence) implements DisputeEvent {}

    /** What was promised was recorded wrongly; this is how it is. */
    record ObligationCorrected(int obligation, Signer by, VaultRef what, LocalDate dueOn, VaultRef reason)
            implements DisputeEvent {}

    /** It need not be done any more. */
    record ObligationReleased(int obligation, LocalDate on, VaultRef reason) implements DisputeEvent {}

    record ObjectionRaised(int objection, LocalDate receivedOn, VaultRef text, List<Attachment> documents)
            implements DisputeEvent {
        public ObjectionRaised {
            documents = List.copyOf(documents);
        }
    }

    record ObjectionResponseDecided(int objection, Response response) implements DisputeEvent {}

    record ObjectionResponseDispatched(int objection, String means, LocalDate dispatchedOn) implements DisputeEvent {}

    record DisputeRaised(DisputeNumber number, LocalDate on, SortedSet<Trigger> triggers) implements DisputeEvent {
        public DisputeRaised {
            triggers = Collections.unmodifiableSortedSet(new TreeSet<>(triggers));
        }
    }

    record DisputeElementRecorded(String element, Answer answer, Optional<VaultRef> note) implements DisputeEvent {}

    record LossClaimed(List<ClaimedLoss> material, Optional<VaultRef> nonMaterial) implements DisputeEvent {
        public LossClaimed {
            material = List.copyOf(material);
        }
    }

    record DisputeFactDeclared(DeclaredFact fact, Answer answer, Optional<VaultRef> evidence) implements DisputeEvent {}

    record PaperGiven(GivenPaper paper, List<Attachment> documents) implements DisputeEvent {
        public PaperGiven {
            documents = List.copyOf(documents);
        }
    }

    /**
     * A forum has the dispute.
     *
     * @param proceeding its place among the proceedings of the dispute, from 1
     * @param applicant who applied, by {@link Party#word}; empty where the complainant went alone
     * @param rule the rule of the forum by which it was judged
     * @param since the version of that rule
     * @param release content hash of the rule files that were used; empty when the rules come from none
     * @param checks what each check said
     * @param papers codes of the papers that this application needed (SUB-23)
     * @param notice what the forum sent, where it told of a filing
     */
    record DisputeReferred(
            int proceeding,
            String forum,
            Proceeding kind,
            String body,
            LocalDate appliedOn,
            Optional<String> addressee,
            Optional<String> applicant,
            RuleName rule,
            LocalDate since,
            String release,
            List<CheckOnRecord> checks,
            List<String> papers,
            Optional<VaultRef> notice)
            implements DisputeEvent {
        public DisputeReferred {
            checks = List.copyOf(checks);
            papers = List.copyOf(papers);
        }
    }

    record DisputeClosed(LocalDate on, Dispute.Ground ground, Optional<VaultRef> reason) implements DisputeEvent {}

    record AdmissionDecided(int proceeding, boolean admitted, LocalDate on, Optional<VaultRef> reason)
            implements DisputeEvent {}

    record AgreementMade(int proceeding, SortedSet<Clause> clauses, VaultRef text) implements DisputeEvent {
        public AgreementMade {
            clauses = Collections.unmodifiableSortedSet(new TreeSet<>(clauses));
        }
    }

    record AgreementSigned(int proceeding, Signature signature) implements DisputeEvent {}

    /** A proceeding began: both had signed, or the forum took it up where no agreement is needed. */
    record ProceedingBegun(int proceeding, LocalDate on) implements DisputeEvent {}

    record MeetingCalled(int proceeding, LocalDateTime at) implements DisputeEvent {}

    record MeetingPostponed(int proceeding, int meeting, LocalDateTime to, VaultRef reason) implements DisputeEvent {}

    record MeetingHeld(
            int proceeding,
            int meeting,
            SortedSet<Signer> present,
            Optional<String> absence,
            Optional<VaultRef> minutes)
            implements DisputeEvent {
        public MeetingHeld {
            present = Collections.unmodifiableSortedSet(new TreeSet<>(present));
        }
    }

    record ProceedingExtended(int proceeding, Term by, List<Signature> signatures, VaultRef agreement)
            implements DisputeEvent {
        public ProceedingExtended {
            signatures = List.copyOf(signatures);
        }
    }

    record StageReached(int proceeding, String stage, LocalDate on, Optional<VaultRef> note) implements DisputeEvent {}

    record SettlementDeedSigned(int proceeding, SettlementDeed deed, List<Attachment> documents)
            implements DisputeEvent {
        public SettlementDeedSigned {
            documents = List.copyOf(documents);
        }
    }

    record MinutesSigned(int proceeding, Minutes minutes, List<Attachment> documents) implements DisputeEvent {
        public MinutesSigned {
            documents = List.copyOf(documents);
        }
    }

    record EndedWithoutPaper(int proceeding, LocalDate on, boolean agreed, Optional<VaultRef> note)
            implements DisputeEvent {}

    record EndedUnsigned(int proceeding, LocalDate on, Signer missing, VaultRef reason) implements DisputeEvent {}

    /**
     * A forum decided; with what its rule says of such a decision.
     *
     * @param merits whether it decides the dispute itself
     * @param owed whether by it somebody owes something
     */
    record DecisionRecorded(
            int proceeding,
            String decision,
            boolean merits,
            boolean owed,
            LocalDate on,
            Optional<LocalDate> finalOn,
            VaultRef text,
            List<Attachment> documents)
            implements DisputeEvent {
        public DecisionRecorded {
            documents = List.copyOf(documents);
        }
    }

    /** Nobody can appeal any more against the last decision of a proceeding. */
    record DecisionBecameFinal(int proceeding, LocalDate finalOn, Optional<VaultRef> evidence)
            implements DisputeEvent {}

    record ProceedingWithdrawn(int proceeding, LocalDate on, Optional<VaultRef> reason) implements DisputeEvent {}
}
