package dev.redress.app.intake;

import dev.redress.app.ledger.EventJson;
import dev.redress.app.platform.RateLimits;
import dev.redress.app.platform.SecretSeal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Documents that somebody chose in a form which was shown again: kept so that they need not be chosen anew, sealed,
 * because a draft is confidential (NEO-37). Only the browser that chose them sees them, sends them, or drops them; what
 * is not sent is purged after half a day.
 */
@Component
class KeptUploads {

    private static final String KEY = "draftKey";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MOST = 30;
    private static final Duration LIFE = Duration.ofHours(12);
    /** Drafts of all browsers together; beyond it nothing is kept, and people choose again. */
    private static final long ALL_DRAFTS = 1024L * 1024 * 1024;

    private static final int PER_BLOCK = 20;
    private static final Duration BLOCK_WINDOW = Duration.ofHours(1);

    /** The draft of one form in one browser; {@code none} where nothing was kept. */
    record Draft(byte[] hash) {
        static final Draft NONE = new Draft(new byte[0]);

        private String place(UUID id) {
            return "draft-upload/" + HexFormat.of().formatHex(hash) + "/" + id;
        }
    }

    /** A kept document, and the identifier under which the form drops it. */
    record Kept(UUID id, Upload upload) {
        public String name() {
            return upload.name();
        }

        public long size() {
            return upload.content().length;
        }

        public boolean copy() {
            return upload.copy();
        }
    }

    private final JdbcClient jdbc;
    private final SecretSeal seal;
    private final RateLimits limits;
    private final InstantSource now;

    KeptUploads(JdbcClient jdbc, SecretSeal seal, RateLimits limits, InstantSource now) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.limits = limits;
        this.now = now;
    }

    /** The draft of a form in this browser; asking makes no session. */
    Draft find(HttpServletRequest request, String form) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof String key
                ? new Draft(sha256(key + "/" + form))
                : Draft.NONE;
    }

    /** What was kept, in the order in which it came. */
    List<Kept> list(Draft draft) {
        return jdbc.sql("""
                        select upload_id, sealed from draft_upload where draft_hash = :draft order by made_at, upload_id
                        """)
                .param("draft", draft.hash())
                .query((rows, _) -> {
                    UUID id = rows.getObject("upload_id", UUID.class);
                    byte[] plain = seal.open(rows.getBytes("sealed"), draft.place(id));
                    return new Kept(id, EventJson.read(new String(plain, StandardCharsets.UTF_8), Upload.class));
                })
                .list();
    }

    /**
     * Keeps what was newly chosen.
     *
     * @param block addresses from which the form comes
     * @return whether it is kept; otherwise the person chooses again
     */
    boolean keep(HttpServletRequest request, String form, List<Upload> chosen, String block) {
        if (chosen.isEmpty()) {
            return true;
        }
        Draft draft = find(request, form);
        long size = chosen.stream().mapToLong(upload -> upload.content().length).sum();
        if (!hasRoom(draft, chosen.size(), size)
                || limits.waitFor("draft uploads", block, PER_BLOCK, BLOCK_WINDOW)
                        .isPresent()) {
            return false;
        }
        Draft own = draft.hash().length == 0 ? begin(request, form) : draft;
        chosen.forEach(upload -> store(own, upload));
        return true;
    }

    /** Drops one document, if it is in this draft. */
    void drop(Draft draft, UUID id) {
        jdbc.sql("delete from draft_upload where draft_hash = :draft and upload_id = :id")
                .param("draft", draft.hash())
                .param("id", id)
                .update();
    }

    /** The documents are in the register now. They stay for an hour, so that a form sent twice is the same form. */
    void sent(Draft draft) {
        jdbc.sql("update draft_upload set sent_at = :now where draft_hash = :draft")
                .param("now", Timestamp.from(now.instant()))
                .param("draft", draft.hash())
                .update();
    }

    @Scheduled(initialDelayString = "${redress.sweep.first:PT5S}", fixedDelayString = "${redress.drafts.every:PT1H}")
    void wake() {
        purge();
    }

    /** Purges what nobody sent; @return how many documents */
    int purge() {
        return jdbc.sql("delete from draft_upload where made_at < :old or sent_at < :hourAgo")
                .param("old", Timestamp.from(now.instant().minus(LIFE)))
                .param("hourAgo", Timestamp.from(now.instant().minus(Duration.ofHours(1))))
                .update();
    }

    private Draft begin(HttpServletRequest request, String form) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        request.getSession().setAttribute(KEY, HexFormat.of().formatHex(key));
        return find(request, form);
    }

    private boolean hasRoom(Draft draft, int more, long size) {
        record Sum(long documents, long bytes) {}
        Sum mine = jdbc.sql("""
                        select count(*), coalesce(sum(size), 0) from draft_upload where draft_hash = :draft
                        """)
                .param("draft", draft.hash())
                .query((rows, _) -> new Sum(rows.getLong(1), rows.getLong(2)))
                .single();
        long all = jdbc.sql("select coalesce(sum(size), 0) from draft_upload")
                .query(Long.class)
                .single();
        return mine.documents() + more <= MOST
                && mine.bytes() + size <= Uploads.LARGEST_SUM
                && all + size <= ALL_DRAFTS;
    }

    private void store(Draft draft, Upload upload) {
        UUID id = new UUID(RANDOM.nextLong(), RANDOM.nextLong());
        jdbc.sql("""
                        insert into draft_upload (draft_hash, upload_id, sealed, size, made_at)
                        values (:draft, :id, :sealed, :size, :now)
                        """)
                .param("draft", draft.hash())
                .param("id", id)
                .param("sealed", seal.seal(EventJson.write(upload).getBytes(StandardCharsets.UTF_8), draft.place(id)))
                .param("size", upload.content().length)
                .param("now", Timestamp.from(now.instant()))
                .update();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
