/**
 * The program. One package per step of the path, in this order: intake, register, clock, handling, response, dispute
 * (and mediation), reporting; the other packages support them.
 */
@NullMarked
package dev.redress.app;

import org.jspecify.annotations.NullMarked;
