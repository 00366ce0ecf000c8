package dev.redress.app.ledger;

import dev.redress.core.ledger.VaultRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Leave to read the personal data and the texts of one case, for one purpose. There is no other way to a text, and no
 * text comes out before the look at it is on record.
 */
public final class Reading {

    private final CaseRef ref;
    private final Reader reader;
    private final Vault vault;
    private final Looks looks;

    Reading(CaseRef ref, Reader reader, Vault vault, Looks looks) {
        this.ref = ref;
        this.reader = reader;
        this.vault = vault;
        this.looks = looks;
    }

    public CaseRef ref() {
        return ref;
    }

    public Reader reader() {
        return reader;
    }

    /** What is wanted of a case, each with the name of its field as the record of looks has it. */
    public static final class Wanted {
        private final Map<VaultRef, String> fields = new LinkedHashMap<>();

        /** Adds a text. */
        public Wanted add(String field, VaultRef text) {
            fields.put(text, field);
            return this;
        }

        /** Adds a text, if there is one. */
        public Wanted add(String field, Optional<VaultRef> text) {
            text.ifPresent(it -> fields.put(it, field));
            return this;
        }
    }

    /** The texts by their identifier; empty when the person was erased. */
    public Map<UUID, String> texts(Wanted wanted) {
        if (wanted.fields.isEmpty()) {
            return Map.of();
        }
        looks.record(ref, reader, wanted.fields.values());
        List<VaultRef> references = new ArrayList<>(wanted.fields.keySet());
        return vault.texts(ref, references);
    }

    /** One text; empty when the person was erased. */
    public Optional<String> text(String field, VaultRef text) {
        looks.record(ref, reader, List.of(field));
        return vault.text(ref, text);
    }

    /** The bytes of a document; empty when the person was erased or the case has no such content. */
    public Optional<byte[]> bytes(String field, UUID content) {
        looks.record(ref, reader, List.of(field));
        return vault.bytes(ref, content);
    }
}
