/**
 * Step 2 of 7. Gives each submission its number in the one series of the year, enters it, and starts its clocks. Before:
 * intake. After: clock.
 */
@ApplicationModule(
        displayName = "2 Register",
        allowedDependencies = {"intake", "party", "ledger", "lawbook", "access", "platform"})
@NullMarked
package dev.redress.app.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
