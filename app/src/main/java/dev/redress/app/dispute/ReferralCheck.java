package dev.redress.app.dispute;

import dev.redress.app.dispute.ReferralIndex.Chain;
import dev.redress.app.dispute.ReferralIndex.Content;
import dev.redress.app.dispute.ReferralIndex.Link;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.letter.paper.FileSeal;
import dev.redress.core.ledger.LedgerEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Checks a referral file without the program that made it: the signature, every hash, the chain, the letters in it. */
final class ReferralCheck {

    private static final long LARGEST = 512L * 1024 * 1024;

    /**
     * What was found.
     *
     * @param index what the file says of itself
     * @param signer whose signature is on the index; empty when it is nobody's
     * @param faults what is wrong
     */
    record Report(Optional<ReferralIndex> index, Optional<X509Certificate> signer, List<String> faults) {
        boolean sound() {
            return faults.isEmpty();
        }
    }

    private final List<String> faults = new ArrayList<>();

    private ReferralCheck() {}

    /** @throws IOException when the file cannot be read, or is no archive */
    static Report of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return new ReferralCheck().check(zip);
        }
    }

    private Report check(ZipFile zip) throws IOException {
        Optional<byte[]> indexed = content(zip, ReferralIndex.INDEX);
        Optional<byte[]> signature = content(zip, ReferralIndex.SIGNATURE);
        if (indexed.isEmpty() || signature.isEmpty()) {
            faults.add("It is no referral file: it lacks " + ReferralIndex.INDEX + " or its signature.");
            return new Report(Optional.empty(), Optional.empty(), faults);
        }
        Optional<X509Certificate> signer = FileSeal.signer(indexed.get(), signature.get());
        if (signer.isEmpty()) {
            faults.add("The signature does not belong to " + ReferralIndex.INDEX + ".");
        }
        ReferralIndex index;
        try {
            index = EventJson.read(new String(indexed.get(), StandardCharsets.UTF_8), ReferralIndex.class);
        } catch (RuntimeException unreadable) {
            faults.add(ReferralIndex.INDEX + " cannot be read.");
            return new Report(Optional.empty(), signer, faults);
        }
        if (!index.format().equals(ReferralIndex.FORMAT)) {
            faults.add("Its format is '" + index.format() + "', which this program does not know.");
        }
        files(zip, index);
        chain(zip, index);
        return new Report(Optional.of(index), signer, faults);
    }

    private void files(ZipFile zip, ReferralIndex index) throws IOException {
        Set<String> named = new HashSet<>(Set.of(ReferralIndex.INDEX, ReferralIndex.SIGNATURE));
        for (Content content : index.files()) {
            if (!named.add(content.path())) {
                faults.add(content.path() + " is named twice.");
            }
            Optional<byte[]> bytes = content(zip, content.path());
            if (bytes.isEmpty()) {
                faults.add(content.path() + " is missing.");
            } else if (!ReferralArchive.sha256(bytes.get()).equals(content.sha256())) {
                faults.add(content.path() + " is not what was put in.");
            }
        }
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!named.contains(entry.getName()) || !seen.add(entry.getName())) {
                faults.add(entry.getName() + " was added.");
            }
        }
    }

    /** Every link follows the one before, the last one is the head, and rows shown in full give their hashes. */
    private void chain(ZipFile zip, ReferralIndex index) throws IOException {
        Optional<byte[]> ledger = content(zip, ReferralIndex.LEDGER);
        if (ledger.isEmpty()) {
            faults.add(ReferralIndex.LEDGER + " is missing.");
            return;
        }
        Chain chain;
        try {
            chain = EventJson.read(new String(ledger.get(), StandardCharsets.UTF_8), Chain.class);
        } catch (RuntimeException unreadable) {
            faults.add(ReferralIndex.LEDGER + " cannot be read.");
            return;
        }
        String previous = LedgerEntry.NO_PREVIOUS;
        int expected = 0;
        for (Link link : chain.links()) {
            expected++;
            if (link.sequence() != expected || !link.previousHash().equals(previous)) {
                faults.add("Row " + link.sequence() + " of the ledger does not follow the row before it.");
            }
            if (link.row()
                    .filter(row -> !holds(row.entry(index.institution(), index.caseId(), link)))
                    .isPresent()) {
                faults.add("Row " + link.sequence() + " of the ledger is not what was hashed.");
            }
            previous = link.hash();
        }
        if (expected != index.rows() || !previous.equals(index.head())) {
            faults.add("The ledger does not end at the head that the index names.");
        }
        letters(index, chain);
    }

    /** The hash of a letter stands in the row of its signing. */
    private void letters(ReferralIndex index, Chain chain) {
        for (Content content : index.files()) {
            if (content.path().startsWith(ReferralIndex.LETTERS)
                    && chain.links().stream()
                            .flatMap(link -> link.row().stream())
                            .noneMatch(row -> row.kind().equals("LetterSigned")
                                    && row.payload().contains("\"" + content.sha256() + "\""))) {
                faults.add(content.path() + " is no letter that the ledger knows as signed.");
            }
        }
    }

    private static boolean holds(LedgerEntry entry) {
        try {
            return entry.computedHash().equals(entry.hash());
        } catch (IllegalArgumentException tampered) {
            return false;
        }
    }

    private Optional<byte[]> content(ZipFile zip, String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            return Optional.empty();
        }
        try (var in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) LARGEST);
            if (bytes.length == LARGEST) {
                faults.add(path + " is too large to be checked.");
                return Optional.empty();
            }
            return Optional.of(bytes);
        }
    }
}
