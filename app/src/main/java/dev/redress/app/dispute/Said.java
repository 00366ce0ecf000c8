package dev.redress.app.dispute;

import dev.redress.app.ledger.Sealing;
import dev.redress.core.complaint.ComplaintAct;

/** An act as a body or a form says it; programs and pages say it in the same words. */
interface Said {

    /** @throws dev.redress.app.platform.Problem that names the field which is missing or says what no list knows */
    ComplaintAct act(Sealing sealing);
}
