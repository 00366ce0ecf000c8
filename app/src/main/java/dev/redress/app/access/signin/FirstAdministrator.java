package dev.redress.app.access.signin;

import dev.redress.app.access.People;
import dev.redress.app.access.SignInLinks;
import dev.redress.app.access.StaffMember;
import dev.redress.app.platform.SiteAddress;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Prints a one-time link for the first administrator, at each start until an administrator has a password and a second
 * factor. There is no default password anywhere.
 */
@Component
@ConditionalOnWebApplication
class FirstAdministrator {

    private static final String LOGIN = "administrator";

    private final People people;
    private final SignInLinks links;
    private final SecondFactor factor;
    private final SiteAddress site;
    private final JdbcClient jdbc;

    FirstAdministrator(People people, SignInLinks links, SecondFactor factor, SiteAddress site, JdbcClient jdbc) {
        this.people = people;
        this.links = links;
        this.factor = factor;
        this.site = site;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (someAdministratorCanComeBack()) {
            return;
        }
        if (people.find(LOGIN).isEmpty()) {
            people.put(new StaffMember(LOGIN, "Administrator", null, "operations", Set.of(), true));
        }
        System.out.println("First administrator (link valid once, for " + SignInLinks.VALID.toMinutes() + " minutes): "
                + site.origin() + links.make(LOGIN));
    }

    private boolean someAdministratorCanComeBack() {
        return jdbc
                .sql(
                        "select login from person where administrator and password_hash is not null and disabled_at is null")
                .query(String.class)
                .stream()
                .anyMatch(factor::isSetUp);
    }
}
