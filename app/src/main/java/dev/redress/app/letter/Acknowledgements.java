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
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterAct;
import dev.redress.core.complaint.LetterContents;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Person;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /** Longer than one try lasts; after that the try is lost, or failed, and is made again. */
    private static final Duration ONE_TRY = Duration.ofMinutes(3);

    /** A refusal from here on (RFC 9110) is no rule: what is down comes back. */
    private static final int SERVER_AT_FAULT = 500;

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
        for (int looked = 0; looked < BATCH; looked++) {
            Optional<CaseRef> next = claim();
            if (next.isEmpty()) {
                return confirmed;
            }
            confirmed += settled(next.get()) ? 1 : 0;
        }
        return confirmed;
    }

    private boolean settled(CaseRef ref) {
        try {
            boolean posted = confirm(ref);
            settle(ref);
            return posted;
        } catch (Problem refused) {
            if (refused.status() >= SERVER_AT_FAULT) {
                failed(refused);
                return false;
            }
            // The rules of this case do not let the program confirm it; a person does.
            LOG.info(
                    "Receipt is not confirmed by the program: {}",
                    refused.reasons().getFirst().code());
            settle(ref);
            return false;
        } catch (RuntimeException broken) {
            failed(broken);
            return false;
        }
    }

    private static void failed(RuntimeException why) {
        LOG.warn(
                "Receipt could not be confirmed and is tried again: {}",
                why.getClass().getSimpleName());
    }

    /** The next case, for this node alone until it is settled or some minutes have passed; then any node goes on with it. */
    private Optional<CaseRef> claim() {
        LocalDate oldest = LocalDate.ofInstant(now.instant(), ZoneOffset.UTC).minusDays(RECENT);
        return jdbc.sql("""
                        insert into acknowledgement_tried as t (institution, case_id, tried_at, settled)
                        select w.institution, w.case_id, :now, false from acknowledgement_wanted w
                        where w.wanted and w.received_on >= :oldest
                          and not exists (
                              select 1 from acknowledgement_tried o
                              where o.institution = w.institution and o.case_id = w.case_id
                                and (o.settled or o.tried_at > :lost))
                        limit 1
                        for update of w skip locked
                        on conflict (institution, case_id) do update set tried_at = :now
                        where not t.settled and t.tried_at <= :lost
                        returning institution, case_id
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("lost", Timestamp.from(now.instant().minus(ONE_TRY)))
                .param("oldest", oldest)
                .query((rows, _) -> new CaseRef(rows.getString("institution"), rows.getObject("case_id", UUID.class)))
                .optional();
    }

    private void settle(CaseRef ref) {
        jdbc.sql("""
                        update acknowledgement_tried set settled = true
                        where institution = :institution and case_id = :caseId
                        """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .update();
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
        int letter = signed(recorded, reading);
        boolean tooMany = limits.waitFor(
                        "acknowledgement", address.get().toLowerCase(Locale.ROOT), PER_ADDRESS, ADDRESS_WINDOW)
                .isPresent();
        sending.post(ref, Carrier.ACTOR, letter, tooMany);
        return !tooMany;
    }

    /** Goes on from where an earlier try ended. */
    private int signed(RecordedCase recorded, Reading reading) {
        CaseRef ref = recorded.ref();
        Optional<Letter> begun = AcknowledgementTable.begun(recorded.file());
        int letter = begun.isPresent()
                ? begun.get().ordinal()
                : desk.write(recorded, Carrier.ACTOR, Draft.of(Paper.ACKNOWLEDGEMENT), Optional.empty());
        Letter.Stage stage = begun.map(Letter::stage).orElse(Letter.Stage.DRAFT);
        if (stage == Letter.Stage.DRAFT) {
            handling.act(ref, Carrier.ACTOR, _ -> new LetterAct.PresentLetter(letter));
        }
        if (stage != Letter.Stage.SIGNED) {
            desk.sign(cases.require(ref), Carrier.ACTOR, "", letter, 1, reading);
        }
        return letter;
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
