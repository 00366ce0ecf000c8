package dev.redress.app.intake;

import dev.redress.app.channel.mail.DeliveryReport;
import dev.redress.app.ledger.CaseRef;
import java.util.Optional;

/** Who knows the mails that left the house; intake hands on what mail servers report of them. */
public interface DeliveryReports {

    /**
     * Records a report with the mail that it is about. The same report a second time changes nothing.
     *
     * @return the case of that mail; empty when no mail of the institution is meant
     */
    Optional<CaseRef> take(String institution, DeliveryReport report);
}
