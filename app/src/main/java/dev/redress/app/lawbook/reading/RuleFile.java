package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import dev.redress.core.rulebook.RuleName;
import dev.redress.core.rulebook.VersionChosenBy;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule file whose header has been read and whose values have not: they may refer to other files.
 *
 * @param name path of the file without its ending, which is also the name that it gives itself
 * @param clock what only a clock has in its header
 * @param forum what only a forum has in its header
 * @param values the dated values, unread
 */
record RuleFile(
        RuleName name,
        Kind<?> kind,
        String title,
        VersionChosenBy versionChosenBy,
        Optional<ClockHeader> clock,
        Optional<ForumHeader> forum,
        Value values) {

    /** Reads the header; empty when it is wrong. */
    static Optional<RuleFile> read(RuleName name, Value top) {
        return top.mapping(header -> {
            checkName(name, header.required("rule"));
            Kind<?> kind = header.word("kind", Kinds.BY_WORD);
            String title = header.text("title");
            VersionChosenBy chosenBy = header.word("version-chosen-by", Words.VERSION_CHOSEN_BY);
            header.optional("answers").ifPresent(RuleFile::checkAnswers);
            Optional<ClockHeader> clock =
                    kind.equals(Kinds.CLOCK) ? Optional.of(ClockHeader.read(header)) : Optional.empty();
            Optional<ForumHeader> forum =
                    kind.equals(ForumReading.FORUM) ? Optional.of(ForumHeader.read(header)) : Optional.empty();
            return new RuleFile(name, kind, title, chosenBy, clock, forum, header.required("values"));
        });
    }

    /** Where the value stands that answers for a day; the list of values when none does. */
    Value placeOn(LocalDate day) {
        Value place = values;
        for (Value since : values.entries().keySet()) {
            if (!since.date().isAfter(day)) {
                place = since;
            }
        }
        return place;
    }

    /** A rule is called what its file is called, so that a citation of the rule finds the file. */
    static void checkName(RuleName name, Value written) {
        if (written.present() && !written.is(name.path())) {
            written.problem("the rule calls itself '" + written.text() + "', and its file is " + name + ".yaml");
        }
    }

    /** What the sources leave open is answered with its reason. */
    static void checkAnswers(Value answers) {
        for (Value answer : answers.items()) {
            answer.mapping(RuleFile::answer);
        }
    }

    private static String answer(Mapping answer) {
        return answer.text("question") + answer.text("answer") + answer.text("because");
    }
}
