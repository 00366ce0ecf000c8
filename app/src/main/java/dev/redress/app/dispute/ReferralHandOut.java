package dev.redress.app.dispute;

import dev.redress.app.access.Exports;
import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.ConfidentialityAct;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands out referral files. That one goes out, to whom and on which ground, is on record before anybody gets it. */
@Component
class ReferralHandOut {

    /** A file that was made and recorded. */
    record Made(String name, byte[] zip) {}

    /**
     * What is asked for.
     *
     * @param complainant who applies, by place from 1
     * @param ground code of a lawful purpose, on which it goes out
     * @param recipient who gets it
     * @param evidence what shows the ground, where the rule asks for it
     */
    record Wish(String forum, int complainant, String ground, String recipient, Optional<String> evidence) {}

    private final Cases cases;
    private final Readings readings;
    private final ReferralFiles files;
    private final Handling handling;
    private final Exports exports;

    ReferralHandOut(Cases cases, Readings readings, ReferralFiles files, Handling handling, Exports exports) {
        this.cases = cases;
        this.readings = readings;
        this.files = files;
        this.handling = handling;
        this.exports = exports;
    }

    /** @throws Problem when the case is not open for reading in this working session, or the disclosure is refused */
    Made handOut(CaseRef ref, StaffMember member, Wish wish) {
        RecordedCase recorded = cases.require(ref);
        Reading reading = readings.of(recorded, member)
                .orElseThrow(() -> new Problem(
                        403, "not-opened", "Open the personal data of the case first, for a lawful purpose."));
        exports.another(member);
        byte[] zip = files.of(recorded, wish.forum(), wish.complainant(), reading);
        handling.act(
                ref,
                member,
                sealing -> new ConfidentialityAct.Disclose(
                        wish.ground(),
                        sealing.seal(wish.recipient()),
                        sealing.seal("Referral file for " + wish.forum() + ", SHA-256 " + ReferralArchive.sha256(zip)),
                        wish.evidence().map(sealing::seal)));
        String number = recorded.file().entry().number().printed().replaceAll("[^A-Za-z0-9]+", "-");
        return new Made("referral-" + number + "-" + wish.forum() + ".zip", zip);
    }
}
