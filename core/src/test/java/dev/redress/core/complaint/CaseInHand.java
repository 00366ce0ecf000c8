package dev.redress.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.IdentityField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A case at the Mill Bank that acts are tried on, day by day. The day never goes back. */
final class CaseInHand {

    private final List<ComplaintEvent> events;
    private Complaint complaint;
    private LocalDate today;
    private LocalTime time = LocalTime.of(14, 0);
    private Actor actor = Mill.ALL_ROUND;

    private CaseInHand(ComplaintEvent.SubmissionRegistered entry) {
        today = entry.registeredAt().toLocalDate();
        events = new ArrayList<>(Registration.events(
                entry,
                new Circumstances(
                        Mill.RULEBOOK.forCase(CaseFile.of(entry).days(today)),
                        Mill.CALENDARS,
                        entry.registeredAt(),
                        actor)));
        complaint = CaseHistory.of(events);
    }

    /** A written complaint with everything, come and registered at ten in the morning. */
    static CaseInHand written(String day) {
        return new CaseInHand(entry(Form.WRITTEN, day(day), day(day)));
    }

    /** A complaint by telephone, come and registered at ten in the morning. */
    static CaseInHand oral(String day) {
        return new CaseInHand(entry(Form.ORAL, day(day), day(day)));
    }

    private CaseInHand(CaseInHand other) {
        events = new ArrayList<>(other.events);
        complaint = other.complaint;
        today = other.today;
        time = other.time;
        actor = other.actor;
    }

    /** The case as it is now; acts on one of the two leave the other alone. */
    CaseInHand copy() {
        return new CaseInHand(this);
    }

    static CaseInHand of(ComplaintEvent.SubmissionRegistered entry) {
        return new CaseInHand(entry);
    }

    /** A case whose submission itself says more. */
    static CaseInHand of(ComplaintEvent.SubmissionRegistered entry, ComplaintEvent more) {
        CaseInHand begun = new CaseInHand(entry);
        begun.events.add(more);
        begun.complaint = CaseHistory.after(begun.complaint, more);
        return begun;
    }

    static ComplaintEvent.SubmissionRegistered entry(Form form, LocalDate arrived, LocalDate registered) {
        return entry(form, arrived, registered, Optional.empty(), EnumSet.allOf(IdentityField.class));
    }

    static ComplaintEvent.SubmissionRegistered entry(
            Form form,
            LocalDate arrived,
            LocalDate registered,
            Optional<String> complainedAbout,
            Set<IdentityField> given) {
        return new ComplaintEvent.SubmissionRegistered(
                new RegisterNumber(registered.getYear(), 7, "MILL/" + registered.getYear() + "/0007"),
                "complaint",
                form,
                Optional.empty(),
                form == Form.ORAL ? "telephone" : "desk",
                arrived.atTime(10, 0),
                registered.atTime(10, 0),
                arrived,
                "Clara",
                "lv",
                List.of(new Complainant(Set.of("customer"), Mill.text("person"), given, Optional.empty())),
                Mill.text("subject"),
                Mill.text("substance"),
                List.of(),
                Loss.NONE,
                Optional.empty(),
                complainedAbout,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "complaint-unit",
                "normal",
                List.of());
    }

    /** A day that says its weekday: {@code Mon 2025-06-02}. A wrong weekday is an error. */
    static LocalDate day(String words) {
        LocalDate day = LocalDate.parse(words.substring(4));
        assertThat(day.getDayOfWeek().name().substring(0, 3))
                .as("weekday of %s", day)
                .isEqualTo(words.substring(0, 3).toUpperCase(Locale.ROOT));
        return day;
    }

    CaseInHand on(String day) {
        return on(day(day));
    }

    CaseInHand on(LocalDate day) {
        assertThat(day).as("days go forward").isAfterOrEqualTo(today);
        today = day;
        return this;
    }

    /** At an hour of a day, and so on every day after it: {@code Mon 2025-06-02 09:30}. */
    CaseInHand at(String moment) {
        time = LocalTime.parse(moment.substring(15));
        return on(moment.substring(0, 14));
    }

    CaseInHand by(Actor who) {
        actor = who;
        return this;
    }

    /** What the law says to an act today; its events are recorded when it is allowed. */
    Ruling tried(ComplaintAct act) {
        Ruling ruling = asked(act);
        if (ruling instanceof Ruling.Allowed(List<ComplaintEvent> more)) {
            for (ComplaintEvent event : more) {
                events.add(event);
                complaint = CaseHistory.after(complaint, event);
            }
        }
        return ruling;
    }

    /** What the law would say; nothing is recorded. */
    Ruling asked(ComplaintAct act) {
        return ComplaintRules.decide(
                complaint,
                act,
                new Circumstances(Mill.RULEBOOK.forCase(complaint.file().days(today)), Mill.CALENDARS, now(), actor));
    }

    /** An act that must be allowed. */
    CaseInHand does(ComplaintAct act) {
        assertThat(tried(act)).as("%s", act).isInstanceOf(Ruling.Allowed.class);
        return this;
    }

    /** An act that must be refused. */
    Ruling.Refused refused(ComplaintAct act) {
        Ruling ruling = tried(act);
        assertThat(ruling).as("%s", act).isInstanceOf(Ruling.Refused.class);
        return (Ruling.Refused) ruling;
    }

    /** The sweep that the program makes, whoever acts otherwise. */
    CaseInHand swept() {
        return asProgram(new ComplaintAct.RecordMissedDeadlines());
    }

    /** The count by the calendar as known today. */
    CaseInHand recounted(String because) {
        return asProgram(new ComplaintAct.RecountDeadlines(because));
    }

    private CaseInHand asProgram(ComplaintAct act) {
        Actor before = actor;
        actor = Mill.PROGRAM;
        does(act);
        actor = before;
        return this;
    }

    Complaint complaint() {
        return complaint;
    }

    CaseFile file() {
        return complaint.file();
    }

    CaseClock clock(String name) {
        return file().lastClock(name).orElseThrow(() -> new AssertionError("no " + name + " clock"));
    }

    LocalDate due(String clock) {
        return clock(clock).deadline().due();
    }

    LocalDate today() {
        return today;
    }

    LocalDateTime now() {
        return today.atTime(time);
    }

    List<ComplaintEvent> events() {
        return List.copyOf(events);
    }
}
