package dev.redress.app.register;

import dev.redress.app.intake.Understood;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.party.Minors;
import dev.redress.app.party.PortalKeys;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import dev.redress.core.complaint.RegisterNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A submission whose texts are sealed and whose law is looked up; only its number is missing. Made by each caller for
 * itself, so that the group that takes the numbers does as little as possible.
 *
 * @param entry the entry once the number is known
 * @param parties what the submission itself says of mandates, minors and the address of the reply
 * @param minors who among the complainants is a minor, and until when
 * @param keys each person's way back
 * @param session fingerprint of the working session of the caller, if there is one
 */
record Prepared(
        Understood understood,
        Sealing sealing,
        Circumstances circumstances,
        Function<RegisterNumber, SubmissionRegistered> entry,
        List<ComplaintEvent> parties,
        List<Minors.Minor> minors,
        List<PortalKeys.Fresh> keys,
        Optional<String> session) {}
