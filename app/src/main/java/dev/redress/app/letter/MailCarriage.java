package dev.redress.app.letter;

import dev.redress.app.letter.Envelope.Enclosed;
import dev.redress.app.letter.MailTalk.Step;
import dev.redress.app.platform.MailServer;
import dev.redress.app.platform.SiteAddress;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server and understands its answer. */
@Component
class MailCarriage {

    /** What came of it. */
    sealed interface Outcome {

        /** The server has taken it; its last answer is the proof. */
        record Left(String reply) implements Outcome {}

        /** The server will not take it, now or later. */
        record Never(String reply) implements Outcome {}

        /** It was not taken, and may be later; others may be taken meanwhile. */
        record Later(String said) implements Outcome {}

        /** The server takes nothing now, neither this mail nor any other. */
        record Unreached(String said) implements Outcome {}

        /** It was not given to the server: what it says holds no more, for that reason. */
        record Overtaken(String why) implements Outcome {}

        /** The connection broke after the mail was handed over and before the server answered. */
        record Unsure(String said) implements Outcome {}
    }

    private static final int PERMANENT = 500;

    /** RFC 5321, 4.2.3: the service closes; the mail is too large for it. RFC 4954: it wants a sign-in. */
    private static final int GOES_AWAY = 421;

    private static final int TOO_LARGE = 552;
    private static final int SIGN_IN_FIRST = 530;
    private static final String LETTER = "letter.";

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\u2028\\u2029]+");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]{1,80}/[\\w!#$&^.+-]{1,80}");

    private final MailServer server;
    private final SiteAddress site;
    private final InstantSource now;

    MailCarriage(MailServer server, SiteAddress site, InstantSource now) {
        this.server = server;
        this.site = site;
        this.now = now;
    }

    boolean works() {
        return server.works();
    }

    Outcome send(Envelope envelope) {
        Session session = server.sender().getSession();
        MailTalk talk = new MailTalk(session);
        try {
            MimeMessage message = message(envelope, session);
            talk.connect(
                    server.sender().getHost(),
                    server.sender().getPort(),
                    server.sender().getUsername(),
                    server.sender().getPassword());
            talk.sendMessage(message, new Address[] {new InternetAddress(envelope.to(), true)});
            return new Outcome.Left(talk.getLastServerResponse().strip());
        } catch (SMTPSendFailedException refused) {
            return answered(talk.step(), refused.getReturnCode(), refused);
        } catch (SMTPAddressFailedException refused) {
            return answered(talk.step(), refused.getReturnCode(), refused);
        } catch (AuthenticationFailedException refused) {
            return new Outcome.Unreached("the mail server does not accept the sign-in");
        } catch (jakarta.mail.SendFailedException refused) {
            return refused.getNextException() instanceof SMTPAddressFailedException address
                    ? answered(talk.step(), address.getReturnCode(), address)
                    : new Outcome.Never("the mail server takes no such address");
        } catch (MessagingException | UnsupportedEncodingException broken) {
            return broken(talk.step());
        } finally {
            talk.hangUp();
        }
    }

    /** Of what the server refuses, only the recipient and the text are the letter's own; all else meets every letter. */
    private static Outcome answered(Step step, int code, MessagingException refused) {
        String said = code + " " + firstLine(Objects.toString(refused.getMessage(), ""));
        if (code < 0) {
            return broken(step);
        }
        if (code == SIGN_IN_FIRST || code == GOES_AWAY || (!step.ofTheLetter() && code != TOO_LARGE)) {
            return new Outcome.Unreached("the mail server refuses: " + said);
        }
        return code >= PERMANENT ? new Outcome.Never(said) : new Outcome.Later(said);
    }

    private static Outcome broken(Step step) {
        return step == Step.TEXT
                ? new Outcome.Unsure("the connection broke while the mail was handed over")
                : new Outcome.Unreached("the mail server was not reached");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private MimeMessage message(Envelope envelope, Session session)
            throws MessagingException, UnsupportedEncodingException {
        String id = "<" + identifier(envelope.code(), site.host()) + ">";
        SMTPMessage message = new SMTPMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setEnvelopeFrom(server.bounces());
        message.setFrom(new InternetAddress(server.from(), envelope.house(), "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.to(), true));
        message.setSubject(envelope.subject(), "UTF-8");
        message.setSentDate(Date.from(now.instant()));
        // Nobody's absence notice answers a letter (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart body = new MimeBodyPart();
        body.setText(envelope.text(), "UTF-8");
        parts.addBodyPart(body);
        for (Enclosed enclosed : envelope.enclosed()) {
            parts.addBodyPart(part(enclosed));
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(Enclosed enclosed) throws MessagingException, UnsupportedEncodingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosed.content(), mediaType(enclosed))));
        part.setFileName(MimeUtility.encodeText(fileName(enclosed), "UTF-8", null));
        part.setDisposition(jakarta.mail.Part.ATTACHMENT);
        return part;
    }

    /** The mail library writes line breaks of a name into the head of the part as they are (RFC 5322, 2.2). */
    private static String fileName(Enclosed enclosed) {
        String name = UNPRINTABLE.matcher(enclosed.name()).replaceAll(" ").strip();
        return name.isEmpty() ? "document" : name;
    }

    /** A type that is none would keep the whole letter from leaving, again and again. */
    private static String mediaType(Enclosed enclosed) {
        return MEDIA_TYPE.matcher(enclosed.mediaType()).matches() ? enclosed.mediaType() : "application/octet-stream";
    }

    /** The message id of a letter's mail, without angle brackets. */
    private static String identifier(String code, String host) {
        return LETTER + code + "@" + host;
    }

    /** The code of the letter whose mail has that id, when the mail left from that host; empty for all other ids. */
    static Optional<String> code(String identifier, String host) {
        String end = "@" + host;
        return identifier.startsWith(LETTER) && identifier.endsWith(end)
                ? Optional.of(identifier.substring(LETTER.length(), identifier.length() - end.length()))
                : Optional.empty();
    }
}
