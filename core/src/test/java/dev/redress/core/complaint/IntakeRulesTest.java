package dev.redress.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Submission.FormOverride;
import dev.redress.core.complaint.Submission.PlainLoss;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is wrong with a submission before it is in the register: every fault at once, each with its rule. */
class IntakeRulesTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2025-06-02T10:00");

    private final IntakeRules rules = new IntakeRules(Mill.RULEBOOK.forCase(CaseDays.all(NOW.toLocalDate())));

    @Test
    @DisplayName("A submission with everything has nothing wrong with it")
    void whole() {
        assertThat(codes(submission("desk", customer()))).isEmpty();
        assertThat(rules.incomplete(submission("desk", customer()))).isEmpty();
        assertThat(rules.form(submission("desk", customer()))).isEqualTo(Form.WRITTEN);
        assertThat(rules.form(submission("telephone", customer()))).isEqualTo(Form.ORAL);
    }

    @Test
    @DisplayName("KP-11: only a listed and active channel starts a case")
    void channels() {
        assertThat(codes(submission("telegram", customer()))).containsExactly("channel-inactive");
        assertThat(codes(submission("pigeon", customer()))).containsExactly("unknown-code");
        assertThat(refusals(submission("telegram", customer())).getFirst().citation())
                .contains(ByHand.SOURCE);
    }

    @Test
    @DisplayName("A receipt in the future is refused, to the microsecond that records keep; this very moment is not")
    void future() {
        assertThat(codes(at(NOW))).isEmpty();
        assertThat(codes(at(NOW.plusNanos(1_000)))).containsExactly("arrival-in-the-future");
    }

    @Test
    @DisplayName("NEO-30: the subject and what happened are compulsory, and every fault is told at once")
    void everythingWrong() {
        Submission empty = new Submission(
                "poem",
                "pigeon",
                Optional.of(new FormOverride(Form.ORAL, " ")),
                NOW.plusDays(1),
                "lv",
                List.of(),
                " ",
                "",
                PlainLoss.NONE,
                Optional.empty(),
                Optional.empty(),
                "Clara");

        assertThat(codes(empty))
                .containsExactlyInAnyOrder(
                        "arrival-in-the-future",
                        "unknown-code",
                        "unknown-code",
                        "missing",
                        "missing",
                        "reason-missing",
                        "complainant-missing");
    }

    @Test
    @DisplayName("ALMA-14, ALMA-15: where somebody can be asked, each missing identity field is named")
    void identity() {
        Person bare = person(Set.of("customer"), "Anna", "", "", false, Optional.empty(), Optional.empty());

        assertThat(refusals(submission("desk", bare)))
                .extracting(Ruling.Refused::reason)
                .anySatisfy(reason -> assertThat(reason).contains("'address'"))
                .anySatisfy(reason -> assertThat(reason).contains("'contact'"))
                .anySatisfy(reason -> assertThat(reason).contains("'signature'"))
                .anySatisfy(reason -> assertThat(reason).contains("'submission-date'"))
                .hasSize(4);
    }

    @Test
    @DisplayName("ALMA-13, ALMA-17: a letter lies there as it is; what is missing is noted, not refused")
    void letter() {
        Person bare = person(Set.of("customer"), "Anna", "", "", false, Optional.empty(), Optional.empty());

        assertThat(codes(submission("letter", bare))).isEmpty();
        assertThat(rules.incomplete(submission("letter", bare)))
                .containsExactly("address", "contact", "signature", "submission-date");
    }

    @Test
    @DisplayName("ALMA-15: nobody signs what is spoken")
    void spoken() {
        Person caller =
                person(Set.of("customer"), "Anna", "Mill Lane 1", "+371 1", false, Optional.empty(), Optional.empty());

        assertThat(codes(submission("telephone", caller))).isEmpty();
        assertThat(rules.incomplete(submission("answering-machine", caller))).isEmpty();
    }

    @Test
    @DisplayName("DBS-3, KP-5: a kind of complainant that the procedure does not accept is refused with its source")
    void notAccepted() {
        List<Ruling.Refused> refused = refusals(submission("letter", kinds("reporter")));

        assertThat(refused).extracting(Ruling.Refused::code).containsExactly("complainant-kind-not-accepted");
        assertThat(refused.getFirst().reason()).contains("customer").contains("representative");
        assertThat(refused.getFirst().citation()).contains(ByHand.SOURCE);
        assertThat(codes(submission("letter", kinds("ghost")))).containsExactly("unknown-code");
        assertThat(codes(submission("letter", kinds()))).containsExactly("complainant-kind-missing");
    }

    @Test
    @DisplayName("DBS-3: a representative shows a mandate that has not ended")
    void mandate() {
        assertThat(codes(submission("desk", representative(Optional.empty())))).containsExactly("mandate-missing");
        assertThat(codes(submission("desk", representative(mandate("deed", "2025-06-01")))))
                .containsExactly("mandate-ended");
        assertThat(codes(submission("desk", representative(mandate("deed", "2025-06-02")))))
                .isEmpty();
        assertThat(rules.incomplete(submission("letter", representative(Optional.empty()))))
                .containsExactly("mandate");
    }

    @Test
    @DisplayName("DBS-3: a mandate without evidence is none")
    void mandateWithoutEvidence() {
        assertThat(codes(submission("desk", representative(mandate(" ", "2025-12-31")))))
                .containsExactly("mandate-missing");
    }

    @Test
    @DisplayName("ALMA-48: several complainants stand in one case only as a group")
    void collective() {
        assertThat(codes(submission("letter", kinds("group"), kinds("group")))).isEmpty();
        assertThat(codes(submission("letter", kinds("customer"), kinds("customer"))))
                .containsExactly("not-collective");
    }

    @Test
    @DisplayName("KP-4: one person may be several kinds at once")
    void severalKinds() {
        assertThat(codes(submission("letter", kinds("customer", "group")))).isEmpty();
    }

    @Test
    @DisplayName("ALMA-15: a submission does not bear a date after its arrival")
    void datedAfterArrival() {
        Person tomorrow = person(
                Set.of("customer"),
                "Anna",
                "Mill Lane 1",
                "+371 1",
                true,
                Optional.of(LocalDate.parse("2025-06-03")),
                Optional.empty());

        assertThat(codes(submission("desk", tomorrow))).containsExactly("dated-after-arrival");
    }

    private List<Ruling.Refused> refusals(Submission submission) {
        return rules.refusals(submission, NOW);
    }

    private List<String> codes(Submission submission) {
        return refusals(submission).stream().map(Ruling.Refused::code).toList();
    }

    private static Submission submission(String channel, Person... complainants) {
        return submission(channel, NOW, complainants);
    }

    private static Submission at(LocalDateTime arrivedAt) {
        return submission("desk", arrivedAt, customer());
    }

    private static Submission submission(String channel, LocalDateTime arrivedAt, Person... complainants) {
        return new Submission(
                "complaint",
                channel,
                Optional.empty(),
                arrivedAt,
                "lv",
                List.of(complainants),
                "Card",
                "It was swallowed",
                PlainLoss.NONE,
                Optional.empty(),
                Optional.empty(),
                "Clara");
    }

    private static Person customer() {
        return kinds("customer");
    }

    private static Person kinds(String... kinds) {
        return person(
                Set.of(kinds), "Anna", "Mill Lane 1", "+371 1", true, Optional.of(NOW.toLocalDate()), Optional.empty());
    }

    private static Person representative(Optional<Person.Mandate> mandate) {
        return person(
                Set.of("representative"),
                "Anna",
                "Mill Lane 1",
                "+371 1",
                true,
                Optional.of(NOW.toLocalDate()),
                mandate);
    }

    private static Optional<Person.Mandate> mandate(String evidence, String until) {
        return Optional.of(new Person.Mandate("Boris", evidence, Optional.of(LocalDate.parse(until))));
    }

    private static Person person(
            Set<String> kinds,
            String name,
            String address,
            String phone,
            boolean signed,
            Optional<LocalDate> dated,
            Optional<Person.Mandate> mandate) {
        return new Person(kinds, name, address, "", phone, "", "", signed, dated, mandate);
    }
}
