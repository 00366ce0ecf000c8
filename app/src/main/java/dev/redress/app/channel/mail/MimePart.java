package dev.redress.app.channel.mail;

import java.util.List;

/** A mail or a part of it, taken apart but not decoded. */
sealed interface MimePart {

    PartDescription description();

    /** Holds one thing. */
    record Leaf(PartDescription description, Slice body) implements MimePart {}

    /**
     * Holds parts.
     *
     * @param before what stands before the first part, mostly a note for old mail programs
     * @param after what stands behind the last one, mostly nothing
     */
    record Multi(PartDescription description, List<MimePart> parts, Slice before, Slice after) implements MimePart {}
}
