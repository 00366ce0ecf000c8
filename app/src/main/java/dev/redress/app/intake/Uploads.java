package dev.redress.app.intake;

import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Sealing;
import dev.redress.core.complaint.Attachment;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Documents that came with a form.
 *
 * @param copies what was handed in as copies, scans, photos
 * @param originals what exists in digital form only
 */
public record Uploads(List<MultipartFile> copies, List<MultipartFile> originals) {

    /** Largest document, in bytes. */
    static final long LARGEST = 20L * 1024 * 1024;

    /** Largest sum of documents, in bytes. */
    static final long LARGEST_SUM = 50L * 1024 * 1024;

    private static final int LONGEST_NAME = 150;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,80}");
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    /** The documents of a request: its fields {@code copies} and {@code originals}; none in a form without documents. */
    public static Uploads of(HttpServletRequest request) {
        var documents = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return documents == null
                ? new Uploads(List.of(), List.of())
                : new Uploads(documents.getFiles("copies"), documents.getFiles("originals"));
    }

    /** Copies first, then originals; a field without a file gives nothing. */
    public List<Upload> read() {
        return Stream.concat(
                        copies.stream().filter(file -> !isNone(file)).map(file -> upload(file, true)),
                        originals.stream().filter(file -> !isNone(file)).map(file -> upload(file, false)))
                .toList();
    }

    /** Keys of what is wrong with the documents; empty when they can be taken. */
    public List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        List<MultipartFile> all =
                Stream.concat(copies.stream(), originals.stream()).toList();
        if (all.stream().anyMatch(file -> file.getSize() > LARGEST)) {
            wrong.add("mend.document-too-large");
        }
        if (size() > LARGEST_SUM) {
            wrong.add("mend.documents-too-large");
        }
        return wrong;
    }

    /** How large they are together, in bytes. */
    long size() {
        return Stream.concat(copies.stream(), originals.stream())
                .mapToLong(MultipartFile::getSize)
                .sum();
    }

    /** What a document is called, as the vault keeps it beside the content. */
    public record Description(String name, String mediaType, long size) {}

    /** Seals a document for the vault of a case, and gives what stands for it in the ledger. */
    public static Attachment sealed(Sealing sealing, Upload upload) {
        Description about = new Description(upload.name(), upload.mediaType(), upload.content().length);
        return new Attachment(sealing.seal(EventJson.write(about)), sealing.seal(upload.content()), upload.copy());
    }

    private static boolean isNone(MultipartFile file) {
        String name = file.getOriginalFilename();
        return (name == null || name.isEmpty()) && file.isEmpty();
    }

    private static Upload upload(MultipartFile file, boolean copy) {
        String declared = file.getContentType();
        String type = declared == null ? UNKNOWN_TYPE : declared.toLowerCase(java.util.Locale.ROOT);
        try {
            return new Upload(
                    name(file), MEDIA_TYPE.matcher(type).matches() ? type : UNKNOWN_TYPE, copy, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Display text only: no path, nothing invisible, not too long; the end, with the ending, is what people know. */
    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename();
        String visible = (given == null ? "" : given).replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
        String last = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1)
                .strip();
        String named = last.isEmpty() ? "document" : last;
        return named.length() <= LONGEST_NAME ? named : named.substring(named.length() - LONGEST_NAME);
    }
}
