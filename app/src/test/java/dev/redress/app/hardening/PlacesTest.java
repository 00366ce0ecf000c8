package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.hardening.Wire.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("check 11, check 32: the case that was judged is the case that is opened")
class PlacesTest extends Hardened {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]\\w*)[:}]");

    @Test
    @DisplayName("check 32: no parameter puts another case, house or person in the place that the address names")
    void noOtherPlace() {
        StaffMember chief = member("places-chief");
        Somebody chiefs = program(chief);
        Map<String, String> hidden =
                new LinkedHashMap<>(place(complain(stranger(), Map.of("subject", "places-canary"))));
        String hiddenApi =
                "/api/institutions/" + HOUSE + "/complaints/" + hidden.get("year") + "/" + hidden.get("number");
        assertThat(chiefs.json(hiddenApi + "/restriction", "{\"admitted\":[\"nobody-else\"],\"reason\":\"quiet\"}")
                        .status())
                .isEqualTo(200);

        StaffMember handler = member("places-handler", "handler");
        Map<String, String> own = new LinkedHashMap<>(place(complain(stranger(), Map.of())));
        own.putAll(Map.of(
                "institution",
                HOUSE,
                "id",
                NOBODYS,
                "intakeId",
                NOBODYS,
                "login",
                "places-handler",
                "act",
                "priority"));
        Somebody program = program(handler);
        Somebody desk = browserOf(handler);
        assertThat(program.get(hiddenApi).status()).isEqualTo(404);

        Map<String, String> before = Digest.of(
                DATABASE.administrator(),
                Set.of("look", "web_session", "web_session_attributes", "access_record", "rate_limit"));
        List<String> let = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            List<String> variables = VARIABLE.matcher(endpoint.path())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (!variables.isEmpty()) {
                String query = query(variables, hidden);
                String path = endpoint.at(own) + query;
                Somebody somebody = endpoint.api() ? program : desk;
                Reply reply = endpoint.reads()
                        ? somebody.get(path)
                        : endpoint.api() ? somebody.json(path, "{}") : somebody.post(path, Map.of());
                if (reply.status() < 400 || reply.body().contains(hidden.get("printed"))) {
                    let.add(endpoint.name() + query + " " + reply.status());
                }
            }
        }
        assertThat(let).isEmpty();
        assertThat(Digest.of(
                        DATABASE.administrator(),
                        Set.of("look", "web_session", "web_session_attributes", "access_record", "rate_limit")))
                .isEqualTo(before);
    }

    private static String query(List<String> variables, Map<String, String> hidden) {
        Map<String, String> swapped = new LinkedHashMap<>();
        for (String variable : variables) {
            swapped.put(
                    variable,
                    switch (variable) {
                        case "number" -> hidden.get("number");
                        case "institution" -> "neo";
                        case "year" -> hidden.get("year");
                        default -> "11111111-1111-4111-8111-111111111111";
                    });
        }
        // The year alone is the same for both.
        swapped.remove("year");
        return "?" + Somebody.encoded(swapped);
    }
}
