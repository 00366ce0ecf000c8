package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * What is held at a forum. Each kind is a type, because each ends in its own way: there is no way to write that a
 * limited facilitation ended in a deed, or a facilitation in none of its papers.
 */
public sealed interface Proceeding {

    ProceedingFile file();

    /** The same, with more on record. */
    Proceeding with(ProceedingFile now);

    /** Ends with exactly one of a deed or of minutes (NEO-28). */
    sealed interface EndsInPaper extends Proceeding {
        default Proceeding ended(EndPaper paper) {
            LocalDate on = paper.signatures().stream()
                    .map(Signature::on)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return with(file().ended(
                            switch (paper) {
                                case EndPaper.SettlementDeed deed -> new ProceedingEnd.ByDeed(on, deed);
                                case EndPaper.Minutes minutes -> new ProceedingEnd.ByMinutes(on, minutes);
                            }));
        }
    }

    /** Ends without deed and without minutes (NEO-13). */
    sealed interface EndsWithoutPaper extends Proceeding {
        default Proceeding ended(LocalDate on, boolean agreed) {
            return with(file().ended(new ProceedingEnd.WithoutPaper(on, agreed)));
        }
    }

    /** Ends with what somebody decides for the parties. */
    sealed interface EndsInDecision extends Proceeding {
        default Proceeding decided(ProceedingEnd.ByDecision decision) {
            return with(file().decided(decision));
        }

        default Proceeding finalFrom(LocalDate day) {
            return with(file().finalFrom(day));
        }
    }

    record Facilitation(ProceedingFile file) implements EndsInPaper {
        @Override
        public Facilitation with(ProceedingFile now) {
            return new Facilitation(now);
        }
    }

    record LimitedFacilitation(ProceedingFile file) implements EndsWithoutPaper {
        @Override
        public LimitedFacilitation with(ProceedingFile now) {
            return new LimitedFacilitation(now);
        }
    }

    record Mediation(ProceedingFile file) implements EndsInPaper {
        @Override
        public Mediation with(ProceedingFile now) {
            return new Mediation(now);
        }
    }

    record Arbitration(ProceedingFile file) implements EndsInDecision {
        @Override
        public Arbitration with(ProceedingFile now) {
            return new Arbitration(now);
        }
    }

    record BindingOpinion(ProceedingFile file) implements EndsInDecision {
        @Override
        public BindingOpinion with(ProceedingFile now) {
            return new BindingOpinion(now);
        }
    }

    record CourtCase(ProceedingFile file) implements EndsInDecision {
        @Override
        public CourtCase with(ProceedingFile now) {
            return new CourtCase(now);
        }
    }

    /** A proceeding that begins with an application. */
    static Proceeding applied(
            ForumTerms.Proceeding kind,
            int number,
            String forum,
            String body,
            JudgedBy judgedBy,
            LocalDate appliedOn,
            Optional<String> applicant) {
        ProceedingFile file = ProceedingFile.of(number, forum, body, judgedBy, appliedOn, applicant);
        return switch (kind) {
            case FACILITATION -> new Facilitation(file);
            case LIMITED_FACILITATION -> new LimitedFacilitation(file);
            case MEDIATION -> new Mediation(file);
            case ARBITRATION -> new Arbitration(file);
            case BINDING_OPINION -> new BindingOpinion(file);
            case COURT -> new CourtCase(file);
        };
    }

    /** What is held, as the rules name it. */
    default ForumTerms.Proceeding kind() {
        return switch (this) {
            case Facilitation _ -> ForumTerms.Proceeding.FACILITATION;
            case LimitedFacilitation _ -> ForumTerms.Proceeding.LIMITED_FACILITATION;
            case Mediation _ -> ForumTerms.Proceeding.MEDIATION;
            case Arbitration _ -> ForumTerms.Proceeding.ARBITRATION;
            case BindingOpinion _ -> ForumTerms.Proceeding.BINDING_OPINION;
            case CourtCase _ -> ForumTerms.Proceeding.COURT;
        };
    }

    default boolean open() {
        return file().open();
    }

    /** Whether this body facilitated the dispute here, in whatever form: applied for alone is not facilitated. */
    default boolean facilitatedBy(String body) {
        return kind().facilitates()
                && file().body().equals(body)
                && file().begunOn().isPresent();
    }

    /** How the gates see it. */
    default GateFacts.Past past() {
        return new GateFacts.Past(
                file().body(),
                kind(),
                file().end()
                        .map(end -> end.outcome(file().begunOn().isPresent()))
                        .orElse(GateFacts.Outcome.PENDING));
    }

    default Proceeding admitted(LocalDate on) {
        return with(file().admitted(on));
    }

    default Proceeding notAdmitted(LocalDate on) {
        return with(file().ended(new ProceedingEnd.NotAdmitted(on)));
    }

    default Proceeding unsigned(LocalDate on, Signer missing) {
        return with(file().ended(new ProceedingEnd.Unsigned(on, missing)));
    }

    default Proceeding withdrawn(LocalDate on) {
        return with(file().withdrawn(on));
    }

    default Proceeding agreed(Agreement agreement) {
        return with(file().agreement(agreement));
    }

    default Proceeding signed(Signature signature) {
        return with(file().agreement(file().agreement().orElseThrow().signed(signature)));
    }

    default Proceeding begun(LocalDate on) {
        return with(file().begun(on));
    }

    default Proceeding called(LocalDateTime at) {
        return with(file().called(at));
    }

    default Proceeding postponed(int meeting, LocalDateTime to) {
        return with(file().postponed(meeting, to));
    }

    default Proceeding held(int meeting, Set<Signer> present, Optional<String> absence) {
        return with(file().held(meeting, present, absence));
    }

    default Proceeding reached(String stage, LocalDate on) {
        return with(file().reached(stage, on));
    }
}
