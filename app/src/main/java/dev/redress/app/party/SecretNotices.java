package dev.redress.app.party;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Person;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tells the owner of a verified address that staff handed out a new secret for his or her place in a case. */
@Component
public class SecretNotices {

    /** Reading an address to warn its owner serves the settlement of the complaint. */
    private static final String PURPOSE = "settlement";

    private static final String PART = "secret notices";
    /** A warning is worth sending for as long as a mail server may be down over holidays. */
    private static final Duration USEFUL = Duration.ofDays(14);

    private final Cases cases;
    private final Readings readings;
    private final MailDesk mail;
    private final InstantSource now;

    SecretNotices(Cases cases, Readings readings, MailDesk mail, InstantSource now) {
        this.cases = cases;
        this.readings = readings;
        this.mail = mail;
        this.now = now;
    }

    /** Puts the notice on the desk, where there is an address to send it to. Belongs into the transaction of the act. */
    public void tell(CaseRef ref, Party party) {
        RecordedCase recorded = cases.require(ref);
        CaseFile file = recorded.file();
        boolean verified = PartyData.identity(file, party)
                .filter(identity -> file.parties().isVerified(party, identity))
                .isPresent();
        if (!mail.works() || !verified) {
            return;
        }
        PartyData.person(readings.ofProgram(ref, PART, PURPOSE), file, party)
                .map(Person::email)
                .filter(PartyData::isMailAddress)
                .ifPresent(email -> mail.put(
                        ref,
                        PartyMail.secretHandedOut(
                                email,
                                file.entry().number().printed(),
                                file.entry().language()),
                        now.instant().plus(USEFUL)));
    }
}
