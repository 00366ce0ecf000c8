package dev.redress.app.intake.importing;

import dev.redress.app.channel.mail.DeliveryReport;
import dev.redress.app.intake.Upload;
import dev.redress.core.complaint.Submission;
import java.util.List;

/** What a raw item means. */
sealed interface Meaning {

    /** Somebody submits something. */
    record Submitted(Submission submission, List<Upload> uploads) implements Meaning {
        public Submitted {
            uploads = List.copyOf(uploads);
        }
    }

    /** A mail server reports of a mail that may have left this house. */
    record Reported(DeliveryReport report) implements Meaning {}
}
