package dev.redress.app.party;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.core.complaint.Party;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a secret is tried. A wrong number, a wrong secret, a number of another institution and a mandate that has ended
 * take the same way, the same work and the same answer.
 */
@Component
public class Door {

    /** What came of a try. */
    public sealed interface Answer {

        /**
         * It opened.
         *
         * @param fresh the secret that takes the place of one that somebody else had seen; shown this once
         */
        record Opened(Entry entry, Optional<String> fresh) implements Answer {}

        /** It did not, for whatever reason. */
        record Unknown() implements Answer {}

        /** Too many tries; this one was not right either. */
        record TooMany(Duration pause) implements Answer {}
    }

    private record Key(String party, byte[] hash, int generation, boolean handedOn, boolean holds) {}

    private final JdbcClient jdbc;
    private final Guesses guesses;
    private final PortalKeys keys;
    private final CaseLaw law;

    Door(JdbcClient jdbc, Guesses guesses, PortalKeys keys, CaseLaw law) {
        this.jdbc = jdbc;
        this.guesses = guesses;
        this.keys = keys;
        this.law = law;
    }

    /**
     * Tries to open a case.
     *
     * @param number register number as typed
     * @param found the case with this number; empty when there is none
     * @param block addresses from which the try comes
     */
    public Answer open(String institution, String number, Optional<CaseRef> found, String secret, String block) {
        Guesses.Try counted = guesses.begin(institution, number, block);
        byte[] offered = Secrets.hash(secret);
        // A number that nobody has is looked up all the same.
        UUID caseId = found.map(CaseRef::caseId).orElseGet(UUID::randomUUID);
        Optional<Key> right = Optional.empty();
        for (Key key : keys(institution, caseId)) {
            boolean same = MessageDigest.isEqual(offered, key.hash());
            right = same && key.holds() && counted.counted() ? Optional.of(key) : right;
        }
        if (right.isEmpty()) {
            guesses.wrong(institution);
            return counted.pause().<Answer>map(Answer.TooMany::new).orElseGet(Answer.Unknown::new);
        }
        guesses.right(counted);
        return opened(new CaseRef(institution, caseId), right.get());
    }

    private Answer.Opened opened(CaseRef ref, Key key) {
        if (!key.handedOn()) {
            return new Answer.Opened(
                    new Entry(ref.institution(), ref.caseId(), key.party(), key.generation()), Optional.empty());
        }
        Party party = Party.of(key.party());
        String fresh = keys.renew(ref, party);
        return new Answer.Opened(keys.entry(ref, party).orElseThrow(), Optional.of(fresh));
    }

    private List<Key> keys(String institution, UUID caseId) {
        return jdbc.sql("""
                        select s.party, s.secret_hash, s.generation, s.handed_on,
                               m.ordinal is null
                               or (m.from_on <= :today
                                   and coalesce(m.until_on >= :today, true)
                                   and coalesce(m.ended_on > :today, true)
                                   and not (m.basis = 'guardian' and coalesce(x.majority_on <= :today, false))) as holds
                        from portal_secret s
                        left join mandate m
                          on m.institution = s.institution and m.case_id = s.case_id
                         and s.party = 'mandate-' || m.ordinal
                        left join minor x
                          on x.institution = m.institution and x.case_id = m.case_id and x.complainant = m.complainant
                        where s.institution = :institution and s.case_id = :caseId
                        """)
                .param("today", law.now(institution).toLocalDate())
                .param("institution", institution)
                .param("caseId", caseId)
                .query((rows, _) -> new Key(
                        rows.getString("party"),
                        rows.getBytes("secret_hash"),
                        rows.getInt("generation"),
                        rows.getBoolean("handed_on"),
                        rows.getBoolean("holds")))
                .list();
    }
}
