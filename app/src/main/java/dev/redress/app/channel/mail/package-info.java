/**
 * From the raw bytes of a mail to what intake can take.
 *
 * <p>Every mail ends as {@link dev.redress.app.channel.mail.MailReading.Read} or
 * {@link dev.redress.app.channel.mail.MailReading.Unreadable}; no input ends in an exception, and what a mail says in a
 * broken way is kept and named in its oddities. The raw bytes belong to the caller, who stores them first.
 *
 * <p>Reading order: {@link dev.redress.app.channel.mail.MailFiles} (files and mailboxes) gives raw mails,
 * {@link dev.redress.app.channel.mail.MailReader} reads one. Inside it: {@code Headers} (lines before the empty line),
 * {@code MimeTree} (parts), {@code BodyChoice} (which parts are the text, which are attachments).
 *
 * <p>Why the MIME structure is read here and not by a library: a stranger sends the bytes, and the time to read them
 * must grow with their number and not with its square. mime4j 0.8.14 looks for the end of an encoded word, and for a
 * boundary, anew from every position: one subject of 1 MB held it for 105 seconds, one boundary of 10,000 dashes over a
 * mail of 4 MB for 11 (two cores, JDK 25). The tests hold this reader against it on ordinary mail, where both must agree.
 */
@NamedInterface("mail")
@NullMarked
package dev.redress.app.channel.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
