package dev.redress.app.ledger;

import dev.redress.app.platform.Problem;
import dev.redress.core.ledger.VaultRef;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Seals the texts of one case. What is sealed here is stored together with the events that refer to it, or not at all. */
public final class Sealing {

    /** A sealed text on its way into the vault. */
    record SealedText(CaseRef ref, UUID textId, byte[] sealed) {}

    private final VaultKeys keys;
    private final CaseRef ref;
    private final Optional<SecretKey> key;
    private final List<SealedText> texts = new ArrayList<>();

    /** @param key empty where it was destroyed */
    Sealing(VaultKeys keys, CaseRef ref, Optional<SecretKey> key) {
        this.keys = keys;
        this.ref = ref;
        this.key = key;
    }

    public CaseRef ref() {
        return ref;
    }

    /**
     * Seals a text and gives what stands for it in the ledger.
     *
     * @throws Erased when the key of the case was destroyed
     */
    public VaultRef seal(String text) {
        return seal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Seals bytes and gives what stands for them in the ledger. */
    public VaultRef seal(byte[] content) {
        UUID textId = keys.identifier();
        byte[] salt = keys.salt();
        byte[] salted = new byte[salt.length + content.length];
        System.arraycopy(salt, 0, salted, 0, salt.length);
        System.arraycopy(content, 0, salted, salt.length, content.length);
        texts.add(new SealedText(ref, textId, keys.seal(key(), salted, place(ref, textId))));
        return new VaultRef(textId, commitment(salt, content));
    }

    List<SealedText> texts() {
        return texts;
    }

    byte[] wrappedKey() {
        return keys.wrap(key(), ref);
    }

    private SecretKey key() {
        return key.orElseThrow(Erased::new);
    }

    /** The personal data of the case were erased; nothing can be written to it any more. */
    public static final class Erased extends Problem {
        private static final long serialVersionUID = 1L;

        Erased() {
            super(
                    409,
                    "personal-data-erased",
                    "The personal data and texts of this case were erased; nothing can be written to it any more.");
        }
    }

    static String place(CaseRef ref, UUID textId) {
        return ref.institution() + "/" + ref.caseId() + "/" + textId;
    }

    static String commitment(byte[] salt, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
