package dev.redress.app.intake;

/**
 * A document as it was handed in.
 *
 * @param name as the sender calls it; display text only
 * @param mediaType as the sender declares it
 * @param copy whether it is a copy; the complainant keeps originals (NEO-32)
 */
public record Upload(String name, String mediaType, boolean copy, byte[] content) {}
