package dev.redress.app.clock;

import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Projection;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Row;
import dev.redress.app.ledger.Table;
import dev.redress.core.clock.ClockEvent;
import dev.redress.core.clock.Deadline;
import dev.redress.core.complaint.AwaitedClock;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Extension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every clock and every deadline it ever had. */
@Component
class ClockTables implements Projection {

    private static final Table CLOCK = Table.of(
            "clock",
            List.of("institution", "case_id", "clock", "ordinal"),
            "printed",
            "kind",
            "priority",
            "unit",
            "handler",
            "standing",
            "owed_by",
            "due",
            "due_at",
            "extended",
            "awaits_notice",
            "stopped_on",
            "missed",
            "last_passed");

    private static final Table DEADLINE = Table.of(
            "deadline",
            List.of("institution", "case_id", "clock", "ordinal", "revision"),
            "because",
            "rule",
            "in_force_since",
            "source",
            "term",
            "start_at",
            "day_zero",
            "due",
            "due_at",
            "calendar",
            "known_on",
            "release",
            "skipped::jsonb");

    @Override
    public List<Table> tables() {
        return List.of(CLOCK, DEADLINE);
    }

    @Override
    public List<Row> rows(RecordedCase recorded) {
        List<Row> rows = new ArrayList<>();
        for (CaseClock clock : recorded.file().clocks()) {
            rows.add(clock(recorded, clock));
            for (int i = 0; i < clock.deadlines().size(); i++) {
                rows.add(deadline(recorded, clock, i + 1, clock.deadlines().get(i)));
            }
        }
        recorded.file().awaited().stream()
                .filter(awaited -> !awaited.started())
                .map(awaited -> awaited(recorded, awaited))
                .forEach(rows::add);
        return rows;
    }

    private static Row awaited(RecordedCase recorded, AwaitedClock awaited) {
        CaseFile file = recorded.file();
        return Row.of(
                CLOCK,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                awaited.clock(),
                awaited.ordinal(),
                file.entry().number().printed(),
                file.entry().kind(),
                file.priority(),
                file.unit(),
                file.handler(),
                awaited.waits() ? "awaits-calendar" : "dropped",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Row clock(RecordedCase recorded, CaseClock clock) {
        CaseFile file = recorded.file();
        return Row.of(
                CLOCK,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                clock.clock(),
                clock.ordinal(),
                file.entry().number().printed(),
                file.entry().kind(),
                file.priority(),
                file.unit(),
                file.handler(),
                standing(clock),
                clock.deadline().owedBy().word(),
                clock.deadline().due(),
                clock.deadline().dueAt(),
                !clock.extensions().isEmpty(),
                clock.running()
                        && file.extensionWithoutNotice(clock.clock())
                                .filter(extension -> extension.standing() == Extension.Standing.AWAITS_NOTICE)
                                .isPresent(),
                clock.stoppedOn(),
                clock.missed(),
                Stream.concat(clock.misses().stream().map(CaseClock.Miss::due), clock.ends().stream())
                        .max(Comparator.naturalOrder()));
    }

    private static String standing(CaseClock clock) {
        if (clock.setAside().isPresent()) {
            return "set-aside";
        }
        if (clock.stoppedOn().isPresent()) {
            return "stopped";
        }
        if (clock.window() && clock.endRecorded()) {
            return "ended";
        }
        return clock.events().getLast() instanceof ClockEvent.Suspended ? "held" : "running";
    }

    private static Row deadline(RecordedCase recorded, CaseClock clock, int revision, CaseClock.Revision made) {
        Deadline deadline = made.deadline();
        return Row.of(
                DEADLINE,
                recorded.ref().institution(),
                recorded.ref().caseId(),
                clock.clock(),
                clock.ordinal(),
                revision,
                made.because(),
                deadline.rule().path(),
                deadline.inForceSince(),
                deadline.source().inWords(),
                deadline.term().toString(),
                deadline.start(),
                deadline.dayZero(),
                deadline.due(),
                deadline.dueAt(),
                deadline.calendar(),
                deadline.knownOn(),
                deadline.release(),
                EventJson.write(deadline.explanation().skipped()));
    }
}
