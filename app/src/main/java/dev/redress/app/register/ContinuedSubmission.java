package dev.redress.app.register;

import dev.redress.app.ledger.CaseRef;
import dev.redress.core.complaint.RegisterNumber;

/**
 * An oral submission goes on in a written one that was just entered (NEO-5). Published in the transaction of the entry.
 *
 * @param oral the case that ends by this
 * @param written number of the written submission
 */
public record ContinuedSubmission(CaseRef oral, RegisterNumber written) {}
