package dev.redress.app.ledger;

import dev.redress.core.ledger.VaultRef;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Texts and personal data of the cases, each case under a key of its own. The key of a case, once destroyed, takes all
 * its texts with it; the ledger keeps only commitments, which say nothing without them.
 */
@Component
public class Vault {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final VaultKeys keys;
    private final InstantSource now;

    Vault(JdbcClient jdbc, JdbcTemplate batches, VaultKeys keys, InstantSource now) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.keys = keys;
        this.now = now;
    }

    /** For a case that begins: a fresh key. */
    public Sealing forNew(CaseRef ref) {
        return new Sealing(keys, ref, Optional.of(keys.fresh()));
    }

    /** For a case that exists. Where its personal data were erased it takes no text any more. */
    Sealing forExisting(CaseRef ref) {
        return new Sealing(keys, ref, key(ref));
    }

    /** Makes acts on one case follow one another; acts on different cases never wait for each other. */
    void lock(CaseRef ref) {
        jdbc.sql("""
                        select 1 from vault_key
                        where institution = :institution and case_id = :caseId
                        for update
                        """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .query(Integer.class)
                .optional();
    }

    /** Stores the keys of new cases. */
    void storeKeys(Collection<Sealing> sealings) {
        Timestamp at = Timestamp.from(now.instant());
        batches.batchUpdate(
                "insert into vault_key (institution, case_id, wrapped_key, made_at) values (?, ?, ?, ?)",
                sealings.stream()
                        .map(s -> new Object[] {s.ref().institution(), s.ref().caseId(), s.wrappedKey(), at})
                        .toList());
    }

    /** Stores what was sealed. */
    void storeTexts(Collection<Sealing> sealings) {
        List<Object[]> rows = sealings.stream()
                .flatMap(s -> s.texts().stream())
                .map(t -> new Object[] {t.ref().institution(), t.ref().caseId(), t.textId(), t.sealed()})
                .toList();
        if (!rows.isEmpty()) {
            batches.batchUpdate("insert into vault (institution, case_id, text_id, sealed) values (?, ?, ?, ?)", rows);
        }
    }

    /** The text behind a reference; empty when the person was erased. */
    Optional<String> text(CaseRef ref, VaultRef text) {
        return bytes(ref, text.text()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The bytes behind an identifier; empty when the person was erased or there is no such content in the case. */
    Optional<byte[]> bytes(CaseRef ref, UUID textId) {
        return key(ref).flatMap(key -> jdbc.sql("""
                                select sealed from vault
                                where institution = :institution and case_id = :caseId and text_id = :textId
                                """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .param("textId", textId)
                .query(byte[].class)
                .optional()
                .map(content -> unsalted(key, ref, textId, content)));
    }

    /** All texts of a case by their reference, in one reading; empty when the person was erased. */
    Map<UUID, String> texts(CaseRef ref, Collection<VaultRef> wanted) {
        Map<UUID, String> texts = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            return texts;
        }
        key(ref).ifPresent(key -> jdbc.sql("""
                        select text_id, sealed from vault
                        where institution = :institution and case_id = :caseId and text_id in (:texts)
                        """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .param("texts", wanted.stream().map(VaultRef::text).toList())
                .query(rows -> {
                    UUID textId = rows.getObject("text_id", UUID.class);
                    texts.put(
                            textId,
                            new String(unsalted(key, ref, textId, rows.getBytes("sealed")), StandardCharsets.UTF_8));
                }));
        return texts;
    }

    /** Whether a text still is what the ledger committed to. */
    boolean keeps(CaseRef ref, VaultRef text, byte[] sealed, SecretKey key) {
        byte[] salted = keys.open(key, sealed, Sealing.place(ref, text.text()));
        return Sealing.commitment(Arrays.copyOf(salted, 32), Arrays.copyOfRange(salted, 32, salted.length))
                .equals(text.commitment());
    }

    /** Seals what belongs to no case yet. */
    public byte[] sealRaw(byte[] plain, String place) {
        return keys.sealOutsideCases(plain, place);
    }

    /** Opens what was sealed before it belonged to a case. */
    public byte[] openRaw(byte[] sealed, String place) {
        return keys.openOutsideCases(sealed, place);
    }

    /** Destroys the key of a case; every text of it is noise from here on. */
    void destroyKey(CaseRef ref) {
        jdbc.sql("""
                        update vault_key set wrapped_key = null, destroyed_at = :now
                        where institution = :institution and case_id = :caseId and destroyed_at is null
                        """)
                .param("now", Timestamp.from(now.instant()))
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .update();
    }

    /** Whether somebody destroyed the key of the case. */
    boolean isErased(CaseRef ref) {
        return jdbc.sql("""
                        select count(*) from vault_key
                        where institution = :institution and case_id = :caseId and destroyed_at is not null
                        """)
                        .param("institution", ref.institution())
                        .param("caseId", ref.caseId())
                        .query(Long.class)
                        .single()
                > 0;
    }

    Optional<SecretKey> key(CaseRef ref) {
        return jdbc.sql("""
                        select wrapped_key from vault_key
                        where institution = :institution and case_id = :caseId and destroyed_at is null
                        """)
                .param("institution", ref.institution())
                .param("caseId", ref.caseId())
                .query(byte[].class)
                .optional()
                .map(wrapped -> keys.unwrap(wrapped, ref));
    }

    private byte[] unsalted(SecretKey key, CaseRef ref, UUID textId, byte[] sealed) {
        byte[] salted = keys.open(key, sealed, Sealing.place(ref, textId));
        return Arrays.copyOfRange(salted, 32, salted.length);
    }
}
