package dev.redress.app.access.signin;

/** How somebody came in. */
enum Way {
    /** Password and second factor. */
    PASSWORD,
    /** A one-time link; password and second factor were set or proved on the way. */
    LINK,
    /** A one-time link alone: people of the demonstration. */
    DEMO_LINK,
    /** The house's provider, with its own second factor or ours. */
    PROVIDER,
    /** A program's token; no session. */
    TOKEN
}
