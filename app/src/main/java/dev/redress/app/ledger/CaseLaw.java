package dev.redress.app.ledger;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.core.clock.Calendars;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.Procedure;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Brings together under what a case is judged: its procedure, the calendars, and the time in the legal zone. */
@Component
public class CaseLaw {

    private final Lawbook lawbook;
    private final Calendars calendars;
    private final InstantSource now;

    CaseLaw(Lawbook lawbook, Calendars calendars, InstantSource now) {
        this.lawbook = lawbook;
        this.calendars = calendars;
        this.now = now;
    }

    /** @throws dev.redress.app.lawbook.NoSuchInstitution when there is none of this code */
    public Institution institution(String code) {
        return lawbook.rulebook(code).institution();
    }

    /** This moment in the legal zone of an institution, to the microsecond as the database keeps it. */
    public LocalDateTime now(String institution) {
        return LocalDateTime.ofInstant(now.instant(), institution(institution).zone())
                .truncatedTo(ChronoUnit.MICROS);
    }

    /** The procedure as it binds a case with these days. */
    public Procedure procedure(String institution, CaseDays days) {
        return lawbook.rulebook(institution).forCase(days);
    }

    /** The procedure as it stands today. */
    public Procedure procedureToday(String institution) {
        return procedure(institution, CaseDays.all(now(institution).toLocalDate()));
    }

    /** Under what a case that begins is judged. */
    public Circumstances beginning(String institution, CaseDays days, Actor actor) {
        return new Circumstances(procedure(institution, days), calendars, now(institution), actor);
    }

    /** Under what an act on a case is judged now. */
    public Circumstances of(RecordedCase recorded, Actor actor) {
        String institution = recorded.ref().institution();
        LocalDateTime moment = now(institution);
        return new Circumstances(
                procedure(institution, recorded.file().days(moment.toLocalDate())), calendars, moment, actor);
    }
}
