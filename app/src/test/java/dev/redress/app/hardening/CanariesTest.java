package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.hardening.Wire.Reply;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("check 12: what one must not see leaves by no exit")
class CanariesTest extends Hardened {

    private static final String HERE = "testland";
    private static final String NOTE = "canary-internal-note";
    private static final String FIRST = "Canaryfirst";
    private static final String SECOND = "Canarysecond";
    private static final String DRAFT = "canary-draft";
    private static final String RESTRICTED = "canary-restricted";
    private static final String ERASED = "canary-erased";
    private static final Set<String> ALL = Set.of(NOTE, FIRST, SECOND, DRAFT, RESTRICTED, ERASED);

    /** The same for everybody, and long. */
    private static final Set<String> PUBLIC =
            Set.of("/api/institutions/{institution}/procedure", "/api/institutions", "/{institution:[a-z][a-z0-9-]*}");

    /** The cases in which the canaries sit, and the secrets of the two who complain together. */
    private record Cages(List<Map<String, String>> places, String number, String first, String second) {}

    @Test
    @DisplayName(
            "check 12: internal note, other party, draft, restricted case and erased text: no role, no complainant and"
                    + " no stranger finds one that is not theirs, by page, API, list, file, error or log")
    void everyExit() {
        StaffMember chief = staff("canary-chief", HERE);
        try (LoggedLines log = new LoggedLines()) {
            Cages cages = plant(chief);
            Map<String, Set<String>> leaks = new LinkedHashMap<>();

            leaks.put("stranger", seen(stranger(), cages));
            leaks.put("first", without(seen(complainant(cages, cages.first()), cages), FIRST));
            leaks.put("second", without(seen(complainant(cages, cages.second()), cages), SECOND));
            for (Role role : roles()) {
                StaffMember member = staff("canary-" + role.code(), HERE, role.code());
                Somebody program = program(member);
                Somebody desk = browserOf(member);
                leaks.put(role.code() + " before a purpose", seen(desk, cages));
                open(program, desk, cages);
                Set<String> after = union(seen(program, cages), seen(desk, cages));
                leaks.put(role.code() + " for settlement", without(after, allowed(role)));
            }
            leaks.values().removeIf(Set::isEmpty);
            assertThat(leaks).isEmpty();
            assertThat(ALL).allSatisfy(canary -> assertThat(log.text()).doesNotContainIgnoringCase(canary));
        }
    }

    @Test
    @DisplayName("check 12: the canaries sing where they may: the exits are looked at, and not past them")
    void theySing() {
        StaffMember chief = staff("canary-chief", HERE);
        Cages cages = plant(chief);
        Somebody program = program(chief);
        Somebody desk = browserOf(chief);
        open(program, desk, cages);
        assertThat(seen(program, cages)).contains(NOTE, FIRST, SECOND, RESTRICTED);
        assertThat(seen(desk, cages)).contains(NOTE, FIRST, SECOND, RESTRICTED);
        assertThat(seen(complainant(cages, cages.first()), cages)).containsExactly(FIRST);
        assertThat(seen(complainant(cages, cages.second()), cages)).containsExactly(SECOND);
    }

    /** What a role may read of an open case that is not restricted, and whoever oversees of any. */
    private static String[] allowed(Role role) {
        if (!role.powers().contains(Power.READ)) {
            return new String[0];
        }
        return role.powers().contains(Power.OVERSEE)
                ? new String[] {NOTE, FIRST, SECOND, RESTRICTED}
                : new String[] {NOTE, FIRST, SECOND};
    }

    private List<Role> roles() {
        return lawbook()
                .rulebook(HERE)
                .forCase(CaseDays.all(LocalDate.of(2028, 5, 3)))
                .roles()
                .value()
                .entries();
    }

    private Cages plant(StaffMember chief) {
        Somebody chiefs = program(chief);
        String people = """
                [{"kinds":["group"],"name":"First %1$s","address":"1 %1$s street","email":"one@%1$s.example","signed":true},
                 {"kinds":["group"],"name":"Second %2$s","address":"2 %2$s street","email":"two@%2$s.example","signed":true}]
                """.formatted(FIRST, SECOND);
        Reply together = entered(chiefs, "Charged twice", people);
        Map<String, String> group = place(together.body());
        must(chiefs.json(path(group) + "/correspondence", "{\"direction\":\"internal\",\"text\":\"" + NOTE + "\"}"));

        String alone = """
                [{"kinds":["customer"],"name":"%1$s","address":"%1$s","email":"a@%1$s.example","phone":"1",
                  "customerNumber":"00112233","identityDocument":"%1$s","signed":true}]""";
        Map<String, String> restricted =
                place(entered(chiefs, RESTRICTED, alone.formatted(RESTRICTED)).body());
        must(chiefs.json(
                path(restricted) + "/restriction",
                "{\"admitted\":[\"canary-chief\"],\"reason\":\"" + RESTRICTED + "\"}"));

        Map<String, String> erased =
                place(entered(chiefs, ERASED, alone.formatted(ERASED)).body());
        must(chiefs.json(
                path(erased) + "/correspondence",
                "{\"direction\":\"in\",\"channel\":\"letter\",\"text\":\"" + ERASED + "\"}"));
        must(chiefs.json(path(erased) + "/withdrawal", "{\"on\":\"2028-05-03\",\"reason\":\"" + ERASED + "\"}"));
        must(chiefs.json(path(erased) + "/privacy/requests", "{\"right\":\"erasure\",\"words\":\"" + ERASED + "\"}"));
        jdbc.sql("delete from rate_limit").update();
        must(chiefs.json(
                path(erased) + "/privacy/erasure", "{\"ground\":\"asked-for\"}", "Redress-Code: " + code(chief)));

        draft();
        return new Cages(
                List.of(group, restricted, erased),
                group.get("printed"),
                text(together.body(), "\"secret\":\"([^\"]+)\""),
                text(together.body(), "\"others\":\\[\\{[^]]*\"secret\":\"([^\"]+)\""));
    }

    /** A form that was not finished, with a document kept for it. */
    private void draft() {
        Somebody person = stranger();
        String body = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + person.csrf()
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\n" + DRAFT
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"copies\"; filename=\"" + DRAFT + ".txt\"\r\n\r\n"
                + DRAFT
                + "\r\n--x--\r\n";
        Reply kept = person.send(
                "POST",
                "/" + HERE + "/complaint",
                body,
                "Content-Type: multipart/form-data; boundary=x",
                "Accept: text/html");
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.body()).contains(DRAFT);
    }

    private Reply entered(Somebody chiefs, String subject, String people) {
        Reply entered =
                chiefs.json("/api/institutions/" + HERE + "/complaints", """
                {"kind":"complaint","channel":"email","language":"en","subject":"%s","substance":"It says %s.",
                 "complainants":%s}""".formatted(subject, subject, people));
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        return entered;
    }

    private static void must(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static Map<String, String> place(String body) {
        Map<String, String> place = new LinkedHashMap<>();
        place.put("institution", HERE);
        place.put("year", text(body, "\"year\":(\\d+)"));
        place.put("number", text(body, "\"number\":(\\d+)"));
        place.put("printed", text(body, "\"printed\":\"([^\"]+)\""));
        return place;
    }

    private static String text(String body, String pattern) {
        var found = java.util.regex.Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern + " in " + body).isTrue();
        return found.group(1);
    }

    private static String path(Map<String, String> place) {
        return "/api/institutions/" + HERE + "/complaints/" + place.get("year") + "/" + place.get("number");
    }

    private Somebody complainant(Cages cages, String secret) {
        Somebody person = stranger();
        Reply opened = person.post("/" + HERE + "/status", Map.of("number", cages.number(), "secret", secret));
        assertThat(opened.status()).as(Jsoup.parse(opened.body()).text()).isEqualTo(302);
        return person;
    }

    private static void open(Somebody program, Somebody desk, Cages cages) {
        for (Map<String, String> place : cages.places()) {
            program.json(path(place) + "/opening", "{\"purpose\":\"settlement\"}");
            desk.post(
                    "/workbench/complaints/" + place.get("year") + "/" + place.get("number") + "/opening",
                    Map.of("purpose", "settlement"));
        }
    }

    /** Which canaries somebody finds who asks for everything, and for some things wrongly. */
    private Set<String> seen(Somebody somebody, Cages cages) {
        Set<String> found = new TreeSet<>();
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.reads() && !PUBLIC.contains(endpoint.path()) && reaches(somebody, endpoint)) {
                for (Map<String, String> place : cages.places()) {
                    find(somebody.get(endpoint.at(place)), found);
                    if (!endpoint.path().contains("{year")) {
                        break;
                    }
                }
            }
        }
        List<String> further = new ArrayList<>();
        for (Map<String, String> place : cages.places()) {
            further.add("/workbench/complaints?number=" + Somebody.encoded(place.get("printed")));
            further.add(path(place) + "/no-such-act");
        }
        for (String which : List.of("mine", "unowned", "waiting", "open", "all")) {
            further.add("/api/institutions/" + HERE + "/complaints?which=" + which + "&size=200");
        }
        further.forEach(path -> find(somebody.visit(path), found));
        if (somebody.isProgram()) {
            cages.places()
                    .forEach(place -> find(somebody.json(path(place) + "/priority", "{\"priority\":\"none\"}"), found));
        }
        return found;
    }

    /** Programs have the API, staff the workbench, and who has neither the portal and every door that is shut. */
    private static boolean reaches(Somebody somebody, Endpoint endpoint) {
        return somebody.isProgram()
                ? endpoint.api()
                : !somebody.isStaff() || endpoint.path().startsWith("/workbench");
    }

    private static void find(Reply reply, Set<String> found) {
        String all = reply.whole().toLowerCase(java.util.Locale.ROOT);
        ALL.stream()
                .filter(canary -> all.contains(canary.toLowerCase(java.util.Locale.ROOT)))
                .forEach(found::add);
    }

    private static Set<String> without(Set<String> found, String... allowed) {
        Set<String> left = new TreeSet<>(found);
        left.removeAll(Set.of(allowed));
        return left;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
