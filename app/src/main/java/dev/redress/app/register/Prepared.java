package dev.redress.app.register;

import dev.redress.app.intake.Understood;
import dev.redress.app.ledger.Sealing;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import dev.redress.core.complaint.RegisterNumber;
import java.util.function.Function;

/**
 * A submission whose texts are sealed and whose law is looked up; only its number is missing. Made by each caller for
 * itself, so that the group that takes the numbers does as little as possible.
 *
 * @param entry the entry once the number is known
 * @param secret the complainant's way back
 */
record Prepared(
        Understood understood,
        Sealing sealing,
        Circumstances circumstances,
        Function<RegisterNumber, SubmissionRegistered> entry,
        String secret) {}
