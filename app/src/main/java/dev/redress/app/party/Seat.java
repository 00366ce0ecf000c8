package dev.redress.app.party;

import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Correspondence;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.Party;
import java.util.Optional;

/**
 * Somebody's place in a case, as it stands at this request.
 *
 * @param complainant the complainant on whose side it is, by place from 1
 * @param mandate by which somebody acts; empty for who complains
 */
public record Seat(Entry entry, RecordedCase recorded, int complainant, Optional<Mandate> mandate) {

    public CaseRef ref() {
        return recorded.ref();
    }

    public Party who() {
        return entry.who();
    }

    /** As the core knows who acts from here. */
    public Actor.Portal actor() {
        return new Actor.Portal(who());
    }

    /** Whether others complain in the same case, who see nothing of this one, nor this one of them. */
    public boolean several() {
        return recorded.file().entry().complainants().size() > 1;
    }

    /** Whether the place, or the mandate, allows it. */
    public boolean may(Mandate.Scope scope) {
        return mandate.map(it -> it.recorded().scope().contains(scope)).orElse(true);
    }

    /** Whether a message is for these eyes: a note among staff never is, and what belongs to another is not. */
    public boolean concerns(Correspondence message) {
        if (message.direction() == Correspondence.Direction.INTERNAL) {
            return false;
        }
        if (!several()) {
            return true;
        }
        // Of a message that came in and does not say from whom, nobody knows whose it is.
        return message.complainant()
                .map(place -> place == complainant)
                .orElse(message.direction() == Correspondence.Direction.OUT);
    }

    /** Whether a letter to this addressee is for this side: for who complains here, or for somebody who acts for that one. */
    public boolean isAddressed(Party addressee) {
        return switch (addressee) {
            case Party.Named(int place) -> place == complainant;
            case Party.Acting(int ordinal) ->
                recorded.file()
                        .parties()
                        .mandate(ordinal)
                        .filter(acts -> acts.recorded().complainant() == complainant)
                        .isPresent();
        };
    }

    /** Whether the documents that came with the submission are shown: of several, to who is named first. */
    public boolean seesEntryDocuments() {
        return !several() || complainant == 1;
    }
}
