/**
 * The rights of persons over data concerning them, and the life of these data: requests with their clocks, access
 * exports, corrections, restrictions, consents, holds, retention, erasure, the report of disclosures and the drill for a
 * breach. Supports every step; none of them knows it.
 */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {
            "handling",
            "register",
            "clock",
            "dispute",
            "party",
            "ledger",
            "intake",
            "lawbook",
            "access",
            "platform"
        })
@NullMarked
package dev.redress.app.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
