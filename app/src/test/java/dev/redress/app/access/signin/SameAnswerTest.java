package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.StaffMember;
import dev.redress.app.testing.SameTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every attempt costs the work of a password, so the check takes {@link #SAMPLES} of each kind, and more where these do not
 * show them alike. The whole number of the bar, 2,000, is taken with {@code -Dredress.samples=2000}; figures stand in
 * {@code docs/measurements.md}.
 */
class SameAnswerTest extends DoorOnTrial {

    private static final int SAMPLES = Integer.getInteger("redress.samples", 150);
    private static final int MOST = 2_000;

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
        Map<String, String> texts = new HashMap<>();
        Map<String, Supplier<Runnable>> timed = new LinkedHashMap<>();
        ways.forEach((way, attempt) -> timed.put(way, () -> () -> texts.put(way, text(attempt.get()))));

        SameTime time =
                new SameTime(timed, () -> jdbc.sql("delete from rate_limit").update()).upTo(SAMPLES, MOST);

        System.out.println("SameAnswerTest: " + time);
        assertThat(texts.values().stream().distinct())
                .as(String.join(", ", ways.keySet()))
                .hasSize(1);
        assertThat(time.alike()).as(time.toString()).isTrue();
    }

    private static String text(Browser.Answer answer) {
        return answer.status() + " " + answer.body().replaceAll("value=\"[^\"]{60,}\"", "");
    }

    private Browser.Answer attempt(Browser browser, String csrf, String login, String password) {
        return browser.post("/sign-in", "username", login, "password", password, "code", "123456", "_csrf", csrf);
    }
}
