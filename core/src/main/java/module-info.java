/**
 * The law as arithmetic and decisions.
 *
 * <p>Requires {@code java.base} and the null annotations, and nothing else: with no {@code java.sql} and no
 * {@code java.logging} in reach, the compiler itself keeps databases, logging and frameworks out of the law.
 */
module dev.redress.core {
    requires static org.jspecify;

    exports dev.redress.core.access;
    exports dev.redress.core.calendar;
    exports dev.redress.core.rulebook;
    exports dev.redress.core.clock;
    exports dev.redress.core.dispute;
    exports dev.redress.core.complaint;
    exports dev.redress.core.ledger;
}
