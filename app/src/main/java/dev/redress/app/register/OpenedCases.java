package dev.redress.app.register;

import dev.redress.app.access.WorkingSession;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.party.Entry;
import dev.redress.app.party.Seat;
import dev.redress.app.party.Seats;
import dev.redress.app.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The case that a browser has opened on the portal, until its session ends, the person leaves, or the right ends. */
@Component
public class OpenedCases {

    private static final String OPENED = "openedCase";

    private final Seats seats;
    private final Readings readings;
    private final WorkingSession working;

    OpenedCases(Seats seats, Readings readings, WorkingSession working) {
        this.seats = seats;
        this.readings = readings;
        this.working = working;
    }

    /** Remembers what was opened, under a new session id. */
    void open(Entry entry, HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(OPENED, entry);
    }

    void close(HttpSession session) {
        session.removeAttribute(OPENED);
    }

    /** The place in the case of this institution that is open here and still holds; what no longer does is forgotten. */
    public Optional<Seat> find(String institution, HttpSession session) {
        if (!(session.getAttribute(OPENED) instanceof Entry entry)
                || !entry.institution().equals(institution)) {
            return Optional.empty();
        }
        Optional<Seat> seat = seats.of(entry);
        if (seat.isEmpty()) {
            close(session);
        }
        return seat;
    }

    /** @throws Problem when nothing is open here, for whatever reason */
    public Seat require(String institution, HttpSession session) {
        return find(institution, session)
                .orElseThrow(() -> new Problem(
                        403, "not-opened", "Open your complaint with its number and secret first; it was closed."));
    }

    /** Leave to read what concerns the person who has this place. */
    public Reading reading(Seat seat) {
        return readings.ofComplainant(seat.ref(), seat.entry().party(), working.fingerprint());
    }
}
