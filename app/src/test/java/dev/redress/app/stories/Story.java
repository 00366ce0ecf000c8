package dev.redress.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.clock.Deadline;
import dev.redress.core.clock.Standing;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.CaseHistory;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Complaint;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import dev.redress.core.complaint.ComplaintRules;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Registration;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.complaint.Ways;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A case in the register, and what people do to it day by day. The day never goes back. */
final class Story {

    private final String institution;
    private final PaperVault vault;
    private final List<ComplaintEvent> events;
    private Complaint complaint;
    private LocalDateTime now;
    private Actor actor;

    private Story(String institution, PaperVault vault, List<ComplaintEvent> events, LocalDateTime now) {
        this.institution = institution;
        this.vault = vault;
        this.events = new ArrayList<>(events);
        this.complaint = CaseHistory.of(events);
        this.now = now;
        this.actor = new Actor.Staff("budi", "complaint-unit", usualRoles(institution));
    }

    static Story begin(SubmissionRegistered entry, Circumstances circumstances, PaperVault vault) {
        return new Story(
                circumstances.procedure().institution().code(),
                vault,
                Registration.events(entry, circumstances),
                entry.registeredAt());
    }

    private static Set<String> usualRoles(String institution) {
        return switch (institution) {
            case "kreditpro" -> Set.of("customer-support");
            case "alma" -> Set.of("responsible-employee");
            case "testland" -> Set.of("head-of-complaints");
            default -> Set.of("complaint-unit");
        };
    }

    /** Two in the afternoon of another day, in the institution's zone. */
    Story on(LocalDate day) {
        assertThat(day).as("days go forward").isAfterOrEqualTo(today());
        now = day.atTime(14, 0);
        return this;
    }

    Story by(String role) {
        return by("budi", role);
    }

    Story by(String name, String... roles) {
        actor = new Actor.Staff(name, "complaint-unit", Set.of(roles));
        return this;
    }

    Story byTheComplainant() {
        actor = new Actor.Portal();
        return this;
    }

    Story byTheComplainant(Party party) {
        actor = new Actor.Portal(party);
        return this;
    }

    Story byTheProgram() {
        actor = new Actor.Program("sweeper");
        return this;
    }

    /** Somebody does something, and it is allowed. */
    Story when(ComplaintAct act) {
        Ruling ruling = tried(act);
        assertThat(ruling).as("%s by %s on %s", act, actor.name(), today()).isInstanceOf(Ruling.Allowed.class);
        ((Ruling.Allowed) ruling).events().forEach(this::happens);
        return this;
    }

    /** Somebody tries something, and it is refused. */
    Ruling.Refused refused(ComplaintAct act) {
        Ruling ruling = tried(act);
        assertThat(ruling).as("%s by %s on %s", act, actor.name(), today()).isInstanceOf(Ruling.Refused.class);
        return (Ruling.Refused) ruling;
    }

    /** Somebody tries something, and the rule refuses it by this name and cites its source. */
    Story thenRefused(String code, ComplaintAct act) {
        Ruling.Refused refused = refused(act);
        assertThat(refused.code()).as(refused.reason()).isEqualTo(code);
        assertThat(refused.citation()).as("citation of %s", code).isPresent();
        return this;
    }

    /** Somebody tries something, and the state of the case does not allow it. */
    Story thenImpossible(String code, ComplaintAct act) {
        assertThat(refused(act).code()).isEqualTo(code);
        return this;
    }

    Ruling tried(ComplaintAct act) {
        Circumstances circumstances = circumstances(actor);
        return act instanceof ComplaintAct.DispatchResponse dispatch
                        && Letters.needed(file(), circumstances.procedure())
                ? byLetter(dispatch)
                : ComplaintRules.decide(complaint, act, circumstances);
    }

    /** Where the procedure wants the reply as a letter, those who may write, check and sign it have done so. */
    private Ruling byLetter(ComplaintAct.DispatchResponse dispatch) {
        for (Letters.Step step : Letters.steps(file(), circumstances(actor).procedure())) {
            Ruling ruling = ComplaintRules.decide(complaint, step.act(), circumstances(step.by()));
            if (!(ruling instanceof Ruling.Allowed(List<ComplaintEvent> more))) {
                return ruling;
            }
            more.forEach(this::happens);
        }
        return ComplaintRules.decide(
                complaint, Letters.sending(file(), dispatch.means(), dispatch.dispatchedOn()), circumstances(actor));
    }

    private void happens(ComplaintEvent event) {
        events.add(event);
        complaint = CaseHistory.after(complaint, event);
    }

    Story swept() {
        return asProgram(new ComplaintAct.RecordMissedDeadlines());
    }

    Story recounted(String because) {
        return asProgram(new ComplaintAct.RecountDeadlines(because));
    }

    private Story asProgram(ComplaintAct act) {
        Actor before = actor;
        byTheProgram().when(act);
        actor = before;
        return this;
    }

    Story thenState(String state) {
        assertThat(complaint.state()).isEqualTo(state);
        return this;
    }

    Story thenDue(String clock, LocalDate day) {
        assertThat(deadline(clock).due()).as("%s clock", clock).isEqualTo(day);
        return this;
    }

    /** The clock runs or stopped without a miss on record. */
    Story thenInTime(String clock) {
        assertThat(clock(clock).missed()).as("miss of the %s clock", clock).isEmpty();
        return this;
    }

    Story thenMissed(String clock, LocalDate due) {
        assertThat(clock(clock).missed()).as("miss of the %s clock", clock).contains(due);
        return this;
    }

    /** Somebody else's time, whose end is on record. */
    Story thenEnded(String clock, LocalDate due) {
        assertThat(clock(clock).ends()).as("end of the %s clock", clock).contains(due);
        return this;
    }

    Story thenStopped(String clock, LocalDate on) {
        assertThat(clock(clock).stoppedOn()).as("stop of the %s clock", clock).contains(on);
        return this;
    }

    /** No clock of this name was ever started. */
    Story thenNoClock(String clock) {
        assertThat(file().lastClock(clock)).as("%s clock", clock).isEmpty();
        return this;
    }

    Story thenRunning(String... clocks) {
        assertThat(file().clocks().stream().filter(CaseClock::running).map(CaseClock::clock))
                .containsExactlyInAnyOrder(clocks);
        return this;
    }

    CaseClock clock(String name) {
        return file().lastClock(name).orElseThrow(() -> new AssertionError("no " + name + " clock"));
    }

    Deadline deadline(String clock) {
        return clock(clock).deadline();
    }

    /** Where a running clock stands today, as a status page would tell. */
    Standing standing(String clock) {
        CaseClock running = clock(clock);
        Circumstances circumstances = circumstances(actor);
        var terms = circumstances.procedure().clocksFor(file().form(), entry().kind()).stream()
                .filter(rule -> rule.terms().name().equals(running.deadline().rule()))
                .findFirst()
                .orElseThrow()
                .terms()
                .forCase(circumstances.procedure().days());
        return running.under(terms).standing(running.deadline(), today(), circumstances.workingDays());
    }

    /** What the gate of a forum says to an application of today. */
    Ways.Way way(String forum, Ways.Application application) {
        return Ways.to(forum, file(), circumstances(actor), application)
                .orElseThrow(() -> new AssertionError(forum + " is not open to this case"));
    }

    /** Every forum, for an application of the first complainant today. */
    List<Ways.Way> ways() {
        return Ways.now(
                file(),
                circumstances(actor),
                new Ways.Application(today(), new Party.Named(1), Optional.empty(), Optional.empty()));
    }

    Story thenDispute(String state) {
        assertThat(file().disputes().dispute().orElseThrow().state()).isEqualTo(state);
        return this;
    }

    private Circumstances circumstances(Actor who) {
        return new Circumstances(Law.rulebook(institution).forCase(file().days(today())), Law.CALENDARS, now, who);
    }

    Complaint complaint() {
        return complaint;
    }

    CaseFile file() {
        return complaint.file();
    }

    SubmissionRegistered entry() {
        return file().entry();
    }

    PaperVault vault() {
        return vault;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    List<ComplaintEvent> events() {
        return List.copyOf(events);
    }

    <E extends ComplaintEvent> Optional<E> event(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
