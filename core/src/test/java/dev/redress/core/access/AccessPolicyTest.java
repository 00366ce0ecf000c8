package dev.redress.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.LawfulPurpose;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import dev.redress.core.rulebook.Role.Reach;
import dev.redress.core.rulebook.RuleName;
import dev.redress.core.rulebook.Titles;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The one policy: who comes near a case, and for what. */
class AccessPolicyTest {

    private static final Citation SOURCE = new Citation("PROCEDURE", "the procedure", "on roles", "");

    private final AccessPolicy policy = new AccessPolicy(
            inForce(List.of(
                    role("clerk", Reach.OWN, Power.RECEIVE, Power.READ),
                    role("handler", Reach.OWN, Power.HANDLE, Power.READ),
                    role("head", Reach.UNIT, Power.HANDLE, Power.EXTEND, Power.READ),
                    role("checker", Reach.HOUSE, Power.CHECK, Power.READ),
                    role("compliance", Reach.HOUSE, Power.READ, Power.OVERSEE),
                    role("registrar", Reach.HOUSE, Power.REGISTER, Power.READ),
                    role("unit registrar", Reach.UNIT, Power.REGISTER, Power.READ),
                    role("auditor", Reach.HOUSE, Power.AUDIT),
                    role("administrator", Reach.HOUSE, Power.ADMINISTER))),
            inForce(List.of(
                    new LawfulPurpose("settlement", titles("settlement"), false),
                    new LawfulPurpose("consent", titles("consent"), true))));

    private final CaseStanding ofCards = standing("jakarta/cards", Optional.of("hana"));

    private final Asker hana = Asker.of("hana", "jakarta/cards", Set.of("handler"));
    private final Asker otherHandler = Asker.of("omar", "jakarta/cards", Set.of("handler"));
    private final Asker headOfJakarta = Asker.of("jana", "jakarta", Set.of("head"));
    private final Asker headOfMedan = Asker.of("mina", "medan", Set.of("head"));
    private final Asker compliance = Asker.of("cora", "oversight", Set.of("compliance"));
    private final Asker auditor = Asker.of("aldo", "audit", Set.of("auditor"));
    private final Asker administrator = Asker.of("adam", "operations", Set.of("administrator"));

    @Test
    @DisplayName("NEO-36, NEO-37: quarantine is for who registers for the house, and is read for a lawful purpose only")
    void quarantine() {
        Asker registrar = Asker.of("rita", "jakarta", Set.of("registrar"));
        Want known = new Want.OpenQuarantine(Optional.empty());
        Want read = new Want.OpenQuarantine(Optional.of("settlement"));

        assertThat(policy.decide(registrar, known)).isInstanceOf(Access.Granted.class);
        assertThat(policy.decide(registrar, read)).isInstanceOf(Access.Granted.class);
        assertThat(refusal(registrar, new Want.OpenQuarantine(Optional.of("curiosity"))))
                .isEqualTo("purpose-not-lawful");
        assertThat(refusal(registrar, new Want.OpenQuarantine(Optional.of("consent"))))
                .isEqualTo("purpose-not-evidenced");
        for (Asker other : List.of(
                Asker.of("udin", "jakarta", Set.of("unit registrar")),
                hana,
                headOfJakarta,
                compliance,
                administrator)) {
            assertThat(refusal(other, known)).as(other.login()).isEqualTo("power-missing");
            assertThat(refusal(other, read)).as(other.login()).isEqualTo("power-missing");
        }
    }

    private String refusal(Asker asker, Want want) {
        return policy.decide(asker, want) instanceof Access.Refused refused ? refused.code() : "none";
    }

    @Test
    @DisplayName("KP-15: a case is seen by who handles it, by who took it in, by the unit above it, and by nobody else")
    void reach() {
        assertThat(sees(hana, ofCards)).isTrue();
        assertThat(sees(otherHandler, ofCards)).isFalse();
        assertThat(sees(headOfJakarta, ofCards)).isTrue();
        assertThat(sees(headOfMedan, ofCards)).isFalse();
        assertThat(sees(Asker.of("clara", "medan", Set.of("clerk")), takenBy("clara")))
                .isTrue();
        assertThat(sees(Asker.of("carlo", "medan", Set.of("clerk")), takenBy("clara")))
                .isFalse();
        assertThat(sees(headOfMedan, askedToHelp("medan/fraud"))).isTrue();
    }

    @Test
    @DisplayName("A unit that only begins with the same letters is another unit")
    void unitsAreATree() {
        assertThat(Units.contains("jakarta", "jakarta")).isTrue();
        assertThat(Units.contains("jakarta", "jakarta/cards")).isTrue();
        assertThat(Units.contains("jakarta", "jakarta-selatan")).isFalse();
        assertThat(Units.contains("jakarta/cards", "jakarta")).isFalse();
        assertThat(Units.contains("", "jakarta")).isFalse();
    }

    @Test
    @DisplayName("An administrator sees no case; an auditor sees that it is there and opens none")
    void operatingAndAuditing() {
        assertThat(sees(administrator, ofCards)).isFalse();
        assertThat(open(administrator, ofCards, "settlement", false)).isInstanceOf(Access.Hidden.class);
        assertThat(sees(auditor, ofCards)).isTrue();
        assertThat(code(open(auditor, ofCards, "settlement", false))).isEqualTo("power-missing");
    }

    @Test
    @DisplayName("Who gives roles works on no case, by no other role and as nobody's deputy; and it is lent to nobody")
    void dutiesAreSeparate() {
        Asker inTwoRoles = Asker.of("adam", "jakarta", Set.of("administrator", "head"));
        Asker deputyOfAHead = new Asker(
                new Asker.Capacity("adam", "operations", Set.of("administrator")),
                List.of(new Asker.Capacity("jana", "jakarta", Set.of("head"))));
        Asker deputyOfAnAdministrator = new Asker(
                new Asker.Capacity("jana", "jakarta", Set.of("head")),
                List.of(new Asker.Capacity("adam", "operations", Set.of("administrator"))));

        for (Asker administrator : List.of(inTwoRoles, deputyOfAHead)) {
            assertThat(sees(administrator, ofCards)).isFalse();
            assertThat(open(administrator, ofCards, "settlement", false)).isInstanceOf(Access.Hidden.class);
            assertThat(emergency(administrator, ofCards)).isInstanceOf(Access.Hidden.class);
            assertThat(code(act(administrator, ofCards, Power.HANDLE))).isEqualTo("power-missing");
            assertThat(administers(administrator)).isInstanceOf(Access.Granted.class);
        }
        assertThat(sees(deputyOfAnAdministrator, ofCards)).isTrue();
        assertThat(code(administers(deputyOfAnAdministrator))).isEqualTo("power-missing");
    }

    private Access administers(Asker asker) {
        return policy.decide(asker, new Want.OfHouse(Set.of(Power.ADMINISTER)));
    }

    @Test
    @DisplayName("NEO-36, DBS-15: texts open for a lawful purpose of the rulebook only; consent needs its evidence")
    void purposes() {
        assertThat(open(hana, ofCards, "settlement", false)).isInstanceOf(Access.Granted.class);
        assertThat(code(open(hana, ofCards, "curiosity", false))).isEqualTo("purpose-not-lawful");
        assertThat(code(open(hana, ofCards, "consent", false))).isEqualTo("purpose-not-evidenced");
        assertThat(open(hana, ofCards, "consent", true)).isInstanceOf(Access.Granted.class);
    }

    @Test
    @DisplayName("DBS-2: the person complained about and the unit complained about are shut out, whatever their roles")
    void shutOut() {
        CaseStanding aboutCora = about(Optional.of("cora"), Optional.empty());
        CaseStanding aboutCards = about(Optional.empty(), Optional.of("jakarta/cards"));

        assertThat(sees(compliance, aboutCora)).isFalse();
        assertThat(open(compliance, aboutCora, "settlement", false)).isInstanceOf(Access.Hidden.class);
        assertThat(emergency(compliance, aboutCora)).isInstanceOf(Access.Hidden.class);
        assertThat(act(compliance, aboutCora, Power.OVERSEE)).isInstanceOf(Access.Hidden.class);
        assertThat(sees(hana, aboutCards)).isFalse();
        assertThat(emergency(hana, aboutCards)).isInstanceOf(Access.Hidden.class);
        assertThat(sees(headOfJakarta, aboutCards)).isTrue();
    }

    @Test
    @DisplayName("A restricted case is seen by the people named and by those who oversee; nobody else learns of it")
    void restricted() {
        CaseStanding restricted = restrictedTo(Set.of("hana"));

        assertThat(sees(hana, restricted)).isTrue();
        assertThat(sees(compliance, restricted)).isTrue();
        assertThat(sees(headOfJakarta, restricted)).isFalse();
        assertThat(act(headOfJakarta, restricted, Power.EXTEND)).isInstanceOf(Access.Hidden.class);
    }

    @Test
    @DisplayName("In an emergency a reader opens what is out of reach or restricted; who may not read at all does not")
    void emergencies() {
        assertThat(open(headOfMedan, ofCards, "settlement", false)).isInstanceOf(Access.Hidden.class);
        assertThat(emergency(headOfMedan, ofCards)).isInstanceOf(Access.Granted.class);
        assertThat(emergency(headOfMedan, restrictedTo(Set.of("hana")))).isInstanceOf(Access.Granted.class);
        assertThat(emergency(administrator, ofCards)).isInstanceOf(Access.Hidden.class);
        assertThat(code(emergency(auditor, ofCards))).isEqualTo("power-missing");
    }

    @Test
    @DisplayName("DBS-2: who has a recorded conflict of interest neither opens the case nor works on it")
    void conflict() {
        CaseStanding conflicted = new CaseStanding(
                "jakarta/cards",
                Set.of(),
                Optional.of("hana"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of("hana"),
                Optional.empty());

        assertThat(sees(hana, conflicted)).isTrue();
        assertThat(code(open(hana, conflicted, "settlement", false))).isEqualTo("conflict-of-interest");
        assertThat(code(act(hana, conflicted, Power.HANDLE))).isEqualTo("conflict-of-interest");
        assertThat(act(headOfJakarta, conflicted, Power.HANDLE)).isInstanceOf(Access.Granted.class);
    }

    @Test
    @DisplayName("Nobody checks what they made")
    void fourEyes() {
        Asker checker = Asker.of("cilla", "jakarta/cards", Set.of("checker"));

        assertThat(code(policy.decide(checker, check("cilla")))).isEqualTo("made-it-yourself");
        assertThat(policy.decide(checker, check("hana"))).isInstanceOf(Access.Granted.class);
    }

    @Test
    @DisplayName("A deputy has the roles and the reach of the other, and sees nothing that shuts out either of the two")
    void deputies() {
        Asker deputy = new Asker(
                new Asker.Capacity("dora", "medan", Set.of("clerk")),
                List.of(new Asker.Capacity("hana", "jakarta/cards", Set.of("handler"))));

        assertThat(sees(deputy, ofCards)).isTrue();
        assertThat(act(deputy, ofCards, Power.HANDLE)).isInstanceOf(Access.Granted.class);
        assertThat(sees(deputy, about(Optional.of("hana"), Optional.empty()))).isFalse();
        assertThat(sees(deputy, about(Optional.of("dora"), Optional.empty()))).isFalse();
        assertThat(sees(deputy, about(Optional.empty(), Optional.of("medan")))).isFalse();
    }

    @Test
    @DisplayName("Who lacks the power is told so, as for any case; who does not see the case is told nothing")
    void refusals() {
        assertThat(code(act(auditor, ofCards, Power.HANDLE))).isEqualTo("power-missing");
        assertThat(act(headOfMedan, ofCards, Power.HANDLE)).isInstanceOf(Access.Hidden.class);
        assertThat(((Access.Refused) act(auditor, ofCards, Power.HANDLE)).citation())
                .contains(SOURCE);
    }

    private boolean sees(Asker asker, CaseStanding about) {
        boolean sees = policy.decide(asker, new Want.SeeCase(about)) instanceof Access.Granted;
        assertThat(policy.sight(asker).sees(about)).isEqualTo(sees);
        return sees;
    }

    private Access open(Asker asker, CaseStanding about, String purpose, boolean evidenced) {
        return policy.decide(asker, new Want.OpenCase(about, purpose, evidenced, false));
    }

    private Access emergency(Asker asker, CaseStanding about) {
        return policy.decide(asker, new Want.OpenCase(about, "settlement", false, true));
    }

    private Access act(Asker asker, CaseStanding about, Power power) {
        return policy.decide(asker, new Want.ActOnCase(about, EnumSet.of(power), true, Optional.empty()));
    }

    private Want check(String madeBy) {
        return new Want.ActOnCase(ofCards, EnumSet.of(Power.CHECK), false, Optional.of(madeBy));
    }

    private static String code(Access access) {
        assertThat(access).isInstanceOf(Access.Refused.class);
        return ((Access.Refused) access).code();
    }

    private static CaseStanding standing(String unit, Optional<String> handler) {
        return new CaseStanding(
                unit,
                Set.of(),
                handler,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    private static CaseStanding takenBy(String login) {
        return new CaseStanding(
                "jakarta/cards",
                Set.of(),
                Optional.empty(),
                Optional.of(login),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    private static CaseStanding askedToHelp(String unit) {
        return new CaseStanding(
                "jakarta/cards",
                Set.of(unit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty());
    }

    private static CaseStanding about(Optional<String> person, Optional<String> unit) {
        return new CaseStanding(
                "jakarta/cards",
                Set.of(),
                Optional.of("hana"),
                Optional.empty(),
                person,
                unit,
                Set.of(),
                Optional.empty());
    }

    private static CaseStanding restrictedTo(Set<String> admitted) {
        return new CaseStanding(
                "jakarta/cards",
                Set.of(),
                Optional.of("hana"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of(admitted));
    }

    private static Role role(String code, Reach reach, Power first, Power... others) {
        return new Role(code, titles(code), EnumSet.of(first, others), reach, false);
    }

    private static Titles titles(String text) {
        return new Titles(Map.of("en", text));
    }

    private static <E extends Catalogue.Entry> InForce<Catalogue<E>> inForce(List<E> entries) {
        return new InForce<>(
                new RuleName("institutions/mill/roles"),
                LocalDate.of(2020, 1, 1),
                new Catalogue<>(entries),
                SOURCE,
                Optional.empty());
    }
}
