package dev.redress.app.intake.importing;

/** Hears how far an import is. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (read, registered, alreadyThere, quarantined) -> {};

    void report(long read, long registered, long alreadyThere, long quarantined);
}
