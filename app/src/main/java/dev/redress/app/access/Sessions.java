package dev.redress.app.access;

/** The sessions of the people who signed in, on all nodes. */
public interface Sessions {

    /** Ends all sessions of a person, at the latest with the next request of each. */
    void endAllOf(String login);
}
