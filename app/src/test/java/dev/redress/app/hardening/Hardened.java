package dev.redress.app.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.SignInLinks;
import dev.redress.app.access.StaffMember;
import dev.redress.app.hardening.Wire.Reply;
import dev.redress.app.testing.RunningRedress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The running program under attack, in 2028, where no other test has a register. */
abstract class Hardened extends RunningRedress {

    static final String HOUSE = "testland-coop";
    static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    private static List<Walk.Seen> walked;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    private SignInLinks links;

    @LocalServerPort
    int port;

    Wire wire;

    @BeforeEach
    void day() {
        time.set("2028-05-03T10:00", "UTC");
        wire = new Wire(port);
    }

    /** Everything that the program answers; walked once for all tests. */
    List<Walk.Seen> walk() {
        if (walked == null) {
            walked = List.copyOf(new Walk(wire, endpoints(), Walk.cast(this)).all(mapping));
        }
        return walked;
    }

    List<Endpoint> endpoints() {
        List<Endpoint> all = Endpoint.all(mapping);
        assertThat(all).as("addresses of the program").hasSizeGreaterThan(100);
        return all;
    }

    /** Somebody of the house with these roles, or with all. */
    StaffMember member(String login, String... roles) {
        return staff(login, HOUSE, roles);
    }

    Somebody stranger() {
        return new Somebody(wire, "");
    }

    Somebody program(StaffMember member) {
        return new Somebody(wire, token(member));
    }

    /** Signed in by a link. */
    Somebody browserOf(StaffMember member) {
        Somebody browser = stranger();
        links.letIn(member.login());
        String path = links.make(member.login());
        Reply in = browser.post(path, Map.of());
        assertThat(in.status()).as(in.body()).isEqualTo(302);
        return browser.atADesk();
    }

    StaffMember administrator(String login) {
        StaffMember member = new StaffMember(login, "Name of " + login, null, "operations", Set.of(), true);
        put(member);
        return member;
    }

    /** A complaint through the portal, with the text given; the page that confirms it. */
    Reply complain(Somebody who, Map<String, String> more) {
        Reply sent = who.post("/" + HOUSE + "/complaint", complaint(who, more));
        assertThat(sent.status()).as(Jsoup.parse(sent.body()).text()).isEqualTo(302);
        Reply confirmed = who.visit(sent.header("Location").orElseThrow());
        assertThat(confirmed.body()).as(sent.whole()).contains("class=\"secret\"");
        return confirmed;
    }

    /** A filled form of the portal, as the blank one wants it. */
    Map<String, String> complaint(Somebody who, Map<String, String> more) {
        var form = Jsoup.parse(who.get("/" + HOUSE + "/complaint").body());
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        fields.put("_csrf", form.select("[name=_csrf]").val());
        fields.put("request", form.select("[name=request]").val());
        fields.put("channel", "portal");
        fields.put("kind", "complaint");
        fields.put("subject", "Charged twice");
        fields.put("substance", "The card was charged twice for one purchase.");
        fields.put("language", "en");
        fields.put("c0-kinds", form.selectFirst("[name=c0-kinds]").val());
        fields.put("c0-name", "Sari Wening");
        fields.put("c0-address", "Jalan Melati 5, Bandung");
        fields.put("c0-phone", "+62 812 555 0100");
        fields.put("c0-customer-number", "00112233");
        fields.put("declared", "yes");
        fields.putAll(more);
        return fields;
    }

    /** Year and number of what a confirmation confirms. */
    Map<String, String> place(Reply confirmation) {
        String printed =
                Jsoup.parse(confirmation.body()).select("main .number strong").text();
        return jdbc.sql("select year, number from register_entry where institution = :house and printed = :printed")
                .param("house", HOUSE)
                .param("printed", printed)
                .query((row, _) ->
                        Map.of("year", row.getString("year"), "number", row.getString("number"), "printed", printed))
                .single();
    }

    static String secret(Reply confirmation) {
        return Jsoup.parse(confirmation.body()).select("main .secret strong, main .secret").stream()
                .map(found -> found.text())
                .findFirst()
                .orElse("");
    }

    /** Static files of ours, as they lie in the program. */
    static Stream<String> files() {
        return Stream.of(
                "/assets/redress.css",
                "/assets/icon.svg",
                "/assets/passkey.js",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/webjars/tabler__core/dist/css/tabler.min.css");
    }
}
