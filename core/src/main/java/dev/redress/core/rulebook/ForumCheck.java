package dev.redress.core.rulebook;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One condition for going to a forum.
 *
 * @param condition what is examined, with its parameters
 * @param titles the rule as people read it
 * @param source where the condition stands
 */
public record ForumCheck(Condition condition, Titles titles, Citation source) {

    /** Its stable name in rule files and records. */
    public String code() {
        return condition.code();
    }

    /** What is examined. A closed list: each has its own examination. */
    public sealed interface Condition {

        /** The word in rule files: {@code amount-at-most}. */
        default String code() {
            return getClass()
                    .getSimpleName()
                    .replaceAll("([a-z])([A-Z])", "$1-$2")
                    .toLowerCase(Locale.ROOT);
        }

        /**
         * The loss is not above a ceiling.
         *
         * @param counts which losses are added up (NEO-15, SUB-9)
         * @param most the ceiling by sector, inclusive
         */
        record AmountAtMost(Set<Certainty> counts, Map<String, Money> most) implements Condition {
            public AmountAtMost {
                counts = Set.copyOf(counts);
                most = Map.copyOf(most);
            }
        }

        /** Every element of the institution's definition of a dispute is there (NEO-11, DBS-17). */
        record IsDispute() implements Condition {}

        /** The dispute is civil in nature (NEO-18, SUB-13). */
        record Civil() implements Condition {}

        /**
         * No other body has or had the dispute (NEO-17, SUB-12).
         *
         * @param bodies which bodies matter
         * @param stages whether a dispute in process there matters, or one decided, or both
         */
        record NotElsewhere(Set<Elsewhere> bodies, Set<Stage> stages) implements Condition {
            public NotElsewhere {
                bodies = Set.copyOf(bodies);
                stages = Set.copyOf(stages);
            }
        }

        /** This supervisor never facilitated the dispute before (NEO-19, SUB-14). */
        record NeverFacilitated() implements Condition {}

        /**
         * The window of a clock is open on the day of the application (NEO-20, SUB-15).
         *
         * @param clock its name; without a letter it never started, and the condition does not apply (SUB-16)
         */
        record WithinTime(String clock) implements Condition {}

        /** One of these gave the right to go outside (NEO-10, NEO-16, SUB-11). */
        record Opened(Set<Trigger> by) implements Condition {
            public Opened {
                by = Set.copyOf(by);
            }
        }

        /** The customer applies, or whoever holds a mandate on that day (NEO-14). */
        record ByCustomerOrRepresentative() implements Condition {}

        /** Every paper of the list is there. */
        record PapersComplete() implements Condition {}

        /**
         * The dispute is at none of these bodies, and none of them ended it (DBS-20). Of a body that the record does not
         * show, somebody says so, as of any other body for disputes.
         *
         * @param bodies codes of outside bodies
         */
        record NotThrough(Set<String> bodies) implements Condition {
            public NotThrough {
                bodies = Set.copyOf(bodies);
            }
        }

        /** The institution answered, or its time passed (KP-23). */
        record InternalFirst() implements Condition {}

        /** The body stands on the authority's list on the day of the application (KP-25). */
        record Listed() implements Condition {}

        /**
         * The institution belongs to none of these bodies (POJK 31/2020 Art 13).
         *
         * @param bodies codes of outside bodies
         */
        record NotMember(Set<String> bodies) implements Condition {
            public NotMember {
                bodies = Set.copyOf(bodies);
            }
        }

        /** Exactly one addressee of the forum's list is chosen (NEO-23). */
        record OneAddressee() implements Condition {}
    }

    /** How sure a loss is. */
    public enum Certainty {
        ACTUAL,
        POTENTIAL;

        /** The word in rule files and records: {@code actual}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where else a dispute may be. */
    public enum Elsewhere {
        COURT,
        ARBITRATION,
        /** A body for alternative dispute resolution. */
        DISPUTE_BODY,
        /** Another institution of mediation. */
        MEDIATION_BODY;

        /** The word in rule files and records: {@code dispute-body}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How far it came there. */
    public enum Stage {
        PENDING,
        DECIDED;

        /** The word in rule files and records: {@code pending}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What gives a right to go outside (KP-24). */
    public enum Trigger {
        /** The complainant does not accept the answer. */
        REJECTED,
        /** The time for the answer passed. */
        LATE;

        /** The word in rule files and records: {@code rejected}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
