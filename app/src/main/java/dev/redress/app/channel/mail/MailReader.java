package dev.redress.app.channel.mail;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one raw mail (RFC 5322, MIME). Pure and safe for any number of threads; the time and the memory it takes are in
 * proportion to the size of the mail, which {@code MailBounds} limits.
 */
public final class MailReader {

    private static final byte[] OUTLOOK_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /**
     * Never throws for what the bytes contain, and reads no clock and no default zone or locale.
     *
     * @param raw not changed and not kept
     */
    public MailReading read(byte[] raw) {
        if (raw.length > MailBounds.BYTES) {
            return new MailReading.Unreadable(
                    "The mail is larger than " + MailBounds.BYTES + " bytes, the most that are read.");
        }
        try {
            return new OneMail().read(raw);
        } catch (MailBounds.Exceeded bound) {
            return new MailReading.Unreadable(bound.reason());
        } catch (RuntimeException defect) {
            // A defect of ours must not cost a complainant the mail: it goes to quarantine, where a person sees it.
            return new MailReading.Unreadable(
                    "The reader failed: " + defect.getClass().getSimpleName() + ".");
        }
    }

    /** State of one reading. */
    private static final class OneMail {
        private final Oddities oddities = new Oddities();
        private final TextDecoding decoding = new TextDecoding(oddities);

        MailReading read(byte[] raw) throws MailBounds.Exceeded {
            Slice mail = MailStart.of(raw);
            if (mail.length() == 0) {
                return new MailReading.Unreadable("There is nothing in it.");
            }
            if (startsLikeOutlookFile(raw)) {
                return new MailReading.Unreadable(
                        "It is a file of Outlook (compound document) and not the text of a mail; save it as .eml.");
            }
            Headers headers = Headers.of(mail, oddities);
            if (headers.isEmpty() || (!MailStart.isHeader(mail) && !headers.hasWellKnown())) {
                return new MailReading.Unreadable("It does not begin as a mail does: there is no header line.");
            }
            return new MailReading.Read(message(headers), oddities.all());
        }

        private MailMessage message(Headers headers) throws MailBounds.Exceeded {
            PartDescription description = PartDescription.of(headers, decoding, "text/plain");
            HeaderText text = new HeaderText(headers, decoding);
            decoding.headersAreIn(description.charset());
            byte[] rawSample = text.rawSample();
            if (rawSample.length > 0) {
                decoding.headersAreLike(rawSample);
            }
            Optional<AddressLine.Mailbox> from = from(text, headers);
            Optional<String> subject = text.readable("subject");
            if (subject.isEmpty()) {
                oddities.add("The mail has no subject.");
            }
            Optional<Instant> sentAt = sentAt(text);
            List<String> to = recipients(text, headers);
            Optional<String> messageId = ids(text, headers, "message-id").stream()
                    .findFirst()
                    .or(() -> text.readable("message-id").filter(id -> id.indexOf(' ') < 0));
            BodyChoice body = new BodyChoice(decoding, oddities);
            String read = body.read(new MimeTree(decoding, oddities).of(headers, description));
            return new MailMessage(
                    messageId,
                    from.map(AddressLine.Mailbox::address),
                    from.isEmpty() ? text.readable("from") : from.flatMap(AddressLine.Mailbox::name),
                    to,
                    subject,
                    sentAt,
                    read,
                    body.originalHtml(),
                    body.attachments(),
                    AutomaticMail.is(headers, description.mediaType()),
                    references(text, headers));
        }

        private Optional<AddressLine.Mailbox> from(HeaderText text, Headers headers) {
            List<AddressLine.Mailbox> senders = headers.all("from").stream()
                    .flatMap(value -> AddressLine.parse(text.structured(value), decoding).stream())
                    .distinct()
                    .toList();
            if (senders.size() > 1) {
                oddities.add("From names more than one address; the first was taken.");
            }
            if (!senders.isEmpty()) {
                return Optional.of(senders.getFirst());
            }
            Optional<AddressLine.Mailbox> sender = text.structured("sender").stream()
                    .flatMap(line -> AddressLine.parse(line, decoding).stream())
                    .findFirst();
            oddities.add(headers.first("from").isEmpty() ? "The mail has no From." : "From holds no address.");
            if (sender.isPresent()) {
                oddities.add("The address of Sender was taken for From.");
            }
            return sender;
        }

        private List<String> recipients(HeaderText text, Headers headers) {
            Set<String> addresses = new LinkedHashSet<>();
            for (String name : List.of("to", "cc", "bcc")) {
                for (Slice value : headers.all(name)) {
                    AddressLine.parse(text.structured(value), decoding).forEach(one -> addresses.add(one.address()));
                }
            }
            return List.copyOf(addresses);
        }

        private Optional<Instant> sentAt(HeaderText text) {
            Optional<String> line = text.structured("date");
            Optional<Instant> sentAt = line.flatMap(SentDate::parse);
            if (sentAt.isEmpty()) {
                oddities.add(
                        line.isEmpty()
                                ? "The mail has no Date."
                                : "Date is no date with a known zone; the time of sending is unknown.");
            }
            return sentAt;
        }

        private List<String> references(HeaderText text, Headers headers) {
            Set<String> references = new LinkedHashSet<>(ids(text, headers, "references"));
            references.addAll(ids(text, headers, "in-reply-to"));
            return List.copyOf(references);
        }

        private List<String> ids(HeaderText text, Headers headers, String name) {
            Set<String> ids = new LinkedHashSet<>();
            for (Slice value : headers.all(name)) {
                MessageIds.addAll(CleanText.oneLine(text.structured(value)), ids);
            }
            return List.copyOf(ids);
        }

        private static boolean startsLikeOutlookFile(byte[] raw) {
            boolean same = raw.length >= OUTLOOK_FILE.length;
            for (int i = 0; same && i < OUTLOOK_FILE.length; i++) {
                same = raw[i] == OUTLOOK_FILE[i];
            }
            return same;
        }
    }
}
