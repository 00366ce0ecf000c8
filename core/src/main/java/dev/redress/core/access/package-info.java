/** Who may see, open and do what: one policy for pages, programs, lists, exports and letters. */
@NullMarked
package dev.redress.core.access;

import org.jspecify.annotations.NullMarked;
