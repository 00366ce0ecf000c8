/**
 * Step 1 of 7. Takes in what came, by any channel, and never turns anybody away: it ends in the register, in the hands
 * of the register keeper, or in quarantine with the raw bytes. After: register.
 */
@ApplicationModule(
        displayName = "1 Intake",
        allowedDependencies = {"ledger", "lawbook", "lawbook :: yaml", "access", "platform", "channel :: mail"})
@NullMarked
package dev.redress.app.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
