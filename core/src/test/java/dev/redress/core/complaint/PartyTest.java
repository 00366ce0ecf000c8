package dev.redress.core.complaint;

import static dev.redress.core.complaint.CaseInHand.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.core.complaint.Mandate.Basis;
import dev.redress.core.complaint.Mandate.Scope;
import dev.redress.core.complaint.PartyAct.ChooseReplyAddress;
import dev.redress.core.complaint.PartyAct.EndMandate;
import dev.redress.core.complaint.PartyAct.HandOutSecret;
import dev.redress.core.complaint.PartyAct.RecordMajority;
import dev.redress.core.complaint.PartyAct.RecordMandate;
import dev.redress.core.complaint.PartyAct.VerifyAddress;
import dev.redress.core.complaint.PartyEvent.MandateRecorded;
import dev.redress.core.complaint.PartyEvent.MinorityRecorded;
import dev.redress.core.complaint.PartyEvent.ReplyAddressChosen;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.IdentityField;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.MinorsRule;
import dev.redress.core.rulebook.RuleName;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may act for a complainant, and what one of several may not do to the others. */
class PartyTest {

    private static final LocalDate MONDAY = day("Mon 2025-06-02");
    private static final VaultRef PAPER = Mill.text("paper");

    private CaseInHand one;
    private CaseInHand several;

    @BeforeEach
    void begin() {
        one = CaseInHand.written("Mon 2025-06-02");
        several = CaseInHand.of(together(EnumSet.allOf(IdentityField.class)));
    }

    @Test
    @DisplayName("DBS-3, SUB-22: a mandate needs a person, a scope, and the paper that proves it")
    void recorded() {
        assertThat(one.refused(mandate(1, Set.of(Scope.READ), List.of())).code())
                .isEqualTo("missing");
        assertThat(one.refused(mandate(1, Set.of(), List.of(document()))).code())
                .isEqualTo("missing");
        assertThat(one.refused(mandate(2, Set.of(Scope.READ), List.of(document())))
                        .code())
                .isEqualTo("no-such-complainant");

        one.does(mandate(1, Set.of(Scope.READ), List.of(document())));

        assertThat(one.file().parties().holds(1, MONDAY)).isTrue();
    }

    @Test
    @DisplayName("SUB-22: a mandate holds on its first and on its last day, and on no day after it")
    void period() {
        one.does(new RecordMandate(
                1,
                Basis.POWER_OF_ATTORNEY,
                Optional.of(Mill.text("agent")),
                Set.of(Scope.READ),
                MONDAY.plusDays(1),
                Optional.of(MONDAY.plusDays(3)),
                Optional.of(PAPER),
                List.of(document())));
        Parties parties = one.file().parties();

        assertThat(parties.holds(1, MONDAY)).isFalse();
        assertThat(parties.holds(1, MONDAY.plusDays(1))).isTrue();
        assertThat(parties.holds(1, MONDAY.plusDays(3))).isTrue();
        assertThat(parties.holds(1, MONDAY.plusDays(4))).isFalse();
        assertThat(parties.holds(2, MONDAY)).isFalse();
    }

    @Test
    @DisplayName("A mandate that is over when it is brought is refused")
    void over() {
        one.on("Fri 2025-06-06");

        RecordMandate late = new RecordMandate(
                1,
                Basis.POWER_OF_ATTORNEY,
                Optional.of(Mill.text("agent")),
                Set.of(Scope.READ),
                MONDAY,
                Optional.of(MONDAY.plusDays(3)),
                Optional.of(PAPER),
                List.of(document()));

        assertThat(one.refused(late).code()).isEqualTo("mandate-over");
    }

    @Test
    @DisplayName("DBS-3: a representative does at the portal what the mandate says, and nothing once it has ended")
    void scope() {
        one.does(mandate(1, Set.of(Scope.READ, Scope.WRITE), List.of(document())));
        Actor agent = new Actor.Portal(new Party.Acting(1));

        one.by(agent).does(letter(1));
        assertThat(one.refused(new ComplaintAct.Withdraw(MONDAY, Optional.empty()))
                        .code())
                .isEqualTo("outside-mandate");
        one.by(Mill.ALL_ROUND).does(new EndMandate(1, MONDAY, Optional.of(PAPER)));

        assertThat(one.by(agent).refused(letter(1)).code()).isEqualTo("mandate-ended");
        assertThat(one.by(Mill.ALL_ROUND)
                        .refused(new EndMandate(1, MONDAY, Optional.of(PAPER)))
                        .code())
                .isEqualTo("no-such-mandate");
    }

    @Test
    @DisplayName("One of several complainants cannot take the complaint back for the others")
    void oneOfSeveral() {
        several.by(new Actor.Portal(new Party.Named(2)));

        assertThat(several.refused(new ComplaintAct.Withdraw(MONDAY, Optional.empty()))
                        .code())
                .isEqualTo("others-complain-too");
        several.by(Mill.ALL_ROUND).does(new ComplaintAct.Withdraw(MONDAY, Optional.empty()));
    }

    @Test
    @DisplayName("A minor's complaint is taken back by a guardian only, and by nobody without one")
    void minors() {
        CaseInHand minor = CaseInHand.of(one.file().entry(), new MinorityRecorded(1));
        ComplaintAct.Withdraw back = new ComplaintAct.Withdraw(MONDAY, Optional.empty());

        assertThat(minor.refused(back).code()).isEqualTo("guardian-needed");
        minor.does(guardian());
        assertThat(minor.by(new Actor.Portal(new Party.Named(1))).refused(back).code())
                .isEqualTo("guardian-needed");
        minor.by(new Actor.Portal(new Party.Acting(1))).does(back);
    }

    @Test
    @DisplayName(
            "A guardian's office ends on the day of majority, and the former minor gets a secret of his or her own")
    void majority() {
        CaseInHand minor = CaseInHand.of(one.file().entry(), new MinorityRecorded(1));
        HandOutSecret own = new HandOutSecret(new Party.Named(1), Optional.of(PAPER));
        minor.does(guardian());
        assertThat(minor.refused(own).code()).isEqualTo("guardian-needed");
        assertThat(minor.refused(new RecordMajority(1)).code()).isNotEmpty();

        minor.by(Mill.PROGRAM).does(new RecordMajority(1));

        assertThat(minor.file().parties().holds(1, MONDAY)).isFalse();
        assertThat(minor.by(new Actor.Portal(new Party.Acting(1)))
                        .refused(letter(1))
                        .code())
                .isEqualTo("mandate-ended");
        minor.by(Mill.ALL_ROUND).does(own);
        minor.by(new Actor.Portal(new Party.Named(1))).does(new ComplaintAct.Withdraw(MONDAY, Optional.empty()));
    }

    @Test
    @DisplayName("ALMA-48: of several, the reply goes to the first named, or to another who gave an address")
    void replyTo() {
        assertThat(several.file().parties().replyTo()).isEmpty();
        assertThat(one.refused(new ChooseReplyAddress(1)).code()).isEqualTo("one-complainant");
        assertThat(several.refused(new ChooseReplyAddress(3)).code()).isEqualTo("no-such-complainant");
        assertThat(CaseInHand.of(together(EnumSet.of(IdentityField.NAME)))
                        .refused(new ChooseReplyAddress(2))
                        .code())
                .isEqualTo("address-missing");

        several.does(new ChooseReplyAddress(2));

        assertThat(several.file().parties().replyTo()).contains(2);
    }

    @Test
    @DisplayName("An address is verified by a code or an officer, and corrected data make it unverified again")
    void verified() {
        Party first = new Party.Named(1);
        VaultRef identity = one.file().entry().complainants().getFirst().identity();

        assertThat(one.refused(new VerifyAddress(first, identity, AddressProof.CODE))
                        .code())
                .isEqualTo("no-such-proof");
        assertThat(one.by(new Actor.Portal(new Party.Named(2)))
                        .refused(new VerifyAddress(first, identity, AddressProof.CODE))
                        .code())
                .isEqualTo("not-for-complainants");
        one.by(new Actor.Portal(first)).does(new VerifyAddress(first, identity, AddressProof.CODE));

        assertThat(one.file().parties().isVerified(first, identity)).isTrue();
        assertThat(one.file().parties().isVerified(first, Mill.text("corrected")))
                .isFalse();
        assertThat(one.file().parties().isVerified(new Party.Named(2), identity))
                .isFalse();
        assertThat(one.by(Mill.ALL_ROUND)
                        .refused(new VerifyAddress(first, identity, AddressProof.OFFICER))
                        .code())
                .isEqualTo("verified-already");
    }

    @Test
    @DisplayName("A secret is handed out to somebody on record only, after a check that is on record")
    void secrets() {
        assertThat(one.refused(new HandOutSecret(new Party.Named(1), Optional.empty()))
                        .code())
                .isEqualTo("missing");
        assertThat(one.refused(new HandOutSecret(new Party.Named(2), Optional.of(PAPER)))
                        .code())
                .isEqualTo("no-such-complainant");
        assertThat(one.refused(new HandOutSecret(new Party.Acting(1), Optional.of(PAPER)))
                        .code())
                .isEqualTo("no-such-mandate");
        assertThat(one.by(Mill.READER)
                        .refused(new HandOutSecret(new Party.Named(1), Optional.of(PAPER)))
                        .code())
                .isEqualTo("power-missing");
        one.by(Mill.OFFICER).does(new HandOutSecret(new Party.Named(1), Optional.of(PAPER)));
    }

    @Test
    @DisplayName("A message belongs to a complainant of the case, or to all of them")
    void messages() {
        several.does(letter(2));
        assertThat(several.refused(letter(3)).code()).isEqualTo("no-such-complainant");
    }

    @Test
    @DisplayName("ALMA-48, NEO-14: a submission brings its mandates, its minors and its reply address into the record")
    void atIntake() {
        Person.Mandate proof = new Person.Mandate("Aija", "birth certificate", Optional.empty());
        Person parent = person(Set.of("representative"), Optional.of(proof), Optional.of(MONDAY.minusYears(12)));
        Person agent = person(Set.of("representative"), Optional.of(proof), Optional.empty());
        Person heir = person(Set.of("heir"), Optional.of(proof), Optional.of(MONDAY.minusYears(40)));

        List<ComplaintEvent> events = PartiesAtIntake.events(
                submission(List.of(parent, agent, heir), Optional.of(3)),
                List.of(entered(), entered(), entered()),
                MONDAY,
                Optional.of(new InForce<>(
                        new RuleName("minors"), MONDAY, new MinorsRule(18, true), ByHand.SOURCE, Optional.empty())));

        assertThat(events).hasSize(5);
        assertThat(events.getFirst()).isEqualTo(new MinorityRecorded(1));
        assertThat(events.stream()
                        .filter(MandateRecorded.class::isInstance)
                        .map(event -> ((MandateRecorded) event).basis()))
                .containsExactly(Basis.GUARDIAN, Basis.POWER_OF_ATTORNEY, Basis.HEIR);
        assertThat(events.getLast()).isEqualTo(new ReplyAddressChosen(3));
    }

    @Test
    @DisplayName("A word of a party is read back as it was written, and nothing else is read")
    void words() {
        assertThat(Party.of("complainant-2")).isEqualTo(new Party.Named(2));
        assertThat(Party.of("mandate-11")).isEqualTo(new Party.Acting(11));
        for (String wrong : List.of("", "complainant", "complainant-0", "mandate--1", "mandate-1 ", "officer-1")) {
            assertThatThrownBy(() -> Party.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static RecordMandate mandate(int complainant, Set<Scope> scope, List<Attachment> documents) {
        return new RecordMandate(
                complainant,
                Basis.POWER_OF_ATTORNEY,
                Optional.of(Mill.text("agent")),
                scope,
                MONDAY,
                Optional.empty(),
                Optional.of(PAPER),
                documents);
    }

    private static RecordMandate guardian() {
        return new RecordMandate(
                1,
                Basis.GUARDIAN,
                Optional.of(Mill.text("mother")),
                EnumSet.allOf(Scope.class),
                MONDAY,
                Optional.empty(),
                Optional.of(PAPER),
                List.of(document()));
    }

    private static ComplaintAct letter(int complainant) {
        return new ComplaintAct.AddCorrespondence(new Correspondence(
                Correspondence.Direction.IN, "", Mill.text("letter"), List.of(), Optional.of(complainant)));
    }

    private static Attachment document() {
        return new Attachment(Mill.text("name"), Mill.text("scan"), true);
    }

    private static Complainant entered() {
        return new Complainant(Set.of("customer"), Mill.text("person"), Set.of(), Optional.of(Mill.text("mandate")));
    }

    private static ComplaintEvent.SubmissionRegistered together(Set<IdentityField> given) {
        var entry = CaseInHand.entry(Form.WRITTEN, MONDAY, MONDAY);
        Complainant each = new Complainant(Set.of("customer"), Mill.text("person"), given, Optional.empty());
        return new ComplaintEvent.SubmissionRegistered(
                entry.number(),
                entry.kind(),
                entry.form(),
                entry.formOverriddenBecause(),
                entry.channel(),
                entry.arrivedAt(),
                entry.registeredAt(),
                entry.receivedOn(),
                entry.officer(),
                entry.language(),
                List.of(each, each),
                entry.subject(),
                entry.substance(),
                entry.attachments(),
                entry.loss(),
                entry.continues(),
                entry.complainedAbout(),
                entry.unitComplainedAbout(),
                entry.takenBy(),
                entry.origin(),
                entry.unit(),
                entry.priority(),
                entry.incomplete());
    }

    private static Person person(Set<String> kinds, Optional<Person.Mandate> mandate, Optional<LocalDate> born) {
        return new Person(kinds, "Ilze", "Street 1", "", "1", "", "", false, Optional.empty(), mandate, born);
    }

    private static Submission submission(List<Person> people, Optional<Integer> replyTo) {
        return new Submission(
                "complaint",
                "desk",
                Optional.empty(),
                LocalDateTime.parse("2025-06-02T10:00"),
                "lv",
                people,
                "subject",
                "substance",
                Submission.PlainLoss.NONE,
                Optional.empty(),
                Optional.empty(),
                "Clara",
                replyTo);
    }
}
