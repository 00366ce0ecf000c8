package dev.redress.app.intake;

import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Submission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A submission that may be entered in the register.
 *
 * @param intakeId the raw intake behind it, where there is one
 * @param request the idempotent request behind it, where there is one
 */
public record Understood(
        String institution,
        Submission submission,
        List<Upload> uploads,
        Actor actor,
        Optional<UUID> intakeId,
        Optional<Request> request) {

    /** A request that may be repeated, and must then get the same answer. */
    public record Request(String key, byte[] hash) {}

    public Understood {
        uploads = List.copyOf(uploads);
    }
}
