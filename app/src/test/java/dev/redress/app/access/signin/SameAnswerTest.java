package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SameAnswerTest extends DoorOnTrial {

    private static final int WARM_UP = 15;
    private static final int SERIES = 3;
    private static final int SAMPLES = 60;

    @Test
    @DisplayName(
            "check 21: unknown login, wrong password, disabled person and wrong code have one text, one status, one time")
    void sameTextStatusAndTime() {
        StaffMember member = enrolled("same");
        StaffMember disabled = enrolled("same-disabled");
        people.disable(disabled.login(), "test");
        StaffMember bare = bare("same-bare");
        Browser browser = browser();
        String csrf = browser.csrf();
        Map<String, Supplier<Browser.Answer>> ways = new LinkedHashMap<>();
        ways.put("unknown login", () -> attempt(browser, csrf, "nobody-of-this-name", PASSWORD));
        ways.put("wrong password", () -> attempt(browser, csrf, member.login(), "red yaks drink tea"));
        ways.put("disabled person", () -> attempt(browser, csrf, disabled.login(), PASSWORD));
        ways.put("right password, wrong code", () -> attempt(browser, csrf, member.login(), PASSWORD));
        ways.put("no password yet", () -> attempt(browser, csrf, bare.login(), PASSWORD));

        // Work beside the test only ever adds time, now to one way and now to another; a way that answers sooner or
        // later
        // by itself does so in every series.
        Series series = measure(ways);
        for (int again = 1; again < SERIES && !series.alike(); again++) {
            series = measure(ways);
        }

        assertThat(series.texts().values().stream().distinct())
                .as(String.join(", ", ways.keySet()))
                .hasSize(1);
        assertThat(series.alike()).as("ms: %s", series.medians()).isTrue();
    }

    /** What each way answered, and the median of the times that it took, in milliseconds. */
    private record Series(Map<String, String> texts, Map<String, Double> medians) {

        boolean alike() {
            double least = medians.values().stream().mapToDouble(it -> it).min().orElseThrow();
            double most = medians.values().stream().mapToDouble(it -> it).max().orElseThrow();
            return most - least < Math.max(4, least / 8);
        }
    }

    private Series measure(Map<String, Supplier<Browser.Answer>> ways) {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + SAMPLES; round++) {
            for (var way : ways.entrySet()) {
                jdbc.sql("delete from rate_limit").update();
                long began = System.nanoTime();
                Browser.Answer answer = way.getValue().get();
                long took = System.nanoTime() - began;
                if (round >= WARM_UP) {
                    times.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(took);
                }
                texts.put(way.getKey(), answer.status() + " " + answer.body().replaceAll("value=\"[^\"]{60,}\"", ""));
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((way, all) -> medians.put(way, median(all) / 1e6));
        return new Series(texts, medians);
    }

    private Browser.Answer attempt(Browser browser, String csrf, String login, String password) {
        return browser.post("/sign-in", "username", login, "password", password, "code", "123456", "_csrf", csrf);
    }

    private static double median(List<Long> all) {
        long[] sorted = all.stream().mapToLong(it -> it).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}
