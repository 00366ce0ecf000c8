package dev.redress.app.demo;

import dev.redress.app.access.GivenRole;
import dev.redress.app.access.People;
import dev.redress.app.access.SignInLinks;
import dev.redress.app.access.StaffMember;
import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * One invented person for each role of each rulebook, and one more at each institution who holds as many roles as all
 * powers need.
 */
@Component
class DemoPeople {

    private static final String UNIT = "complaint-unit";

    private static final Map<String, List<String>> NAMES = Map.of("ID", names("""
                    Ratna Wijayanti; Bagus Pranoto; Dewi Anggraini; Yusuf Hidayat; Sri Lestari
                    Agus Setiawan; Maya Kusuma; Rizky Ramadhan; Putri Handayani; Hendra Gunawan
                    Intan Permatasari; Fajar Nugroho; Lina Marlina; Dimas Saputra; Wulan Safitri
                    Joko Susilo; Nadia Rahmawati; Arif Budiman; Citra Maharani; Bayu Firmansyah
                    Rina Astuti; Taufik Siregar; Melati Puspita; Gilang Prakoso; Novi Yuliani
                    Eko Wibowo; Fitri Amalia; Reza Maulana; Ayu Larasati; Slamet Riyadi
                    Tika Oktaviani; Andi Mappa; Kartika Dewanti; Surya Atmaja; Yanti Sulastri
                    Galih Pamungkas; Desi Ratnasari; Iwan Hermawan; Lestari Ningsih; Aldi Pradana
                    Sekar Ayuningtyas; Wahyu Kurniawan; Mira Anjani; Doni Hartono; Ika Febrianti
                    Rangga Wisesa; Laila Zahra; Teguh Santoso; Vina Aprilia; Bambang Hadi
                    """), "KG", names("""
                    Айгүл Асанова; Нурлан Токтогулов; Елена Соколова; Бакыт Исаев; Жылдыз Маматова
                    Тимур Алиев; Гүлнара Сыдыкова; Эркин Жумабаев; Ольга Петренко; Азамат Ниязов
                    Чолпон Бекова; Мирлан Осмонов; Айсулуу Кадырова; Сергей Волков; Назгүл Эсенова
                    Улан Абдиев; Бермет Султанова; Данияр Кенжеев
                    """), "TL", names("""
                    Ana Soares; Domingos Pereira; Grace Fernandes; Tomas Ribeiro; Lucia Amaral
                    Peter Hale; Rosa Ximenes; Helena Costa; Marcos Belo; Ines Alves
                    Paulo Guterres; Teresa Lay; Julio Martins; Nora Quint; Rui Sarmento
                    Alda Freitas; Simon Brandt; Celia Nunes; Abel Tavares; Marta Corte
                    Nuno Valente; Edith Rowe; Filipe Marques; Olga Braz; Hugo Lemos
                    Sara Pinto; Vasco Reis; Dina Melo
                    """));

    private static List<String> names(String list) {
        return Arrays.stream(list.split("[;\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * The people of an institution.
     *
     * @param lead has all powers over cases
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

        /** Everybody who may check what others made. */
        List<StaffMember> checkers() {
            return byRole.entrySet().stream()
                    .filter(entry -> entry.getKey().powers().contains(Power.CHECK))
                    .map(Map.Entry::getValue)
                    .toList();
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
        Set<String> all = allOverCases(roles);
        StaffMember lead = person(
                institution,
                institution,
                names,
                roles.stream().filter(role -> all.contains(role.code())).toList());
        Map<Role, StaffMember> byRole = new LinkedHashMap<>();
        for (Role role : roles) {
            byRole.put(role, person(institution + "." + role.code(), institution, names, List.of(role)));
        }
        return new Cast(lead, byRole);
    }

    private StaffMember person(String login, String institution, Deque<String> names, List<Role> roles) {
        String name = names.isEmpty() ? login : names.remove();
        return people.find(login).orElseGet(() -> {
            Set<String> codes = roles.stream().map(Role::code).collect(Collectors.toSet());
            StaffMember made = new StaffMember(login, name, institution, unit(roles), codes, false);
            LocalDate today = law.now(institution).toLocalDate();
            people.put(
                    made,
                    roles.stream()
                            .map(role -> new GivenRole(
                                    role.code(),
                                    today.minusYears(1),
                                    role.timeLimited() ? Optional.of(today.plusMonths(1)) : Optional.empty()))
                            .toList(),
                    "demo");
            links.letIn(login);
            return made;
        });
    }

    /** Who works on cases is in the complaint unit; who oversees, audits, inspects or operates is elsewhere. */
    private static String unit(List<Role> roles) {
        Set<Power> powers = EnumSet.noneOf(Power.class);
        roles.forEach(role -> powers.addAll(role.powers()));
        boolean works =
                powers.contains(Power.RECEIVE) || powers.contains(Power.HANDLE) || powers.contains(Power.RESPOND);
        return works ? UNIT : roles.getFirst().code();
    }

    /** The fewest roles that have every power over cases; who gives roles works on none. */
    private static Set<String> allOverCases(List<Role> roles) {
        Set<Power> missing = EnumSet.noneOf(Power.class);
        List<Role> left = new ArrayList<>(
                roles.stream().filter(role -> !role.administers()).toList());
        left.forEach(role -> missing.addAll(role.powers()));
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
