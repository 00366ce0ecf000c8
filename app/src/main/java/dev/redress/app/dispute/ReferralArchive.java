package dev.redress.app.dispute;

import dev.redress.app.dispute.ReferralIndex.Chain;
import dev.redress.app.dispute.ReferralIndex.Content;
import dev.redress.app.dispute.ReferralIndex.FullRow;
import dev.redress.app.dispute.ReferralIndex.Link;
import dev.redress.app.ledger.EventJson;
import dev.redress.core.ledger.LedgerEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a referral file. The same parts give the same bytes. */
final class ReferralArchive {

    /** Kinds of rows that speak of what is in the file; all others go in as hashes only. */
    private static final Set<String> SHOWN = Set.of(
            "SubmissionRegistered",
            "LetterSigned",
            "LetterDispatched",
            "ResponseDispatched",
            "ObjectionResponseDispatched",
            "PaperGiven",
            "DisputeRaised",
            "DisputeReferred");

    private record Part(Content content, byte[] bytes) {}

    private final List<Part> parts = new ArrayList<>();

    void add(String path, String title, byte[] bytes) {
        parts.add(new Part(new Content(path, title, bytes.length, sha256(bytes)), bytes));
    }

    void addChain(String title, List<LedgerEntry> rows) {
        add(
                ReferralIndex.LEDGER,
                title,
                EventJson.write(new Chain(
                                rows.stream().map(ReferralArchive::link).toList()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    List<Content> contents() {
        return parts.stream().map(Part::content).toList();
    }

    /** @param sign the signature of the house on the index */
    byte[] pack(ReferralIndex index, UnaryOperator<byte[]> sign) {
        byte[] signed = EventJson.write(index).getBytes(StandardCharsets.UTF_8);
        LocalDateTime at = LocalDateTime.ofInstant(index.asOf(), ZoneOffset.UTC);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Part part : parts) {
                put(zip, part.content().path(), part.bytes(), at);
            }
            put(zip, ReferralIndex.INDEX, signed, at);
            put(zip, ReferralIndex.SIGNATURE, sign.apply(signed), at);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String path, byte[] content, LocalDateTime at) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        // Local time has no zone in an archive, so the zone of the machine does not get into the bytes.
        entry.setTimeLocal(at.withNano(0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static Link link(LedgerEntry row) {
        return new Link(
                row.sequence(),
                row.previousHash(),
                row.hash(),
                SHOWN.contains(row.kind())
                        ? Optional.of(new FullRow(
                                row.kind(),
                                row.version(),
                                row.payload(),
                                row.occurredOn(),
                                row.recordedAt(),
                                row.actor()))
                        : Optional.empty());
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
