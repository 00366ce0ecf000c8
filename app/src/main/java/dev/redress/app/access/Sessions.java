package dev.redress.app.access;

/** The sessions of the people who signed in, and the tokens in their names, on all nodes. */
public interface Sessions {

    /** Ends all sessions and tokens of a person, at the latest with the next request of each. */
    void endAllOf(String login);
}
