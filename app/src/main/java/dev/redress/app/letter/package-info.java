/**
 * Letters: what leaves the house, in the institution's words. Templates are data, read at start by {@link
 * dev.redress.app.letter.template.Templates}; nothing in them is evaluated.
 *
 * <p>Supports the steps; knows none of them.
 */
@ApplicationModule(
        displayName = "Letter",
        allowedDependencies = {"lawbook"})
@NullMarked
package dev.redress.app.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
