package dev.redress.app.access;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.platform.Problem;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Role;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps apart who gives roles and who works on cases. Otherwise an administrator would be one form away from reading any
 * case.
 */
public final class SeparateDuties {

    static final String WHY =
            "Who gives roles works on no cases: the power to administer goes with no other role of the institution.";

    private final Supplier<Lawbook> lawbook;
    private final LegalDays days;

    /** @param lawbook asked only when roles are given, because reading rules takes a command its time */
    SeparateDuties(Supplier<Lawbook> lawbook, LegalDays days) {
        this.lawbook = lawbook;
        this.days = days;
    }

    /**
     * @param given all that the person is to hold
     * @param deputy whether the person stands in for somebody, or somebody for the person
     * @throws Problem when giving roles and working on cases would come into one hand
     */
    void require(StaffMember member, Collection<GivenRole> given, boolean deputy) {
        if (member.administrator() && member.institution().isPresent()) {
            throw new Problem(422, "duties-mixed", "An administrator of the installation belongs to no institution.");
        }
        if (member.institution().isEmpty()) {
            return;
        }
        List<Role> roles = roles(member.institution().get(), given);
        if (Role.mixDuties(roles)) {
            throw new Problem(422, "duties-mixed", WHY);
        }
        if (deputy && roles.stream().anyMatch(Role::administers)) {
            throw new Problem(
                    422, "duties-mixed", "Who gives roles is nobody's deputy and has none; end the deputyship first.");
        }
    }

    /** Whether any of these roles gives the power to administer. */
    boolean administers(String institution, Collection<GivenRole> given) {
        return roles(institution, given).stream().anyMatch(Role::administers);
    }

    private List<Role> roles(String institution, Collection<GivenRole> given) {
        List<String> codes = given.stream().map(GivenRole::role).toList();
        if (codes.isEmpty()) {
            return List.of();
        }
        return lawbook
                .get()
                .rulebook(institution)
                .forCase(CaseDays.all(days.today(institution)))
                .roles()
                .value()
                .entries()
                .stream()
                .filter(role -> codes.contains(role.code()))
                .toList();
    }
}
