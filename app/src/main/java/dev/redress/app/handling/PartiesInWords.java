package dev.redress.app.handling;

import dev.redress.app.handling.HistoryInWords.Told;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.AddressProof;
import dev.redress.core.complaint.PartyEvent;
import dev.redress.core.complaint.PartyEvent.AddressVerified;
import dev.redress.core.complaint.PartyEvent.MajorityReached;
import dev.redress.core.complaint.PartyEvent.MandateEnded;
import dev.redress.core.complaint.PartyEvent.MandateRecorded;
import dev.redress.core.complaint.PartyEvent.MinorityRecorded;
import dev.redress.core.complaint.PartyEvent.ReplyAddressChosen;
import dev.redress.core.complaint.PartyEvent.SecretHandedOut;

/** What happened on the complainant's side, as sentences. */
final class PartiesInWords {

    private PartiesInWords() {}

    static Told tell(PartyEvent event, Shown show) {
        return switch (event) {
            case MandateRecorded it ->
                new Told("Mandate (" + it.basis().word().replace('-', ' ') + ") for complainant " + it.complainant()
                        + " from " + show.day(it.from())
                        + it.until().map(last -> " to " + show.day(last)).orElse(""));
            case MandateEnded(int mandate, var on, var reason) ->
                new Told("Mandate " + mandate + " ended on " + show.day(on), reason);
            case ReplyAddressChosen(int complainant) ->
                new Told("The reply goes to the address of complainant " + complainant);
            case SecretHandedOut(var party, var check) ->
                new Told("New secret handed out to " + spaced(party) + "; the one before opens nothing", check);
            case AddressVerified(var party, var _, var how) ->
                new Told("Address of " + spaced(party) + " verified "
                        + (how == AddressProof.CODE ? "by a code that came back" : "by an officer"));
            case MinorityRecorded(int complainant) -> new Told("Complainant " + complainant + " is a minor");
            case MajorityReached(int complainant) ->
                new Told("Complainant " + complainant + " has come of age and acts alone");
        };
    }

    private static String spaced(String party) {
        return party.replace('-', ' ');
    }
}
