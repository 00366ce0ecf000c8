package dev.redress.app.platform;

import java.sql.SQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Text that the database cannot hold: it has a NUL in it. Whoever sent it made a mistake, or tries what happens. */
final class Unstorable {

    /** {@code character_not_in_repertoire}. */
    private static final String STATE = "22021";

    private Unstorable() {}

    /**
     * The answer to whoever sent it.
     *
     * @throws DataIntegrityViolationException as it came, when the database refused for another reason
     */
    static Problem told(DataIntegrityViolationException refused) {
        if (refused.getMostSpecificCause() instanceof SQLException cause && STATE.equals(cause.getSQLState())) {
            return new Problem(422, "no-such-character", "What was sent holds a character that no text has (NUL).");
        }
        throw refused;
    }
}
