/** Counting working days, beside OpenGamma Strata. */
@NullMarked
package dev.redress.bench.calendar;

import org.jspecify.annotations.NullMarked;
