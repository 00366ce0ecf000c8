/**
 * Step 4 of 7. Acknowledges, assigns, asks for documents, extends, ends without a response: every act on a case that is
 * in the register. Before: clock. After: response.
 */
@ApplicationModule(
        displayName = "4 Handling",
        allowedDependencies = {"intake", "party", "register", "clock", "ledger", "lawbook", "access", "platform"})
@NullMarked
package dev.redress.app.handling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
