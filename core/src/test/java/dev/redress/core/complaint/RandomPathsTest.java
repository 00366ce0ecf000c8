package dev.redress.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.calendar.Term;
import dev.redress.core.clock.ClockEvent;
import dev.redress.core.clock.Deadline;
import dev.redress.core.complaint.ComplaintEvent.ClockExtended;
import dev.redress.core.complaint.ComplaintEvent.ClockSetAside;
import dev.redress.core.complaint.ComplaintEvent.ClockStarted;
import dev.redress.core.complaint.ComplaintEvent.ClockStopped;
import dev.redress.core.complaint.ComplaintEvent.DeadlineMissed;
import dev.redress.core.complaint.ComplaintEvent.DeadlineRecounted;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.ProceedingEnd;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What holds on every path through the procedure: some hundred cases, each pushed through random acts on random days by
 * random people. A failure prints the seed of its path; set {@code -Dredress.seed=} to walk it again.
 */
class RandomPathsTest {

    private static final int PATHS = 500;
    private static final int ACTS = 25;

    /** A step of a path: the case before and after an act, and what the law said. */
    private record Step(Complaint before, ComplaintAct act, Ruling ruling, CaseInHand after) {

        List<ComplaintEvent> events() {
            return ruling instanceof Ruling.Allowed(List<ComplaintEvent> events) ? events : List.of();
        }

        LocalDate dueBefore(String clock) {
            return before.file().lastClock(clock).orElseThrow().deadline().due();
        }
    }

    @Test
    @DisplayName("Every act on every case is answered, and the case is the fold of its events")
    void foldEqualsSteps() {
        onEveryStep(step -> assertThat(CaseHistory.of(step.after().events()))
                .isEqualTo(step.after().complaint()));
    }

    @Test
    @DisplayName("A refusal has a name and a sentence, and changes nothing")
    void refusals() {
        onEveryStep(step -> {
            if (step.ruling() instanceof Ruling.Refused refused) {
                assertThat(refused.code()).matches("[a-z]+(-[a-z]+)*");
                assertThat(refused.reason()).endsWith(".").hasSizeGreaterThan(10);
                assertThat(step.after().complaint()).isEqualTo(step.before());
            }
        });
    }

    @Test
    @DisplayName("A miss once recorded never disappears from the case; evidence may answer it, and stands beside it")
    void breachesStay() {
        onEveryStep(step -> {
            for (CaseClock clock : step.before().file().clocks()) {
                CaseClock later = same(clock, step.after().file());
                assertThat(dues(later).subList(0, clock.misses().size())).isEqualTo(dues(clock));
                if (clock.missed().isPresent() && !clock.missed().equals(later.missed())) {
                    assertThat(step.events()).anyMatch(ComplaintEvent.MissAnswered.class::isInstance);
                }
            }
        });
    }

    @Test
    @DisplayName("No clock is stopped or set aside after its deadline without the breach on record")
    void noBreachIsLost() {
        onEveryStep(step -> {
            for (ComplaintEvent event : step.events()) {
                switch (event) {
                    case ClockStopped(String clock, LocalDate on, String _) -> judged(step, clock, on);
                    case ClockSetAside(String clock, LocalDate on, String _) -> judged(step, clock, on);
                    default -> {}
                }
            }
        });
    }

    @Test
    @DisplayName("At most one clock of a name runs at a time")
    void oneClockOfAName() {
        onEveryStep(step -> assertThat(step.after().file().clocks().stream()
                        .filter(CaseClock::running)
                        .map(CaseClock::clock))
                .doesNotHaveDuplicates());
    }

    @Test
    @DisplayName("Receipt and registration happen once, and so their clocks start once, whatever becomes of the form")
    void startedOnce() {
        onEveryStep(step -> {
            for (String clock : List.of("registration", "acknowledgement", "first-response", "consideration")) {
                long there = step.after().file().clocks().stream()
                                .filter(other -> other.clock().equals(clock))
                                .count()
                        + step.after().file().waiting().stream()
                                .filter(other -> other.clock().equals(clock))
                                .count();
                assertThat(there).as(clock).isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    @DisplayName("After its end a case has no running clock but those of what comes after the answer")
    void nothingRunsAfterTheEnd() {
        onEveryStep(step -> {
            if (step.after().complaint() instanceof Complaint.Ended) {
                assertThat(step.after().file().clocks().stream()
                                .filter(CaseClock::running)
                                .map(CaseClock::clock))
                        .isSubsetOf("referral", "reaction", "objection-response", "verification", "facilitation");
            }
        });
    }

    @Test
    @DisplayName("No clock is extended more often or by more than its rule allows")
    void extensionsWithinTheRule() {
        onEveryStep(step -> {
            for (CaseClock clock : step.after().file().clocks()) {
                assertThat(clock.extensions()).hasSizeLessThanOrEqualTo(1).allMatch(by -> by.amount() <= 10);
            }
            assertThat(step.after().file().extensions())
                    .filteredOn(extension -> extension.standing() == Extension.Standing.AWAITS_NOTICE)
                    .extracting(Extension::clock)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    @DisplayName("X-9: no deadline is moved back to a day that is over, and the former ones stay on record")
    void deadlinesMoveForward() {
        onEveryStep(step -> {
            for (ComplaintEvent event : step.events()) {
                switch (event) {
                    case DeadlineRecounted(String clock, String _, Deadline deadline) ->
                        assertThat(!deadline.due().isBefore(step.after().today())
                                        || deadline.due().isAfter(step.dueBefore(clock)))
                                .isTrue();
                    case ClockExtended(String clock, LocalDate _, Term _, Deadline deadline) ->
                        assertThat(deadline.due()).isAfter(step.dueBefore(clock));
                    default -> {}
                }
            }
            if (step.act() instanceof ComplaintAct.ExtendTime act && step.ruling() instanceof Ruling.Allowed) {
                CaseClock clock = step.after().clock(act.clock());
                assertThat(clock.extensions().isEmpty()
                                || !clock.lateOn(step.after().today()))
                        .isTrue();
            }
            for (CaseClock clock : step.before().file().clocks()) {
                assertThat(same(clock, step.after().file()).deadlines())
                        .startsWith(clock.deadlines().toArray(CaseClock.Revision[]::new));
            }
        });
    }

    @Test
    @DisplayName(
            "X-9: nobody is recorded as late before the day is over that the calendar as known then makes the last")
    void nobodyLateTooEarly() {
        onEveryPath(path -> {
            for (Step step : path) {
                for (ComplaintEvent event : step.events()) {
                    if (event instanceof DeadlineMissed(String clock, LocalDate due)) {
                        assertThat(due).isBefore(step.after().today());
                        assertThat(step.after().file().clocks().stream()
                                        .filter(of -> of.clock().equals(clock))
                                        .flatMap(of -> of.deadlines().stream())
                                        .map(revision -> revision.deadline().due()))
                                .contains(due);
                    }
                }
            }
        });
    }

    @Test
    @DisplayName("The paths reach every state and every kind of event, so that these properties are about something")
    void reach() {
        List<String> states = new ArrayList<>();
        List<Class<?>> events = new ArrayList<>();
        onEveryPath(1, 4 * PATHS, path -> {
            for (Step step : path) {
                states.add(step.after().complaint().state());
                step.events().forEach(event -> events.add(event.getClass()));
            }
            events.add(path.getFirst().after().events().getFirst().getClass());
            events.add(ClockStarted.class);
        });

        assertThat(states.stream().distinct()).hasSize(10);
        // Families of events, such as those on confidentiality, do not depend on the state and have tests of their own.
        assertThat(events.stream().distinct().filter(event -> !DisputeEvent.class.isAssignableFrom(event)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ComplaintEvent.class.getPermittedSubclasses())
                        .filter(Class::isRecord)
                        .toList());
    }

    @Test
    @DisplayName("NEO-28, NEO-13: on every path a facilitation ends in one paper signed by both, a limited one in none")
    void endsOfProceedings() {
        onEveryStep(step -> step.after().file().disputes().dispute().stream()
                .flatMap(dispute -> dispute.file().proceedings().stream())
                .forEach(proceeding -> proceeding.file().end().ifPresent(end -> {
                    switch (end) {
                        case ProceedingEnd.ByDeed(var _, var deed) -> {
                            assertThat(proceeding).isInstanceOf(Proceeding.EndsInPaper.class);
                            assertThat(deed.signatures()).hasSize(2);
                        }
                        case ProceedingEnd.ByMinutes(var _, var minutes) -> {
                            assertThat(proceeding).isInstanceOf(Proceeding.EndsInPaper.class);
                            assertThat(minutes.signatures()).hasSize(2);
                        }
                        case ProceedingEnd.WithoutPaper _ ->
                            assertThat(proceeding).isInstanceOf(Proceeding.EndsWithoutPaper.class);
                        case ProceedingEnd.ByDecision _ ->
                            assertThat(proceeding).isInstanceOf(Proceeding.EndsInDecision.class);
                        case ProceedingEnd.NotAdmitted _ ->
                            assertThat(proceeding.file().begunOn()).isEmpty();
                        case ProceedingEnd.Unsigned _ ->
                            assertThat(proceeding.file().agreement()).isPresent();
                        case ProceedingEnd.Withdrawn _ -> {}
                    }
                })));
    }

    @Test
    @DisplayName("The paths go on after the answer, through most of what may happen there")
    void reachAfterTheAnswer() {
        List<Class<?>> events = new ArrayList<>();
        onEveryPath(
                1,
                4 * PATHS,
                path -> path.forEach(step -> step.events().stream()
                        .filter(DisputeEvent.class::isInstance)
                        .forEach(event -> events.add(event.getClass()))));
        assertThat(events.stream().distinct().count()).isGreaterThanOrEqualTo(24);
    }

    private static CaseClock same(CaseClock clock, CaseFile later) {
        return later.clocks().stream()
                .filter(other -> other.clock().equals(clock.clock()) && other.ordinal() == clock.ordinal())
                .findFirst()
                .orElseThrow();
    }

    private static List<LocalDate> dues(CaseClock clock) {
        return clock.misses().stream().map(CaseClock.Miss::due).toList();
    }

    private static void judged(Step step, String clock, LocalDate on) {
        // after the last of a name, because a clock of the other form may have started in the same act
        CaseClock ended = step.after().file().clocks().stream()
                .filter(after -> after.clock().equals(clock) && !after.running())
                .reduce((first, second) -> second)
                .orElseThrow();
        // one that is still held could not be released, because its last day lies in a year without calendar
        boolean held = ended.events().stream()
                .filter(event -> event instanceof ClockEvent.Suspended || event instanceof ClockEvent.Resumed)
                .reduce((first, second) -> second)
                .filter(ClockEvent.Suspended.class::isInstance)
                .isPresent();
        if (ended.lateOn(on) && !held) {
            assertThat(ended.window() ? ended.ends() : dues(ended))
                    .as("%s of %s ended on %s", clock, ended.deadline().due(), on)
                    .isNotEmpty();
            assertThat(ended.window() ? dues(ended) : ended.ends()).isEmpty();
        }
    }

    private static void onEveryStep(Consumer<Step> property) {
        onEveryPath(path -> path.forEach(property));
    }

    private static void onEveryPath(Consumer<List<Step>> property) {
        onEveryPath(
                Long.getLong("redress.seed", System.nanoTime()),
                System.getProperty("redress.seed") == null ? PATHS : 1,
                property);
    }

    private static void onEveryPath(long first, int paths, Consumer<List<Step>> property) {
        for (long seed = first; seed < first + paths; seed++) {
            try {
                property.accept(walk(seed));
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError(
                        "Walk it again with -Dredress.seed=" + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    private static List<Step> walk(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        RandomActs acts = new RandomActs(random);
        CaseInHand at = CaseInHand.of(acts.entry());
        List<Step> path = new ArrayList<>();
        if (!acts.often()) {
            at.by(Mill.ALL_ROUND);
            path.add(step(at, Acts.assign("olga")));
            path.add(step(at, Acts.decide(at.today())));
            path.add(step(at, Acts.dispatch(at.today())));
        }
        for (int i = 0; i < ACTS; i++) {
            int days = acts.pause();
            at.on(at.today().plusDays(days));
            if (days > 0 && acts.often()) {
                path.add(step(at.by(Mill.PROGRAM), new ComplaintAct.RecordMissedDeadlines()));
            }
            at.by(at.complaint() instanceof Complaint.Answered ? acts.actorAfterwards() : acts.actor());
            path.add(step(at, acts.next(at.complaint(), at.today())));
        }
        return path;
    }

    private static Step step(CaseInHand at, ComplaintAct act) {
        Complaint before = at.complaint();
        return new Step(before, act, tried(at, act), at.copy());
    }

    /** What would need a date in a year without calendar is no ruling but a named error, and changes nothing. */
    private static Ruling tried(CaseInHand at, ComplaintAct act) {
        try {
            return at.tried(act);
        } catch (CalendarNotPublished missing) {
            assertThat(act)
                    .as("only an act that asks for a later date may fail for want of a calendar")
                    .isInstanceOfAny(
                            ComplaintAct.ExtendTime.class,
                            ComplaintAct.NotifyExtension.class,
                            ComplaintAct.ResumeClock.class,
                            DisputeAct.ExtendProceeding.class);
            return Ruling.refused("calendar-not-published", missing.getMessage() + ".");
        }
    }
}
