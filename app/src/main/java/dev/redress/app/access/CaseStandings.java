package dev.redress.app.access;

import dev.redress.core.access.CaseStanding;
import java.util.Optional;

/** Looks up what decides who may come near a case. Implemented by the step that keeps the cases. */
public interface CaseStandings {

    /** The standing of the case with this register number; empty when there is none. */
    Optional<CaseStanding> find(String institution, int year, long number);

    /**
     * Whether somebody broke the glass of this case in this working session, and it still holds.
     *
     * @param session fingerprint of the working session
     */
    boolean openedInEmergency(String institution, int year, long number, String login, String session);
}
