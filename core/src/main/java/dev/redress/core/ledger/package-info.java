/**
 * The form of the ledger: what one entry is, how it is hashed, how a chain is verified. Pure, so that an inspector's
 * program needs nothing else.
 */
@NullMarked
package dev.redress.core.ledger;

import org.jspecify.annotations.NullMarked;
