/**
 * Templates of letters: text with named places, filled with values. Start at {@link
 * dev.redress.app.letter.template.Template}.
 *
 * <p>There is no expression language here and none can be reached: a template is cut into tokens once, and a value is put
 * in as it is, never read again.
 */
@NullMarked
package dev.redress.app.letter.template;

import org.jspecify.annotations.NullMarked;
