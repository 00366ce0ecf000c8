package dev.redress.core.complaint;

import static dev.redress.core.complaint.ByHand.rule;
import static dev.redress.core.complaint.ByHand.title;

import dev.redress.core.calendar.CalendarEntry;
import dev.redress.core.calendar.DayKind;
import dev.redress.core.calendar.PublishedCalendar;
import dev.redress.core.calendar.WorkingCalendar;
import dev.redress.core.calendar.WorkingDayPolicy;
import dev.redress.core.clock.Calendars;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.AcknowledgementRule;
import dev.redress.core.rulebook.Assistance;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Channel;
import dev.redress.core.rulebook.ComplainantKind;
import dev.redress.core.rulebook.DeliveryMeans;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.Ground;
import dev.redress.core.rulebook.IdentityField;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.LawfulPurpose;
import dev.redress.core.rulebook.Outcome;
import dev.redress.core.rulebook.Part;
import dev.redress.core.rulebook.Priority;
import dev.redress.core.rulebook.RegisterRule;
import dev.redress.core.rulebook.ResponseRule;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import dev.redress.core.rulebook.Role.Reach;
import dev.redress.core.rulebook.Rulebook;
import dev.redress.core.rulebook.Step;
import dev.redress.core.rulebook.SubmissionKind;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The Mill Bank of Testland: a procedure made by hand, so that these tests hang on no file. In March 2025 a holiday is
 * declared six days ahead; June 2025 has none; the calendar of 2026 is published on 3 November 2025.
 */
final class Mill {

    static final Actor.Staff CLERK = new Actor.Staff("clara", "complaint-unit", Set.of("clerk"));
    static final Actor.Staff OFFICER = new Actor.Staff("omar", "complaint-unit", Set.of("officer"));
    static final Actor.Staff HEAD = new Actor.Staff("hana", "complaint-unit", Set.of("head"));
    static final Actor.Staff DEPUTY = new Actor.Staff("dina", "complaint-unit", Set.of("deputy"));
    static final Actor.Staff READER = new Actor.Staff("rita", "complaint-unit", Set.of("reader"));
    /** Answers for the rights of persons over their data. */
    static final Actor.Staff KEEPER = new Actor.Staff("kira", "compliance", Set.of("keeper"));
    /** Holds every role that handles complaints. */
    static final Actor.Staff ALL_ROUND = new Actor.Staff("alva", "complaint-unit", Set.of("clerk", "officer", "head"));

    static final Actor PORTAL = new Actor.Portal();
    static final Actor PROGRAM = new Actor.Program("sweeper");

    /** Wednesday 12 March 2025, a holiday from its decision on Thursday 6 March on. */
    static final LocalDate LATE_HOLIDAY = LocalDate.parse("2025-03-12");

    private static final PublishedCalendar CALENDAR = new PublishedCalendar(
            "testland",
            List.of(
                    year(2024, "2023-10-02", holiday("2024-12-25", "2023-10-02")),
                    year(
                            2025,
                            "2024-10-01",
                            holiday("2025-01-01", "2024-10-01"),
                            holiday(LATE_HOLIDAY.toString(), "2025-03-06"),
                            holiday("2025-05-01", "2024-10-01"),
                            holiday("2025-12-25", "2024-10-01")),
                    year(2026, "2025-11-03", holiday("2026-01-01", "2025-11-03"))));

    private static final Map<LocalDate, WorkingCalendar> KEPT = new ConcurrentHashMap<>();

    /** There is one policy in these tests, so a calendar is kept by the day as known on which it counts. */
    static final Calendars CALENDARS =
            (policy, knownOn) -> KEPT.computeIfAbsent(knownOn, day -> CALENDAR.asKnownOn(day, policy));

    static final Rulebook RULEBOOK = new Rulebook(
            new Institution(
                    "mill", "Mill Bank", "TL", ZoneId.of("Europe/Riga"), List.of("lv", "en"), "EUR", "counter 4"),
            rule(
                    "working-days",
                    new WorkingDayPolicy(
                            "testland",
                            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                            EnumSet.of(DayKind.NATIONAL_HOLIDAY),
                            Set.of(),
                            Set.of())),
            Optional.empty(),
            rule("basis", new Catalogue<>(List.of())),
            rule("register", new RegisterRule("MILL/{year}/{number:4}")),
            rule(
                    "channels",
                    new Catalogue<>(List.of(
                            channel("desk", Form.WRITTEN, true, Channel.IdentityAsked.AT_INTAKE),
                            channel("telephone", Form.ORAL, true, Channel.IdentityAsked.AT_INTAKE),
                            channel("letter", Form.WRITTEN, true, Channel.IdentityAsked.AFTERWARDS),
                            channel("answering-machine", Form.ORAL, true, Channel.IdentityAsked.AFTERWARDS),
                            channel("telegram", Form.WRITTEN, false, Channel.IdentityAsked.AFTERWARDS)))),
            rule(
                    "submissions",
                    new Catalogue<>(List.of(
                            new SubmissionKind("complaint", title("complaint"), true),
                            new SubmissionKind("suggestion", title("suggestion"), false)))),
            rule("complainants", new Catalogue<>(complainants())),
            rule("roles", new Catalogue<>(roles())),
            rule(
                    "priorities",
                    new Catalogue<>(List.of(
                            new Priority("normal", title("normal"), 2, true, Set.of("information", "coordination")),
                            new Priority("urgent", title("urgent"), 1, false, Set.of("coordination"))))),
            rule(
                    "assistance",
                    new Catalogue<>(List.of(
                            new Assistance("information", title("information"), false),
                            new Assistance("coordination", title("coordination"), true)))),
            rule("steps", new Catalogue<>(List.of(new Step("registration", title("registration"), false)))),
            rule(
                    "left-without-consideration",
                    new Catalogue<>(List.of(
                            new Ground(
                                    "anonymous", title("anonymous"), Optional.of(Ground.Condition.NO_IDENTITY_AT_ALL)),
                            new Ground("insult", title("insult"), Optional.empty())))),
            rule(
                    "refusal",
                    new Catalogue<>(List.of(
                            new Ground(
                                    "documents-not-completed",
                                    title("documents-not-completed"),
                                    Optional.of(Ground.Condition.DOCUMENTS_NOT_COMPLETED_IN_TIME)),
                            new Ground("court", title("court"), Optional.empty())))),
            rule(
                    "acknowledgement",
                    new AcknowledgementRule(
                            new Catalogue<>(List.of(
                                    new Part("officer", title("officer"), Optional.empty()),
                                    new Part("contact", title("contact"), Optional.of(Form.WRITTEN)))),
                            Set.of())),
            rule(
                    "response",
                    new ResponseRule(
                            new Catalogue<>(List.of(
                                    new Outcome("explanation", title("explanation"), false),
                                    new Outcome("settlement-offer", title("settlement-offer"), true))),
                            new Catalogue<>(List.of(
                                    new Part("reasons", title("reasons"), Optional.empty()),
                                    new Part("executor", title("executor"), Optional.of(Form.WRITTEN)),
                                    new Part("executor-contact", title("executor-contact"), Optional.of(Form.WRITTEN)),
                                    new Part("next-remedies", title("next-remedies"), Optional.of(Form.WRITTEN)))),
                            true,
                            true)),
            rule(
                    "means",
                    new Catalogue<>(List.of(
                            new DeliveryMeans("email", title("email"), true, true),
                            new DeliveryMeans("post", title("post"), true, false),
                            new DeliveryMeans("telephone", title("telephone"), false, false)))),
            rule(
                    "purposes",
                    new Catalogue<>(List.of(
                            new LawfulPurpose("law", title("law"), false),
                            new LawfulPurpose("settlement", title("settlement"), false),
                            new LawfulPurpose("consent", title("consent"), true)))),
            rule("reports", new Catalogue<>(List.of())),
            MillData.rights(),
            MillData.retention(),
            MillLetters.rules(),
            Stream.of(ByHand.clocks(), MillData.clocks(), MillDisputes.clocks())
                    .flatMap(List::stream)
                    .toList(),
            Optional.empty(),
            MillDisputes.book());

    private Mill() {}

    /** A text in the vault; equal words give equal references. */
    static VaultRef text(String words) {
        return new VaultRef(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)), "00");
    }

    static Optional<VaultRef> some(String words) {
        return Optional.of(text(words));
    }

    private static List<ComplainantKind> complainants() {
        Set<IdentityField> all = EnumSet.of(
                IdentityField.NAME,
                IdentityField.ADDRESS,
                IdentityField.CONTACT,
                IdentityField.SIGNATURE,
                IdentityField.SUBMISSION_DATE);
        return List.of(
                new ComplainantKind("customer", title("customer"), true, all, false, false),
                new ComplainantKind("reporter", title("reporter"), false, Set.of(), false, false),
                new ComplainantKind("representative", title("representative"), true, all, true, false),
                new ComplainantKind("group", title("group"), true, all, false, true));
    }

    private static List<Role> roles() {
        return List.of(
                new Role("clerk", title("clerk"), EnumSet.of(Power.RECEIVE, Power.REGISTER), Reach.HOUSE, false),
                new Role("officer", title("officer"), EnumSet.of(Power.HANDLE, Power.RESPOND), Reach.HOUSE, false),
                new Role("head", title("head"), EnumSet.of(Power.EXTEND, Power.DISMISS), Reach.HOUSE, false),
                new Role("deputy", title("deputy"), EnumSet.of(Power.EXTEND), Reach.HOUSE, false),
                new Role("checker", title("checker"), EnumSet.of(Power.CHECK), Reach.HOUSE, false),
                new Role("signer", title("signer"), EnumSet.of(Power.SIGN), Reach.HOUSE, false),
                new Role("branch-signer", title("branch-signer"), EnumSet.of(Power.SIGN), Reach.UNIT, false),
                new Role("reader", title("reader"), EnumSet.of(Power.READ), Reach.HOUSE, false),
                new Role("keeper", title("keeper"), EnumSet.of(Power.PROTECT, Power.READ), Reach.HOUSE, false));
    }

    private static Channel channel(String code, Form form, boolean active, Channel.IdentityAsked identity) {
        return new Channel(code, title(code), form, Set.of("clerk"), List.of(), true, active, identity);
    }

    private static PublishedCalendar.Year year(int year, String publishedOn, CalendarEntry... entries) {
        return new PublishedCalendar.Year(year, Optional.of(LocalDate.parse(publishedOn)), List.of(entries));
    }

    private static CalendarEntry holiday(String day, String decidedOn) {
        return new CalendarEntry(
                LocalDate.parse(day),
                DayKind.NATIONAL_HOLIDAY,
                Map.of("en", "Holiday"),
                "Decree",
                Optional.of(LocalDate.parse(decidedOn)),
                Optional.empty(),
                false);
    }
}
