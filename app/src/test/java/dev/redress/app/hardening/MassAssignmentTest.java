package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.hardening.Wire.Reply;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("check 32: nobody sets what he or she was not asked for")
class MassAssignmentTest extends Hardened {

    /** By which somebody would pretend to be another, or to be elsewhere. */
    private static final List<String> SPOOFS = List.of(
            "login",
            "by",
            "actor",
            "recordedBy",
            "asker",
            "user",
            "institution",
            "caseId",
            "case_id",
            "roles",
            "powers",
            "administrator",
            "state",
            "hash",
            "sequence",
            "__proto__",
            "class");

    /** Files of others are stored before they are read; that the reader refuses foreign fields is shown with it. */
    private static final Set<String> KEPT_AS_IT_CAME =
            Set.of("POST /api/institutions/{institution}/complaints/{year}/{number}/decision");

    @Autowired
    private JsonMapper json;

    @Test
    @DisplayName(
            "check 32: every body of the API, and every part of one, refuses every field of every record that it does"
                    + " not name")
    void unknownFields() throws IOException {
        Set<String> names = namesOfAllRecords();
        assertThat(names).hasSizeGreaterThan(400).contains("login", "actor", "institution", "handler");
        Set<Class<?>> bodies = new LinkedHashSet<>();
        for (Endpoint endpoint : endpoints()) {
            for (Parameter parameter : endpoint.handler().getMethod().getParameters()) {
                if (parameter.isAnnotationPresent(RequestBody.class) && !KEPT_AS_IT_CAME.contains(endpoint.name())) {
                    assertThat(parameter.getType().isRecord())
                            .as(endpoint.name() + " takes a body whose fields are written down")
                            .isTrue();
                    collect(parameter.getType(), bodies);
                }
            }
        }
        assertThat(bodies).hasSizeGreaterThan(20);
        List<String> taken = new ArrayList<>();
        for (Class<?> body : bodies) {
            Set<String> own = Arrays.stream(body.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toSet());
            for (String name : names) {
                if (!own.contains(name) && !refuses(body, name)) {
                    taken.add(body.getSimpleName() + "." + name);
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    private boolean refuses(Class<?> body, String name) {
        try {
            json.readValue(json.writeValueAsString(Map.of(name, "x")), body);
            return false;
        } catch (UnrecognizedPropertyException unknown) {
            return unknown.getPropertyName().equals(name);
        } catch (JacksonException other) {
            return false;
        }
    }

    /** Names of the fields of all records of the program, as they would be tried by somebody who knows the source. */
    private static Set<String> namesOfAllRecords() throws IOException {
        Set<String> names = new TreeSet<>(SPOOFS);
        for (Path classes : List.of(Path.of("target/classes"), Path.of("../core/target/classes"))) {
            try (var files = Files.walk(classes)) {
                files.map(file -> classes.relativize(file).toString())
                        .filter(file -> file.startsWith("dev/redress/") && file.endsWith(".class"))
                        .map(file -> load(file.replace('/', '.').substring(0, file.length() - ".class".length())))
                        .filter(Class::isRecord)
                        .forEach(type -> Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .forEach(names::add));
            }
        }
        return names;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, MassAssignmentTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> collect(part, found));
        } else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
            Arrays.stream(plain.getRecordComponents()).forEach(part -> collect(part.getGenericType(), found));
        }
    }

    @Test
    @DisplayName(
            "check 32: every address of the API refuses a body that says who asks, or for which house, and stores nothing")
    void spoofs() {
        Walk.Cast cast = Walk.cast(this);
        Somebody program = cast.callers().get("program");
        Set<String> traces = Set.of("look", "web_session", "web_session_attributes", "access_record", "rate_limit");
        Map<String, String> before = Digest.of(DATABASE.administrator(), traces);
        for (Endpoint endpoint : endpoints()) {
            boolean hasBody = Arrays.stream(endpoint.handler().getMethod().getParameters())
                    .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
            if (endpoint.api() && hasBody && !KEPT_AS_IT_CAME.contains(endpoint.name())) {
                for (String name : List.of("login", "actor", "institution", "by")) {
                    Reply reply = program.json(endpoint.at(cast.places()), "{\"" + name + "\":\"walk-administrator\"}");
                    assertThat(reply.status())
                            .as(endpoint.name() + " with " + name)
                            .isIn(400, 403);
                    assertThat(reply.body())
                            .as(endpoint.name())
                            .containsAnyOf("is not known here", "no-access", "no-right", "no-power");
                }
            }
        }
        assertThat(Digest.of(DATABASE.administrator(), traces)).isEqualTo(before);
    }

    @Test
    @DisplayName("check 32: fields that a page did not ask for change nothing in what it stores, whoever they name")
    void pages() throws IOException {
        Set<String> names = namesOfAllRecords();
        // Parts of an address: refused altogether (PlacesTest).
        names.removeAll(Set.of("institution", "year", "number", "act"));
        StaffMember officer = member("mass-officer");
        Map<String, Map<String, String>> stored = new LinkedHashMap<>();
        for (boolean more : List.of(false, true)) {
            stored.put(more ? "with more" : "as asked", walk(officer, more ? names : Set.of()));
        }
        assertThat(stored.get("with more")).isEqualTo(stored.get("as asked")).hasSizeGreaterThan(4);
    }

    /** A case through the pages; which events it has, by whom, with which words that stand open. */
    private Map<String, String> walk(StaffMember officer, Set<String> more) {
        Somebody person = stranger();
        Map<String, String> form = complaint(person, Map.of());
        String blank = person.get("/" + HOUSE + "/complaint").body();
        Reply confirmed = complain(person, with(form, blank, more));
        Map<String, String> place = place(confirmed);
        String status = "/" + HOUSE + "/status";
        String asks = person.get(status).body();
        person.post(status, with(Map.of("number", place.get("printed"), "secret", secret(confirmed)), asks, more));
        String open = person.get(status + "/case").body();
        assertThat(person.post(status + "/case/message", with(Map.of("text", "More."), open, more))
                        .status())
                .isEqualTo(302);
        String page = "/workbench/complaints/" + place.get("year") + "/" + place.get("number");
        Somebody desk = browserOf(officer);
        desk.post(page + "/opening", Map.of("purpose", "settlement"));
        String workbench = desk.get(page).body();
        for (Map<String, String> act : List.of(
                Map.of("", "assignment", "unit", "branch-1", "handler", officer.login()),
                Map.of("", "correspondence", "direction", "in", "channel", "letter", "text", "A letter."),
                Map.of("", "withdrawal", "on", "2028-05-03", "reason", "Settled."))) {
            Map<String, String> fields = new LinkedHashMap<>(act);
            String name = fields.remove("");
            Reply done = desk.post(page + "/" + name, with(fields, workbench, more));
            assertThat(done.status())
                    .as(name + " " + Jsoup.parse(done.body()).text())
                    .isEqualTo(302);
        }
        return rows(place);
    }

    /** The fields, and every other name that the page itself has no field for, each naming somebody else. */
    private static Map<String, String> with(Map<String, String> fields, String page, Set<String> more) {
        Set<String> own = new TreeSet<>(Jsoup.parse(page).select("[name]").eachAttr("name"));
        Map<String, String> all = new LinkedHashMap<>();
        more.stream()
                .filter(name -> !own.contains(name) && !fields.containsKey(name))
                .forEach(name -> all.put(name, "walk-administrator"));
        all.putAll(fields);
        return all;
    }

    /** What of a case is its own, its identifiers and texts left out. */
    private Map<String, String> rows(Map<String, String> place) {
        Map<String, String> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select l.sequence, l.kind, l.actor, l.payload from ledger l
                        join register_entry r on r.institution = l.institution and r.case_id = l.case_id
                        where r.institution = :house and r.printed = :printed order by l.sequence
                        """)
                .param("house", HOUSE)
                .param("printed", place.get("printed"))
                .query((row, _) -> rows.put(
                        row.getInt("sequence") + " " + row.getString("kind"),
                        row.getString("actor") + " "
                                + row.getString("payload")
                                        .replace(place.get("printed"), "(number)")
                                        .replaceAll("\"number\":\\d+", "(number)")
                                        .replaceAll("[0-9a-f]{64}", "(hash)")
                                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "(id)")
                                        .replaceAll("(token|session)-[0-9a-f]{16}", "(session)")))
                .list();
        return rows;
    }
}
