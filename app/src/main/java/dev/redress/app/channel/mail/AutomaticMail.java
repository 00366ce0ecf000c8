package dev.redress.app.channel.mail;

import java.util.Locale;
import java.util.Set;

/** Whether a machine sent a mail (RFC 3834, 2 and 5; RFC 5230, 4.6): no answer may go out by itself. */
final class AutomaticMail {

    /** Not "list": an institution's complaint address may itself be a list, and its complainants are owed an answer. */
    private static final Set<String> PRECEDENCE = Set.of("bulk", "junk", "auto_reply", "auto-reply");

    private AutomaticMail() {}

    static boolean is(Headers headers, String mediaType) {
        boolean bounce = mediaType.equals("multipart/report")
                || mediaType.equals("message/delivery-status")
                || mediaType.equals("message/disposition-notification");
        boolean submitted = headers.all("auto-submitted").stream()
                .map(AutomaticMail::word)
                .anyMatch(word -> !word.isEmpty() && !word.equals("no"));
        boolean precedence =
                headers.all("precedence").stream().map(AutomaticMail::word).anyMatch(PRECEDENCE::contains);
        boolean nobodyToReturnTo = headers.all("return-path").stream()
                .map(value -> value.latin1().replaceAll("\\s", ""))
                .anyMatch(path -> path.equals("<>"));
        boolean autoResponder = headers.first("x-auto-response-suppress").isPresent()
                || headers.first("x-autoreply").isPresent()
                || headers.first("x-autorespond").isPresent();
        return bounce || submitted || precedence || nobodyToReturnTo || autoResponder;
    }

    private static String word(Slice value) {
        String text = value.latin1().strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != ';') {
            end++;
        }
        return text.substring(0, end);
    }
}
