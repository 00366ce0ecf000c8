/**
 * Rules as dated values with citations, and the procedure that an institution makes of them. Read {@link
 * dev.redress.core.rulebook.Rule} first: it answers for a day or refuses with a name, and never falls back.
 */
@NullMarked
package dev.redress.core.rulebook;

import org.jspecify.annotations.NullMarked;
