package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.Needs;
import dev.redress.app.access.OpenTo;
import dev.redress.app.access.StaffMember;
import dev.redress.app.register.Register;
import dev.redress.app.testing.Submissions;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
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

    static final Path APPROVED = Path.of("src/test/approved/access-matrix.txt");
    private static final Path SEEN = Path.of("target/access-matrix.txt");
    private static final String HOUSE = "testland-coop";
    /** Lines before the first address; the last of them names the callers. */
    static final int HEAD = 4;

    private static final String CODE = "Redress-Code";
    static final List<String> SITUATIONS = List.of("own", "other unit", "closed", "restricted");

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

    /** One working session, by browser and by token. */
    private record Session(String token, Visitor browser) {}

    /**
     * Somebody at the door.
     *
     * @param person empty for who cannot sign in
     */
    private record Caller(Optional<StaffMember> person, Map<String, String> cases) {}

    /** By login: without a fresh second factor, and with no case opened. */
    private final Map<String, Session> plain = new HashMap<>();

    /** By login: with a fresh second factor, and the cases opened for a purpose as far as that is allowed. */
    private final Map<String, Session> prepared = new HashMap<>();

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
        seen.append("# + comes in   ! comes in with a fresh second factor and the case opened   - refused even so\n");
        seen.append("# 0 as if it did not exist   = signs in first\n");
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
        callers.put("nobody", new Caller(Optional.empty(), cases));
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
        return new Caller(Optional.of(member), cases);
    }

    /** In a working session of its own, so that nothing of it holds in the plain one. */
    private Session prepared(StaffMember member, Map<String, String> cases) {
        // Without an authenticator the demonstration lets people step up by themselves; an act before may have made
        // one.
        jdbc.sql("delete from authenticator where login = :login")
                .param("login", member.login())
                .update();
        Visitor browser = signedIn(member.login());
        Visitor.Page stepUp = browser.get("/step-up");
        browser.formTo(stepUp, "/step-up").send();
        String token = token(member);
        for (String path : cases.values()) {
            post(token, path + "/opening", "{\"purpose\":\"settlement\"}");
            browser.formTo(stepUp, path.replace("/api/institutions/" + HOUSE, "/workbench") + "/opening")
                    .with("purpose", "settlement")
                    .send();
        }
        return new Session(token, browser);
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
        if (caller.person().isEmpty()) {
            return letter(endpoint, new Session("", visitor()), path, () -> "");
        }
        StaffMember person = caller.person().get();
        char plainly = letter(
                endpoint, path, person, plain, () -> "", () -> new Session(token(person), signedIn(person.login())));
        if (plainly != '-') {
            return plainly;
        }
        char letter =
                letter(endpoint, path, person, prepared, () -> code(person), () -> prepared(person, caller.cases()));
        return letter == '+' ? '!' : letter;
    }

    /** What changes factors, a password or tokens ends working sessions; then another begins, and it is tried again. */
    private char letter(
            Endpoint endpoint,
            String path,
            StaffMember person,
            Map<String, Session> sessions,
            Supplier<String> codes,
            Supplier<Session> another) {
        Session session = sessions.computeIfAbsent(person.login(), _ -> another.get());
        char letter = letter(endpoint, session, path, codes);
        if (letter == '=') {
            Session fresh = another.get();
            sessions.put(person.login(), fresh);
            letter = letter(endpoint, fresh, path, codes);
        }
        return letter;
    }

    private char letter(Endpoint endpoint, Session session, String path, Supplier<String> codes) {
        if (endpoint.api()) {
            Answer answer =
                    endpoint.method().equals("GET") ? get(session.token(), path) : post(session.token(), path, "{}");
            String code = answer.body().contains("step-up-needed") ? codes.get() : "";
            if (!code.isEmpty()) {
                answer = post(session.token(), path, "{}", CODE, code);
            }
            return letter(answer.status(), answer.body(), path, path);
        }
        Visitor.Page start = session.browser().get("/" + HOUSE + "/complaint");
        Visitor.Page page = endpoint.method().equals("GET")
                ? session.browser().get(path)
                : session.browser().formTo(start, path).send();
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
}
