package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.Needs;
import dev.redress.app.access.OpenTo;
import dev.redress.app.access.StaffMember;
import dev.redress.app.register.Register;
import dev.redress.app.testing.Submissions;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the program, tried by everybody in every situation, and compared with what people have approved. A new
 * address, or a change of who comes in, shows here as a line that differs.
 */
@DisplayName("Who comes in where")
class AccessMatrixTest extends PagesOnTrial {

    private static final Path APPROVED = Path.of("src/test/approved/access-matrix.txt");
    private static final Path SEEN = Path.of("target/access-matrix.txt");
    private static final String HOUSE = "testland-coop";
    private static final List<String> SITUATIONS = List.of("own", "other unit", "closed", "restricted");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Register register;

    /** An address with one method, and whom it says it is for. */
    private record Endpoint(String method, String path, HandlerMethod handler) {

        boolean ofCase() {
            return path.contains("{year") && path.contains("{number");
        }

        boolean api() {
            return path.startsWith("/api/");
        }

        String name() {
            return "%-4s %s".formatted(method, path.replaceAll("\\{(\\w+):[^/]*}", "{$1}"));
        }
    }

    /** Somebody at the door, by browser and by token. */
    private record Caller(String token, Visitor browser, Map<String, String> cases) {}

    @BeforeEach
    void day() {
        time.set("2027-03-01T10:00", "UTC");
    }

    @Test
    @DisplayName("check 11, check 46: endpoint by role by own, other unit, closed and restricted is as approved")
    void matrix() throws IOException {
        List<Endpoint> endpoints = endpoints();
        Map<String, Caller> callers = callers();

        StringBuilder seen = new StringBuilder();
        seen.append("# + comes in   - refused   0 as if it did not exist   = signs in first\n");
        seen.append("# for an address of a case: ")
                .append(String.join(", ", SITUATIONS))
                .append("\n# ")
                .append(String.join("  ", callers.keySet()))
                .append('\n');
        for (Endpoint endpoint : endpoints) {
            List<String> cells = new ArrayList<>();
            callers.values().forEach(caller -> cells.add(cell(endpoint, caller)));
            seen.append("%-92s %s".formatted(endpoint.name(), String.join(" ", cells)))
                    .append('\n');
        }
        Files.writeString(SEEN, seen);

        assertThat(seen.toString().lines().toList())
                .as("what was seen is in app/%s; compare it with app/%s and approve every line", SEEN, APPROVED)
                .isEqualTo(Files.readAllLines(APPROVED));
    }

    @Test
    @DisplayName("check 11: every address says whom it is for")
    void everyAddressIsAnnotated() {
        assertThat(endpoints())
                .allSatisfy(endpoint -> assertThat(endpoint.handler().hasMethodAnnotation(Needs.class)
                                || endpoint.handler().hasMethodAnnotation(OpenTo.class))
                        .as(endpoint.name())
                        .isTrue());
    }

    @Test
    @DisplayName("The approved matrix keeps what no approval may give away")
    void invariants() throws IOException {
        List<String> lines = Files.readAllLines(APPROVED);
        List<String> names = List.of(lines.get(2).substring(2).split(" {2}"));
        for (String line : lines.subList(3, lines.size())) {
            String address = line.substring(0, 92).strip();
            String[] cells = line.substring(93).split(" ");
            boolean ofCase = cells[0].length() == SITUATIONS.size();
            for (int i = 0; i < names.size(); i++) {
                String who = names.get(i);
                if (ofCase
                        && Set.of("administrator", "no role", "stranger", "nobody")
                                .contains(who)) {
                    assertThat(cells[i]).as(address + " for " + who).doesNotContain("+");
                }
                if (ofCase && !Set.of("compliance").contains(who) && !address.endsWith("/opening")) {
                    assertThat(cells[i].charAt(3))
                            .as(address + ", restricted, for " + who)
                            .isNotEqualTo('+');
                }
                if (ofCase && Set.of("unit-head", "front-desk").contains(who) && !address.endsWith("/opening")) {
                    assertThat(cells[i].charAt(1))
                            .as(address + ", of another unit, for " + who)
                            .isEqualTo('0');
                }
                if (ofCase
                        && Set.of("auditor", "inspector").contains(who)
                        && address.startsWith("POST")
                        && address.startsWith("POST /api")
                        && !address.endsWith("/opening")) {
                    assertThat(cells[i]).as(address + " for " + who).doesNotContain("+");
                }
            }
        }
    }

    private List<Endpoint> endpoints() {
        Map<String, Endpoint> found = new TreeMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("dev.redress.")) {
                info.getPatternValues()
                        .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> {
                            Endpoint endpoint = new Endpoint(method.name(), path, handler);
                            found.put(path + " " + method, endpoint);
                        }));
            }
        });
        return List.copyOf(found.values());
    }

    private Map<String, Caller> callers() {
        List<Role> roles = lawbookRoles();
        StaffMember chief = staff("matrix-chief", HOUSE);
        String chiefs = token(chief);
        String foreign = aCase(chiefs, "branch-2", "matrix-elsewhere");
        String restricted = aCase(chiefs, "complaint-unit", "matrix-elsewhere");
        must(post(chiefs, restricted + "/restriction", "{\"admitted\":[\"matrix-elsewhere\"],\"reason\":\"quiet\"}"));
        Map<String, Caller> callers = new LinkedHashMap<>();
        for (Role role : roles) {
            StaffMember member = staff("matrix-" + role.code(), HOUSE, role.code());
            callers.put(role.code(), caller(member, chiefs, foreign, restricted));
        }
        StaffMember idle = new StaffMember("matrix-idle", "Idle", HOUSE, "complaint-unit", Set.of(), false);
        put(idle);
        callers.put("no role", caller(idle, chiefs, foreign, restricted));
        callers.put("stranger", caller(staff("matrix-stranger", "sub"), chiefs, foreign, restricted));
        Map<String, String> cases = callers.get("no role").cases();
        callers.put("nobody", new Caller("", visitor(), cases));
        return callers;
    }

    private List<Role> lawbookRoles() {
        return lawbook()
                .rulebook(HOUSE)
                .forCase(CaseDays.all(LocalDate.of(2027, 3, 1)))
                .roles()
                .value()
                .entries();
    }

    private Caller caller(StaffMember member, String chiefs, String foreign, String restricted) {
        String own = aCase(chiefs, "complaint-unit", member.login());
        String closed = aCase(chiefs, "complaint-unit", member.login());
        must(post(chiefs, closed + "/withdrawal", "{\"on\":\"2027-03-01\"}"));
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("own", own);
        cases.put("other unit", foreign);
        cases.put("closed", closed);
        cases.put("restricted", restricted);
        return new Caller(token(member), signedIn(member.login()), cases);
    }

    /** Path of a new case in the API. */
    private String aCase(String chiefs, String unit, String handler) {
        var number = register.enter(Submissions.understood(HOUSE, "letter", "2027-03-01T09:30", "For the matrix"))
                .join()
                .number();
        String path = "/api/institutions/" + HOUSE + "/complaints/" + number.year() + "/" + number.number();
        must(post(chiefs, path + "/assignment", "{\"unit\":\"" + unit + "\",\"handler\":\"" + handler + "\"}"));
        return path;
    }

    private static void must(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private String cell(Endpoint endpoint, Caller caller) {
        if (!endpoint.ofCase()) {
            return String.valueOf(tried(endpoint, caller, caller.cases().get("own")));
        }
        StringBuilder cell = new StringBuilder();
        for (String situation : SITUATIONS) {
            cell.append(tried(endpoint, caller, caller.cases().get(situation)));
        }
        return cell.toString();
    }

    private char tried(Endpoint endpoint, Caller caller, String casePath) {
        String[] at = casePath.split("/");
        String path = endpoint.path()
                .replaceAll("\\{year[^/]*", at[5])
                .replaceAll("\\{number[^/]*", at[6])
                .replaceAll("\\{institution[^/]*", HOUSE)
                .replaceAll("\\{act[^/]*", "priority")
                .replaceAll("\\{login[^/]*", "matrix-nobody")
                .replaceAll("\\{(id|intakeId)[^/]*", "00000000-0000-4000-8000-000000000000")
                .replaceAll("\\{[^/]*}", "1");
        if (endpoint.api()) {
            Answer answer =
                    endpoint.method().equals("GET") ? get(caller.token(), path) : post(caller.token(), path, "{}");
            return letter(answer.status(), answer.body(), path, path);
        }
        Visitor.Page start = caller.browser().get("/" + HOUSE + "/complaint");
        Visitor.Page page = endpoint.method().equals("GET")
                ? caller.browser().get(path)
                : caller.browser().formTo(start, path).send();
        return letter(page.status(), page.text(), path, page.path());
    }

    private static char letter(int status, String body, String asked, String reached) {
        assertThat(status).as(asked + " answers " + body).isLessThan(500);
        if (status == 401 || (reached.equals("/sign-in") && !asked.startsWith("/sign-in"))) {
            return '=';
        }
        if (status == 403) {
            return '-';
        }
        return status == 404 && body.contains("The register has no number") ? '0' : '+';
    }

    /** Powers that the approved file was read with; named so that a new power is looked at here too. */
    @Test
    @DisplayName("A new power is a reason to read the matrix anew")
    void powers() {
        assertThat(Power.values()).hasSize(13);
    }
}
