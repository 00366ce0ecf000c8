package dev.redress.app.intake.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.Redress;
import dev.redress.app.access.PeopleCommand;
import dev.redress.app.access.SignInCommand;
import dev.redress.app.access.TokenCommand;
import dev.redress.app.ledger.VerifyCommand;
import dev.redress.app.platform.RedressCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The commands that work on the data")
class CommandsTest {

    private record Said(int code, String out, String err) {}

    private static Program program;

    @TempDir
    private static Path data;

    @BeforeAll
    static void start() throws IOException {
        program = Program.started();
        System.setProperty(
                "redress.home", Path.of("..").toAbsolutePath().normalize().toString());
    }

    @AfterAll
    static void stop() {
        System.clearProperty("redress.home");
        program.close();
    }

    private static Said redress(String... words) {
        String[] all = Stream.concat(
                        Arrays.stream(words),
                        Stream.of("--database", program.commandAddress(), "--data", data.toString()))
                .toArray(String[]::new);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = RedressCommand.run(
                    Redress.class,
                    List.of(
                            ImportCommand.class,
                            VerifyCommand.class,
                            PeopleCommand.class,
                            SignInCommand.class,
                            TokenCommand.class),
                    all);
            return new Said(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    @DisplayName(
            "import tells what it read and what became of it; verify finds it sound, and names what is changed after")
    void importAndVerify() throws IOException, SQLException {
        Path mail = Files.writeString(data.resolve("a.eml"), "From: a@example.com\nSubject: One\n\nFirst\n");

        Said imported = redress("import", "--institution", "neo", "--mail", mail.toString(), "--officer", "Sari");
        assertThat(imported.out()).startsWith("Read 1 = registered 1 + already there 0 + in quarantine 0.");
        assertThat(imported.code()).isZero();

        Said sound = redress("verify");
        assertThat(sound.out()).startsWith("1 cases, ").contains("The record is sound.");
        assertThat(sound.code()).isZero();

        program.asAdministrator("update complaint set open = false");
        Said unsound = redress("verify");
        assertThat(unsound.out()).contains("table complaint has").contains("NOT sound");
        assertThat(unsound.code()).isEqualTo(1);

        Said rebuilt = redress("verify", "--rebuild");
        assertThat(rebuilt.out()).startsWith("Rebuilt ").contains("The record is sound.");
        assertThat(rebuilt.code()).isZero();
    }

    @Test
    @DisplayName("An import that cannot begin says why in one line and ends with 1; wrong words end with 2")
    void refusals() {
        Said nowhere = redress("import", "--institution", "nowhere", "--mail", data.toString());
        assertThat(nowhere.err())
                .startsWith("redress: There is no institution 'nowhere'")
                .hasLineCount(1);
        assertThat(nowhere.code()).isEqualTo(1);

        assertThat(redress("import", "--institution", "neo").code()).isEqualTo(2);
        assertThat(redress("import", "--institution", "neo", "--csv", "x.csv").code())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("What an operator does to people is on record under the name of the account")
    void onRecord() {
        for (String[] command : new String[][] {
            {"people", "add", "tina", "--name", "Tina", "--institution", "neo", "--role", "handler"},
            {"people", "link", "tina", "--issuer", "https://idp.example", "--subject", "s1"},
            {"sign-in", "tina"},
            {"sign-in", "tina", "--new-factors"},
            {"token", "tina", "--title", "report", "--days", "5"},
            {"people", "disable", "tina"}
        }) {
            assertThat(redress(command).code()).as(String.join(" ", command)).isZero();
        }

        String operator = "operator " + System.getProperty("user.name") + ": ";
        assertThat(program.recordsOf("tina"))
                .containsExactly(
                        operator + "person-made Tina, neo, complaint-unit",
                        operator + "role-given handler from 1900-01-01",
                        operator + "provider-linked https://idp.example s1",
                        operator + "link-made ",
                        operator + "link-for-new-factors-made ",
                        operator + "token-made report, 5 days",
                        operator + "shut-out ");
    }

    @Test
    @DisplayName("The command line too keeps apart who gives roles and who works on cases")
    void separateDuties() {
        Said both = redress(
                "people", "add", "both", "--name", "B", "--institution", "neo", "--role", "administrator,handler");
        Said ofAll = redress(
                "people", "add", "both", "--name", "B", "--institution", "neo", "--role", "handler", "--administrator");

        assertThat(both.err()).startsWith("redress: Who gives roles works on no cases");
        assertThat(both.code()).isEqualTo(1);
        assertThat(ofAll.err()).startsWith("redress: An administrator of the installation belongs to no institution");
        assertThat(ofAll.code()).isEqualTo(1);
        assertThat(redress("people").out()).doesNotContain("both");
    }

    @Test
    @DisplayName("A person is added with roles of the rulebook, gets a link and a token, and is shut out again")
    void people() {
        Said wrong = redress("people", "add", "rina", "--name", "Rina Sari", "--institution", "neo", "--role", "boss");
        assertThat(wrong.err())
                .startsWith("redress: The roles at neo are receiving-officer (Receiving officer), complaint-unit");
        assertThat(wrong.code()).isEqualTo(1);

        assertThat(redress(
                                "people",
                                "add",
                                "rina",
                                "--name",
                                "Rina Sari",
                                "--institution",
                                "neo",
                                "--role",
                                "complaint-unit")
                        .code())
                .isZero();
        assertThat(redress("people").out()).containsPattern("(?m)^rina +Rina Sari, neo \\(complaint-unit\\)$");
        assertThat(redress("sign-in", "rina", "--address", "https://bank.example/")
                        .out())
                .matches(
                        "(?s)https://bank\\.example/sign-in/link/[A-Za-z0-9_-]{43}\nFor Rina Sari; works once, for 30 minutes\\.\n");
        assertThat(redress("token", "rina", "--days", "7").out()).matches("[A-Za-z0-9_-]{43}\n");
        assertThat(redress("token", "rina", "--days", "0").err()).contains("valid for 1 to 3660 days");

        assertThat(redress("people", "disable", "rina").code()).isZero();
        assertThat(redress("sign-in", "rina").err()).startsWith("redress: Nobody has the login 'rina'.");
    }

    @Test
    @DisplayName("Somebody of no institution is an administrator or nobody")
    void ofNoInstitution() {
        assertThat(redress("people", "add", "free", "--name", "Free").err()).contains("Say of which institution");
        assertThat(redress("people", "add", "chief", "--name", "Chief", "--administrator")
                        .code())
                .isZero();
        assertThat(redress("people").out()).containsPattern("(?m)^chief +Chief, administrator$");
    }
}
