package dev.redress.app.mediation;

import dev.redress.app.ledger.Sealing;
import dev.redress.core.complaint.ComplaintAct;

/** An act in a proceeding as a body or a form says it. */
interface SaidInProceeding {

    /**
     * @param proceeding its place among the proceedings of the dispute, from 1
     * @throws dev.redress.app.platform.Problem that names the field which is missing or says what no list knows
     */
    ComplaintAct act(int proceeding, Sealing sealing);
}
