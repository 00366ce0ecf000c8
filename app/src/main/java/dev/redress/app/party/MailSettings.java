package dev.redress.app.party;

import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server, where there is one: {@code redress.mail.smtp.host}, {@code port}, {@code username}, {@code password},
 * {@code starttls} (required unless it says false), and the sender {@code redress.mail.from}. The return path is empty, so
 * that nothing answers a mail that a program sent; {@code redress.mail.return-path} is for servers that refuse that.
 */
@Configuration(proxyBeanMethods = false)
class MailSettings {

    /** Milliseconds after which a mail server that does not answer is given up. */
    private static final String PATIENCE = "10000";

    /**
     * A way to send mail.
     *
     * @param host empty where no mail server is set
     * @param from address of the sender
     * @param returnPath envelope sender
     */
    record Post(String host, String from, String returnPath, JavaMailSenderImpl sender) {

        boolean works() {
            return !host.isEmpty() && !from.isEmpty();
        }
    }

    @Bean
    Post post(
            @Value("${redress.mail.smtp.host:}") String host,
            @Value("${redress.mail.smtp.port:587}") int port,
            @Value("${redress.mail.smtp.username:}") String username,
            @Value("${redress.mail.smtp.password:}") String password,
            @Value("${redress.mail.smtp.starttls:true}") boolean starttls,
            @Value("${redress.mail.from:}") String from,
            @Value("${redress.mail.return-path:<>}") String returnPath) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
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
        return new Post(host, from, returnPath, sender);
    }
}
