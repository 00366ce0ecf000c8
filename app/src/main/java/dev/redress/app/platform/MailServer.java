package dev.redress.app.platform;

import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The mail server, where there is one: {@code redress.mail.smtp.host}, {@code port}, {@code username}, {@code password},
 * {@code starttls} (required unless it says false), and the sender {@code redress.mail.from}.
 *
 * <p>Two envelope senders: the return path of what nobody should answer is empty, unless {@code redress.mail.return-path}
 * names one for servers that refuse that; letters that cannot be delivered come back to {@code redress.mail.bounces}, or to
 * the sender where that is not set.
 */
@Component
public class MailServer {

    /** Milliseconds after which a mail server that does not answer is given up. */
    private static final String PATIENCE = "10000";

    private final String from;
    private final String returnPath;
    private final String bounces;
    private final JavaMailSenderImpl sender;
    private final boolean works;

    public MailServer(
            @Value("${redress.mail.smtp.host:}") String host,
            @Value("${redress.mail.smtp.port:587}") int port,
            @Value("${redress.mail.smtp.username:}") String username,
            @Value("${redress.mail.smtp.password:}") String password,
            @Value("${redress.mail.smtp.starttls:true}") boolean starttls,
            @Value("${redress.mail.from:}") String from,
            @Value("${redress.mail.return-path:<>}") String returnPath,
            @Value("${redress.mail.bounces:}") String bounces) {
        this.from = from;
        this.returnPath = returnPath;
        this.bounces = bounces.isBlank() ? from : bounces;
        this.works = !host.isEmpty() && !from.isEmpty();
        this.sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        Properties properties = sender.getJavaMailProperties();
        if (!username.isEmpty()) {
            sender.setUsername(username);
            sender.setPassword(password);
            properties.put("mail.smtp.auth", "true");
        }
        properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
    }

    /** Whether there is one. */
    public boolean works() {
        return works;
    }

    public JavaMailSenderImpl sender() {
        return sender;
    }

    /** Address of the sender. */
    public String from() {
        return from;
    }

    /** Envelope sender of what nobody should answer. */
    public String returnPath() {
        return returnPath;
    }

    /** Envelope sender of what should come back when it cannot be delivered. */
    public String bounces() {
        return bounces;
    }
}
