/**
 * Step 3 of 7. Watches the clocks that the register and later acts start: the due sheet, the sweep that records what
 * was missed, the recount when a calendar changes. Before: register. After: handling.
 */
@ApplicationModule(
        displayName = "3 Clock",
        allowedDependencies = {"intake", "register", "ledger", "lawbook", "access", "platform"})
@NullMarked
package dev.redress.app.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
