package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumCheck.Elsewhere;
import dev.redress.core.rulebook.ForumCheck.Stage;
import java.util.Locale;

/** What somebody must say about a dispute because the record of the institution cannot show it. */
public enum DeclaredFact {
    CIVIL,
    COURT_PENDING,
    COURT_DECIDED,
    ARBITRATION_PENDING,
    ARBITRATION_DECIDED,
    DISPUTE_BODY_PENDING,
    DISPUTE_BODY_DECIDED,
    MEDIATION_BODY_PENDING,
    MEDIATION_BODY_DECIDED,
    /** The supervisor facilitated it before. */
    FACILITATED_BEFORE;

    /** The fact that a dispute is, or was, before such a body. */
    public static DeclaredFact of(Elsewhere body, Stage stage) {
        return valueOf(body.name() + "_" + stage.name());
    }

    /** The word in addresses and records: {@code court-pending}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
