package dev.redress.app.access.signin;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session knows of somebody who has shown one thing and is not in yet. It opens the pages of its step only.
 *
 * @param stamp the person's at the time; another one ends the session
 * @param until exclusive
 */
record AtTheDoor(String login, long stamp, Step step, Instant until) implements Serializable {

    /** What is still to be done. */
    enum Step {
        /** Came by a link and has no second factor: sets a password. */
        PASSWORD,
        /** Has just set a password: sets a second factor. */
        FACTOR,
        /** Came by a link and has a second factor: sets a new password and proves the factor. */
        RESET,
        /** The house's provider has named the person: proves the second factor. */
        PROVE
    }

    AtTheDoor at(Step next, long newStamp) {
        return new AtTheDoor(login, newStamp, next, until);
    }
}
