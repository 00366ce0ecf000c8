/**
 * Step 5 of 7. Decides, writes and sends the response; what must be in it is checked by the rulebook. Before: handling.
 * After: dispute.
 */
@ApplicationModule(
        displayName = "5 Response",
        allowedDependencies = {"intake", "register", "clock", "handling", "ledger", "lawbook", "access", "platform"})
@NullMarked
package dev.redress.app.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
