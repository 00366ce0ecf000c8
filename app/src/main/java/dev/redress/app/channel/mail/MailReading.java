package dev.redress.app.channel.mail;

import java.util.List;

/** What came of reading one raw mail. There is no third outcome and no exception. */
public sealed interface MailReading permits MailReading.Read, MailReading.Unreadable {

    /**
     * The mail was understood, if need be with salvage.
     *
     * @param oddities what was broken or guessed, one plain English sentence each, without personal data; in the order
     *     met, each once, at most {@value Oddities#MOST}
     */
    record Read(MailMessage message, List<String> oddities) implements MailReading {
        public Read {
            oddities = List.copyOf(oddities);
        }
    }

    /**
     * The bytes are no mail, or go over a bound. The raw bytes must go to quarantine.
     *
     * @param reason plain English, names the bound where one was passed, without personal data
     */
    record Unreadable(String reason) implements MailReading {}
}
