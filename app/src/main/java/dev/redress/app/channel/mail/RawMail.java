package dev.redress.app.channel.mail;

import java.util.Arrays;

/**
 * One mail as it lies in a file, not understood yet. Two are equal when origin and every byte are equal.
 *
 * @param origin file name as given, and for a mail of a mailbox {@code #} and its place in it, from 1
 * @param raw not copied; a mail over the reader's bound is cut one byte above it, so that the reader refuses it by name;
 *     the file keeps the whole
 */
public record RawMail(String origin, byte[] raw) {

    @Override
    public boolean equals(Object other) {
        return other instanceof RawMail(String otherOrigin, byte[] otherRaw)
                && origin.equals(otherOrigin)
                && Arrays.equals(raw, otherRaw);
    }

    @Override
    public int hashCode() {
        return 31 * origin.hashCode() + Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return "RawMail[" + origin + ", " + raw.length + " bytes]";
    }
}
