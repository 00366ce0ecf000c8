package dev.redress.app.dispute;

import static dev.redress.app.platform.Fields.required;

import dev.redress.app.intake.Upload;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Attachment;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that comes with an act.
 *
 * @param content Base64
 */
public record GivenDocument(
        @Nullable String name,
        @Nullable String mediaType,
        @Nullable Boolean original,
        @Nullable String content) {

    static GivenDocument of(Upload upload) {
        return new GivenDocument(
                upload.name(),
                upload.mediaType(),
                !upload.copy(),
                Base64.getEncoder().encodeToString(upload.content()));
    }

    public static List<Attachment> sealed(@Nullable List<GivenDocument> documents, Sealing sealing) {
        return Optional.ofNullable(documents).orElse(List.of()).stream()
                .map(document -> Uploads.sealed(sealing, document.upload()))
                .toList();
    }

    private Upload upload() {
        try {
            return new Upload(
                    required("documents.name", name),
                    Optional.ofNullable(mediaType).orElse("application/octet-stream"),
                    !Boolean.TRUE.equals(original),
                    Base64.getDecoder().decode(required("documents.content", content)));
        } catch (IllegalArgumentException broken) {
            throw new Problem(422, "unreadable-attachment", "The content of a document is not Base64.");
        }
    }
}
