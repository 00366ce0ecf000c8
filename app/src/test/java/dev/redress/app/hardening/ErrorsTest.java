package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.hardening.Walk.Seen;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("check 49: errors tell nothing about how the program is made")
class ErrorsTest extends Hardened {

    /** What machinery says when it is not asked to be quiet. */
    static final List<Pattern> MACHINERY = List.of(
                    "\\bat [a-z]+(\\.[A-Za-z0-9_$]+)+\\(",
                    "\\b(java|javax|jakarta|jdk|sun|kotlin)\\.[a-z]+\\.",
                    "\\borg\\.(spring|apache|postgres|thymeleaf|hibernate|flyway|slf4j|attoparser)",
                    "\\b(com|io|tools|net)\\.(zaxxer|fasterxml|jackson|micrometer|nimbus)",
                    "dev\\.redress\\.",
                    "\\b[A-Z][A-Za-z]+(Exception|Error)\\b",
                    "(?i)stack ?trace|nested exception|caused by|root cause",
                    "(?i)\\bselect\\b.{1,200}\\bfrom\\b.{1,80}\\bwhere\\b",
                    "(?i)\\b(insert into|delete from|update \\w+ set|alter table|create table) ",
                    "(?i)syntax error|SQLSTATE|duplicate key|violates .{1,40} constraint|relation \".{1,60}\" does not",
                    "(?i)\\bpostgres(ql)?\\b|\\btomcat\\b|\\bcatalina\\b|\\bthymeleaf\\b|\\bhikari\\b|\\bspring\\b|\\bjackson\\b",
                    "(?i)apache[-/ ]?coyote|whitelabel|jdbc:|dispatcherServlet",
                    "(?i)\\b(openjdk|temurin|hotspot)\\b",
                    "(^|[\\s\"'(=])/(root|home|tmp|var|usr|etc|opt|work|proc)/",
                    "(?i)\\b[a-z]:\\\\(users|windows|program)",
                    "\\.(java|class|jar|yaml|properties)(:\\d+|\\b)",
                    "(?i)template (might|could|may) not|error resolving template|parsing error",
                    "(?i)null ?pointer|undefined method|segmentation fault|core dumped",
                    "\\$\\{|#\\{|\\[\\[|\\?\\?[a-z.]+_[a-z]{2}\\?\\?",
                    "(?i)^(server|x-powered-by|x-application-context|x-aspnet-version): ")
            .stream()
            .map(each -> Pattern.compile(each, Pattern.MULTILINE))
            .toList();

    @Test
    @DisplayName("check 49: no kind, place, statement, path or version of machinery in any answer")
    void quiet() {
        Map<String, String> found = new TreeMap<>();
        Set<String> judged = new HashSet<>();
        for (Seen seen : walk()) {
            String said = said(seen);
            // The compressed bytes of a paper may look like anything, and nobody reads them as an error.
            boolean paper = seen.reply().status() == 200 && seen.reply().body().startsWith("%PDF-");
            if (!seen.isFile() && !paper && judged.add(said)) {
                MACHINERY.stream()
                        .map(pattern -> pattern.matcher(said))
                        .filter(matcher -> matcher.find())
                        .forEach(matcher -> found.put(
                                seen.asked(),
                                said.substring(
                                        Math.max(0, matcher.start() - 80),
                                        Math.min(said.length(), matcher.end() + 80))));
                assertThat(said).as(seen.asked()).doesNotContain(Planted.NIK);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("check 49: each answer has a reference of its own, and each error shows it to whoever reads the page")
    void reference() {
        List<Seen> walk = walk().stream()
                .filter(seen -> !seen.asked().startsWith("the wire: star"))
                .toList();
        List<String> references = walk.stream()
                .map(seen -> seen.reply().header("Redress-Reference").orElse("none for " + seen.asked()))
                .toList();
        assertThat(references).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z2-9]{12}"));
        List<Seen> failures = walk.stream()
                .filter(seen ->
                        seen.reply().status() >= 500 && !seen.reply().body().isEmpty())
                .toList();
        assertThat(failures).hasSizeGreaterThan(10);
        assertThat(failures.stream()
                        .filter(seen -> !seen.reply()
                                .body()
                                .contains(
                                        seen.reply().header("Redress-Reference").orElseThrow()))
                        .map(seen -> seen.asked() + " " + seen.reply().body())
                        .toList())
                .isEmpty();
    }

    @Test
    @DisplayName("check 49: a character that no text has is the sender's mistake, on pages and to programs")
    void noSuchCharacter() {
        Walk.Cast cast = Walk.cast(this);
        Map<String, Somebody> callers = cast.callers();

        Wire.Reply page = callers.get("officer").get("/workbench/complaints?number=%00");
        Wire.Reply api = callers.get("program")
                .json(
                        "/api/institutions/%s/complaints/%s/%s/assignment"
                                .formatted(
                                        Hardened.HOUSE,
                                        cast.places().get("year"),
                                        cast.places().get("number")),
                        "{\"unit\":\"complaint-unit\",\"handler\":\"\\u0000\"}");

        assertThat(List.of(page.status(), api.status())).containsExactly(422, 422);
        assertThat(page.body()).contains("(NUL)");
    }

    @Test
    @DisplayName("check 49: every error of the API is a problem with its reference")
    void problems() {
        List<Seen> errors = walk().stream()
                .filter(seen -> seen.asked().contains(" /api/")
                        && seen.reply().status() >= 400
                        && !seen.asked().contains(": HEAD")
                        && !seen.asked().contains("TRACE"))
                .toList();
        assertThat(errors).hasSizeGreaterThan(200);
        errors.forEach(seen -> assertThat(seen.reply().body())
                .as(seen.asked())
                .contains("\"status\":" + seen.reply().status())
                .contains("urn:redress:reference:"
                        + seen.reply().header("Redress-Reference").orElseThrow()));
    }

    private static String said(Seen seen) {
        StringBuilder said = new StringBuilder();
        seen.reply()
                .headers()
                .forEach(header -> said.append(header.getKey())
                        .append(": ")
                        .append(header.getValue())
                        .append('\n'));
        // The kind of content of the one address that tells whether the program is well.
        return said.append(seen.reply().body()).toString().replaceAll("vnd\\.spring-boot\\.actuator\\.v\\d", "");
    }
}
