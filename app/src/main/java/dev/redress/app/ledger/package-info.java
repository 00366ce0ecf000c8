/**
 * The append-only truth. Every act on a case is judged by the core, and its events are appended here in the same
 * transaction as the tables that answer screens; those tables are {@linkplain dev.redress.app.ledger.Projection
 * projections} and can be rebuilt. Texts and personal data lie in the {@linkplain dev.redress.app.ledger.Vault vault}.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"lawbook", "access", "platform"})
@NullMarked
package dev.redress.app.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
