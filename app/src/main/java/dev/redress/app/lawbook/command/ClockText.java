package dev.redress.app.lawbook.command;

import dev.redress.app.lawbook.ClockAnswer;
import dev.redress.app.lawbook.ClockQuestion;
import dev.redress.core.clock.Deadline;
import dev.redress.core.clock.Explanation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A clock answer for people. */
final class ClockText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private final StringBuilder text = new StringBuilder();

    private ClockText() {}

    static String of(ClockQuestion question, ClockAnswer answer) {
        return new ClockText().write(question, answer);
    }

    private String write(ClockQuestion question, ClockAnswer answer) {
        Deadline deadline = answer.deadline();
        line(answer.institution() + ": " + answer.clock().clock() + form(answer) + ", " + deadline.term());
        line("  rule       " + deadline.rule());
        line("  in force   since " + deadline.inForceSince() + ", "
                + deadline.source().inWords());
        note(deadline);
        line("  owed by    the " + deadline.owedBy().word());
        line("  calendar   " + deadline.calendar() + ", as known on " + day(deadline.knownOn()));
        line("  start      " + deadline.start().format(MOMENT));
        line("  day zero   " + day(deadline.dayZero()));
        line("");
        if (deadline.dueAt().isPresent()) {
            line("  " + deadline.term() + " around the clock: nights and rest days count");
        }
        answer.explanation().lines().forEach(this::explain);
        line("");
        line("  due        " + deadline.dueAt().map(at -> at.format(MOMENT)).orElse(day(deadline.due())));
        line("  extended   " + extended(question, answer.extended()));
        line("  statutory  " + statutory(answer.statutory()));
        if (provisional(answer)) {
            line("");
            line("  Provisional: a day that was skipped is an estimate, and a later decision may move it.");
        }
        return text.toString();
    }

    private static String form(ClockAnswer answer) {
        return answer.clock().form().map(form -> " (" + form.word() + ")").orElse("");
    }

    private void note(Deadline deadline) {
        if (!deadline.source().note().isEmpty()) {
            line("             " + deadline.source().note());
        }
    }

    private void explain(Explanation.Line line) {
        switch (line) {
            case Explanation.Line.Counted(LocalDate date, int ordinal) ->
                line("  " + day(date) + "  " + " ".repeat(ordinal < 10 ? 3 : ordinal < 100 ? 2 : 1) + ordinal);
            case Explanation.Line.PassedOver(Explanation.Skipped skipped) ->
                line("  " + day(skipped.date()) + "     -  " + skipped.reason()
                        + skipped.instrument()
                                .map(instrument -> ", " + instrument)
                                .orElse(""));
        }
    }

    private static String extended(ClockQuestion question, Optional<Deadline> extended) {
        return extended.map(deadline -> day(deadline.due()))
                .orElse(question.extended() ? "this term cannot be extended" : "not possible");
    }

    private static String statutory(Optional<Deadline> statutory) {
        return statutory
                .map(law ->
                        day(law.due()) + ", " + law.rule() + ", " + law.source().inWords())
                .orElse("the rule files know no law for it");
    }

    private static boolean provisional(ClockAnswer answer) {
        return answer.deadline().explanation().provisional()
                || answer.extended()
                        .map(Deadline::explanation)
                        .filter(Explanation::provisional)
                        .isPresent()
                || answer.statutory()
                        .map(Deadline::explanation)
                        .filter(Explanation::provisional)
                        .isPresent();
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
