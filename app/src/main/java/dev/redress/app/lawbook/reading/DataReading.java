package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.DataRight;
import dev.redress.core.rulebook.Retention;
import dev.redress.core.rulebook.Retention.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the rights of persons over their data, and the periods for which data are kept, are read. */
final class DataReading {

    /** Written where nobody has decided how long data are kept, so that it cannot be forgotten. */
    private static final String UNDECIDED = "undecided";

    private static final Term NO_TERM = new Term.CalendarDays(1);

    static final Kind<Catalogue<DataRight>> RIGHTS =
            Kind.of("data-rights", (value, scope) -> Kinds.catalogue(value, "items", scope, DataReading::right));
    static final Kind<Retention> RETENTION = Kind.of("retention", DataReading::retention);

    private DataReading() {}

    private static DataRight right(Mapping item, Scope scope) {
        List<Term> escalateAfter = new ArrayList<>();
        for (Value length : item.required("escalate-after").items()) {
            escalateAfter.add(length.parsed(Term::parse, NO_TERM));
        }
        return new DataRight(
                item.word("code", Words.DATA_RIGHTS),
                scope.titles(item.required("title")),
                scope.citation(item.required("law")),
                escalateAfter,
                Kinds.catalogue(item, "refusals", scope, Catalogues::ground));
    }

    private static Retention retention(Mapping value, Scope scope) {
        List<Period> periods = new ArrayList<>();
        for (Value written : value.required("periods").items()) {
            written.mapping(DataReading::period).ifPresent(period -> {
                if (periods.stream().anyMatch(other -> other.submission().equals(period.submission()))) {
                    written.problem("the kind '" + period.submission() + "' stands twice");
                }
                periods.add(period);
            });
        }
        return new Retention(periods);
    }

    private static Period period(Mapping item) {
        Value keep = item.required("keep");
        Optional<Term> length =
                keep.is(UNDECIDED) ? Optional.empty() : Optional.of(keep.parsed(DataReading::keepable, NO_TERM));
        return new Period(
                item.text("submission"), length, item.required("when-asked").word(Words.WHEN_ASKED));
    }

    private static Term keepable(String words) {
        Term term = Term.parse(words);
        if (term instanceof Term.WorkingDays || term instanceof Term.Hours) {
            throw new IllegalArgumentException("data are kept for calendar days, weeks or months, not for " + term);
        }
        return term;
    }
}
