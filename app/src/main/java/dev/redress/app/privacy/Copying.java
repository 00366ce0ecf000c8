package dev.redress.app.privacy;

import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.privacy.AccessCopy.Paper;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.ledger.VaultRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A copy in the making: what was read for it, how others are blotted out of it, and the files that go with it. */
final class Copying {

    /** What an attachment is called, as the vault keeps it. */
    private record Description(String name, String mediaType, long size) {}

    private final Reading reading;
    private final Map<UUID, String> texts;
    private final Masks masks;
    private final boolean alone;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** @param alone whether nobody else complains in the case */
    Copying(Reading reading, Map<UUID, String> texts, Masks masks, boolean alone) {
        this.reading = reading;
        this.texts = texts;
        this.masks = masks;
        this.alone = alone;
    }

    Masks masks() {
        return masks;
    }

    Map<UUID, String> texts() {
        return texts;
    }

    /** The files by their place in the archive. */
    Map<String, byte[]> files() {
        return files;
    }

    String text(VaultRef text) {
        return masks.apply(texts.getOrDefault(text.text(), ""));
    }

    String text(Optional<VaultRef> text) {
        return text.map(this::text).orElse("");
    }

    /** Of a case of several, a document may show the others; whose it is not known to be, only its name is told. */
    List<Paper> papers(List<Attachment> attachments, boolean given) {
        List<Paper> papers = new ArrayList<>();
        for (Attachment attachment : attachments) {
            Description description = Optional.ofNullable(
                            texts.get(attachment.description().text()))
                    .map(json -> EventJson.read(json, Description.class))
                    .orElse(new Description("", "application/octet-stream", 0));
            UUID content = attachment.content().text();
            Optional<String> place = given && alone
                    ? reading.bytes("document " + content, content)
                            .map(bytes -> file("documents", ending(description.name()), bytes))
                    : Optional.empty();
            papers.add(new Paper(masks.apply(description.name()), description.mediaType(), description.size(), place));
        }
        return papers;
    }

    /** A letter as it was sent to the person; it was that person's already, so nothing in it is blotted out. */
    Optional<String> letter(int ordinal, VaultRef document) {
        return reading.bytes("letter", document.text()).map(bytes -> put("letters/" + ordinal + ".pdf", bytes));
    }

    private String file(String folder, String ending, byte[] bytes) {
        return put(folder + "/" + (files.size() + 1) + ending, bytes);
    }

    private String put(String path, byte[] bytes) {
        files.put(path, bytes);
        return path;
    }

    /** What the sender called a file is display text; in the archive it keeps only a plain ending. */
    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,8}") ? ending : "";
    }
}
