package dev.redress.app.pages;

import dev.redress.app.access.SignInLinks;
import dev.redress.app.pages.Visitor.Page;
import dev.redress.app.testing.RunningRedress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The running program with visitors for its pages. */
abstract class PagesOnTrial extends RunningRedress {

    @Autowired
    private SignInLinks links;

    @LocalServerPort
    private int port;

    Visitor visitor() {
        return new Visitor(port);
    }

    Visitor visitor(String language) {
        return new Visitor(port, language);
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Path of a fresh one-time link that signs in by itself, as for people of the demonstration. */
    String link(String login) {
        links.letIn(login);
        return links.make(login);
    }

    /** A person of an institution at the workbench, with these roles, or with all that there are. */
    Visitor signedIn(String login, String institution, String... roles) {
        staff(login, institution, roles);
        return signedIn(login);
    }

    /** A person who exists, signed in by a link. */
    Visitor signedIn(String login) {
        Visitor visitor = visitor();
        visitor.form(visitor.get(link(login)), "main form").send();
        return visitor;
    }

    /** A complaint of a customer through the portal, as the confirmation shows it. */
    static Page complain(Visitor visitor, String institution, String subject) {
        return filled(visitor, institution, subject).send();
    }

    /** The form of an institution, filled as a customer must. */
    static Visitor.Sending filled(Visitor visitor, String institution, String subject) {
        Page blank = visitor.get("/" + institution + "/complaint");
        return visitor.form(blank, "main form")
                .with("kind", "complaint")
                .with("subject", subject)
                .with("substance", "The card was charged twice for one purchase.\nPlease pay one charge back.")
                .with("c0-kinds", blank.html().selectFirst("[name=c0-kinds]").val())
                .with("c0-name", "Sari Wening")
                .with("c0-address", "Jalan Melati 5, Bandung")
                .with("c0-phone", "+62 812 555 0100")
                .with("c0-customer-number", "00112233")
                .with("declared", "yes");
    }

    /** The case page of what a confirmation confirms. */
    static String casePath(Page confirmation) {
        String[] parts = number(confirmation).split("/");
        return "/workbench/complaints/" + parts[1] + "/" + Long.parseLong(parts[2]);
    }

    /** The case page, opened to settle the complaint where it is not open yet. */
    static Page openCase(Visitor staff, String path) {
        Page page = staff.get(path);
        String settle = "#opening form:has([value=settlement])";
        return page.html().selectFirst(settle) == null
                ? page
                : staff.form(page, settle).send();
    }

    static String number(Page confirmation) {
        return confirmation.text("main .number strong");
    }

    static String secret(Page confirmation) {
        return confirmation.text("main .secret");
    }

    /** The case as its complainant sees it. */
    static Page opened(Visitor visitor, String institution, Page confirmation) {
        return visitor.form(visitor.get("/" + institution + "/status"), "main form")
                .with("number", number(confirmation))
                .with("secret", secret(confirmation))
                .send();
    }
}
