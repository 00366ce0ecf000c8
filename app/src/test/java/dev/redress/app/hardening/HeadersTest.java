package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.hardening.Walk.Seen;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("check 38: headers on every answer")
class HeadersTest extends Hardened {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "Strict-Transport-Security", "max-age=31536000",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Test
    @DisplayName("check 38: pages, API, files, redirects, refusals, failures and the server's own errors have them all")
    void everywhere() {
        // To the server itself and not to an address; nothing that a browser can be made to send.
        List<Seen> walk = walk().stream()
                .filter(seen -> !seen.asked().startsWith("the wire: star"))
                .toList();
        Set<Integer> kinds =
                walk.stream().map(seen -> seen.reply().status() / 100).collect(Collectors.toSet());
        assertThat(kinds)
                .as("kinds of answers that were seen")
                .contains(2, 3, 4, 5)
                .doesNotContain(0);
        Map<String, String> wrong = new TreeMap<>();
        walk.forEach(seen -> faults(seen).forEach(fault -> wrong.put(seen.asked(), fault)));
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("check 38: files of ours may be kept by browsers; nothing else may")
    void caching() {
        walk().stream()
                .filter(seen -> !seen.asked().startsWith("the wire: star"))
                .forEach(seen -> assertThat(seen.reply().all("Cache-Control"))
                        .as(seen.asked())
                        .hasSize(1)
                        .allSatisfy(
                                value -> assertThat(value.contains("no-store")).isEqualTo(!seen.isFile())));
    }

    @Test
    @DisplayName("check 38: no page needs a style or a script within it")
    void nothingInline() {
        List<Seen> pages = walk().stream()
                .filter(seen -> seen.reply().header("Content-Type").orElse("").startsWith("text/html"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(100).allSatisfy(seen -> {
            var page = org.jsoup.Jsoup.parse(seen.reply().body());
            assertThat(page.select("style, [style], script:not([src])"))
                    .as(seen.asked())
                    .isEmpty();
            assertThat(page.getAllElements().eachAttr("onclick"))
                    .as(seen.asked())
                    .isEmpty();
        });
    }

    private static List<String> faults(Seen seen) {
        List<String> faults = new java.util.ArrayList<>();
        EVERYWHERE.forEach((name, value) -> {
            if (!seen.reply().all(name).equals(List.of(value))) {
                faults.add(name + ": " + seen.reply().all(name));
            }
        });
        List<String> policies = seen.reply().all("Content-Security-Policy");
        String policy = String.join("; ", policies);
        if (policies.size() != 1
                || !policy.contains("frame-ancestors 'none'")
                || !policy.contains("default-src '")
                || policy.contains("unsafe")
                || policy.contains("*")) {
            faults.add("Content-Security-Policy: " + policies);
        }
        if (!seen.reply().header("Permissions-Policy").orElse("").contains("camera=()")) {
            faults.add("Permissions-Policy");
        }
        return faults;
    }
}
