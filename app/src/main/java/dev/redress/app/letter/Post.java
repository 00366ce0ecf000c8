package dev.redress.app.letter;

import dev.redress.app.ledger.CaseRef;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The outbox. A letter is put here in the transaction that says so in the ledger; any node takes it, letters of one case in
 * their order. Before the mail server is spoken to, that is written down: a node that dies meanwhile leaves a letter of
 * which nobody knows whether it left, and a person looks; it is never sent twice by itself.
 */
@Component
class Post {

    /** Longer than any conversation with a mail server lasts. */
    private static final Duration LOST = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_PAUSE = 6;

    /** A letter that waits. */
    record Waiting(CaseRef ref, int letter, int tries) {}

    /** How a letter stands in the outbox. */
    record Standing(String standing, int tries, Optional<Instant> nextTry, Optional<String> said) {}

    private final JdbcClient jdbc;
    private final InstantSource now;

    Post(JdbcClient jdbc, InstantSource now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Puts a letter into the outbox. Belongs into the transaction of the act. */
    void put(CaseRef ref, int letter, boolean withheld) {
        jdbc.sql("""
                        insert into letter_post (institution, case_id, letter, posted_at, next_try_at, standing)
                        values (:institution, :caseId, :letter, :now, :now, :standing)
                        """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .param("letter", letter)
                .param("now", at())
                .param("standing", withheld ? "withheld" : "waiting")
                .update();
    }

    /** Takes the next one and writes down that it is being sent. */
    Optional<Waiting> take() {
        markLost();
        return jdbc.sql("""
                        update letter_post p set started_at = :now, tries = tries + 1
                        where (institution, case_id, letter) = (
                            select institution, case_id, letter from letter_post o
                            where standing = 'waiting' and started_at is null and next_try_at <= :now
                              and not exists (select 1 from letter_pause where ends_at > :now)
                              and not exists (
                                  select 1 from letter_post e
                                  where e.institution = o.institution and e.case_id = o.case_id
                                    and e.letter < o.letter and e.standing = 'waiting')
                            order by next_try_at limit 1 for update skip locked)
                        returning institution, case_id, letter, tries
                        """)
                .param("now", at())
                .query((rows, _) -> new Waiting(
                        new CaseRef(rows.getString("institution"), rows.getObject("case_id", UUID.class)),
                        rows.getInt("letter"),
                        rows.getInt("tries")))
                .optional();
    }

    private void markLost() {
        jdbc.sql("""
                        update letter_post set standing = 'unsure', said = 'the program ended while it was being sent'
                        where standing = 'waiting' and started_at < :lost
                        """).param("lost", Timestamp.from(now.instant().minus(LOST))).update();
    }

    /** It left, or nobody tries any more. */
    void remove(CaseRef ref, int letter) {
        jdbc.sql("delete from letter_post where " + ONE)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .param("letter", letter)
                .update();
    }

    /** It could not be sent now; it is tried again after a pause that doubles up to some ten minutes. */
    void tryLater(Waiting waiting, String said) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(waiting.tries() - 1, LONGEST_PAUSE));
        set(waiting.ref(), waiting.letter(), "waiting", said, now.instant().plus(pause));
    }

    /** It keeps its place: the outbox as a whole pauses. */
    void back(Waiting waiting, String said) {
        set(waiting.ref(), waiting.letter(), "waiting", said, now.instant());
    }

    /** It is not sent any more: the case has moved on. A person decides. */
    void overtaken(Waiting waiting, String why) {
        set(waiting.ref(), waiting.letter(), "overtaken", why, now.instant());
    }

    /** Nobody knows whether it left. */
    void unsure(Waiting waiting, String said) {
        set(waiting.ref(), waiting.letter(), "unsure", said, now.instant());
    }

    /** A person wants it sent after all; @return whether it stood still: what is under way is left alone */
    boolean again(CaseRef ref, int letter) {
        return jdbc.sql("""
                        update letter_post
                        set standing = 'waiting', said = null, next_try_at = :now, started_at = null
                        where standing <> 'waiting' and\s""" + ONE)
                        .param("now", at())
                        .param("institution", ref.institution())
                        .param("caseId", ref.caseId())
                        .param("letter", letter)
                        .update()
                == 1;
    }

    private void set(CaseRef ref, int letter, String standing, String said, Instant next) {
        jdbc.sql("""
                        update letter_post
                        set standing = :standing, said = nullif(:said, ''), next_try_at = :next, started_at = null
                        where institution = :institution and case_id = :caseId and letter = :letter
                        """)
                .param("standing", standing)
                .param("said", said)
                .param("next", Timestamp.from(next))
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .param("letter", letter)
                .update();
    }

    private static final String ONE = "institution = :institution and case_id = :caseId and letter = :letter";

    /** How a letter stands; empty when it is not in the outbox. */
    Optional<Standing> standing(CaseRef ref, int letter) {
        return jdbc.sql("select standing, tries, next_try_at, said from letter_post where " + ONE)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .param("letter", letter)
                .query((rows, _) -> new Standing(
                        rows.getString("standing"),
                        rows.getInt("tries"),
                        Optional.ofNullable(rows.getTimestamp("next_try_at")).map(Timestamp::toInstant),
                        Optional.ofNullable(rows.getString("said"))))
                .optional();
    }

    /** Letters of an institution about which a person must decide. */
    List<Waiting> forPeople(String institution) {
        return jdbc.sql("""
                        select case_id, letter, tries from letter_post
                        where institution = :institution and standing <> 'waiting' order by posted_at
                        """)
                .param("institution", institution)
                .query((rows, _) -> new Waiting(
                        new CaseRef(institution, rows.getObject("case_id", UUID.class)),
                        rows.getInt("letter"),
                        rows.getInt("tries")))
                .list();
    }

    private Timestamp at() {
        return Timestamp.from(now.instant());
    }
}
