package dev.redress.core.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule says of a forum from a day on: what opens it, which papers it wants, how a proceeding goes there.
 *
 * @param titles its name as the institution prints it
 * @param proceeding what is held there
 * @param body code of the outside body
 * @param checks all of them must hold
 * @param papers what an application needs
 * @param addressees to whom it may be addressed; empty where the forum is its own address
 * @param window name of the clock in which one must apply; empty where the sources name none
 * @param admission name of the clock in which the body decides whether it takes the dispute up
 * @param duration name of the clock that runs from the beginning to the end of the proceeding
 * @param clauses what the agreement to it must contain (NEO-24); empty where it needs no agreement
 * @param signers who may sign what on the complainant's side
 * @param absence grounds on which the complainant may be represented at a meeting; empty where none is needed
 * @param stages what happens there, in order
 * @param appeals codes of the stages that bring a decision before a higher instance; empty where none does
 * @param decisions what may be decided there; empty where nothing is decided
 * @param freeUpTo the amounts up to which the body takes no fee, by sector, inclusive; empty where none is known
 */
public record ForumTerms(
        Titles titles,
        Proceeding proceeding,
        String body,
        List<ForumCheck> checks,
        Catalogue<ForumPaper> papers,
        Catalogue<Labelled> addressees,
        Optional<String> window,
        Optional<String> admission,
        Optional<String> duration,
        Set<Clause> clauses,
        Signers signers,
        Catalogue<Labelled> absence,
        Catalogue<Labelled> stages,
        Set<String> appeals,
        Catalogue<DecisionKind> decisions,
        Map<String, Money> freeUpTo) {

    /** What is held at a forum. */
    public enum Proceeding {
        /** Ends in a deed or in minutes (NEO-12). */
        FACILITATION,
        /** Ends in neither (NEO-13). */
        LIMITED_FACILITATION,
        /** Ends as a facilitation does, before a neutral third person. */
        MEDIATION,
        /** Ends in an award. */
        ARBITRATION,
        /** Ends in an opinion by which both are bound. */
        BINDING_OPINION,
        /** Ends in a judgment. */
        COURT;

        /** Whether a supervisor brings the parties together, with or without a paper at the end. */
        public boolean facilitates() {
            return this == FACILITATION || this == LIMITED_FACILITATION;
        }

        /** The word in rule files and records: {@code binding-opinion}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A clause of an agreement to a proceeding. */
    public enum Clause {
        CHOICE_OF_FORUM,
        SUBMISSION_TO_RULES;

        /** The word in rule files and records: {@code choice-of-forum}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Who signs. */
    public enum Signer {
        CUSTOMER,
        REPRESENTATIVE,
        INSTITUTION;

        /** The word in rule files and records: {@code customer}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who may sign on the complainant's side; the institution always signs too.
     *
     * @param agreement to the proceeding (DBS-23)
     * @param deed of the settlement (DBS-25)
     * @param minutes that there is none (DBS-26)
     */
    public record Signers(Set<Signer> agreement, Set<Signer> deed, Set<Signer> minutes) {
        public Signers {
            agreement = Set.copyOf(agreement);
            deed = Set.copyOf(deed);
            minutes = Set.copyOf(minutes);
        }
    }

    public ForumTerms {
        checks = List.copyOf(checks);
        clauses = Set.copyOf(clauses);
        appeals = Set.copyOf(appeals);
        freeUpTo = Map.copyOf(freeUpTo);
    }
}
