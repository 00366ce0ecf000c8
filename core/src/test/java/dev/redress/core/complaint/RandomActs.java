package dev.redress.core.complaint;

import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import dev.redress.core.complaint.Correspondence.Direction;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.IdentityField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Acts as people would try them: mostly sensible, sometimes with a code, a day or a text that is wrong. */
final class RandomActs {

    /** A path begins in these days; on some the calendar of the next year is not published yet. */
    private static final LocalDate FIRST = LocalDate.parse("2025-01-02");

    private static final int DAYS = 300;

    /** Or in the two weeks after this day, from which terms reach into a year that has no calendar at all. */
    private static final LocalDate LAST = LocalDate.parse("2026-12-14");

    private final RandomGenerator random;
    private final RandomDisputes disputes;

    RandomActs(RandomGenerator random) {
        this.random = random;
        this.disputes = new RandomDisputes(random);
    }

    SubmissionRegistered entry() {
        LocalDate arrived = often() ? FIRST.plusDays(random.nextInt(DAYS)) : LAST.plusDays(random.nextInt(14));
        Set<IdentityField> given = random.nextInt(5) == 0 ? Set.of() : EnumSet.allOf(IdentityField.class);
        return CaseInHand.entry(
                form(),
                arrived,
                arrived.plusDays(often() ? 0 : random.nextInt(4)),
                often() ? Optional.empty() : Optional.of("omar"),
                given);
    }

    /** Who acts after the answer; mostly somebody who may. */
    Actor actorAfterwards() {
        return often() ? Mill.ALL_ROUND : actor();
    }

    /** Days that pass before the next act; mostly few. */
    int pause() {
        return switch (random.nextInt(10)) {
            case 0 -> 12;
            case 1, 2 -> 4;
            case 3, 4 -> 1;
            default -> 0;
        };
    }

    Actor actor() {
        return one(
                Mill.ALL_ROUND,
                Mill.ALL_ROUND,
                Mill.ALL_ROUND,
                Mill.CLERK,
                Mill.OFFICER,
                Mill.HEAD,
                Mill.DEPUTY,
                Mill.READER,
                Mill.PORTAL,
                Mill.PROGRAM,
                Mill.PROGRAM);
    }

    /** The next act: sometimes the one that the state calls for, otherwise any. */
    ComplaintAct next(Complaint state, LocalDate today) {
        Optional<Extension> untold = state.file().extensions().stream()
                .filter(extension -> extension.notifiedOn().isEmpty())
                .findFirst();
        return switch (state) {
            case Complaint.Open _
            when untold.isPresent() && random.nextInt(3) == 0 ->
                new ComplaintAct.NotifyExtension(
                        untold.get().clock(),
                        means(),
                        random.nextBoolean() ? day(today) : untold.get().decidedOn());
            case Complaint.Open _ when random.nextInt(12) == 0 -> Acts.extendConsideration(5);
            case Complaint.Registered _ when random.nextInt(6) == 0 -> Acts.assign("olga");
            case Complaint.UnderExamination _ when random.nextInt(8) == 0 -> Acts.decide(today);
            case Complaint.ResponseReady _ when random.nextInt(3) == 0 -> Acts.dispatch(today);
            case Complaint.Answered answered when random.nextInt(4) != 0 -> disputes.next(answered.file(), today);
            default -> any(today);
        };
    }

    private ComplaintAct any(LocalDate today) {
        return switch (random.nextInt(28)) {
            case 0 -> new ComplaintAct.Acknowledge(means(), day(today), often() ? "Clara" : "", "counter 4");
            case 1, 2, 3 -> new ComplaintAct.Assign(often() ? "complaint-unit" : "", maybe("omar"));
            case 4 -> new ComplaintAct.SetPriority(one("normal", "urgent", "no-such"), text());
            case 5 ->
                new ComplaintAct.ChooseAssistance(
                        one("information", "coordination", "no-such"), often() ? List.of("cards") : List.of());
            case 6 -> new ComplaintAct.OverrideForm(form(), text());
            case 7, 8 -> new ComplaintAct.RequestDocuments(text(), means(), day(today));
            case 9, 10 -> new ComplaintAct.CompleteDocuments(day(today));
            case 11 -> random.nextBoolean() ? Acts.extend(1 + random.nextInt(10)) : Acts.extendConsideration(5);
            case 12 ->
                new ComplaintAct.ExtendTime(
                        clock(), maybe(one("special-research", "papers-elsewhere", "no-such")), term(), text());
            case 13, 14 -> new ComplaintAct.NotifyExtension(clock(), means(), day(today));
            case 15 -> new ComplaintAct.SuspendClock(clock(), often() ? "third-party" : "no-such", day(today));
            case 16 -> new ComplaintAct.ResumeClock(clock(), day(today));
            case 17 -> new ComplaintAct.RequestWrittenComplaint(means(), day(today));
            case 18 -> rarely(new ComplaintAct.ContinueInWriting(new RegisterNumber(2025, 8, "MILL/2025/0008")));
            case 19 ->
                rarely(new ComplaintAct.LeaveWithoutConsideration(one("anonymous", "insult", "no-such"), text()));
            case 20 ->
                rarely(new ComplaintAct.RefuseToHandle(one("documents-not-completed", "court", "no-such"), text()));
            case 21 -> rarely(new ComplaintAct.Withdraw(day(today), text()));
            case 22 -> new ComplaintAct.GiveFirstResponse(means(), day(today), Mill.text("we are on it"));
            case 23 -> decide(today);
            case 24 -> new ComplaintAct.DispatchResponse(means(), day(today));
            case 25 -> Acts.note(one(Direction.IN, Direction.OUT, Direction.INTERNAL));
            case 26 -> new ComplaintAct.RecordMissedDeadlines();
            default -> new ComplaintAct.RecountDeadlines("calendar");
        };
    }

    private ComplaintAct decide(LocalDate today) {
        return new ComplaintAct.DecideResponse(
                one("explanation", "explanation", "settlement-offer", "no-such"),
                text(),
                maybe("Omar"),
                maybe("omar@mill.example"),
                day(today),
                often() ? "lv" : "en",
                text(),
                often() ? Optional.empty() : Optional.of(day(today).plusDays(random.nextInt(20))));
    }

    /** Ending acts are thinned out, so that most paths go on for a while. */
    private ComplaintAct rarely(ComplaintAct act) {
        return random.nextInt(4) == 0 ? act : new ComplaintAct.RecordMissedDeadlines();
    }

    /** Mostly today, sometimes a few days ago, seldom tomorrow. */
    private LocalDate day(LocalDate today) {
        return switch (random.nextInt(12)) {
            case 0 -> today.plusDays(1);
            case 1, 2 -> today.minusDays(1);
            case 3 -> today.minusDays(random.nextInt(15));
            default -> today;
        };
    }

    private Form form() {
        return one(Form.ORAL, Form.WRITTEN, Form.WRITTEN);
    }

    private String clock() {
        return one("response", "response", "consideration", "documents", "acknowledgement", "no-such");
    }

    private String means() {
        return one("email", "email", "email", "post", "telephone", "no-such");
    }

    private Term term() {
        return one(
                new Term.WorkingDays(10),
                new Term.WorkingDays(1 + random.nextInt(12)),
                new Term.CalendarDays(1 + random.nextInt(12)));
    }

    private Optional<VaultRef> text() {
        return often() ? Mill.some("some words") : Optional.empty();
    }

    private Optional<String> maybe(String word) {
        return often() ? Optional.of(word) : Optional.empty();
    }

    /** Five times of six. */
    boolean often() {
        return random.nextInt(6) != 0;
    }

    @SafeVarargs
    private <T> T one(T... from) {
        return from[random.nextInt(from.length)];
    }
}
