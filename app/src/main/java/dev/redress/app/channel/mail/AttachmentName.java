package dev.redress.app.channel.mail;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.Map;

/**
 * Makes the sender's file name fit to be shown. It is cleaned first, so that whoever checks the name checks what is
 * shown: an invisible character in front of a dot, or a right-to-left mark in front of an ending, deceives nobody.
 */
final class AttachmentName {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 20;

    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("application/pdf", ".pdf"),
            Map.entry("application/zip", ".zip"),
            Map.entry("application/pkcs7-signature", ".p7s"),
            Map.entry("application/pkcs7-mime", ".p7m"),
            Map.entry("application/pgp-signature", ".asc"),
            Map.entry("application/ms-tnef", ".tnef"),
            Map.entry("image/gif", ".gif"),
            Map.entry("image/jpeg", ".jpg"),
            Map.entry("image/jpg", ".jpg"),
            Map.entry("image/pjpeg", ".jpg"),
            Map.entry("image/png", ".png"),
            Map.entry("message/delivery-status", ".txt"),
            Map.entry("message/disposition-notification", ".txt"),
            Map.entry("message/rfc822", ".eml"),
            Map.entry("text/calendar", ".ics"),
            Map.entry("text/csv", ".csv"),
            Map.entry("text/html", ".html"),
            Map.entry("text/plain", ".txt"),
            Map.entry("text/rfc822-headers", ".txt"),
            Map.entry("text/vcard", ".vcf"),
            Map.entry("text/x-vcard", ".vcf"));

    private AttachmentName() {}

    /** @return empty text when nothing visible is left */
    static String canonical(String name) {
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(CleanText.oneLine(name), Normalizer.Form.NFC)
                .codePoints()
                .filter(AttachmentName::isVisible)
                .map(c -> c == '/' || c == '\\' ? '_' : c)
                .forEach(clean::appendCodePoint);
        String shown = shortened(clean.toString().strip());
        return shown.chars().allMatch(c -> c == '.' || c == '_' || c == ' ') ? "" : shown;
    }

    /** @param ordinal place of the attachment in its mail, from 1 */
    static String forUnnamed(String mediaType, int ordinal) {
        return "attachment-" + ordinal + ENDINGS.getOrDefault(mediaType, "");
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }

    /** Cuts in the middle, because the ending says what the file claims to be. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = LONGEST - ending.length() - 1;
        end -= Character.isHighSurrogate(name.charAt(end - 1)) ? 1 : 0;
        return name.substring(0, end) + "…" + ending;
    }
}
