package dev.redress.app.party;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.Parties;
import dev.redress.core.complaint.Party;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges at each request whether what a browser has opened still holds. */
@Component
public class Seats {

    private final Cases cases;
    private final CaseLaw law;
    private final PortalKeys keys;
    private final Minors minors;

    Seats(Cases cases, CaseLaw law, PortalKeys keys, Minors minors) {
        this.cases = cases;
        this.law = law;
        this.keys = keys;
        this.minors = minors;
    }

    /**
     * The place; empty when a newer secret was handed out, the mandate has ended, the minor has come of age, or there is
     * no such place.
     */
    public Optional<Seat> of(Entry entry) {
        return keys.generation(entry.ref(), entry.who())
                .filter(generation -> generation == entry.generation())
                .flatMap(_ -> cases.find(entry.ref()))
                .flatMap(recorded -> seat(entry, recorded));
    }

    private Optional<Seat> seat(Entry entry, RecordedCase recorded) {
        return switch (entry.who()) {
            case Party.Named(int place) ->
                place <= recorded.file().entry().complainants().size()
                        ? Optional.of(new Seat(entry, recorded, place, Optional.empty()))
                        : Optional.empty();
            case Party.Acting(int ordinal) -> {
                LocalDate today = law.now(entry.institution()).toLocalDate();
                Parties parties = recorded.file().parties();
                yield parties.mandate(ordinal)
                        .filter(_ -> parties.holds(ordinal, today))
                        .filter(mandate -> !overByAge(entry, mandate, today))
                        .map(mandate ->
                                new Seat(entry, recorded, mandate.recorded().complainant(), Optional.of(mandate)));
            }
        };
    }

    /** The guardian's office ends with the day itself, whenever the record of it is written. */
    private boolean overByAge(Entry entry, Mandate mandate, LocalDate today) {
        return mandate.recorded().basis() == Mandate.Basis.GUARDIAN
                && minors.cameOfAge(entry.ref(), mandate.recorded().complainant(), today);
    }
}
