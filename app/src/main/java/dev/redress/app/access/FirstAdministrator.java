package dev.redress.app.access;

import java.util.Set;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/**
 * Prints a one-time link for the first administrator, at each start until an administrator has set a password. There is
 * no default password anywhere.
 */
@Component
class FirstAdministrator implements ApplicationListener<WebServerInitializedEvent> {

    private static final String LOGIN = "administrator";

    private final People people;
    private final SignInLinks links;

    FirstAdministrator(People people, SignInLinks links) {
        this.people = people;
        this.links = links;
    }

    @Override
    public void onApplicationEvent(WebServerInitializedEvent started) {
        if (people.administratorHasPassword()) {
            return;
        }
        if (people.find(LOGIN).isEmpty()) {
            people.put(new StaffMember(LOGIN, "Administrator", null, "operations", Set.of(), true));
        }
        String link = "http://localhost:" + started.getWebServer().getPort() + links.make(LOGIN);
        System.out.println(
                "First administrator (link valid once, for " + SignInLinks.VALID.toMinutes() + " minutes): " + link);
    }
}
