package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.party.Guest.Reply;
import dev.redress.app.platform.MailServer;
import dev.redress.app.platform.SecretSeal;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.PrivacyAct;
import dev.redress.core.complaint.Ruling;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** One-time codes: to verify an address, and to come back with it. */
class OneTimeCodeTest extends PartyOnTrial {

    private static final String WITH_MAIL = ", \"email\": \"sari@mail.example\"";
    private static final Pattern CODE = Pattern.compile("Code: (\\d{8})");

    @BeforeEach
    void anEmptyDesk() {
        jdbc.sql("delete from party_mail").update();
        jdbc.sql("delete from access_code").update();
    }

    @Autowired
    private CodeLookup lookup;

    @Autowired
    private MailDesk desk;

    @Autowired
    private Cases cases;

    @Autowired
    private SecretSeal seal;

    @Autowired
    private MessageSource words;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("NEO-34: whoever verified an address comes back with a code sent there, without the secret")
    void wayBack() throws Exception {
        Group group = one("Back by code", WITH_MAIL);
        verifyByCode(group);
        Guest guest = guest();

        Reply asked = askForCode(guest, group.number(), "Sari@Mail.example");
        Reply opened = enter(guest, asked, sentCode());

        assertThat(opened.text()).contains("Back by code").contains("confirmed");
    }

    @Test
    @DisplayName(
            "check 7: the mail holds number and code in our words, answers nobody, and bears nothing that was typed")
    void theMail() throws Exception {
        Group group = handedIn("neo", "Buy cheap pills at evil.example", """
                [{"kinds": ["customer"], "name": "Evil Attackername", "address": "x", "phone": "1",
                  "email": "sari@mail.example", "customerNumber": "77"}]""", "");
        open(guest(), "neo", group.number(), group.secret(1));
        acted(group, "neo", "address-verification", """
                {"party": "complainant-1"}""");

        askForCode(guest(), group.number(), "sari@mail.example");
        MimeMessage mail = sent().getFirst();

        String raw = GreenMailUtil.getWholeMessage(mail);
        assertThat(raw)
                .contains("Auto-Submitted: auto-generated")
                .contains("Register number: " + group.number())
                .doesNotContain("Attackername")
                .doesNotContain("evil.example")
                .doesNotContain("pills");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(GreenMailUtil.getBody(mail).strip().lines()).hasSize(4);
    }

    @Test
    @DisplayName(
            "check 20, check 21: a number that nobody has, another's address, an address not verified: the same answer, and no mail")
    void sameAnswer() throws Exception {
        Group verified = one("Verified", WITH_MAIL);
        verifyByCode(verified);
        Group unverified = one("Never verified", ", \"email\": \"other@mail.example\"");

        Reply right = askForCode(guest(), verified.number(), "sari@mail.example");
        sent();
        Reply noNumber = askForCode(guest(), "NEO/2026/999999", "sari@mail.example");
        Reply noAddress = askForCode(guest(), verified.number(), "nobody@mail.example");
        Reply notVerified = askForCode(guest(), unverified.number(), "other@mail.example");
        Reply elsewhere = askForCode(guest(), "TL/2026/000001", "sari@mail.example");

        List<Reply> all = List.of(right, noNumber, noAddress, notVerified, elsewhere);
        assertThat(all.stream().map(OneTimeCodeTest::withoutTokens).distinct()).hasSize(1);
        assertThat(all.stream().map(Reply::status).distinct()).containsExactly(200);
        assertThat(sent()).isEmpty();
        for (Reply reply : all.subList(1, all.size())) {
            assertThat(enter(guest(), reply, "12345678").status()).isEqualTo(422);
        }
    }

    @Test
    @DisplayName("A code opens once")
    void once() throws Exception {
        Group group = one("Only once", WITH_MAIL);
        verifyByCode(group);
        Guest guest = guest();
        Reply asked = askForCode(guest, group.number(), "sari@mail.example");
        String code = sentCode();

        assertThat(enter(guest, asked, code).text()).contains("Only once");
        assertThat(enter(guest(), asked, code).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("check 42: after five wrong tries the right code opens nothing any more")
    void fiveTries() throws Exception {
        Group group = one("Five tries", WITH_MAIL);
        verifyByCode(group);
        Reply asked = askForCode(guest(), group.number(), "sari@mail.example");
        String code = sentCode();
        String wrong = code.equals("00000000") ? "00000001" : "00000000";

        for (int i = 0; i < 5; i++) {
            assertThat(enter(guest(), asked, wrong).text()).contains("The code is wrong, used, or too old");
        }

        assertThat(enter(guest(), asked, code).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("A code lives ten minutes")
    void tenMinutes() throws Exception {
        Group group = one("Ten minutes", WITH_MAIL);
        verifyByCode(group);
        Reply first = askForCode(guest(), group.number(), "sari@mail.example");
        String code = sentCode();
        later(599);
        assertThat(enter(guest(), first, code).text()).contains("Ten minutes");

        later(3600);
        Reply second = askForCode(guest(), group.number(), "sari@mail.example");
        String late = sentCode();
        later(600);

        assertThat(enter(guest(), second, late).status()).isEqualTo(422);
    }

    @Test
    @DisplayName(
            "A code belongs to the request that asked for it: with another request, or without one, it opens nothing")
    void boundToTheRequest() throws Exception {
        Group group = one("Bound", WITH_MAIL);
        verifyByCode(group);
        Guest guest = guest();
        askForCode(guest, group.number(), "sari@mail.example");
        String code = sentCode();
        Guest attacker = guest();
        Reply other = askForCode(attacker, "NEO/2026/999997", "evil@mail.example");
        lookup.lookUpAll();

        assertThat(enter(attacker, other, code).status()).isEqualTo(422);
        for (String forged : List.of("", "%20", "%00", "0".repeat(64), "null")) {
            assertThat(enter(attacker, forged, code).status()).isEqualTo(422);
        }
    }

    @Test
    @DisplayName(
            "check 7, check 42: one address gets at most three mails an hour, a number with one address two requests at once")
    void rationed() throws Exception {
        int mails = 0;
        int refused = 0;
        for (int i = 0; i < 6; i++) {
            Group group = one("Rationed " + i, WITH_MAIL);
            acted(group, "neo", "address-verification", """
                    {"party": "complainant-1"}""");
            for (int j = 0; j < 4; j++) {
                refused +=
                        askForCode(guest(), group.number(), "sari@mail.example").status() == 429 ? 1 : 0;
            }
            later(9 * 60);
            mails += sent().size();
        }

        assertThat(mails).isBetween(2, 3);
        assertThat(refused).isEqualTo(12);
    }

    @Test
    @DisplayName(
            "check 42: who asks with a number and another address keeps its owner neither from a code nor from verifying")
    void strangersAddress() throws Exception {
        Group group = one("Asked for by strangers", WITH_MAIL);
        askedByStrangers(group);
        Guest owner = guest();
        Reply sent = owner.form(open(owner, "neo", group.number(), group.secret(1)), "#address form")
                .send();
        owner.form(sent, "form[action$=code]").with("code", sentCode()).send();
        askedByStrangers(group);

        Guest back = guest();
        Reply asked = askForCode(back, group.number(), "sari@mail.example");

        assertThat(asked.status()).isEqualTo(200);
        assertThat(enter(back, asked, sentCode()).text())
                .contains("Asked for by strangers")
                .contains("confirmed");
    }

    private void askedByStrangers(Group group) {
        for (int i = 0; i < 8; i++) {
            assertThat(askForCode(guest(), group.number(), "stranger" + i + "@mail.example")
                            .status())
                    .isEqualTo(200);
            askForCode(guest(), group.number(), "one-stranger@mail.example");
        }
    }

    @Test
    @DisplayName("check 42: wrong codes of a neighbour make a right one wait, and never use it up")
    void neighboursCodes() throws Exception {
        Group group = one("Beside junk", WITH_MAIL);
        verifyByCode(group);
        Guest owner = new Guest(port, "198.51.102.7");
        Reply asked = askForCode(owner, group.number(), "sari@mail.example");
        String code = sentCode();
        Guest junk = new Guest(port, "198.51.102.8");
        for (int i = 0; i < 62; i++) {
            enter(junk, "0".repeat(64), "12345678");
        }

        assertThat(enter(owner, asked, code).status()).isEqualTo(422);
        later(3 * 60);
        assertThat(enter(owner, asked, code).text()).contains("Beside junk");
    }

    @Test
    @DisplayName("A corrected address is unverified again, and no code goes there nor to the old one")
    void corrected() throws Exception {
        Group group = one("Corrected", WITH_MAIL);
        verifyByCode(group);
        jdbc.sql("delete from rate_limit").update();
        correct(group, "new@mail.example");
        askForCode(guest(), group.number(), "sari@mail.example");
        askForCode(guest(), group.number(), "new@mail.example");

        assertThat(sent()).isEmpty();
        assertThat(open(guest(), "neo", group.number(), group.secret(1)).text())
                .contains("new@mail.example")
                .contains("not confirmed");
    }

    @Test
    @DisplayName("Codes, what was typed and mail lie sealed; no code and no address can be read in the tables")
    void sealed() throws Exception {
        Group group = one("Sealed", WITH_MAIL);
        acted(group, "neo", "address-verification", """
                {"party": "complainant-1"}""");
        askForCode(guest(), group.number(), "sari@mail.example");
        lookup.lookUpAll();

        String desk = jdbc.sql("select string_agg(sealed::text, '') from party_mail")
                .query(String.class)
                .single();
        String codes = jdbc.sql("select string_agg(asked::text || code::text, '') from access_code")
                .query(String.class)
                .single();

        assertThat(desk + codes)
                .doesNotContain(java.util.HexFormat.of()
                        .formatHex("sari@mail".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .doesNotContain(java.util.HexFormat.of()
                        .formatHex(group.number().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(jdbc.sql("select length(sealed) from party_mail limit 1")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(60);
    }

    @Test
    @DisplayName("check 40: an address that would smuggle a second line, recipient or command into mail gets none")
    void injection() {
        for (String address : List.of(
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "\u760d\u760a@b.example",
                "<a@b.example>",
                "a@b",
                "",
                "a b@c.example",
                "a@b.example\u2028")) {
            assertThat(PartyData.isMailAddress(address)).as(address).isFalse();
        }
        assertThat(PartyData.isMailAddress("sari.wening+bank@mail.co.id")).isTrue();
    }

    @Test
    @DisplayName("A mail server that fails keeps the mail waiting, and a code that is too old by then is never sent")
    void serverFails() throws Exception {
        Group group = one("Server down", WITH_MAIL);
        acted(group, "neo", "address-verification", """
                {"party": "complainant-1"}""");
        askForCode(guest(), group.number(), "sari@mail.example");
        lookup.lookUpAll();
        MailServer nowhere = new MailServer("127.0.0.1", 1, "", "", false, "a@b.example", "<>", "");
        MailDesk broken = new MailDesk(jdbc, seal, nowhere, words, time, transaction);

        assertThat(broken.sendAll()).isZero();
        assertThat(waiting()).isEqualTo(1);
        later(11 * 60);

        assertThat(desk.sendAll()).isZero();
        assertThat(waiting()).isZero();
    }

    private int waiting() {
        return jdbc.sql("select count(*)::int from party_mail")
                .query(Integer.class)
                .single();
    }

    private void verifyByCode(Group group) throws Exception {
        Guest guest = guest();
        Reply opened = open(guest, "neo", group.number(), group.secret(1));
        Reply sent = guest.form(opened, "#address form").send();
        String code = sentCode();
        Reply verified =
                guest.form(sent, "form[action$=code]").with("code", code).send();
        assertThat(verified.text()).contains("Your e-mail address is confirmed.");
        jdbc.sql("delete from rate_limit").update();
    }

    private void correct(Group group, String email) {
        Person person = new Person(
                Set.of("customer"),
                "Sari Wening",
                "Jalan Melati 5",
                email,
                "0812",
                "77",
                "",
                false,
                Optional.empty(),
                Optional.empty());
        Ruling ruling = cases.act(
                new CaseRef(
                        "neo", UUID.fromString(group.registered().get("caseId").asString())),
                staff("corrector-party", "neo").actor(),
                sealing -> new PrivacyAct.CorrectIdentity(
                        1,
                        Optional.of(sealing.seal(EventJson.write(person))),
                        person.given(),
                        Optional.of(sealing.seal("moved"))));
        assertThat(ruling).isInstanceOf(Ruling.Allowed.class);
    }

    static Reply askForCode(Guest guest, String number, String email) {
        return guest.form(guest.get("/neo/status"), "form[action$=code]")
                .with("number", number)
                .with("email", email)
                .send();
    }

    private static Reply enter(Guest guest, Reply asked, String code) {
        return enter(guest, asked.html().select("[name=request]").val(), code);
    }

    /** With a token of the guest's own. */
    private static Reply enter(Guest guest, String request, String code) {
        return guest.formTo(guest.get("/neo/status"), "/neo/status/code/entry")
                .with("request", request)
                .with("code", code)
                .send();
    }

    private String sentCode() throws Exception {
        Matcher found = CODE.matcher(GreenMailUtil.getBody(sent().getLast()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** What arrived since the last look. */
    private List<MimeMessage> sent() throws Exception {
        lookup.lookUpAll();
        desk.sendAll();
        List<MimeMessage> mails = new ArrayList<>(List.of(MAIL.getReceivedMessages()));
        MAIL.purgeEmailFromAllMailboxes();
        return mails;
    }

    private static String withoutTokens(Reply reply) {
        return reply.body().replaceAll("name=\"(_csrf|request)\" value=\"[^\"]*\"", "name=\"$1\"");
    }

    private void later(int seconds) {
        time.set(
                LocalDateTime.ofInstant(time.instant().plusSeconds(seconds), ZoneOffset.UTC)
                        .toString(),
                "UTC");
    }
}
