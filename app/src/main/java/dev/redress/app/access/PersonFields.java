package dev.redress.app.access;

import dev.redress.app.access.AdministrationDesk.House;
import dev.redress.app.platform.Mend;
import dev.redress.core.rulebook.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A person as an administrator writes one down.
 *
 * @param institution code; empty for another administrator of the installation
 * @param until last day of the roles as written; empty when they have no end
 * @param roles codes of the institution's roles, each as {@code institution/role}
 */
record PersonFields(String login, String name, String institution, String unit, Set<String> roles, String until) {

    PersonFields {
        roles = Set.copyOf(roles);
    }

    public boolean has(String house, String role) {
        return roles.contains(house + "/" + role);
    }

    StaffMember member() {
        return new StaffMember(
                login,
                name,
                institution.isEmpty() ? null : institution,
                institution.isEmpty() ? "operations" : unit,
                Set.copyOf(ownRoles()),
                institution.isEmpty());
    }

    List<Mend> wrong(Pattern loginPattern, List<House> houses, Predicate<String> taken, Optional<String> own) {
        List<Mend> wrong = new ArrayList<>();
        if (!loginPattern.matcher(login).matches()) {
            wrong.add(new Mend("login", "A login has 2 to 40 small letters, digits, dots, hyphens or underscores."));
        } else if (taken.test(login)) {
            wrong.add(new Mend("login", "The login '" + login + "' is taken. Logins are never given twice."));
        }
        if (name.isEmpty()) {
            wrong.add(new Mend("name", "Give the name as complainants will read it."));
        }
        if (own.isPresent() && !own.get().equals(institution)) {
            wrong.add(new Mend("institution", "You make people of your own institution only."));
            return wrong;
        }
        if (!institution.isEmpty()) {
            wrong.addAll(wrongRights(houses));
        }
        return wrong;
    }

    /** What is wrong with institution, unit, roles and their last day. */
    List<Mend> wrongRights(List<House> houses) {
        List<Mend> wrong = new ArrayList<>();
        Optional<House> house = houses.stream()
                .filter(known -> known.institution().code().equals(institution))
                .findFirst();
        if (house.isEmpty()) {
            wrong.add(new Mend("institution", "There is no institution '" + institution + "'."));
            return wrong;
        }
        if (unit.isEmpty()) {
            wrong.add(new Mend("unit", "Name the unit, such as complaint-unit: cases are assigned to units."));
        }
        List<String> known =
                house.get().roles().stream().map(role -> role.code()).toList();
        if (ownRoles().isEmpty() || !known.containsAll(ownRoles())) {
            wrong.add(new Mend("roles", "Choose at least one role of this institution."));
        }
        if (Role.mixDuties(house.get().roles().stream()
                .filter(role -> ownRoles().contains(role.code()))
                .toList())) {
            wrong.add(new Mend("roles", SeparateDuties.WHY));
        }
        if (!until.isEmpty() && lastDay().isEmpty()) {
            wrong.add(new Mend("until", "Write the last day as year, month and day: 2027-03-31."));
        }
        boolean limited = house.get().roles().stream()
                .anyMatch(role -> role.timeLimited() && ownRoles().contains(role.code()));
        if (limited && until.isEmpty()) {
            wrong.add(new Mend("until", "One of these roles is never given without a last day."));
        }
        return wrong;
    }

    /** The roles with their days. */
    List<GivenRole> given(LocalDate today) {
        return given(today, List.of());
    }

    /** The same of somebody who holds some already: those stay as they are unless their last day changes. */
    List<GivenRole> given(LocalDate today, List<GivenRole> held) {
        return ownRoles().stream()
                .map(role -> held.stream()
                        .filter(it -> it.role().equals(role) && it.until().equals(lastDay()))
                        .findFirst()
                        .orElseGet(() -> new GivenRole(role, today, lastDay())))
                .toList();
    }

    private Optional<LocalDate> lastDay() {
        try {
            return until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private List<String> ownRoles() {
        String prefix = institution + "/";
        return institution.isEmpty()
                ? List.of()
                : roles.stream()
                        .filter(role -> role.startsWith(prefix))
                        .map(role -> role.substring(prefix.length()))
                        .toList();
    }
}
