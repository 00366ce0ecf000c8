package dev.redress.app.party;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.platform.MailServer;
import dev.redress.app.platform.SecretSeal;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mail that waits to be sent. It is put here in the transaction that wants it sent; any node takes it from here, tries
 * again after a failure, and lets go of what has become useless.
 */
@Component
class MailDesk {

    private static final Logger LOG = LoggerFactory.getLogger(MailDesk.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private record Waiting(UUID id, byte[] sealed, int tries) {}

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final MailServer post;
    private final MessageSource words;
    private final InstantSource now;
    private final TransactionTemplate transaction;

    MailDesk(
            JdbcClient jdbc,
            SecretSeal seal,
            MailServer post,
            MessageSource words,
            InstantSource now,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.post = post;
        this.words = words;
        this.now = now;
        this.transaction = transaction;
    }

    /** Whether there is a mail server. */
    boolean works() {
        return post.works();
    }

    /** Puts a mail on the desk. */
    void put(CaseRef ref, PartyMail mail, Instant uselessAt) {
        UUID id = UUID.randomUUID();
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("""
                        insert into party_mail (mail_id, institution, case_id, sealed, made_at, useless_at, next_try_at)
                        values (:id, :institution, :caseId, :sealed, :now, :useless, :now)
                        """)
                .param("id", id)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .param("sealed", seal.seal(EventJson.write(mail).getBytes(StandardCharsets.UTF_8), place(id)))
                .param("now", at)
                .param("useless", Timestamp.from(uselessAt))
                .update();
    }

    @Scheduled(initialDelayString = "${redress.mail.first:PT5S}", fixedDelayString = "${redress.mail.every:PT2S}")
    void wake() {
        if (works()) {
            sendAll();
        }
    }

    /** Sends what waits, one after the other; @return how many left */
    int sendAll() {
        int sent = 0;
        while (true) {
            Optional<Boolean> next = Objects.requireNonNull(transaction.execute(_ -> sendNext()));
            if (next.isEmpty()) {
                return sent;
            }
            sent += next.get() ? 1 : 0;
        }
    }

    private Optional<Boolean> sendNext() {
        Timestamp at = Timestamp.from(now.instant());
        jdbc.sql("delete from party_mail where useless_at <= :now")
                .param("now", at)
                .update();
        Optional<Waiting> next = jdbc.sql("""
                        select mail_id, sealed, tries from party_mail
                        where next_try_at <= :now
                        order by next_try_at limit 1 for update skip locked
                        """)
                .param("now", at)
                .query((rows, _) -> new Waiting(
                        rows.getObject("mail_id", UUID.class), rows.getBytes("sealed"), rows.getInt("tries")))
                .optional();
        return next.map(waiting -> sent(waiting, at));
    }

    private boolean sent(Waiting waiting, Timestamp at) {
        try {
            PartyMail mail = EventJson.read(
                    new String(seal.open(waiting.sealed(), place(waiting.id())), StandardCharsets.UTF_8),
                    PartyMail.class);
            post.sender().send(message(mail));
            jdbc.sql("delete from party_mail where mail_id = :id")
                    .param("id", waiting.id())
                    .update();
            return true;
        } catch (MailException | MessagingException failed) {
            // The address is not for the log; what kind of failure it is, is enough.
            LOG.warn(
                    "A mail could not be sent and is tried again: {}",
                    failed.getClass().getSimpleName());
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(waiting.tries(), 6));
            jdbc.sql("update party_mail set tries = tries + 1, next_try_at = :next where mail_id = :id")
                    .param("next", Timestamp.from(at.toInstant().plus(pause)))
                    .param("id", waiting.id())
                    .update();
            return false;
        }
    }

    private SMTPMessage message(PartyMail mail) throws MessagingException {
        Locale language = Locale.of(mail.language());
        SMTPMessage message = new SMTPMessage(post.sender().getSession());
        // Nobody answers an automatic mail with another one, and no bounce comes back (RFC 3834).
        message.setEnvelopeFrom(post.returnPath());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setFrom(new InternetAddress(post.from(), true));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        String kind = mail.code().isPresent() ? "party.mail" : "party.mail.handed-out";
        message.setSubject(words.getMessage(kind + ".subject", null, language), "UTF-8");
        message.setText(
                words.getMessage(
                        kind + ".text",
                        new Object[] {mail.number(), mail.code().orElse(""), AccessCodes.LIFE.toMinutes()},
                        language),
                "UTF-8");
        message.setSentDate(Date.from(now.instant()));
        return message;
    }

    private static String place(UUID id) {
        return "party-mail/" + id;
    }
}
