package dev.redress.app.handling;

import dev.redress.app.handling.HistoryInWords.Told;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.PrivacyEvent;
import dev.redress.core.complaint.PrivacyEvent.ConsentGiven;
import dev.redress.core.complaint.PrivacyEvent.ConsentWithdrawn;
import dev.redress.core.complaint.PrivacyEvent.IdentityCorrected;
import dev.redress.core.complaint.PrivacyEvent.LegalHoldReleased;
import dev.redress.core.complaint.PrivacyEvent.LegalHoldSet;
import dev.redress.core.complaint.PrivacyEvent.PersonalDataErased;
import dev.redress.core.complaint.PrivacyEvent.ProcessingRestricted;
import dev.redress.core.complaint.PrivacyEvent.ProcessingRestrictionEnded;
import dev.redress.core.complaint.PrivacyEvent.RightEscalated;
import dev.redress.core.complaint.PrivacyEvent.RightFulfilled;
import dev.redress.core.complaint.PrivacyEvent.RightRefused;
import dev.redress.core.complaint.PrivacyEvent.RightRequested;

/** What became of the rights of persons over their data, as sentences. */
final class PrivacyInWords {

    private PrivacyInWords() {}

    static Told tell(PrivacyEvent event, Shown show) {
        return switch (event) {
            case RightRequested it ->
                new Told(
                        "Complainant " + it.complainant() + " asked on " + show.moment(it.receivedAt()) + " for "
                                + it.right().word().replace('-', ' '),
                        it.words());
            case RightEscalated(int request, int step, var since) ->
                new Told("Request " + request + " is still open: brought up, step " + step + ", since "
                        + show.moment(since));
            case RightFulfilled(int request, var by, var _, var how) ->
                new Told("Request " + request + " met by " + by, how);
            case RightRefused(int request, var by, var _, var ground, var reason) ->
                new Told("Request " + request + " refused by " + by + ": " + ground.replace('-', ' '), reason);
            case IdentityCorrected(int complainant, var _, var _, var reason) ->
                new Told("Data of complainant " + complainant + " put right", reason);
            case ProcessingRestricted(int request) -> new Told("Processing restricted, by request " + request);
            case ProcessingRestrictionEnded(var by, var reason) ->
                new Told("Restriction of processing ended by " + by, reason);
            case ConsentGiven it ->
                new Told(
                        "Complainant " + it.complainant() + " consented on " + show.moment(it.givenAt()) + ", by "
                                + it.channel() + ", to: " + it.purpose() + " (text " + it.textVersion() + ")",
                        it.evidence());
            case ConsentWithdrawn(int consent, var at) ->
                new Told("Consent " + consent + " ended on " + show.moment(at));
            case LegalHoldSet(var by, var reason) -> new Told("Legal hold set by " + by, reason);
            case LegalHoldReleased(var by, var reason) -> new Told("Legal hold released by " + by, reason);
            case PersonalDataErased(var by, var ground) ->
                new Told("Personal data erased by " + by + ": " + ground.word().replace('-', ' '));
        };
    }
}
