/**
 * The lawbook: loads {@code rulebooks/} and answers which rule, in which version, with which calendar. Start at {@link
 * dev.redress.app.lawbook.Lawbook}.
 *
 * <p>Supports every step; knows none of them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.redress.app.lawbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
