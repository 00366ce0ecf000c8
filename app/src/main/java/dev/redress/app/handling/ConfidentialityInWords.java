package dev.redress.app.handling;

import dev.redress.app.handling.HistoryInWords.Told;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.ConfidentialityEvent;
import dev.redress.core.complaint.ConfidentialityEvent.AccessRestricted;
import dev.redress.core.complaint.ConfidentialityEvent.ConflictOfInterestDeclared;
import dev.redress.core.complaint.ConfidentialityEvent.EmergencyReviewed;
import dev.redress.core.complaint.ConfidentialityEvent.PersonalDataDisclosed;
import dev.redress.core.complaint.ConfidentialityEvent.PersonalDataOpened;
import dev.redress.core.complaint.ConfidentialityEvent.RestrictionLifted;

/** Who came near a case, as sentences. */
final class ConfidentialityInWords {

    private ConfidentialityInWords() {}

    static Told tell(ConfidentialityEvent event, Shown show) {
        return switch (event) {
            case PersonalDataOpened(var by, var _, var purpose, var _, var emergency, var _, var until) ->
                emergency
                        .map(reason -> new Told(
                                "Opened in an emergency by " + by + " until " + show.moment(until) + ", for: "
                                        + purpose,
                                reason))
                        .orElseGet(() -> new Told("Personal data opened by " + by + " until " + show.moment(until)
                                + ", for: " + purpose));
            case EmergencyReviewed(int opening, boolean justified, var by, var finding) ->
                new Told(
                        "Emergency opening " + opening + " reviewed by " + by + ": "
                                + (justified ? "justified" : "not justified"),
                        finding);
            case PersonalDataDisclosed(var ground, var by, var _, var _, var what, var _) ->
                new Told("Disclosed to somebody outside by " + by + ", on the ground: " + ground, what);
            case AccessRestricted(var admitted, var reason) ->
                new Told(
                        admitted.isEmpty()
                                ? "Restricted to those who oversee"
                                : "Restricted to " + String.join(", ", admitted),
                        reason);
            case RestrictionLifted(var reason) -> new Told("Restriction lifted", reason);
            case ConflictOfInterestDeclared(var person, var reason) ->
                new Told("Conflict of interest of " + person, reason);
        };
    }
}
