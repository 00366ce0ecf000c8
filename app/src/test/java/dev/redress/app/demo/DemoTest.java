package dev.redress.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.intake.importing.Program;
import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.ledger.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The demonstration: people, cases and files at every institution, by the rules that bind them")
class DemoTest {

    private static final DemoFiles FILES = new DemoFiles(Path.of("../demo"));
    private static final DemoFiles NO_FILES = new DemoFiles(Path.of("no-such-folder"));

    @Test
    @DisplayName("Everything is made once, is told, adds up, and the record is sound")
    void madeOnce() throws IOException {
        try (Program program = Program.started()) {
            List<String> told = new ArrayList<>();

            Demo.Made made = program.part(Demo.class).make(FILES, "http://localhost:8080", told::add);

            int institutions = program.part(Lawbook.class).institutions().size();
            assertThat(made.refused()).isZero();
            assertThat(made.narratives().registered()).isEqualTo(600);
            assertThat(made.mails().read()).isEqualTo(184);
            assertThat(made.mails().addsUp()).isTrue();
            assertThat(told)
                    .anySatisfy(
                            line -> assertThat(line).contains("narratives into testland: Read 600 = registered 600"));
            assertThat(told.stream().filter(line -> line.contains("http://localhost:8080/sign-in/link/")))
                    .hasSize(institutions);
            assertThat(program.count("select count(distinct institution) from register_entry"))
                    .isEqualTo(institutions);
            assertThat(program.count("select count(distinct state) from complaint"))
                    .as("states to be seen")
                    .isGreaterThanOrEqualTo(8);
            assertThat(program.count("select count(distinct language) from register_entry"))
                    .isEqualTo(4);
            assertThat(program.count("select count(*) from intake where outcome = 'awaiting-registration'"))
                    .isEqualTo(1);
            assertThat(program.count("select count(*) from person where password_hash is not null"))
                    .isZero();

            long rows = program.count("select count(*) from ledger");
            Demo.Made again = program.part(Demo.class).make(FILES, "http://localhost:8080", told::add);
            assertThat(again.cases()).isZero();
            assertThat(again.refused()).isZero();
            assertThat(again.narratives().registered()).isZero();
            assertThat(program.count("select count(*) from ledger")).isEqualTo(rows);
            assertThat(program.part(Verification.class).verify().faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-05T11:00", // a Saturday
                "2026-03-20T09:00", // within the long holidays of Indonesia
                "2026-12-31T23:50", // the register's last minutes of the year
                "2027-01-01T00:10", // and its first
                "2026-11-23T08:00" // a Monday morning
            })
    @DisplayName("No rule refuses any of its stories, whatever the day")
    void onAnyDay(String moment) throws IOException {
        try (Program program = Program.started()) {
            program.time().set(moment, "Asia/Jakarta");

            Demo.Made made = program.part(Demo.class).make(NO_FILES, "http://localhost:8080", _ -> {});

            assertThat(made.refused()).isZero();
            assertThat(made.cases()).isGreaterThan(30);
            assertThat(made.narratives().read()).isZero();
        }
    }
}
