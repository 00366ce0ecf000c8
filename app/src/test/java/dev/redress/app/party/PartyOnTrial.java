package dev.redress.app.party;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.redress.app.access.SignInLinks;
import dev.redress.app.access.StaffMember;
import dev.redress.app.party.Guest.Reply;
import dev.redress.app.testing.RunningRedress;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The running program with a mail server, a trusted proxy in front of it, and people who come back to their cases. */
abstract class PartyOnTrial extends RunningRedress {

    static final GreenMail MAIL = mailServer();
    private static final AtomicInteger NEXT = new AtomicInteger();

    /**
     * A collective complaint, and the secrets of the first, the second and the third who complain.
     *
     * @param own of the first named, after the first look
     */
    record Group(JsonNode registered, String own) {
        String number() {
            return registered.at("/number/printed").asString();
        }

        String path() {
            return "/complaints/" + registered.at("/number/year").asInt() + "/"
                    + registered.at("/number/number").asInt();
        }

        String secret(int complainant) {
            return complainant == 1
                    ? own
                    : registered
                            .get("others")
                            .get(complainant - 2)
                            .get("secret")
                            .asString();
        }

        /** As the officer saw it who took the complaint in. */
        String shownToStaff() {
            return registered.get("secret").asString();
        }

        String caseId() {
            return registered.get("caseId").asString();
        }
    }

    @Autowired
    private SignInLinks links;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("redress.trusted-proxies", () -> "127.0.0.0/8, ::1");
        registry.add("redress.mail.smtp.host", () -> "127.0.0.1");
        registry.add("redress.mail.smtp.port", () -> MAIL.getSmtp().getPort());
        registry.add("redress.mail.smtp.starttls", () -> "false");
        registry.add("redress.mail.from", () -> "complaints@bank.example");
        // GreenMail takes no mail without a return path; what leaves by default is seen in SmtpTranscriptTest.
        registry.add("redress.mail.return-path", () -> "bounces@bank.example");
        // The tests say themselves when the desk is looked at.
        registry.add("redress.mail.first", () -> "P365D");
    }

    private static GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @BeforeEach
    void aMomentWithEmptyLimits() throws Exception {
        time.set("2026-10-06T10:00", "Asia/Jakarta");
        jdbc.sql("delete from rate_limit").update();
        MAIL.purgeEmailFromAllMailboxes();
    }

    /** Somebody who comes from an address of a block of its own. */
    Guest guest() {
        int block = NEXT.incrementAndGet();
        return new Guest(port, "10." + block / 250 + "." + block % 250 + ".7");
    }

    /** A complaint of one person at NEO over the API. */
    Group one(String subject, String more) {
        return handedIn("neo", subject, """
                [{"kinds": ["customer"], "name": "Sari Wening", "address": "Jalan Melati 5", "phone": "0812",
                  "customerNumber": "77"%s}]""".formatted(more), "");
    }

    /** A collective complaint of three at Testland, each with data of his or her own. */
    Group together(String subject, String more) {
        return handedIn("testland", subject, """
                [{"kinds": ["group"], "name": "First Canaryone", "address": "1 Onestreet", "email": "one@canary.example",
                  "phone": "111000111", "signed": true},
                 {"kinds": ["group"], "name": "Second Canarytwo", "address": "2 Twostreet", "email": "two@canary.example",
                  "phone": "222000222", "signed": true},
                 {"kinds": ["group"], "name": "Third Canarythree", "address": "3 Threestreet",
                  "email": "three@canary.example", "phone": "333000333", "signed": true}]""", more);
    }

    Group handedIn(String institution, String subject, String complainants, String more) {
        Answer answer = post(keeper(institution), "/api/institutions/" + institution + "/complaints", """
                {"kind": "complaint", "channel": "email", "language": "en", "subject": "%s",
                 "substance": "The card was charged twice.", "complainants": %s%s}
                """.formatted(
                        subject, complainants, more));
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
        JsonNode registered = answer.json();
        return new Group(
                registered,
                afterFirstLook(
                        institution,
                        registered.get("caseId").asString(),
                        registered.at("/number/printed").asString(),
                        registered.get("secret").asString()));
    }

    /** Token of somebody who may do everything at an institution. */
    String keeper(String institution) {
        return token(staff("keeper-of-" + institution, institution));
    }

    /** An act over the API, which must be done. */
    Answer acted(Group group, String institution, String act, String body) {
        Answer answer = post(keeper(institution), "/api/institutions/" + institution + group.path() + "/" + act, body);
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer;
    }

    /** Tries number and secret on the page. */
    static Reply open(Guest guest, String institution, String number, String secret) {
        return guest.form(guest.get("/" + institution + "/status"), "main form")
                .with("number", number)
                .with("secret", secret)
                .send();
    }

    /** Somebody of an institution at the workbench. */
    Guest signedIn(StaffMember member) {
        put(member);
        links.letIn(member.login());
        Guest guest = guest();
        guest.form(guest.get(links.make(member.login())), "main form").send();
        return guest;
    }

    /** Proves a second factor anew, as somebody of the demonstration. */
    static void stepUp(Guest officer) {
        officer.form(officer.get("/step-up"), "main form").send();
    }

    static StaffMember member(String login, String institution, String unit, String... roles) {
        return new StaffMember(login, "Name of " + login, institution, unit, Set.of(roles), false);
    }

    static final String PAPER = """
            [{"name": "power.pdf", "content": "cGFwZXI="}]""";

    /** A mandate for the first complainant of a case at NEO; gives the representative's secret. */
    String represented(Group group, String institution, String scope, String until) {
        Answer recorded = acted(group, institution, "mandates", """
                {"basis": "power-of-attorney", "representative": {"name": "Agent Smith", "email": "agent@law.example"},
                 "scope": %s, "from": "2026-10-01", %s "evidence": "Power of attorney of 1 October", "documents": %s}
                """.formatted(
                        scope, until.isEmpty() ? "" : "\"until\": \"" + until + "\",", PAPER));
        int mandate = recorded.json().get("mandates").size();
        return handedOut(group, institution, "mandate-" + mandate);
    }

    /** A new secret from staff, as its owner has it after the first look. */
    String handedOut(Group group, String institution, String party) {
        return afterFirstLook(institution, group.caseId(), group.number(), handedOutByStaff(group, institution, party));
    }

    /** A new secret as the officer sees it who hands it out. */
    String handedOutByStaff(Group group, String institution, String party) {
        Answer answer = handOut(group, institution, """
                {"party": "%s", "identityCheck": "passport seen"}""".formatted(party));
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.at("secret");
    }

    /** Somebody who has just proved a second factor hands out a secret over the API. */
    Answer handOut(Group group, String institution, String body) {
        StaffMember keeper = staff("keeper-of-" + institution, institution);
        return post(
                token(keeper),
                "/api/institutions/" + institution + group.path() + "/secret",
                body,
                "Redress-Code",
                code(keeper));
    }
}
