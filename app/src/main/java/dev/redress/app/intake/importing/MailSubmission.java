package dev.redress.app.intake.importing;

import dev.redress.app.channel.mail.DeliveryReport;
import dev.redress.app.channel.mail.MailAttachment;
import dev.redress.app.channel.mail.MailMessage;
import dev.redress.app.channel.mail.MailReader;
import dev.redress.app.channel.mail.MailReading;
import dev.redress.app.intake.Upload;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Submission;
import dev.redress.core.rulebook.ComplainantKind;
import dev.redress.core.rulebook.Procedure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A mail as a submission. It arrives now: its Date is what the sender's machine says, so it is written below the text and
 * nothing is counted from it. Who the sender is in the procedure's eyes is not known; identity may be completed later.
 */
final class MailSubmission {

    /** Code of the channel in every rulebook. */
    static final String CHANNEL = "email";

    /** Why a mail that no person wrote goes into quarantine. */
    static final String AUTOMATIC =
            "automatic-mail: A machine sent it: an automatic answer, a report of non-delivery or"
                    + " bulk mail. It starts no case by itself.";

    private static final String COMPLAINT = "complaint";

    private final Procedure procedure;
    private final Supplier<LocalDateTime> now;
    private final String officer;
    private final MailReader reader = new MailReader();

    MailSubmission(Procedure procedure, Supplier<LocalDateTime> now, String officer) {
        this.procedure = procedure;
        this.now = now;
        this.officer = officer;
    }

    /** @throws Unclear for what is neither a mail of a person nor a report on one of ours */
    Meaning meaning(byte[] raw) {
        return switch (reader.read(raw)) {
            case MailReading.Unreadable(String reason) -> throw new Unclear("unreadable-mail: " + reason);
            case MailReading.Read(MailMessage mail, List<String> _)
            when mail.automatic() ->
                DeliveryReport.in(mail).map(Meaning.Reported::new).orElseThrow(() -> new Unclear(AUTOMATIC));
            case MailReading.Read(MailMessage mail, List<String> _) ->
                new Meaning.Submitted(submission(mail), uploads(mail));
        };
    }

    private Submission submission(MailMessage mail) {
        String subject = mail.subject().orElse("(no subject)");
        return new Submission(
                procedure.submissions().value().find(COMPLAINT).isPresent()
                        ? COMPLAINT
                        : procedure.submissions().value().codes().getFirst(),
                CHANNEL,
                Optional.empty(),
                now.get(),
                GuessedLanguage.of(
                        subject + "\n" + mail.text(), procedure.institution().languages()),
                List.of(sender(mail)),
                subject,
                text(mail),
                Submission.PlainLoss.NONE,
                Optional.empty(),
                Optional.empty(),
                officer);
    }

    private Person sender(MailMessage mail) {
        return new Person(
                senderKind(),
                mail.fromName().orElse(""),
                "",
                mail.fromAddress().orElse(""),
                "",
                "",
                "",
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** The first kind that anybody can be who writes in his or her own name. */
    private Set<String> senderKind() {
        return procedure.complainants().value().entries().stream()
                .filter(kind -> kind.accepted() && !kind.mandate() && !kind.several())
                .findFirst()
                .map(ComplainantKind::code)
                .map(Set::of)
                .orElse(Set.of());
    }

    private static String text(MailMessage mail) {
        String text =
                mail.text().isBlank() ? mail.attachments().isEmpty() ? "(no text)" : "(see attachments)" : mail.text();
        return mail.sentAt()
                .map(sent -> text.stripTrailing() + "\n\n[Sent " + sent + ", as the mail itself says]")
                .orElse(text);
    }

    private static List<Upload> uploads(MailMessage mail) {
        List<Upload> uploads = new ArrayList<>();
        mail.originalHtml()
                .ifPresent(html -> uploads.add(
                        new Upload("original.html", "text/html", true, html.getBytes(StandardCharsets.UTF_8))));
        for (MailAttachment attachment : mail.attachments()) {
            uploads.add(new Upload(attachment.name(), attachment.mediaType(), true, attachment.content()));
        }
        return uploads;
    }
}
