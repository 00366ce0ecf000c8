/** Who may enter: people of the institutions, one-time links, passwords, tokens for programs. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"lawbook", "platform"})
@NullMarked
package dev.redress.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
