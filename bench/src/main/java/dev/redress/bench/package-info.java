/** Measurements that a person starts with {@code bin/bench}. Nothing here is shipped, and nothing here is a test. */
@NullMarked
package dev.redress.bench;

import org.jspecify.annotations.NullMarked;
