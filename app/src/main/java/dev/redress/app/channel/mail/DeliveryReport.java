package dev.redress.app.channel.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What a mail server reports of a mail that was sent from here (delivery status notification, RFC 3464). Anybody can write
 * one who has seen the mail that it is about, so it is a message to be looked at and no proof.
 *
 * @param about message id of the mail, without angle brackets
 * @param failed whether it will never arrive; otherwise it is late, or was delivered or passed on
 * @param said status and reason of the first recipient whom it failed to reach, on one line, at most 300 characters; may
 *     be empty
 */
public record DeliveryReport(String about, boolean failed, String said) {

    private static final Set<String> REPORTS = Set.of("message/delivery-status", "message/global-delivery-status");

    private static final Set<String> ORIGINALS =
            Set.of("message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers");

    private static final int LONGEST = 300;

    /** The report in a mail; empty for a mail that is none, or does not say which mail it is about. */
    public static Optional<DeliveryReport> in(MailMessage mail) {
        Optional<MailAttachment> status = first(mail, REPORTS);
        Optional<String> about = first(mail, ORIGINALS).flatMap(DeliveryReport::messageId);
        if (status.isEmpty() || about.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(about.get(), Slice.of(status.get().content())));
        } catch (MailBounds.Exceeded bound) {
            return Optional.empty();
        }
    }

    private static Optional<MailAttachment> first(MailMessage mail, Set<String> mediaTypes) {
        return mail.attachments().stream()
                .filter(attachment -> mediaTypes.contains(attachment.mediaType()))
                .findFirst();
    }

    private static Optional<String> messageId(MailAttachment original) {
        try {
            return Headers.of(Slice.of(original.content()), new Oddities()).first("message-id").stream()
                    .map(line -> CleanText.oneLine(line.latin1()))
                    .map(line -> line.replace("<", "").replace(">", "").strip())
                    .filter(id -> !id.isEmpty())
                    .findFirst();
        } catch (MailBounds.Exceeded bound) {
            return Optional.empty();
        }
    }

    /** The first group of lines is about the mail, each that follows about one recipient (RFC 3464, 2.1). */
    private static DeliveryReport read(String about, Slice status) throws MailBounds.Exceeded {
        Oddities oddities = new Oddities();
        Slice rest = status;
        while (!rest.isBlank()) {
            Headers group = Headers.of(withoutEmptyLines(rest), oddities);
            if (word(group, "action").equalsIgnoreCase("failed")) {
                String said = (word(group, "status") + " " + word(group, "diagnostic-code")).strip();
                return new DeliveryReport(about, true, said.substring(0, Math.min(said.length(), LONGEST)));
            }
            if (group.isEmpty()) {
                break;
            }
            rest = group.body;
        }
        return new DeliveryReport(about, false, "");
    }

    private static Slice withoutEmptyLines(Slice rest) {
        int from = rest.from;
        while (from < rest.to && (rest.bytes[from] == '\r' || rest.bytes[from] == '\n')) {
            from++;
        }
        return new Slice(rest.bytes, from, rest.to);
    }

    private static String word(Headers group, String name) {
        return group.first(name)
                .map(line -> CleanText.oneLine(new String(line.copy(), StandardCharsets.UTF_8))
                        .strip())
                .orElse("");
    }
}
