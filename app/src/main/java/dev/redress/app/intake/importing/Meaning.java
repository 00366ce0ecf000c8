package dev.redress.app.intake.importing;

import dev.redress.app.intake.Upload;
import dev.redress.core.complaint.Submission;
import java.util.List;

/** What a raw item means. */
record Meaning(Submission submission, List<Upload> uploads) {
    Meaning {
        uploads = List.copyOf(uploads);
    }
}
