package dev.redress.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.PrivacyAct.FulfilRight;
import dev.redress.core.complaint.PrivacyAct.RefuseRight;
import dev.redress.core.complaint.PrivacyAct.RequestRight;
import dev.redress.core.complaint.PrivacyAct.Right;
import dev.redress.core.rulebook.IdentityField;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests of persons for their data, each with a clock of its own. */
class PrivacyRequestsTest {

    private final CaseInHand complaint =
            CaseInHand.written("Mon 2025-06-02").does(Acts.assign("omar")).by(Mill.KEEPER);

    @ParameterizedTest
    @EnumSource(Right.class)
    @DisplayName("check 57: each request starts a clock of its own that runs around the clock to the very hour")
    void eachRequestStartsAClock(Right right) {
        // given a Friday evening
        complaint.at("Fri 2025-06-06 21:40");

        // when
        complaint.does(asked(right));

        // then it ends on Monday evening: nights and the weekend count
        CaseClock clock = complaint.clock(right.clock() + "-1");
        assertThat(clock.deadline().dueAt()).contains(LocalDateTime.parse("2025-06-09T21:40"));
        assertThat(clock.deadline().explanation().skipped()).isEmpty();
        assertThat(clock.deadline().term()).hasToString("72 hours");
    }

    @Test
    @DisplayName("check 57: a request that is not answered by the hour is missed at that hour, once, and not before")
    void missedByTheHour() {
        complaint.at("Fri 2025-06-06 21:40").does(asked(Right.ACCESS));

        complaint.at("Mon 2025-06-09 21:40").swept();
        assertThat(complaint.clock("data-access-1").misses()).isEmpty();

        complaint.at("Mon 2025-06-09 21:41").swept().swept();
        assertThat(complaint.clock("data-access-1").misses()).hasSize(1);
        assertThat(complaint.clock("data-access-1").lateOn(complaint.today())).isTrue();
    }

    @Test
    @DisplayName("check 57: met in the last minute is in time; a minute later it is late, and both stay on record")
    void metOnTheMinute() {
        complaint.at("Fri 2025-06-06 09:00").does(asked(Right.ACCESS));
        CaseInHand late = complaint.copy();

        complaint.at("Mon 2025-06-09 09:00").does(new FulfilRight(1, Mill.some("copy sent")));
        late.at("Mon 2025-06-09 09:01").does(new FulfilRight(1, Mill.some("copy sent")));

        assertThat(complaint.clock("data-access-1").missed()).isEmpty();
        assertThat(complaint.clock("data-access-1").running()).isFalse();
        assertThat(late.clock("data-access-1").missed()).contains(late.today());
        assertThat(late.file().privacy().open()).isEmpty();
    }

    @Test
    @DisplayName("check 57: several requests run side by side, and answering one leaves the others alone")
    void severalAtOnce() {
        complaint.at("Tue 2025-06-03 10:00").does(asked(Right.ACCESS));
        complaint.at("Tue 2025-06-03 15:00").does(asked(Right.CORRECTION)).does(asked(Right.RESTRICTION));

        complaint.does(new FulfilRight(2, Mill.some("put right")));

        assertThat(complaint.file().clocks().stream().filter(CaseClock::running).map(CaseClock::clock))
                .contains("data-access-1", "data-restriction-3")
                .doesNotContain("data-correction-2");
        assertThat(complaint.file().privacy().open())
                .extracting(Privacy.Request::number)
                .containsExactly(1, 3);
    }

    @Test
    @DisplayName("The same request twice is one request; once answered it may be made again, with a clock of its own")
    void notTwice() {
        complaint.at("Tue 2025-06-03 10:00").does(asked(Right.ACCESS));

        assertThat(complaint.refused(asked(Right.ACCESS)).code()).isEqualTo("requested-already");

        complaint.does(new FulfilRight(1, Mill.some("copy sent"))).does(asked(Right.ACCESS));
        assertThat(complaint.clock("data-access-2").running()).isTrue();
        assertThat(complaint.clock("data-access-1").running()).isFalse();
    }

    @Test
    @DisplayName("check 57: a right does not end with its case, and no answer to the complaint stops its clock")
    void afterTheEnd() {
        complaint.at("Tue 2025-06-03 10:00").does(asked(Right.CORRECTION));
        complaint.by(Mill.ALL_ROUND).does(new ComplaintAct.Withdraw(complaint.today(), Optional.empty()));
        assertThat(complaint.clock("data-correction-1").running()).isTrue();

        complaint.by(Mill.PORTAL).at("Mon 2025-06-23 08:00").does(asked(Right.ACCESS));

        assertThat(complaint.complaint()).isInstanceOf(Complaint.Withdrawn.class);
        assertThat(complaint.clock("data-access-2").deadline().dueAt())
                .contains(LocalDateTime.parse("2025-06-26T08:00"));
    }

    @Test
    @DisplayName("check 57: the day of the request picks the version of the term, whatever the age of the case")
    void dayOfRequestPicksVersion() {
        complaint.at("Thu 2025-07-31 23:00").does(asked(Right.ACCESS));
        complaint.at("Fri 2025-08-01 01:00").does(asked(Right.CORRECTION));

        assertThat(complaint.clock("data-access-1").deadline().term()).hasToString("72 hours");
        assertThat(complaint.clock("data-correction-2").deadline().term()).hasToString("48 hours");

        // and the older one is still judged by its own version
        complaint.at("Sun 2025-08-03 22:00").swept();
        assertThat(complaint.clock("data-access-1").misses()).isEmpty();
        assertThat(complaint.clock("data-correction-2").misses()).hasSize(1);
    }

    @Test
    @DisplayName("check 57: an open request is escalated after 48 and after 66 hours, each once; an answered one never")
    void escalated() {
        complaint.at("Fri 2025-06-06 09:00").does(asked(Right.ACCESS)).does(asked(Right.CORRECTION));
        complaint.does(new FulfilRight(2, Mill.some("put right")));

        complaint.at("Sun 2025-06-08 08:59");
        assertThat(escalations()).isZero();
        complaint.at("Sun 2025-06-08 09:00");
        assertThat(escalations()).isEqualTo(1);
        assertThat(escalations()).isEqualTo(1);
        complaint.at("Mon 2025-06-09 03:00");
        assertThat(escalations()).isEqualTo(2);
        assertThat(request(1).nextEscalation()).isEmpty();
    }

    @Test
    @DisplayName("An outage longer than both moments brings both escalations, in order")
    void escalatedAfterAnOutage() {
        complaint.at("Fri 2025-06-06 09:00").does(asked(Right.ACCESS));

        complaint.at("Tue 2025-06-10 09:00");

        assertThat(escalations()).isEqualTo(2);
    }

    @Test
    @DisplayName("check 57: a request is refused on a coded ground of its right, with the reason, and the law is cited")
    void refusedOnGround() {
        complaint.at("Fri 2025-06-06 09:00").does(asked(Right.ACCESS)).does(asked(Right.RESTRICTION));

        Ruling.Refused unknown = complaint.refused(new RefuseRight(1, "too-much-work", Mill.some("reason")));
        assertThat(unknown.code()).isEqualTo("unknown-ground");
        assertThat(unknown.citation().orElseThrow().inWords()).isEqualTo("Testland data law on access");
        assertThat(complaint
                        .refused(new RefuseRight(1, "reveals-another-person", Optional.empty()))
                        .code())
                .isEqualTo("missing");
        Ruling.Refused never = complaint.refused(new RefuseRight(2, "proceeding", Mill.some("reason")));
        assertThat(never.reason()).contains("never refused");

        complaint.does(new RefuseRight(1, "reveals-another-person", Mill.some("reason")));
        assertThat(complaint.clock("data-access-1").running()).isFalse();
        assertThat(complaint.clock("data-access-1").stoppedBecause()).contains("data-request-refused");
    }

    @Test
    @DisplayName("A request that never was, an answered one and one from the future are refused")
    void badInput() {
        complaint.at("Fri 2025-06-06 09:00").does(asked(Right.ACCESS));
        complaint.does(new FulfilRight(1, Mill.some("copy sent")));

        for (int number : List.of(-1, 0, 1, 2, Integer.MAX_VALUE)) {
            assertThat(complaint
                            .refused(new FulfilRight(number, Mill.some("again")))
                            .code())
                    .as("request %s", number)
                    .isEqualTo("no-such-request");
        }
        assertThat(complaint
                        .refused(new RequestRight(Right.ACCESS, 2, complaint.now(), Optional.empty()))
                        .code())
                .isEqualTo("no-such-complainant");
        assertThat(complaint
                        .refused(new RequestRight(
                                Right.ACCESS, 1, complaint.now().plusMinutes(1), Optional.empty()))
                        .code())
                .isEqualTo("moment-in-the-future");
        assertThat(complaint
                        .refused(new RequestRight(
                                Right.ACCESS, 1, complaint.now().minusDays(30), Optional.empty()))
                        .code())
                .isEqualTo("day-before-arrival");
    }

    @Test
    @DisplayName("Only who answers for data decides on requests; a complainant asks, the program decides nothing")
    void whoDecides() {
        complaint.by(Mill.PORTAL).at("Fri 2025-06-06 09:00").does(asked(Right.ACCESS));
        FulfilRight fulfil = new FulfilRight(1, Mill.some("copy"));

        assertThat(complaint.refused(fulfil).code()).isEqualTo("not-for-complainants");
        assertThat(complaint.by(Mill.ALL_ROUND).refused(fulfil).code()).isEqualTo("power-missing");
        assertThat(complaint.by(Mill.PROGRAM).refused(fulfil).code()).isEqualTo("person-decides");
        assertThat(complaint
                        .by(Mill.KEEPER)
                        .refused(new PrivacyAct.RecordEscalations())
                        .code())
                .isEqualTo("power-missing");
    }

    @Test
    @DisplayName("A correction replaces what views show, keeps what was before, and meets the open request for it")
    void correction() {
        complaint.at("Fri 2025-06-06 09:00").does(asked(Right.CORRECTION));
        Complainant entered = complaint.file().entry().complainants().getFirst();

        complaint.does(new PrivacyAct.CorrectIdentity(
                1, Mill.some("right name"), EnumSet.of(IdentityField.NAME), Mill.some("passport shown")));

        Privacy privacy = complaint.file().privacy();
        assertThat(privacy.identity(1, entered)).isEqualTo(Mill.text("right name"));
        assertThat(complaint.file().entry().complainants().getFirst().identity())
                .isEqualTo(Mill.text("person"));
        assertThat(privacy.open()).isEmpty();
        assertThat(complaint.clock("data-correction-1").running()).isFalse();
    }

    private long escalations() {
        complaint.by(Mill.PROGRAM).does(new PrivacyAct.RecordEscalations()).by(Mill.KEEPER);
        return complaint.events().stream()
                .filter(PrivacyEvent.RightEscalated.class::isInstance)
                .count();
    }

    private Privacy.Request request(int number) {
        return complaint.file().privacy().requests().get(number - 1);
    }

    private RequestRight asked(Right right) {
        return new RequestRight(right, 1, complaint.now(), Mill.some("please"));
    }
}
