package dev.redress.app.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.intake.Registered;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.register.Register;
import dev.redress.app.testing.RunningRedress;
import dev.redress.app.testing.Submissions;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The sweep and the recount")
class SweepAndRecountTest extends RunningRedress {

    @Autowired
    private Register register;

    @Autowired
    private Sweeper sweeper;

    @Autowired
    private Recount recount;

    @Autowired
    private Cases cases;

    private CaseClock responseClock(Registered registered) {
        return cases.require(new CaseRef(registered.institution(), registered.caseId()))
                .file()
                .lastClock("response")
                .orElseThrow();
    }

    private long recordedMisses(Registered registered) {
        return jdbc.sql("select count(*) from ledger where case_id = :id and kind = 'DeadlineMissed'")
                .param("id", registered.caseId())
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("After an outage every missed deadline is recorded once, also when two nodes sweep at once")
    void afterAnOutageEachMissIsRecordedOnce() {
        // given twenty complaints due on Friday 23 February 2024
        time.set("2024-02-07T10:00", "Asia/Jakarta");
        List<Registered> registered = IntStream.range(0, 20)
                .mapToObj(i -> register.enter(Submissions.byEmail("dbs", "2024-02-07T09:00", "no. " + i))
                        .join())
                .toList();
        LocalDate due = responseClock(registered.getFirst()).deadline().due();

        // when on the last day somebody sweeps, then nothing is missed
        time.set(due + "T23:59", "Asia/Jakarta");
        sweeper.sweep();
        assertThat(registered).allSatisfy(it -> assertThat(recordedMisses(it)).isZero());

        // when nobody sweeps for three days, and then two nodes do at once and once more
        time.set(due.plusDays(4) + "T08:00", "Asia/Jakarta");
        IntStream.range(0, 2)
                .mapToObj(_ -> Thread.ofVirtual().start(sweeper::sweep))
                .toList()
                .forEach(SweepAndRecountTest::join);
        sweeper.sweep();

        // then each case has exactly one breach on record, with the day that was missed
        assertThat(registered).allSatisfy(it -> {
            assertThat(recordedMisses(it)).isEqualTo(1);
            assertThat(responseClock(it).missed()).contains(due);
        });
    }

    @Test
    @DisplayName("X-9: a holiday declared six days ahead moves running deadlines, with preview, old day and reason")
    void aLateHolidayMovesRunningDeadlines() {
        // given a complaint of Monday 18 November 2024, when 27 November was still a working day
        time.set("2024-11-18T10:00", "Asia/Jakarta");
        Registered registered = register.enter(Submissions.byEmail("dbs", "2024-11-18T09:00", "before the decree"))
                .join();
        assertThat(responseClock(registered).deadline().due()).isEqualTo(LocalDate.of(2024, 12, 2));

        // when the holiday has been decided (21 November)
        time.set("2024-11-22T09:00", "Asia/Jakarta");
        List<Recount.Move> preview = recount.preview("dbs");

        // then the preview names the case and changes nothing
        assertThat(preview)
                .filteredOn(move -> move.caseId().equals(registered.caseId()))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.from()).isEqualTo(LocalDate.of(2024, 12, 2));
                    assertThat(move.to()).isEqualTo(LocalDate.of(2024, 12, 3));
                });
        assertThat(responseClock(registered).former()).isEmpty();

        // and the recount keeps the old day beside the new one, with the reason
        recount.apply("dbs", "Keppres 33/2024 of 21 November 2024");
        CaseClock clock = responseClock(registered);
        assertThat(clock.deadline().due()).isEqualTo(LocalDate.of(2024, 12, 3));
        assertThat(clock.former())
                .singleElement()
                .satisfies(former -> assertThat(former.deadline().due()).isEqualTo(LocalDate.of(2024, 12, 2)));
        assertThat(clock.deadlines().getLast().because()).contains("Keppres 33/2024");
    }

    @Test
    @DisplayName("A clock whose calendar is not published yet waits for it in sight, and starts when it is")
    void aClockWaitsForItsCalendar() {
        // given a complaint answered on Friday 11 October 2024, three days before the calendar of 2025 was decided
        time.set("2024-10-11T10:00", "Asia/Jakarta");
        Registered registered = register.enter(Submissions.byEmail("dbs", "2024-10-11T09:00", "answered early"))
                .join();
        CaseRef ref = new CaseRef("dbs", registered.caseId());
        Actor handler = staff("handler-dbs", "dbs").actor();
        cases.act(ref, handler, _ -> new ComplaintAct.Assign("complaint-unit", Optional.of("handler-dbs")));
        cases.act(
                ref,
                handler,
                sealing -> new ComplaintAct.DecideResponse(
                        "explanation",
                        Optional.of(sealing.seal("reasons")),
                        Optional.of("Budi"),
                        Optional.of("021"),
                        LocalDate.of(2024, 10, 11),
                        "en",
                        Optional.of(sealing.seal("next")),
                        Optional.empty()));

        // when the response leaves, the sixty working days for a referral reach into January 2025
        Ruling dispatched =
                cases.act(ref, handler, _ -> new ComplaintAct.DispatchResponse("email", LocalDate.of(2024, 10, 11)));

        // then the dispatch is not refused, and the clock waits in sight
        assertThat(dispatched).isInstanceOf(Ruling.Allowed.class);
        assertThat(cases.require(ref).file().waiting()).singleElement().satisfies(awaited -> {
            assertThat(awaited.clock()).isEqualTo("referral");
            assertThat(awaited.because()).contains("2024-10-14");
        });

        // and once the calendar is decided the recount starts it
        time.set("2024-10-15T10:00", "Asia/Jakarta");
        recount.apply("dbs", "calendar of 2025");
        assertThat(cases.require(ref).file().waiting()).isEmpty();
        assertThat(cases.require(ref).file().runningClock("referral")).isPresent();
    }

    @Test
    @DisplayName("No breach is erased: a late answer leaves the missed day on record")
    void closingDoesNotEraseABreach() {
        time.set("2024-05-06T10:00", "Asia/Jakarta");
        Registered registered = register.enter(Submissions.byEmail("dbs", "2024-05-06T09:00", "answered late"))
                .join();
        LocalDate due = responseClock(registered).deadline().due();
        CaseRef ref = new CaseRef("dbs", registered.caseId());
        Actor program = new Actor.Program("test");

        // when the complainant withdraws after the deadline, before anybody swept
        time.set(due.plusDays(1) + "T09:00", "Asia/Jakarta");
        Ruling ruling = cases.act(ref, program, _ -> new ComplaintAct.Withdraw(due.plusDays(1), Optional.empty()));

        // then the breach is on record and stays
        assertThat(ruling).isInstanceOf(Ruling.Allowed.class);
        assertThat(responseClock(registered).missed()).contains(due);
        sweeper.sweep();
        assertThat(recordedMisses(registered)).isEqualTo(1);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
