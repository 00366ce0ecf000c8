/**
 * Step 6 of 7. What comes after the answer: the reaction to it, the objection, the dispute and the ways to the outside.
 * Before: response. After: reporting; what is held at a forum is in mediation.
 */
@ApplicationModule(
        displayName = "6 Dispute",
        allowedDependencies = {
            "intake",
            "register",
            "clock",
            "handling",
            "response",
            "party",
            "letter",
            "letter::paper",
            "ledger",
            "lawbook",
            "access",
            "platform"
        })
@NullMarked
package dev.redress.app.dispute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
