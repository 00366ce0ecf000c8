package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.Term;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extending the written response of the Mill Bank: arrived Mon 2 June 2025, due Mon 16 June, extended Mon 30 June. */
class ExtensionsTest {

    private final CaseInHand complaint = CaseInHand.written("Mon 2025-06-02").does(Acts.assign("omar"));

    @Test
    @DisplayName(
            "NEO-7, NEO-9: an extension has no effect until its notice has gone out, then counts from the end of the term")
    void effectWithNotice() {
        complaint.on("Fri 2025-06-06").does(Acts.extend());

        assertThat(complaint.due("response")).isEqualTo(day("Mon 2025-06-16"));
        assertThat(onlyExtension().standing()).isEqualTo(Extension.Standing.AWAITS_NOTICE);

        complaint.on("Tue 2025-06-10").does(Acts.noticeByMail("Mon 2025-06-09"));

        assertThat(complaint.due("response")).isEqualTo(day("Mon 2025-06-30"));
        assertThat(complaint.clock("response").former())
                .extracting(revision -> revision.deadline().due())
                .containsExactly(day("Mon 2025-06-16"));
        Extension extension = onlyExtension();
        assertThat(extension.standing()).isEqualTo(Extension.Standing.IN_EFFECT);
        assertThat(extension.condition()).contains("special-research");
        assertThat(extension.by()).isEqualTo(new Term.WorkingDays(10));
        assertThat(extension.decidedBy()).isEqualTo("alva");
        assertThat(extension.decidedOn()).isEqualTo(day("Fri 2025-06-06"));
        assertThat(extension.notifiedOn()).contains(day("Mon 2025-06-09"));
        assertThat(extension.notice()).contains("email");
    }

    @Test
    @DisplayName("NEO-9: a notice of day 10 is in time, and then the case is not overdue on day 11")
    void noticeOnDay10() {
        complaint
                .on("Mon 2025-06-16")
                .does(Acts.extend())
                .does(Acts.noticeByMail("Mon 2025-06-16"))
                .on("Tue 2025-06-17")
                .swept();

        assertThat(complaint.clock("response").missed()).isEmpty();
        assertThat(complaint.due("response")).isEqualTo(day("Mon 2025-06-30"));
    }

    @Test
    @DisplayName("NEO-9: a notice of day 11 is too late; the case is overdue from day 11")
    void noticeOnDay11() {
        complaint.on("Mon 2025-06-16").does(Acts.extend()).on("Tue 2025-06-17");

        Ruling.Refused refused = complaint.refused(Acts.noticeByMail("Tue 2025-06-17"));

        assertThat(refused.code()).isEqualTo("notice-too-late");
        assertThat(refused.citation()).contains(ByHand.SOURCE);
        assertThat(complaint.swept().clock("response").missed()).contains(day("Mon 2025-06-16"));
        assertThat(complaint.due("response")).isEqualTo(day("Mon 2025-06-16"));
    }

    @Test
    @DisplayName("NEO-9: an extension whose notice never left has no effect and is void once the term has ended")
    void voidWithoutNotice() {
        complaint.on("Mon 2025-06-16").does(Acts.extend()).on("Tue 2025-06-17").swept();

        assertThat(complaint.clock("response").missed()).contains(day("Mon 2025-06-16"));
        assertThat(complaint.due("response")).isEqualTo(day("Mon 2025-06-16"));

        assertThat(onlyExtension().standing()).isEqualTo(Extension.Standing.VOID);

        complaint.does(Acts.decide(complaint.today())).does(Acts.dispatch(complaint.today()));
        assertThat(onlyExtension().standing()).isEqualTo(Extension.Standing.VOID);
        assertThat(complaint.events())
                .filteredOn(ComplaintEvent.ExtensionVoided.class::isInstance)
                .hasSize(1);
    }

    @Test
    @DisplayName("NEO-9: a notice that left on day 10 and is recorded the morning after gives the extension its effect")
    void recordedTheMorningAfter() {
        complaint
                .on("Mon 2025-06-16")
                .does(Acts.extend())
                .on("Tue 2025-06-17")
                .swept()
                .does(Acts.noticeByMail("Mon 2025-06-16"));

        assertThat(onlyExtension().standing()).isEqualTo(Extension.Standing.IN_EFFECT);
        assertThat(complaint.due("response")).isEqualTo(day("Mon 2025-06-30"));
        assertThat(complaint.clock("response").missed())
                .as("the miss that the sweep found was none")
                .isEmpty();
        assertThat(complaint.events()).contains(new ComplaintEvent.DeadlineMissed("response", day("Mon 2025-06-16")));
    }

    @Test
    @DisplayName("NEO-9: a telephone call alone is no written notice")
    void noticeByTelephone() {
        complaint.on("Fri 2025-06-06").does(Acts.extend());

        Ruling.Refused refused =
                complaint.refused(new ComplaintAct.NotifyExtension("response", "telephone", day("Fri 2025-06-06")));

        assertThat(refused.code()).isEqualTo("notice-not-written");
        assertThat(refused.citation()).contains(ByHand.SOURCE);
        assertThat(complaint.due("response")).isEqualTo(day("Mon 2025-06-16"));
    }

    @Test
    @DisplayName("NEO-9: a notice cannot leave before the decision that it tells of")
    void noticeBeforeDecision() {
        complaint.on("Fri 2025-06-06").does(Acts.extend());

        assertThat(complaint.refused(Acts.noticeByMail("Thu 2025-06-05")).code())
                .isEqualTo("notice-before-decision");
    }

    @Test
    @DisplayName("NEO-9: a notice needs a day of dispatch that has come")
    void noticeInTheFuture() {
        complaint.on("Fri 2025-06-06").does(Acts.extend());

        assertThat(complaint.refused(Acts.noticeByMail("Mon 2025-06-09")).code())
                .isEqualTo("day-in-the-future");
    }

    @Test
    @DisplayName("NEO-7: a term that has ended is not extended any more")
    void afterExpiry() {
        Ruling.Refused refused = complaint.on("Tue 2025-06-17").refused(Acts.extend());

        assertThat(refused.code()).isEqualTo("term-has-ended");
        assertThat(refused.reason()).contains("2025-06-16");
        assertThat(refused.citation()).contains(ByHand.SOURCE);
    }

    @Test
    @DisplayName("NEO-7: there is no second extension, with or without notice of the first")
    void twice() {
        complaint.on("Fri 2025-06-06").does(Acts.extend());
        assertThat(complaint.refused(Acts.extend()).code()).isEqualTo("extended-already");

        complaint.does(Acts.noticeByMail("Fri 2025-06-06"));
        assertThat(complaint.on("Fri 2025-06-20").refused(Acts.extend()).code()).isEqualTo("extended-already");
    }

    @ParameterizedTest
    @CsvSource({"5, true", "10, true", "11, false"})
    @DisplayName("DBS-13: an extension may be shorter than the rule allows, not longer")
    void length(int workingDays, boolean allowed) {
        Ruling ruling = complaint.tried(Acts.extend(workingDays));

        assertThat(ruling instanceof Ruling.Allowed).isEqualTo(allowed);
        if (ruling instanceof Ruling.Refused refused) {
            assertThat(refused.code()).isEqualTo("extension-too-long");
        }
    }

    @Test
    @DisplayName("X-4: an extension is granted in the unit of the rule")
    void unit() {
        ComplaintAct calendarDays = new ComplaintAct.ExtendTime(
                "response", Optional.of("special-research"), new Term.CalendarDays(10), Optional.empty());

        assertThat(complaint.refused(calendarDays).code()).isEqualTo("extension-too-long");
    }

    @Test
    @DisplayName("NEO-8: without a coded condition there is no extension")
    void condition() {
        assertThat(complaint.refused(conditioned(Optional.empty())).code()).isEqualTo("condition-missing");
        assertThat(complaint.refused(conditioned(Optional.of("we-are-busy"))).code())
                .isEqualTo("unknown-condition");
    }

    @Test
    @DisplayName("X-4: where a rule names no condition, an unknown one is not recorded either")
    void conditionThatTheRuleDoesNotKnow() {
        ComplaintAct act = new ComplaintAct.ExtendTime(
                "consideration", Optional.of("we-are-busy"), new Term.WorkingDays(5), Optional.empty());

        assertThat(complaint.refused(act).code()).isEqualTo("unknown-condition");
    }

    @Test
    @DisplayName("ALMA-31: only the role that the rule names may extend, even among those with the power")
    void decider() {
        Ruling.Refused without = complaint.by(Mill.OFFICER).refused(Acts.extendConsideration(10));
        assertThat(without.code()).isEqualTo("power-missing");
        assertThat(without.citation()).contains(ByHand.SOURCE);

        Ruling.Refused other = complaint.by(Mill.DEPUTY).refused(Acts.extendConsideration(10));
        assertThat(other.code()).isEqualTo("decider-not-entitled");
        assertThat(other.reason()).contains("head");
        assertThat(other.citation()).contains(ByHand.SOURCE);

        complaint.by(Mill.HEAD).does(Acts.extendConsideration(10));
        assertThat(complaint.due("consideration")).isEqualTo(day("Mon 2025-06-30"));
    }

    @Test
    @DisplayName(
            "ALMA-32: told by telephone is told; the extension holds from the decision on and the notice is on record")
    void anyForm() {
        complaint
                .by(Mill.HEAD)
                .does(Acts.extendConsideration(10))
                .on("Wed 2025-06-18")
                .does(new ComplaintAct.NotifyExtension("consideration", "telephone", day("Wed 2025-06-18")));

        assertThat(onlyExtension().notice()).contains("telephone");
        assertThat(onlyExtension().standing()).isEqualTo(Extension.Standing.IN_EFFECT);
        assertThat(complaint.due("consideration")).isEqualTo(day("Mon 2025-06-30"));
    }

    @Test
    @DisplayName("ALMA-32: an extension decided after expiry takes effect and the case still shows as late")
    void decidedLate() {
        complaint.on("Wed 2025-06-18").by(Mill.HEAD).does(Acts.extendConsideration(10));

        assertThat(complaint.clock("consideration").missed()).contains(day("Mon 2025-06-16"));
        assertThat(complaint.due("consideration")).isEqualTo(day("Mon 2025-06-30"));
    }

    @Test
    @DisplayName("ALMA-32: an extension that would be over on the day of its decision is refused")
    void overBeforeItBegins() {
        complaint.on("Tue 2025-07-01").by(Mill.HEAD);

        assertThat(complaint.refused(Acts.extendConsideration(10)).code()).isEqualTo("term-has-ended");
    }

    @Test
    @DisplayName("ALMA-32: whoever extends late and misses the longer term too has two breaches on record")
    void missedTwice() {
        complaint
                .on("Wed 2025-06-18")
                .by(Mill.HEAD)
                .does(Acts.extendConsideration(10))
                .on("Tue 2025-07-01")
                .swept()
                .swept();

        assertThat(complaint.events())
                .filteredOn(event -> event instanceof ComplaintEvent.DeadlineMissed missed
                        && missed.clock().equals("consideration"))
                .containsExactly(
                        new ComplaintEvent.DeadlineMissed("consideration", day("Mon 2025-06-16")),
                        new ComplaintEvent.DeadlineMissed("consideration", day("Mon 2025-06-30")));
        assertThat(complaint.clock("consideration").missed()).contains(day("Mon 2025-06-16"));
    }

    @Test
    @DisplayName("A clock that the case does not have is not extended")
    void noSuchClock() {
        ComplaintAct act = new ComplaintAct.ExtendTime(
                "facilitation", Optional.empty(), new Term.WorkingDays(30), Optional.empty());

        assertThat(complaint.refused(act).code()).isEqualTo("no-such-clock");
        assertThat(complaint
                        .refused(new ComplaintAct.NotifyExtension("response", "email", complaint.today()))
                        .code())
                .isEqualTo("no-extension-to-notify");
    }

    private static ComplaintAct conditioned(Optional<String> condition) {
        return new ComplaintAct.ExtendTime("response", condition, new Term.WorkingDays(10), Mill.some("reason"));
    }

    private Extension onlyExtension() {
        List<Extension> extensions = complaint.file().extensions();
        assertThat(extensions).hasSize(1);
        return extensions.getFirst();
    }
}
