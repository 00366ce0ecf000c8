package dev.redress.app.channel.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One mail, in words. No text in it holds a NUL or half of a surrogate pair, so PostgreSQL takes all of it; none of it
 * is safe to be put into HTML or into a header of another mail unescaped.
 *
 * @param messageId without angle brackets; the sender chose it, so it proves nothing and need not be unique
 * @param fromAddress first address of From, as written; not verified
 * @param fromName display name beside that address, on one line; without an address, all that From says
 * @param to everyone addressed: To, then Cc, then Bcc, each address once, as written
 * @param subject on one line; empty when the line is missing or blank
 * @param sentAt what the sender's Date says, and only if it says it with a zone; never the time of reading, and not the
 *     legal day of receipt
 * @param text what a person would read: the plain text, or the HTML turned into text; lines end in LF; may be empty
 * @param originalHtml the HTML as sent, uncleaned; several HTML parts follow one another
 * @param attachments in the order of the mail; a mail inside the mail is one of them ({@code message/rfc822}), unopened
 * @param automatic a machine sent it, so no automatic answer may go out (RFC 3834)
 * @param references ids of the mails this one answers, oldest first (References, then In-Reply-To), without angle
 *     brackets, each once; a hint for threading, never a proof of identity
 */
public record MailMessage(
        Optional<String> messageId,
        Optional<String> fromAddress,
        Optional<String> fromName,
        List<String> to,
        Optional<String> subject,
        Optional<Instant> sentAt,
        String text,
        Optional<String> originalHtml,
        List<MailAttachment> attachments,
        boolean automatic,
        List<String> references) {

    public MailMessage {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
        references = List.copyOf(references);
    }
}
