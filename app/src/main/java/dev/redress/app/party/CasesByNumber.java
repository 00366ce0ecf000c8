package dev.redress.app.party;

import dev.redress.app.ledger.CaseRef;
import java.util.Optional;

/** Finds a case by its printed register number; the register knows how. */
public interface CasesByNumber {

    Optional<CaseRef> byNumber(String institution, String printed);
}
