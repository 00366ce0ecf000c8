package dev.redress.app.access;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.platform.Problem;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who administers, and whom and what that extends to: everybody, or the people of the own institution. */
@Component
class AdministrationDesk {

    /** An institution and the roles that its rulebook knows today. */
    record House(Institution institution, List<Role> roles) {}

    private final CurrentStaff staff;
    private final Rights rights;
    private final People people;
    private final Lawbook lawbook;
    private final LegalDays days;

    AdministrationDesk(CurrentStaff staff, Rights rights, People people, Lawbook lawbook, LegalDays days) {
        this.staff = staff;
        this.rights = rights;
        this.people = people;
        this.lawbook = lawbook;
        this.days = days;
    }

    /** @throws Problem when whoever asks administers nothing */
    StaffMember administrator() {
        return staff.signedIn()
                .filter(rights::administers)
                .orElseThrow(() -> new Problem(403, "no-access", "Only an administrator sees this page."));
    }

    /** Whose people somebody may see and change; empty for everybody's. */
    static Optional<String> own(StaffMember administrator) {
        return administrator.administrator() ? Optional.empty() : administrator.institution();
    }

    /** @throws Problem when there is nobody with this login whom the administrator may change */
    StaffMember person(String login, StaffMember administrator) {
        return theirs(people.find(login), login, administrator);
    }

    /** The same, of people who were shut out too. */
    StaffMember personShutOutToo(String login, StaffMember administrator) {
        return theirs(people.findShutOutToo(login), login, administrator);
    }

    private static StaffMember theirs(Optional<StaffMember> found, String login, StaffMember administrator) {
        Optional<String> own = own(administrator);
        return found.filter(person -> own.isEmpty() || own.equals(person.institution()))
                .orElseThrow(() -> new Problem(
                        404, "no-such-person", "There is nobody with the login '" + login + "', or no longer."));
    }

    List<House> houses() {
        Optional<String> own = own(administrator());
        return lawbook.institutions().stream()
                .filter(code -> own.isEmpty() || own.get().equals(code))
                .map(lawbook::rulebook)
                .map(rulebook -> {
                    var today = days.today(rulebook.institution().code());
                    return new House(
                            rulebook.institution(),
                            rulebook.forCase(CaseDays.all(today))
                                    .roles()
                                    .value()
                                    .entries());
                })
                .toList();
    }
}
