/** Intake through HTTP, beside PostgreSQL taking the same rows one complaint per transaction. */
@NullMarked
package dev.redress.bench.intake;

import org.jspecify.annotations.NullMarked;
