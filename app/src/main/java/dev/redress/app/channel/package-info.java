/** The ways in and out: mail today; chat, messaging, telephone and the branch book later. */
@ApplicationModule(
        displayName = "Channel",
        allowedDependencies = {})
@NullMarked
package dev.redress.app.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
