package dev.redress.app.access.signin;

import dev.redress.app.access.People;
import dev.redress.app.access.SignInLinks;
import dev.redress.app.access.StaffMember;
import dev.redress.app.testing.RunningRedress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The running program with browsers at its door. */
abstract class DoorOnTrial extends RunningRedress {

    static final String PASSWORD = "blue yaks drink tea";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    SignInLinks links;

    @Autowired
    People people;

    @Autowired
    private Passwords passwords;

    @LocalServerPort
    int port;

    @BeforeEach
    void aMomentWithEmptyLimits() {
        time.set("2026-06-01T09:00", "Asia/Jakarta");
        jdbc.sql("delete from rate_limit").update();
    }

    Browser browser() {
        return new Browser(port);
    }

    /** Lets time pass, so that the authenticator shows another code. */
    void later(Duration by) {
        time.set(
                java.time.LocalDateTime.ofInstant(time.instant().plus(by), java.time.ZoneOffset.UTC)
                        .toString(),
                "UTC");
    }

    /** Somebody of NEO with a password and an authenticator. */
    StaffMember enrolled(String name) {
        StaffMember member = staff(name + "-" + NEXT.incrementAndGet(), "neo");
        passwords.set(member.login(), PASSWORD);
        code(member);
        return member;
    }

    /** Somebody of NEO with nothing but a login. */
    StaffMember bare(String name) {
        return staff(name + "-" + NEXT.incrementAndGet(), "neo");
    }

    Browser.Answer signIn(Browser browser, String login, String password, String code) {
        return browser.post("/sign-in", "username", login, "password", password, "code", code);
    }

    /** A browser with which this person is in. */
    Browser in(StaffMember member) {
        Browser browser = browser();
        Browser.Answer answer = signIn(browser, member.login(), PASSWORD, code(member));
        if (answer.status() != 302) {
            throw new AssertionError("Not in: " + answer.status() + " " + answer.text());
        }
        return browser;
    }

    List<String> recorded(String login) {
        return jdbc.sql("select what from access_record where login = :login order by id")
                .param("login", login)
                .query(String.class)
                .list();
    }
}
