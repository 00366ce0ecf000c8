package dev.redress.app.party;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.platform.RateLimits;
import dev.redress.app.platform.SecretSeal;
import dev.redress.core.complaint.Party;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes of eight digits: to enter without the secret, to an address that is verified; and to verify one, from a
 * case that is open already. A code lives ten minutes, opens once, and takes five tries.
 *
 * <p>Asking to enter stores what was typed and nothing else, so the answer is the same, and takes the same time, whether
 * or not there is such a number and such an address. {@link CodeLookup} finds out afterwards.
 */
@Component
public class AccessCodes {

    /** How long a code lives. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    static final String ENTER = "enter";
    static final String VERIFY = "verify";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int DIGITS = 100_000_000;
    /** Two at once and one an hour after that. */
    private static final int PER_PERSON = 2;

    private static final Duration PERSON_WINDOW = Duration.ofHours(2);
    private static final int PER_BLOCK = 20;
    private static final int TRIES_PER_BLOCK = 60;
    private static final Duration BLOCK_WINDOW = Duration.ofHours(1);

    /** What somebody typed who asks for a code. */
    record Asked(String number, String email, String language) {}

    /** What came of asking. */
    public sealed interface Answer {
        /** @param request with the code, opens the case; nobody else has it */
        record Wait(String request) implements Answer {}

        record TooMany(Duration pause) implements Answer {}
    }

    private record Found(byte[] code, Optional<UUID> caseId, Optional<String> party) {}

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final RateLimits limits;
    private final PortalKeys keys;
    private final MailDesk mail;
    private final InstantSource now;

    AccessCodes(
            JdbcClient jdbc, SecretSeal seal, RateLimits limits, PortalKeys keys, MailDesk mail, InstantSource now) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.limits = limits;
        this.keys = keys;
        this.mail = mail;
        this.now = now;
    }

    /** Whether codes can be sent at all. */
    public boolean offered() {
        return mail.works();
    }

    /**
     * Asks for a code to enter. The mail goes only where number and verified address belong together. A number alone has
     * no limit: everybody can count it, and who asks with another address must not keep its owner from asking.
     */
    public Answer ask(String institution, String number, String email, String language, String block) {
        String person = institution + "/" + number.strip().toUpperCase(Locale.ROOT) + "\0"
                + email.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> ofPerson = limits.waitFor("code person", person, PER_PERSON, PERSON_WINDOW);
        Optional<Duration> ofBlock = limits.waitFor("code block", block, PER_BLOCK, BLOCK_WINDOW);
        Optional<Duration> wait =
                Stream.concat(ofPerson.stream(), ofBlock.stream()).max(Duration::compareTo);
        if (wait.isPresent()) {
            return new Answer.TooMany(wait.get());
        }
        String request = token();
        // A hash that no code gives, so that a request without a code is tried like any other.
        store(institution, request, ENTER, new Asked(number.strip(), email.strip(), language), random());
        return new Answer.Wait(request);
    }

    /**
     * Tries a code.
     *
     * @return the place that it opens; empty for every reason why it does not
     */
    public Optional<Entry> enter(String institution, String request, String code, String block) {
        if (limits.waitFor("code tries", block, TRIES_PER_BLOCK, BLOCK_WINDOW).isPresent()) {
            // A right code is not used up by a neighbour's wrong ones.
            return Optional.empty();
        }
        return spend(institution, request, code, ENTER)
                .flatMap(found -> found.caseId()
                        .flatMap(id -> keys.entry(
                                new CaseRef(institution, id),
                                Party.of(found.party().orElseThrow()))));
    }

    /**
     * Sends a code to somebody's own address, to verify it. Whoever asks has opened the case, so nobody else's asking
     * counts here.
     *
     * @param number printed register number, for the mail
     * @return with the code, proves that the mail came back; or how long to wait
     */
    @Transactional
    public Answer send(Entry entry, String number, String email, String language) {
        String place = entry.institution() + "/" + entry.caseId() + "/" + entry.party();
        Optional<Duration> wait = limits.waitFor("code place", place, PER_PERSON, PERSON_WINDOW);
        if (wait.isPresent()) {
            return new Answer.TooMany(wait.get());
        }
        String request = token();
        String code = code();
        store(entry.institution(), request, VERIFY, new Asked(number, email, language), codeHash(request, code));
        jdbc.sql("""
                        update access_code set case_id = :caseId, party = :party, looked_up_at = asked_at
                        where request_hash = :hash
                        """)
                .param("caseId", entry.caseId())
                .param("party", entry.party())
                .param("hash", Secrets.sha256(request))
                .update();
        mail.put(
                entry.ref(),
                PartyMail.code(email, number, code, language),
                now.instant().plus(LIFE));
        return new Answer.Wait(request);
    }

    /** Whether the code came back that was sent to this place's own address. */
    public boolean verify(Entry entry, String request, String code) {
        return spend(entry.institution(), request, code, VERIFY)
                .filter(found -> found.caseId().filter(entry.caseId()::equals).isPresent())
                .flatMap(Found::party)
                .filter(entry.party()::equals)
                .isPresent();
    }

    /** Counts a try and, if the code is right, uses it up. The work is the same where there is nothing to find. */
    private Optional<Found> spend(String institution, String request, String code, String purpose) {
        byte[] hash = Secrets.sha256(request);
        Timestamp at = Timestamp.from(now.instant());
        Optional<Found> found = jdbc.sql("""
                        update access_code set tries = tries + 1
                        where request_hash = :hash and institution = :institution and purpose = :purpose
                          and tries < 5 and used_at is null and expires_at > :now
                        returning code, case_id, party
                        """)
                .param("hash", hash)
                .param("institution", institution)
                .param("purpose", purpose)
                .param("now", at)
                .query((rows, _) -> new Found(
                        rows.getBytes("code"),
                        Optional.ofNullable(rows.getObject("case_id", UUID.class)),
                        Optional.ofNullable(rows.getString("party"))))
                .optional();
        byte[] kept = found.map(it -> seal.open(it.code(), place(hash))).orElseGet(AccessCodes::random);
        boolean right = MessageDigest.isEqual(kept, codeHash(request, code));
        if (!right || found.isEmpty()) {
            return Optional.empty();
        }
        int used = jdbc.sql("update access_code set used_at = :now where request_hash = :hash and used_at is null")
                .param("now", at)
                .param("hash", hash)
                .update();
        return used == 1 ? found : Optional.empty();
    }

    private void store(String institution, String request, String purpose, Asked asked, byte[] codeHash) {
        byte[] hash = Secrets.sha256(request);
        Instant at = now.instant();
        jdbc.sql("""
                        insert into access_code (request_hash, institution, purpose, asked, code, asked_at, expires_at)
                        values (:hash, :institution, :purpose, :asked, :code, :now, :expires)
                        """)
                .param("hash", hash)
                .param("institution", institution)
                .param("purpose", purpose)
                .param("asked", seal.seal(EventJson.write(asked).getBytes(StandardCharsets.UTF_8), askedPlace(hash)))
                .param("code", seal.seal(codeHash, place(hash)))
                .param("now", Timestamp.from(at))
                .param("expires", Timestamp.from(at.plus(LIFE)))
                .update();
    }

    static String code() {
        return "%08d".formatted(RANDOM.nextInt(DIGITS));
    }

    /** As the table keeps it, before it is sealed. The request binds it: the same code for another request is wrong. */
    private static byte[] codeHash(String request, String code) {
        return codeHash(Secrets.sha256(request), code);
    }

    static byte[] codeHash(byte[] requestHash, String code) {
        return Secrets.sha256(HexFormat.of().formatHex(requestHash) + "/" + code.replaceAll("[^0-9]", ""));
    }

    static String place(byte[] requestHash) {
        return "access-code/" + HexFormat.of().formatHex(requestHash);
    }

    static String askedPlace(byte[] requestHash) {
        return "access-code-asked/" + HexFormat.of().formatHex(requestHash);
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String token() {
        return HexFormat.of().formatHex(random());
    }
}
