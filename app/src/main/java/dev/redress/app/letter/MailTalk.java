package dev.redress.app.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One conversation with the mail server, which knows how far it came. */
final class MailTalk extends SMTPTransport {

    private static final Logger LOG = LoggerFactory.getLogger(MailTalk.class);

    /** What the server is answering to. */
    enum Step {
        /** Nothing of a letter yet. */
        GREETING,
        SENDER,
        RECIPIENT,
        /** From here on it may have taken the letter. */
        TEXT;

        /** Whether what the server says here is about this letter. */
        boolean ofTheLetter() {
            return this == RECIPIENT || this == TEXT;
        }
    }

    private Step step = Step.GREETING;

    MailTalk(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    Step step() {
        return step;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        step = Step.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        step = Step.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        step = Step.TEXT;
        return super.data();
    }

    /** Says goodbye; what goes wrong with that changes nothing that was said before. */
    void hangUp() {
        try {
            close();
        } catch (MessagingException unheard) {
            LOG.debug("The mail server did not hear the goodbye");
        }
    }
}
