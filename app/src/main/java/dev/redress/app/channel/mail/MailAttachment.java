package dev.redress.app.channel.mail;

import java.util.Arrays;

/**
 * One attachment, decoded. Two are equal when name, media type and every byte are equal.
 *
 * @param name what the sender called it, to be shown and never to be used as a path: canonical (NFC), without control,
 *     bidirectional and invisible characters, without path separators, never empty, at most 200 characters; need not be
 *     unique in its mail
 * @param mediaType {@code type/subtype} in lower case as the sender claims it, without parameters; not checked against
 *     the content
 * @param content not copied: whoever changes it changes this attachment
 */
public record MailAttachment(String name, String mediaType, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAttachment(String otherName, String otherType, byte[] otherContent)
                && name.equals(otherName)
                && mediaType.equals(otherType)
                && Arrays.equals(content, otherContent);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + mediaType.hashCode()) + Arrays.hashCode(content);
    }

    /** Length instead of content: it may be a stranger's passport. */
    @Override
    public String toString() {
        return "MailAttachment[" + name + ", " + mediaType + ", " + content.length + " bytes]";
    }
}
