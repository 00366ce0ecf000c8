/**
 * The life of a submission from its entry in the register to its answer. {@link
 * dev.redress.core.complaint.ComplaintRules#decide} is the legal checklist: one answer for every state and every act.
 */
@NullMarked
package dev.redress.core.complaint;

import org.jspecify.annotations.NullMarked;
