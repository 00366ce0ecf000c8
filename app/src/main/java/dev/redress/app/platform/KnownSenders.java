package dev.redress.app.platform;

import jakarta.servlet.http.HttpServletRequest;

/** Whose documents need not be weighed before they are read. */
public interface KnownSenders {

    /** Whether somebody is known to send this, or it is refused unread where nobody is. The body is not touched. */
    boolean known(HttpServletRequest request);
}
