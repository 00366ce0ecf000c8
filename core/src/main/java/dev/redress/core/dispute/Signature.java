package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;

/** Who signed, and on which day. */
public record Signature(Signer signer, LocalDate on) {}
