/**
 * Letters: written from templates, checked, signed, sent, proved. The life of a letter is decided by the core; here it is
 * filled, printed, sealed, and carried out of the house. Supports every step; none of them knows it.
 */
@ApplicationModule(
        displayName = "Letter",
        allowedDependencies = {
            "handling",
            "register",
            "clock",
            "party",
            "ledger",
            "intake",
            "lawbook",
            "channel :: mail",
            "access",
            "platform"
        })
@NullMarked
package dev.redress.app.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
