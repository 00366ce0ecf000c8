package dev.redress.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.access.Access;
import dev.redress.core.access.AccessPolicy;
import dev.redress.core.access.Asker;
import dev.redress.core.access.Want;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The roles of each house, and what each may do")
class RolesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0} at Alma: {1}")
    @CsvSource({
        "responsible-employee, RECEIVE REGISTER HANDLE READ",
        "office-employee, RECEIVE READ",
        "responsible-head, HANDLE EXTEND DISMISS READ",
        "hr-manager, RECEIVE",
        "executive-director, READ",
        "chairman, RESPOND SIGN READ",
        "branch-director, RESPOND SIGN READ",
        "authorised-person, RESPOND SIGN READ",
        "reception-office, RECEIVE",
        "executor, HANDLE READ",
    })
    @DisplayName("ALMA-55: every role that the procedure names is there with its powers")
    void alma(String role, String powers) {
        assertThat(role("alma", role).powers())
                .isEqualTo(Arrays.stream(powers.split(" ")).map(Power::valueOf).collect(Collectors.toSet()));
    }

    @Test
    @DisplayName("ALMA-22: only the responsible employee writes in the journal")
    void theJournal() {
        assertThat(holding("alma", Power.REGISTER)).containsExactly("responsible-employee");
    }

    @Test
    @DisplayName("ALMA-31: only the responsible head extends")
    void extending() {
        assertThat(holding("alma", Power.EXTEND)).containsExactly("responsible-head");
    }

    @Test
    @DisplayName("ALMA-26, ALMA-28: who forwards the mail sees what he or she forwarded and no other case")
    void forwarding() {
        assertThat(role("alma", "hr-manager").reach()).isEqualTo(Role.Reach.OWN);
        assertThat(role("alma", "office-employee").reach()).isEqualTo(Role.Reach.UNIT);
    }

    @Test
    @DisplayName("DBS-4: branches have two roles that receive; neither decides")
    void dbs() {
        for (String role : List.of("relationship-manager", "customer-service-manager")) {
            assertThat(role("dbs", role).powers())
                    .contains(Power.RECEIVE)
                    .doesNotContain(Power.RESPOND, Power.DISMISS, Power.EXTEND);
        }
    }

    @Test
    @DisplayName("KP-7: Customer Support receives, coordinates and resolves")
    void kreditPro() {
        assertThat(role("kreditpro", "customer-support").powers()).contains(Power.RECEIVE, Power.HANDLE, Power.RESPOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kreditpro", "neo", "dbs", "sub", "alma", "testland", "testland-coop"})
    @DisplayName(
            "Everywhere duties are apart: who operates reads nothing, who audits reads no text, an inspector has a last day")
    void apart(String institution) {
        assertThat(role(institution, "administrator").powers()).containsExactly(Power.ADMINISTER);
        assertThat(role(institution, "auditor").powers()).containsExactly(Power.AUDIT);
        assertThat(role(institution, "inspector").timeLimited()).isTrue();
        assertThat(role(institution, "inspector").powers()).containsExactlyInAnyOrder(Power.READ, Power.AUDIT);
        assertThat(role(institution, "compliance").powers()).contains(Power.OVERSEE, Power.PROTECT);
        assertThat(role(institution, "checker").powers()).contains(Power.CHECK).doesNotContain(Power.SIGN);
        assertThat(holding(institution, Power.SIGN)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kreditpro", "neo", "dbs", "sub", "alma", "testland", "testland-coop"})
    @DisplayName("DBS-15, NEO-36: every house has its lawful purposes, and only consent needs evidence")
    void purposes(String institution) {
        var purposes = procedure(institution).purposes().value().entries();

        assertThat(purposes).extracting(it -> it.code()).contains("settlement", "law", "consent");
        assertThat(purposes)
                .filteredOn(it -> it.needsEvidence())
                .extracting(it -> it.code())
                .containsExactly("consent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"neo", "dbs"})
    @DisplayName("NEO-14, DBS-3: the customer acts, or a representative whose mandate is evidenced; nobody else")
    void whoActs(String institution) {
        var kinds = procedure(institution).complainants().value().entries();

        assertThat(kinds)
                .filteredOn(kind -> kind.accepted())
                .extracting(kind -> kind.code())
                .containsExactlyInAnyOrder("customer", "representative");
        assertThat(kinds)
                .filteredOn(kind -> kind.mandate())
                .extracting(kind -> kind.code())
                .containsExactly("representative");
    }

    private static Role role(String institution, String code) {
        return procedure(institution).roles().value().find(code).orElseThrow();
    }

    private static List<String> holding(String institution, Power power) {
        Procedure procedure = procedure(institution);
        AccessPolicy policy = new AccessPolicy(procedure.roles(), procedure.purposes());
        return procedure.roles().value().codes().stream()
                .filter(code ->
                        policy.decide(Asker.of("somebody", "somewhere", Set.of(code)), new Want.OfHouse(Set.of(power)))
                                instanceof Access.Granted)
                .toList();
    }

    private static Procedure procedure(String institution) {
        return Law.BOOK.rulebook(institution).forCase(CaseDays.all(DAY));
    }
}
