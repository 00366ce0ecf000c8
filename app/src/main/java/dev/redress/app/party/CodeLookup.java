package dev.redress.app.party;

import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.RateLimits;
import dev.redress.app.platform.SecretSeal;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Person;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out, after the answer was given, whether somebody with a verified address asked for a code. */
@Component
class CodeLookup {

    private static final Logger LOG = LoggerFactory.getLogger(CodeLookup.class);

    /** Reading an address to send its owner a code serves the settlement of the complaint. */
    private static final String PURPOSE = "settlement";

    private static final String PART = "access codes";
    /** Two mails at once to one address, and one an hour after that: never more than three in an hour. */
    private static final int PER_ADDRESS = 2;

    private static final Duration ADDRESS_WINDOW = Duration.ofHours(2);
    private static final Duration KEPT = Duration.ofHours(1);

    private record Open(byte[] requestHash, String institution, byte[] asked, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final RateLimits limits;
    private final CasesByNumber numbers;
    private final Cases cases;
    private final Readings readings;
    private final Seats seats;
    private final PortalKeys keys;
    private final MailDesk mail;
    private final InstantSource now;
    private final TransactionTemplate transaction;

    CodeLookup(
            JdbcClient jdbc,
            SecretSeal seal,
            RateLimits limits,
            CasesByNumber numbers,
            Cases cases,
            Readings readings,
            Seats seats,
            PortalKeys keys,
            MailDesk mail,
            InstantSource now,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.limits = limits;
        this.numbers = numbers;
        this.cases = cases;
        this.readings = readings;
        this.seats = seats;
        this.keys = keys;
        this.mail = mail;
        this.now = now;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "${redress.mail.first:PT5S}", fixedDelayString = "${redress.mail.every:PT2S}")
    void wake() {
        if (mail.works()) {
            lookUpAll();
        }
    }

    /** Answers every open request; @return how many were looked at */
    int lookUpAll() {
        jdbc.sql("delete from access_code where expires_at < :old")
                .param("old", Timestamp.from(now.instant().minus(KEPT)))
                .update();
        int seen = 0;
        for (Optional<Open> next = claim(); next.isPresent(); next = claim()) {
            Open open = next.get();
            seen++;
            try {
                transaction.executeWithoutResult(_ -> answer(open));
            } catch (RuntimeException failed) {
                // Whoever asked asks again; the others must not wait for it.
                LOG.warn(
                        "A request for a code could not be answered: {}",
                        failed.getClass().getSimpleName());
            }
        }
        return seen;
    }

    /** Takes the oldest open request; no other node takes it then. */
    private Optional<Open> claim() {
        return jdbc.sql("""
                        update access_code set looked_up_at = :now
                        where request_hash = (
                            select request_hash from access_code where looked_up_at is null
                            order by asked_at limit 1 for update skip locked)
                        returning request_hash, institution, asked, expires_at
                        """)
                .param("now", Timestamp.from(now.instant()))
                .query((rows, _) -> new Open(
                        rows.getBytes("request_hash"),
                        rows.getString("institution"),
                        rows.getBytes("asked"),
                        rows.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    private void answer(Open open) {
        AccessCodes.Asked asked = EventJson.read(
                new String(seal.open(open.asked(), AccessCodes.askedPlace(open.requestHash())), StandardCharsets.UTF_8),
                AccessCodes.Asked.class);
        if (!PartyData.isMailAddress(asked.email()) || !now.instant().isBefore(open.expiresAt())) {
            return;
        }
        numbers.byNumber(open.institution(), asked.number())
                .flatMap(cases::find)
                .flatMap(recorded -> owner(recorded, asked.email()))
                .filter(_ -> limits.waitFor(
                                "code mail", asked.email().toLowerCase(Locale.ROOT), PER_ADDRESS, ADDRESS_WINDOW)
                        .isEmpty())
                .ifPresent(seat -> send(open, asked, seat));
    }

    /** Whose verified address it is. */
    private Optional<Seat> owner(RecordedCase recorded, String email) {
        Reading reading = readings.ofProgram(recorded.ref(), PART, PURPOSE);
        CaseFile file = recorded.file();
        return parties(file).stream()
                .filter(party -> PartyData.identity(file, party)
                        .filter(identity -> file.parties().isVerified(party, identity))
                        .isPresent())
                .filter(party -> PartyData.person(reading, file, party)
                        .map(Person::email)
                        .filter(email::equalsIgnoreCase)
                        .isPresent())
                .flatMap(party -> keys.entry(recorded.ref(), party).flatMap(seats::of).stream())
                .findFirst();
    }

    private static List<Party> parties(CaseFile file) {
        return Stream.<Party>concat(
                        IntStream.rangeClosed(1, file.entry().complainants().size())
                                .mapToObj(Party.Named::new),
                        file.parties().mandates().stream().map(mandate -> new Party.Acting(mandate.ordinal())))
                .toList();
    }

    private void send(Open open, AccessCodes.Asked asked, Seat seat) {
        String code = AccessCodes.code();
        jdbc.sql("""
                        update access_code set code = :code, case_id = :caseId, party = :party
                        where request_hash = :hash
                        """)
                .param(
                        "code",
                        seal.seal(
                                AccessCodes.codeHash(open.requestHash(), code), AccessCodes.place(open.requestHash())))
                .param("caseId", seat.ref().caseId())
                .param("party", seat.entry().party())
                .param("hash", open.requestHash())
                .update();
        mail.put(
                seat.ref(),
                PartyMail.code(
                        asked.email(), seat.recorded().file().entry().number().printed(), code, asked.language()),
                open.expiresAt());
    }
}
