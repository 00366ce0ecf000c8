package dev.redress.app.demo;

import dev.redress.app.access.People;
import dev.redress.app.access.SignInLinks;
import dev.redress.app.access.StaffMember;
import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * One invented person for each role of each rulebook, and one more at each institution who holds as many roles as all
 * powers need.
 */
@Component
class DemoPeople {

    private static final String UNIT = "complaint-unit";

    private static final Map<String, List<String>> NAMES = Map.of(
            "ID",
            List.of(
                    "Ratna Wijayanti",
                    "Bagus Pranoto",
                    "Dewi Anggraini",
                    "Yusuf Hidayat",
                    "Sri Lestari",
                    "Agus Setiawan",
                    "Maya Kusuma",
                    "Rizky Ramadhan",
                    "Putri Handayani",
                    "Hendra Gunawan",
                    "Intan Permatasari",
                    "Fajar Nugroho",
                    "Lina Marlina",
                    "Dimas Saputra"),
            "KG",
            List.of(
                    "Айгүл Асанова",
                    "Нурлан Токтогулов",
                    "Елена Соколова",
                    "Бакыт Исаев",
                    "Жылдыз Маматова",
                    "Тимур Алиев",
                    "Гүлнара Сыдыкова",
                    "Эркин Жумабаев",
                    "Ольга Петренко",
                    "Азамат Ниязов",
                    "Чолпон Бекова"),
            "TL",
            List.of(
                    "Ana Soares",
                    "Domingos Pereira",
                    "Grace Fernandes",
                    "Tomas Ribeiro",
                    "Lucia Amaral",
                    "Peter Hale",
                    "Rosa Ximenes",
                    "Helena Costa",
                    "Marcos Belo",
                    "Ines Alves",
                    "Paulo Guterres",
                    "Teresa Lay",
                    "Julio Martins",
                    "Nora Quint"));

    /**
     * The people of an institution.
     *
     * @param lead has all powers
     * @param byRole one for each role, in the rulebook's order
     */
    record Cast(StaffMember lead, Map<Role, StaffMember> byRole) {

        /** Somebody who may do this, preferably a person of one role. */
        StaffMember who(Power power) {
            return byRole.entrySet().stream()
                    .filter(entry -> entry.getKey().powers().contains(power))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(lead);
        }

        /** Somebody who takes submissions in and may not register them; else whoever may receive. */
        StaffMember counter() {
            return byRole.entrySet().stream()
                    .filter(entry -> entry.getKey().powers().contains(Power.RECEIVE)
                            && !entry.getKey().powers().contains(Power.REGISTER))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> who(Power.RECEIVE));
        }
    }

    private final Lawbook lawbook;
    private final CaseLaw law;
    private final People people;
    private final SignInLinks links;

    DemoPeople(Lawbook lawbook, CaseLaw law, People people, SignInLinks links) {
        this.lawbook = lawbook;
        this.law = law;
        this.people = people;
        this.links = links;
    }

    /** Makes them all; who is there already stays as he or she is. By institution. */
    Map<String, Cast> make() {
        Map<String, Deque<String>> names = new HashMap<>();
        NAMES.forEach((country, list) -> names.put(country, new ArrayDeque<>(list)));
        Map<String, Cast> casts = new LinkedHashMap<>();
        for (String code : lawbook.institutions()) {
            Deque<String> left = names.computeIfAbsent(law.institution(code).country(), _ -> new ArrayDeque<>());
            casts.put(code, cast(code, left));
        }
        return casts;
    }

    private Cast cast(String institution, Deque<String> names) {
        List<Role> roles = law.procedureToday(institution).roles().value().entries();
        StaffMember lead = person(institution, institution, names, allPowers(roles));
        Map<Role, StaffMember> byRole = new LinkedHashMap<>();
        for (Role role : roles) {
            byRole.put(role, person(institution + "." + role.code(), institution, names, Set.of(role.code())));
        }
        return new Cast(lead, byRole);
    }

    private StaffMember person(String login, String institution, Deque<String> names, Set<String> roles) {
        String name = names.isEmpty() ? login : names.remove();
        return people.find(login).orElseGet(() -> {
            StaffMember made = new StaffMember(login, name, institution, UNIT, roles, false);
            people.put(made);
            links.letIn(login);
            return made;
        });
    }

    /** As few roles as give every power that the rulebook gives to anybody. */
    private static Set<String> allPowers(List<Role> roles) {
        Set<Power> missing = EnumSet.noneOf(Power.class);
        roles.forEach(role -> missing.addAll(role.powers()));
        List<Role> left = new ArrayList<>(roles);
        Set<String> chosen = new LinkedHashSet<>();
        while (!missing.isEmpty()) {
            Role best = left.getFirst();
            for (Role role : left) {
                best = gain(role, missing) > gain(best, missing) ? role : best;
            }
            chosen.add(best.code());
            missing.removeAll(best.powers());
            left.remove(best);
        }
        return chosen;
    }

    private static long gain(Role role, Set<Power> missing) {
        return role.powers().stream().filter(missing::contains).count();
    }
}
