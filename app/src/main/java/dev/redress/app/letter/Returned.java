package dev.redress.app.letter;

import dev.redress.app.channel.mail.DeliveryReport;
import dev.redress.app.intake.DeliveryReports;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.platform.SiteAddress;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterAct;
import dev.redress.core.complaint.Ruling;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters that come back. Whoever has seen a letter's mail can write such a report, so it takes nothing from the record of
 * the dispatch; it puts the letter before a person.
 */
@Component
class Returned implements DeliveryReports {

    private record Found(CaseRef ref, int letter) {}

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseLaw law;
    private final SiteAddress site;

    Returned(JdbcClient jdbc, Cases cases, CaseLaw law, SiteAddress site) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.law = law;
        this.site = site;
    }

    @Override
    public Optional<CaseRef> take(String institution, DeliveryReport report) {
        return MailCarriage.code(report.about(), site.host())
                .flatMap(code -> letter(institution, code))
                .filter(this::wasMailed)
                .filter(found -> !report.failed() || known(found) || recorded(found, report))
                .map(Found::ref);
    }

    private Optional<Found> letter(String institution, String code) {
        return jdbc.sql("""
                        select case_id, ordinal from letter
                        where institution = :institution and code = :code
                        """)
                .param("institution", institution)
                .param("code", code)
                .query((rows, _) -> new Found(
                        new CaseRef(institution, rows.getObject("case_id", UUID.class)), rows.getInt("ordinal")))
                .optional();
    }

    private boolean wasMailed(Found found) {
        return LetterDesk.at(cases.require(found.ref()), found.letter()).dispatches().stream()
                .anyMatch(it -> it.means().equals(LetterSending.EMAIL));
    }

    /** Told before, or of a mail after which the letter went another way. */
    private boolean known(Found found) {
        Letter letter = LetterDesk.at(cases.require(found.ref()), found.letter());
        return letter.fate().filter(Letter.Fate.BOUNCED::equals).isPresent()
                || (letter.dispatches().size() > 1
                        && !letter.dispatches().getLast().means().equals(LetterSending.EMAIL));
    }

    private boolean recorded(Found found, DeliveryReport report) {
        Ruling ruling = cases.act(
                found.ref(),
                Carrier.ACTOR,
                sealing -> new LetterAct.RecordDelivery(
                        found.letter(),
                        Letter.Fate.BOUNCED,
                        law.now(found.ref().institution()).toLocalDate(),
                        Optional.of(sealing.seal("A mail server reports: " + report.said()))));
        return ruling instanceof Ruling.Allowed;
    }
}
