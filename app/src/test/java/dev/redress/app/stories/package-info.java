/**
 * The procedure as stories: one class per step of the path, and the whole path for every institution. They read the rule
 * files, drive the acts through the core, and know no database and no pages. Each test begins with the requirements that
 * it covers.
 */
@NullMarked
package dev.redress.app.stories;

import org.jspecify.annotations.NullMarked;
