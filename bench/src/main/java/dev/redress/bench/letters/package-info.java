/** Printing and sealing letters: how many a second, and how much memory many of them take. */
@NullMarked
package dev.redress.bench.letters;

import org.jspecify.annotations.NullMarked;
