package dev.redress.app.ledger;

import java.util.UUID;

/** Leave to read one piece of raw input, for one purpose. Its bytes come out only when the look at them is on record. */
public final class RawReading {

    private final String institution;
    private final UUID intakeId;
    private final Reader reader;
    private final Vault vault;
    private final Looks looks;

    RawReading(String institution, UUID intakeId, Reader reader, Vault vault, Looks looks) {
        this.institution = institution;
        this.intakeId = intakeId;
        this.reader = reader;
        this.vault = vault;
        this.looks = looks;
    }

    /** The bytes as they came. */
    public byte[] bytes(byte[] sealed) {
        looks.recordRaw(institution, intakeId, reader);
        return vault.openRaw(sealed, "intake/" + institution + "/" + intakeId);
    }
}
