package dev.redress.app.letter;

import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.party.PartyData;
import dev.redress.app.platform.MailServer;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.RateLimits;
import dev.redress.core.complaint.LetterAct;
import dev.redress.core.complaint.LetterContents;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Person;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Confirms receipt by mail, by itself, where the procedure lets mail confirm it and no person signs it. The words are fixed
 * and hold nothing that the sender typed; of more than a few to one address the rest is held back for a person to look at.
 */
@Component
class Acknowledgements {

    /** Two at once to one address and one an hour after that: never more than three in an hour. */
    private static final int PER_ADDRESS = 2;

    private static final Duration ADDRESS_WINDOW = Duration.ofHours(2);

    /** Days after receipt for which the program still confirms it; what is older came with an import. */
    private static final int RECENT = 3;

    private static final int BATCH = 50;
    private static final String PART = "acknowledgements";
    private static final String PURPOSE = "settlement";
    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);

    private final JdbcClient jdbc;
    private final MailServer server;
    private final Cases cases;
    private final CaseLaw law;
    private final Readings readings;
    private final Handling handling;
    private final LetterDesk desk;
    private final LetterSending sending;
    private final RateLimits limits;
    private final InstantSource now;

    Acknowledgements(
            JdbcClient jdbc,
            MailServer server,
            Cases cases,
            CaseLaw law,
            Readings readings,
            Handling handling,
            LetterDesk desk,
            LetterSending sending,
            RateLimits limits,
            InstantSource now) {
        this.jdbc = jdbc;
        this.server = server;
        this.cases = cases;
        this.law = law;
        this.readings = readings;
        this.handling = handling;
        this.desk = desk;
        this.sending = sending;
        this.limits = limits;
        this.now = now;
    }

    @Scheduled(initialDelayString = "${redress.mail.first:PT5S}", fixedDelayString = "${redress.mail.every:PT2S}")
    void wake() {
        if (server.works()) {
            confirmAll();
        }
    }

    /** Confirms what waits; @return how many letters were put into the outbox */
    int confirmAll() {
        int confirmed = 0;
        for (CaseRef ref : claim()) {
            try {
                confirmed += confirm(ref) ? 1 : 0;
            } catch (Problem refused) {
                // The rules of this case do not let the program confirm it; a person does.
                LOG.info(
                        "Receipt is not confirmed by the program: {}",
                        refused.reasons().getFirst().code());
            }
        }
        return confirmed;
    }

    /** Each case is looked at once by one node; what the program cannot confirm, a person does. */
    private List<CaseRef> claim() {
        LocalDate oldest = LocalDate.ofInstant(now.instant(), ZoneOffset.UTC).minusDays(RECENT);
        return jdbc.sql("""
                        insert into acknowledgement_tried (institution, case_id, tried_at)
                        select w.institution, w.case_id, :now from acknowledgement_wanted w
                        where w.wanted and w.received_on >= :oldest
                          and not exists (
                              select 1 from acknowledgement_tried t
                              where t.institution = w.institution and t.case_id = w.case_id)
                        limit :batch
                        on conflict do nothing
                        returning institution, case_id
                        """)
                .param("now", java.sql.Timestamp.from(now.instant()))
                .param("oldest", oldest)
                .param("batch", BATCH)
                .query((rows, _) -> new CaseRef(rows.getString("institution"), rows.getObject("case_id", UUID.class)))
                .list();
    }

    private boolean confirm(CaseRef ref) {
        RecordedCase recorded = cases.require(ref);
        Reading reading = readings.ofProgram(ref, PART, PURPOSE);
        Optional<String> address = mayConfirm(recorded)
                ? PartyData.person(reading, recorded.file(), new Party.Named(1))
                        .map(Person::email)
                        .filter(PartyData::isMailAddress)
                : Optional.empty();
        if (address.isEmpty()) {
            return false;
        }
        int letter = desk.write(recorded, Carrier.ACTOR, Draft.of(Paper.ACKNOWLEDGEMENT), Optional.empty());
        handling.act(ref, Carrier.ACTOR, _ -> new LetterAct.PresentLetter(letter));
        desk.sign(cases.require(ref), Carrier.ACTOR, "", letter, 1, reading);
        boolean tooMany = limits.waitFor(
                        "acknowledgement", address.get().toLowerCase(Locale.ROOT), PER_ADDRESS, ADDRESS_WINDOW)
                .isPresent();
        sending.post(ref, Carrier.ACTOR, letter, tooMany);
        return !tooMany;
    }

    /** By mail, and under the seal alone. */
    private boolean mayConfirm(RecordedCase recorded) {
        var circumstances = law.of(recorded, Carrier.ACTOR);
        var means = circumstances.procedure().acknowledgement().value().means();
        LetterContents contents = new LetterContents(circumstances);
        return (means.isEmpty() || means.contains(LetterSending.EMAIL))
                && contents.kind(Paper.ACKNOWLEDGEMENT).isPresent()
                && contents.tier(recorded.file(), Paper.ACKNOWLEDGEMENT)
                        .signedBy()
                        .isEmpty()
                && contents.tier(recorded.file(), Paper.ACKNOWLEDGEMENT).checks() == 0;
    }
}
