package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import java.util.Optional;
import java.util.Set;

/** Acts on who may come near a case, and on what of it left the house. */
public sealed interface ConfidentialityAct extends ComplaintAct {

    /**
     * Open the personal data and texts, for a lawful purpose (NEO-36, DBS-15). It holds for the working session.
     *
     * @param session fingerprint of the working session
     * @param purpose code of the purpose
     * @param evidence of the purpose, where it needs any
     * @param emergency why the glass is broken; the case is out of reach or restricted, and somebody reviews it later
     */
    record OpenPersonalData(String session, String purpose, Optional<VaultRef> evidence, Optional<VaultRef> emergency)
            implements ConfidentialityAct {}

    /**
     * Review an opening in an emergency.
     *
     * @param opening its place among the openings of the case, from 1
     */
    record ReviewEmergency(int opening, boolean justified, VaultRef finding) implements ConfidentialityAct {}

    /**
     * Record that something of the case went to somebody outside, on a lawful ground.
     *
     * @param ground code of the lawful purpose
     * @param recipient who got it
     * @param what was disclosed
     */
    record Disclose(String ground, VaultRef recipient, VaultRef what, Optional<VaultRef> evidence)
            implements ConfidentialityAct {}

    /**
     * Keep the case to the people named.
     *
     * @param admitted logins; whoever oversees comes near it too
     */
    record RestrictAccess(Set<String> admitted, Optional<VaultRef> reason) implements ConfidentialityAct {
        public RestrictAccess {
            admitted = Set.copyOf(admitted);
        }
    }

    /** End the restriction. */
    record LiftRestriction(Optional<VaultRef> reason) implements ConfidentialityAct {}

    /** Record that somebody has a conflict of interest; a handler who has one hands the case back. */
    record DeclareConflict(String person, Optional<VaultRef> reason) implements ConfidentialityAct {}
}
