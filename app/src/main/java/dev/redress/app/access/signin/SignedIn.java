package dev.redress.app.access.signin;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of the person who is in. Name, roles and institution are asked of the database at each request.
 *
 * @param stamp the person's at the time; another one ends the session
 * @param provenAt when a second factor was proved last; null for the demonstration's people until they step up
 */
record SignedIn(String login, long stamp, Way way, @Nullable Instant provenAt) implements Serializable {

    SignedIn proven(Instant at) {
        return new SignedIn(login, stamp, way, at);
    }
}
