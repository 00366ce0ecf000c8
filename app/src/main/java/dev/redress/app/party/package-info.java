/**
 * The complainant's side without an account: each person's secret, one-time codes to a verified address, mandates and
 * what ends them, minors. Nothing of the path is used here; register and handling put it on their pages.
 */
@ApplicationModule(
        displayName = "Party",
        allowedDependencies = {"ledger", "lawbook", "access", "platform"})
@NullMarked
package dev.redress.app.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
