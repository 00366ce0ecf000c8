package dev.redress.app.privacy;

import dev.redress.app.privacy.Told.Whose;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.DisputeEvent.DisputeReferred;
import dev.redress.core.complaint.DisputeEvent.ObjectionRaised;
import dev.redress.core.complaint.Party;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** To whom of several who complain in one case something belongs, as far as the record shows it. */
final class Owners {

    private final CaseFile file;
    private final Map<Integer, Integer> objections = new HashMap<>();
    private final Map<Integer, Integer> proceedings = new HashMap<>();

    Owners(CaseFile file) {
        this.file = file;
    }

    /** Learns from an event; they come in their order. */
    void after(ComplaintEvent event, String actor) {
        switch (event) {
            case ObjectionRaised raised -> side(actor).ifPresent(it -> objections.put(raised.objection(), it));
            case DisputeReferred referred ->
                side(referred.applicant().orElse(actor)).ifPresent(it -> proceedings.put(referred.proceeding(), it));
            default -> {}
        }
    }

    /** Whether it goes into the copy of this complainant, by place from 1. Alone, everything is that person's. */
    boolean concerns(int complainant, Whose whose, String actor) {
        return file.entry().complainants().size() == 1
                || switch (whose) {
                    case Whose.House _ -> true;
                    case Whose.Acting _ -> owns(complainant, side(actor));
                    case Whose.Of(Party party) -> owns(complainant, side(party));
                    case Whose.OfObjection(int objection) ->
                        owns(complainant, Optional.ofNullable(objections.get(objection)));
                    case Whose.OfProceeding(int proceeding) ->
                        owns(complainant, Optional.ofNullable(proceedings.get(proceeding)));
                };
    }

    private static boolean owns(int complainant, Optional<Integer> owner) {
        return owner.filter(it -> it == complainant).isPresent();
    }

    /** The complainant on whose side somebody is; empty for the institution and the program. */
    private Optional<Integer> side(String actor) {
        return Party.WORD.matcher(actor).matches() ? side(Party.of(actor)) : Optional.empty();
    }

    Optional<Integer> side(Party party) {
        return switch (party) {
            case Party.Named(int place) -> Optional.of(place);
            case Party.Acting(int mandate) ->
                file.parties().mandate(mandate).map(it -> it.recorded().complainant());
        };
    }
}
