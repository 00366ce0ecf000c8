/**
 * What a dispute is once the answer was not accepted, and the gates to the outside: forums, their checks, their papers,
 * the life of a proceeding. It knows no complaint; {@link dev.redress.core.dispute.Gate} is the place to start.
 */
@NullMarked
package dev.redress.core.dispute;

import org.jspecify.annotations.NullMarked;
