package dev.redress.app.stories;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.WorkingCalendars;
import dev.redress.core.clock.Calendars;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Instrument;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.Rulebook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rule files of the project, loaded once for all stories. */
final class Law {

    static final Lawbook BOOK = Lawbook.load(Path.of("..", "rulebooks"));
    static final Calendars CALENDARS = new WorkingCalendars(BOOK);

    /** The five institutions of the requirements. */
    static final List<String> FIVE = List.of("kreditpro", "neo", "dbs", "sub", "alma");

    /** They, and the invented one. */
    static final List<String> INSTITUTIONS = List.of("kreditpro", "neo", "dbs", "sub", "alma", "testland");

    /** A day on which every rule answers. */
    static final LocalDate TODAY = Days.wed("2025-06-04");

    private Law() {}

    static Rulebook rulebook(String institution) {
        return BOOK.rulebook(institution);
    }

    /** The procedure for a case of which everything falls on one day. */
    static Procedure procedure(String institution, LocalDate day) {
        return rulebook(institution).forCase(CaseDays.all(day));
    }

    static Procedure procedure(String institution) {
        return procedure(institution, TODAY);
    }

    /** The entry of this code; a story that names another is wrong. */
    static <E extends Catalogue.Entry> E entry(InForce<Catalogue<E>> catalogue, String code) {
        return catalogue
                .value()
                .find(code)
                .orElseThrow(() -> new AssertionError(catalogue.rule() + " has no '" + code + "', only "
                        + catalogue.value().codes()));
    }

    static ClockRule clock(String institution, String clock, Form form) {
        return rulebook(institution)
                .clock(clock, Optional.of(form))
                .orElseThrow(() -> new AssertionError(institution + " has no " + form.word() + " clock " + clock));
    }

    static InForce<ClockTerms> terms(String institution, String clock, Form form, LocalDate received) {
        return clock(institution, clock, form).terms().forCase(CaseDays.all(received));
    }

    static Instrument instrument(String code) {
        return Optional.ofNullable(BOOK.instruments().get(code))
                .orElseThrow(() -> new AssertionError("no instrument " + code));
    }
}
