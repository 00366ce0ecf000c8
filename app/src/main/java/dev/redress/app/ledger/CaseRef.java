package dev.redress.app.ledger;

import java.util.UUID;

/** Which case of which institution. */
public record CaseRef(String institution, UUID caseId) {}
