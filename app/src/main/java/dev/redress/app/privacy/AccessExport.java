package dev.redress.app.privacy;

import dev.redress.app.access.Exports;
import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.ConfidentialityAct;
import dev.redress.core.complaint.Privacy;
import dev.redress.core.complaint.PrivacyAct;
import dev.redress.core.complaint.PrivacyAct.Right;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Hands a person a copy of the data about him or her, with the trail of their processing. It is a disclosure on the
 * ground of law, and is recorded as one, with the hash of what was handed out, before anybody gets it.
 */
@Component
class AccessExport {

    /** The ground on which a copy goes to the person: the law obliges to give it. */
    private static final String GROUND = "law";

    private static final List<String> LANGUAGES = List.of("en", "id", "ru", "ky");

    /** A copy that was made and recorded. */
    record Made(String name, byte[] zip, String hash) {}

    private final Cases cases;
    private final CaseLaw law;
    private final PrivacyActs acts;
    private final AccessCopies copies;
    private final AccessArchive archive;
    private final Handling handling;
    private final MessageSource words;
    private final Exports exports;

    AccessExport(
            Cases cases,
            CaseLaw law,
            PrivacyActs acts,
            AccessCopies copies,
            AccessArchive archive,
            Handling handling,
            MessageSource words,
            Exports exports) {
        this.exports = exports;
        this.cases = cases;
        this.law = law;
        this.acts = acts;
        this.copies = copies;
        this.archive = archive;
        this.handling = handling;
        this.words = words;
    }

    /**
     * Makes the copy for an open request for access, records that it goes to the person, and meets the request.
     *
     * @throws Problem when there is no such request, the person takes many and shows no fresh second factor, or the case is not open for reading in this working session
     */
    Made handOut(CaseRef ref, StaffMember member, int request) {
        RecordedCase recorded = cases.require(ref);
        Privacy.Request asked = recorded.file().privacy().open().stream()
                .filter(it -> it.number() == request && it.requested().right() == Right.ACCESS)
                .findFirst()
                .orElseThrow(() ->
                        new Problem(409, "no-such-request", "There is no open request for access of this number."));
        exports.another(member);
        Reading reading = acts.reading(recorded, member);
        int complainant = asked.requested().complainant();
        Shown show = new Shown(words, language(recorded));
        AccessCopies.Copy copy = copies.of(recorded, complainant, reading, show);
        byte[] zip = archive.of(copy, show);
        String hash = sha256(zip);
        String printed = recorded.file().entry().number().printed();
        handling.act(
                ref,
                member,
                sealing -> new ConfidentialityAct.Disclose(
                        GROUND,
                        sealing.seal("Complainant " + complainant + " of " + printed + ", who asked for it"),
                        sealing.seal("Copy of own data with the trail, request " + request + ", SHA-256 " + hash),
                        Optional.empty()));
        handling.act(
                ref,
                member,
                sealing -> new PrivacyAct.FulfilRight(
                        request, Optional.of(sealing.seal("Copy handed out, SHA-256 " + hash))));
        return new Made("data-" + printed.replaceAll("[^A-Za-z0-9]+", "-") + "-" + request + ".zip", zip, hash);
    }

    /** The language in which the person writes, where the program speaks it; else the institution's first. */
    private Locale language(RecordedCase recorded) {
        String written = recorded.file().entry().language();
        return Locale.of(
                LANGUAGES.contains(written)
                        ? written
                        : law.institution(recorded.ref().institution())
                                .languages()
                                .getFirst());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
