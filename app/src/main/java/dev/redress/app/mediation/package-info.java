/**
 * Step 6 of 7, its second part. What is held at a forum: agreement, meetings, more time, the paper or the decision in which
 * it ends. Before: dispute. After: reporting.
 */
@ApplicationModule(
        displayName = "6b Mediation",
        allowedDependencies = {"dispute", "handling", "register", "ledger", "access", "platform"})
@NullMarked
package dev.redress.app.mediation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
