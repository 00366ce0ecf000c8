package dev.redress.app.lawbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.ForumCheck;
import dev.redress.core.rulebook.ForumRule;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Instrument;
import dev.redress.core.rulebook.Rule;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a gate cites was in force on the day of which it speaks. */
class CitationsOfTheirTimeTest {

    private static final Lawbook LAWBOOK = Lawbook.load(RuleFiles.ofTheProject());

    static Stream<ForumRule> forums() {
        return LAWBOOK.institutions().stream().flatMap(code -> LAWBOOK.rulebook(code).disputes().forums().stream());
    }

    /** The days on which something changes: the values, and the days on which an instrument came into force. */
    private static Stream<LocalDate> days(Rule<ForumTerms> terms) {
        return Stream.concat(
                        terms.values().keySet().stream(),
                        LAWBOOK.instruments().values().stream().flatMap(instrument -> instrument.inForce().stream()))
                .distinct()
                .filter(terms::answersOn);
    }

    @ParameterizedTest
    @MethodSource("forums")
    @DisplayName("NEO-29, KP-23: each check of each forum cites, day by day, a text that is in force on that day")
    void ofTheirTime(ForumRule forum) {
        days(forum.terms()).forEach(day -> {
            InForce<ForumTerms> law = forum.terms().on(day);
            Stream.concat(Stream.of(law.source()), law.value().checks().stream().map(ForumCheck::source))
                    .forEach(source -> assertThat(inForce(source, day))
                            .as("%s on %s cites %s", forum.terms().name(), day, source.inWords())
                            .isTrue());
        });
    }

    private static boolean inForce(Citation source, LocalDate day) {
        Instrument instrument = Objects.requireNonNull(LAWBOOK.instruments().get(source.instrument()));
        boolean begun = instrument.inForce().filter(day::isBefore).isEmpty();
        boolean replaced = instrument.replacedBy().stream()
                .map(code -> Objects.requireNonNull(LAWBOOK.instruments().get(code)))
                .flatMap(other -> other.inForce().stream())
                .anyMatch(from -> !day.isBefore(from));
        return begun && !replaced;
    }
}
