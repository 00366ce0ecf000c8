package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.calendar.OpeningHours;
import dev.redress.core.calendar.WorkingDayPolicy;
import dev.redress.core.rulebook.AcknowledgementRule;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.MinorsRule;
import dev.redress.core.rulebook.RegisterRule;
import dev.redress.core.rulebook.ResponseRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All kinds of rule, and how the kinds that are no catalogue and no clock are read. */
final class Kinds {

    static final Kind<ClockTerms> CLOCK = new Kind<>("clock", ClockReading::own, ClockReading::override);
    static final Kind<WorkingDayPolicy> WORKING_DAYS = Kind.of("working-days", Kinds::workingDays);
    static final Kind<OpeningHours> OPENING_HOURS = Kind.of("opening-hours", Kinds::openingHours);
    static final Kind<RegisterRule> REGISTER =
            Kind.of("register", (value, _) -> new RegisterRule(value.text("number-format")));
    static final Kind<AcknowledgementRule> ACKNOWLEDGEMENT = Kind.of("acknowledgement", Kinds::acknowledgement);
    static final Kind<ResponseRule> RESPONSE = Kind.of("response", Kinds::response);
    static final Kind<MinorsRule> MINORS = Kind.of("minors", Kinds::minors);

    /** By the word for it in files. */
    static final Map<String, Kind<?>> BY_WORD = byWord();

    private Kinds() {}

    /** Reads the list under a key into a catalogue. */
    static <E extends Catalogue.Entry> Catalogue<E> catalogue(
            Mapping value, String key, Scope scope, Kind.Reader<E> item) {
        List<E> entries = new ArrayList<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Value written : value.required(key).items()) {
            Optional<E> entry = written.mapping(read -> item.read(read, scope));
            entry.ifPresent(found -> {
                Integer first = lines.putIfAbsent(found.code(), written.line());
                if (first == null) {
                    entries.add(found);
                } else {
                    written.problem("the code '" + found.code() + "' stands twice; first in line " + first);
                }
            });
        }
        return new Catalogue<>(entries);
    }

    private static WorkingDayPolicy workingDays(Mapping value, Scope scope) {
        return new WorkingDayPolicy(
                value.text("calendar"),
                value.required("weekend").each(day -> day.word(Words.WEEKDAYS)),
                value.required("rest").each(kind -> kind.word(Words.DAY_KINDS)),
                value.required("worked").each(kind -> kind.word(Words.DAY_KINDS)),
                value.required("ignored").each(kind -> kind.word(Words.DAY_KINDS)));
    }

    private static OpeningHours openingHours(Mapping value, Scope scope) {
        return new OpeningHours(
                value.required("days").each(day -> day.word(Words.WEEKDAYS)),
                value.required("opens").time(),
                value.required("closes").time());
    }

    private static AcknowledgementRule acknowledgement(Mapping value, Scope scope) {
        return new AcknowledgementRule(
                catalogue(value, "parts", scope, Catalogues::part),
                value.required("means").each(Value::text));
    }

    private static ResponseRule response(Mapping value, Scope scope) {
        return new ResponseRule(
                catalogue(value, "outcomes", scope, Catalogues::outcome),
                catalogue(value, "parts", scope, Catalogues::part),
                value.truth("written-for-written"),
                value.truth("date-fixing-means"));
    }

    private static MinorsRule minors(Mapping value, Scope scope) {
        return new MinorsRule(value.required("age-of-majority").number(14, 25), value.truth("asks-birth-date"));
    }

    private static Map<String, Kind<?>> byWord() {
        Map<String, Kind<?>> kinds = new LinkedHashMap<>();
        List.of(
                        CLOCK,
                        WORKING_DAYS,
                        OPENING_HOURS,
                        REGISTER,
                        ACKNOWLEDGEMENT,
                        RESPONSE,
                        MINORS,
                        DataReading.RIGHTS,
                        DataReading.RETENTION,
                        LetterReading.LETTERS,
                        ForumReading.FORUM,
                        ForumReading.DISPUTES,
                        ForumReading.DISPUTE_BODIES)
                .forEach(kind -> kinds.put(kind.word(), kind));
        Catalogues.ALL.forEach(kind -> kinds.put(kind.word(), kind));
        return kinds;
    }
}
