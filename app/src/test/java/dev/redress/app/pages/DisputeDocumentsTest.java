package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.pages.Visitor.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Documents that came with what was done after the answer, on the workbench")
class DisputeDocumentsTest extends PagesOnTrial {

    private static final String DAY = "2026-09-03";

    private String api = "";

    /** Answered on Tue 1 September 2026; today is Thu 3 September. */
    private String answered(String login) {
        time.set("2026-08-24T10:00", "Asia/Jakarta");
        String path = casePath(complain(visitor(), "neo", "With documents"));
        api = "/api/institutions/neo" + path.substring("/workbench".length());
        String token = token(staff(login, "neo"));
        done(post(token, api + "/assignment", "{\"unit\":\"complaint-unit\",\"handler\":\"omar\"}"));
        time.set("2026-09-01T10:00", "Asia/Jakarta");
        done(post(token, api + "/response", """
                {"outcome":"explanation","reasons":"Because","executor":"Budi","executorContact":"1500",
                 "letterOn":"2026-09-01","language":"en","nextRemedies":"OJK"}"""));
        done(post(token, api + "/response-dispatch", "{\"means\":\"email\",\"dispatchedOn\":\"2026-09-01\"}"));
        time.set(DAY + "T10:00", "Asia/Jakarta");
        return path;
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String with(String name) {
        return ",\"documents\":[{\"name\":\"" + name + "\",\"mediaType\":\"application/pdf\",\"content\":\""
                + Base64.getEncoder().encodeToString(("content of " + name).getBytes(StandardCharsets.UTF_8)) + "\"}]";
    }

    private void opens(Visitor staff, String path, String place, String name) {
        Page page = staff.get(path + "/dispute");
        String link =
                page.html().select(place + " a[href*=/dispute/documents/]").attr("href");
        assertThat(page.text(place)).contains(name);
        assertThat(new String(staff.get(link).bytes(), StandardCharsets.UTF_8)).isEqualTo("content of " + name);
    }

    @Test
    @DisplayName(
            "NEO-27, NEO-29, NEO-32: what came with objection, paper and deed is opened with leave, and only with it")
    void opened() {
        String path = answered("opens-documents");
        String token = token(staff("opens-documents", "neo"));
        done(post(
                token,
                api + "/objections",
                "{\"form\":\"written\",\"receivedOn\":\"" + DAY + "\",\"text\":\"I object.\"" + with("objection.pdf")
                        + "}"));
        done(post(token, api + "/objection-response", """
                {"objection":1,"outcome":"explanation","reasons":"Still","executor":"Budi","executorContact":"1500",
                 "letterOn":"%s","language":"en","nextRemedies":"OJK"}""".formatted(DAY)));
        done(post(
                token,
                api + "/objection-response-dispatch",
                "{\"objection\":1,\"means\":\"email\",\"dispatchedOn\":\"" + DAY + "\"}"));
        done(post(token, api + "/response-rejection", "{\"on\":\"" + DAY + "\"}"));
        done(post(token, api + "/dispute", "{\"on\":\"" + DAY + "\",\"triggers\":[\"rejected\"]}"));
        done(post(
                token,
                api + "/dispute/papers",
                "{\"paper\":\"identity\",\"kind\":\"ktp\",\"receivedOn\":\"" + DAY + "\"" + with("ktp.pdf") + "}"));
        done(post(
                token,
                api + "/dispute/filing",
                "{\"forum\":\"court\",\"filedOn\":\"" + DAY + "\",\"notice\":\"Summons\"}"));
        done(post(token, api + "/dispute/proceedings/1/admission", "{\"admitted\":true,\"on\":\"" + DAY + "\"}"));

        Visitor staff = signedIn("opens-documents");
        Page closed = staff.get(path + "/dispute");
        assertThat(closed.text("main")).contains("1 document, closed").doesNotContain("ktp.pdf");
        openCase(staff, path);
        Page decided = staff.form(staff.get(path + "/dispute"), "#p1-decision form")
                .with("decision", "granted")
                .with("text", "Pay.")
                .document("copies", "judgment.pdf", "content of judgment.pdf")
                .send();
        assertThat(decided.status()).as(decided.text("main")).isEqualTo(200);

        opens(staff, path, "section[aria-labelledby=objections-title]", "objection.pdf");
        opens(staff, path, "section[aria-labelledby=dispute-title]", "ktp.pdf");
        opens(staff, path, "#proceeding-1", "judgment.pdf");
        Page page = staff.get(path + "/dispute");
        String link = page.html().select("#proceeding-1 a[href*=/documents/]").attr("href");
        Visitor other = signedIn("opens-nothing", "neo");
        assertThat(other.get(link).status()).as("without leave to read").isEqualTo(404);
        Visitor elsewhere = signedIn("opens-elsewhere", "dbs");
        assertThat(elsewhere.get(link).status()).as("of another house").isEqualTo(404);
        assertThat(page.html().select("#way-court a[href$='/referral-file?forum=court']"))
                .hasSize(1);
        assertThat(staff.get(page.html()
                                .select("#way-court a[href*=referral-file]")
                                .attr("href"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("KP-23, NEO-27, NEO-28: what came with acceptance, deed and minutes is kept with them and opened")
    void acceptanceDeedAndMinutes() {
        String accepted = answered("opens-acceptance");
        String token = token(staff("opens-acceptance", "neo"));
        done(post(
                token,
                api + "/response-acceptance",
                "{\"on\":\"" + DAY + "\",\"evidence\":\"mail\"" + with("accepted.pdf") + "}"));
        Visitor staff = signedIn("opens-acceptance");
        openCase(staff, accepted);
        opens(staff, accepted, "section[aria-labelledby=reaction]", "accepted.pdf");
        for (String end : new String[] {"deed", "minutes"}) {
            String path = answered("opens-acceptance");
            done(post(token, api + "/response-rejection", "{\"on\":\"" + DAY + "\"}"));
            done(post(token, api + "/dispute", "{\"on\":\"" + DAY + "\",\"triggers\":[\"rejected\"]}"));
            done(post(
                    token,
                    api + "/dispute/filing",
                    "{\"forum\":\"laps-mediation\",\"filedOn\":\"" + DAY + "\",\"notice\":\"x\"}"));
            String held = api + "/dispute/proceedings/1/";
            done(post(token, held + "admission", "{\"admitted\":true,\"on\":\"" + DAY + "\"}"));
            done(post(
                    token,
                    held + "agreement",
                    "{\"clauses\":[\"choice-of-forum\",\"submission-to-rules\"],\"text\":\"Yes\"}"));
            done(post(token, held + "agreement-signature", "{\"signer\":\"customer\",\"on\":\"" + DAY + "\"}"));
            done(post(token, held + "agreement-signature", "{\"signer\":\"institution\",\"on\":\"" + DAY + "\"}"));
            done(post(
                    token,
                    held + "end",
                    "{\"" + end + "\":{\"text\":\"So.\",\"signedOn\":{\"customer\":\"" + DAY + "\",\"institution\":\""
                            + DAY + "\"}}" + with(end + ".pdf") + "}"));
            Visitor reader = signedIn("opens-acceptance");
            openCase(reader, path);
            opens(reader, path, "#proceeding-1", end + ".pdf");
        }
    }
}
