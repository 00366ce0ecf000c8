/**
 * The running of terms. A {@link dev.redress.core.clock.LegalClock} is a fold over its events; a {@link
 * dev.redress.core.clock.Deadline} is a value that carries its own explanation: rule, version, calendar as known on a
 * day, each counted and each skipped day.
 */
@NullMarked
package dev.redress.core.clock;

import org.jspecify.annotations.NullMarked;
