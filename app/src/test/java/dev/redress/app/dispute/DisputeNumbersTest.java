package dev.redress.app.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.ledger.Verification;
import dev.redress.core.rulebook.RegisterRule;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Numbers of disputes, lists of them, and what lapses. */
class DisputeNumbersTest extends DisputesOnTrial {

    @Autowired
    private LapseSweep sweep;

    @Autowired
    private Verification verification;

    @Test
    @DisplayName("Disputes raised at once, with refused acts among them, get the numbers of one series without a gap")
    void withoutGaps() throws Exception {
        // given twelve cases, of which every third did not say that the answer is not accepted
        String token = desk("dbs");
        List<String> cases = IntStream.range(0, 12)
                .mapToObj(i -> {
                    String path = answered("dbs", token);
                    at(DAY);
                    if (i % 3 != 0) {
                        must(post(token, path + "/response-rejection", "{\"on\":\"" + DAY + "\"}"));
                    }
                    return path;
                })
                .toList();
        long before = numbers().stream().mapToLong(it -> it).max().orElse(0);

        // when all of them are raised at once
        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<Future<Integer>> raised = cases.stream()
                    .map(path -> threads.submit(
                            () -> post(token, path + "/dispute", "{\"on\":\"" + DAY + "\",\"triggers\":[\"rejected\"]}")
                                    .status()))
                    .toList();
            answers = raised.stream().map(DisputeNumbersTest::got).toList();
        }
        Answer list = must(get(token, "/api/institutions/dbs/disputes?size=200"));

        // then eight have a number, and none is missing between
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(8);
        assertThat(answers.stream().filter(status -> status == 422)).hasSize(4);
        assertThat(numbers())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, before + 8).boxed().toList());
        assertThat(list.json().get(0).at("/printed").asString()).isEqualTo("DBS-D/2026/%06d".formatted(before + 8));
    }

    @Test
    @DisplayName(
            "KP-24, NEO-20: a dispute that is gone from the ledger is missed by its number, in the middle and at the end")
    void gapIsFound() {
        String token = desk("dbs");
        List<String> raised = List.of(raised("dbs", token), raised("dbs", token), raised("dbs", token));
        assertThat(verification.verify().faults()).noneMatch(fault -> fault.contains("series of disputes"));
        long last = numbers().getLast();
        for (long number : new long[] {last - 1, last}) {
            String path = raised.get((int) (number - last + 2));
            long register = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));

            // the row that raised it is the last of its case, so no hash after it misses it
            owner("create table kept as select l.* from ledger l join dispute d using (institution, case_id)"
                    + " where d.institution = 'dbs' and d.register_number = " + register
                    + " and l.kind = 'DisputeRaised'");
            owner("delete from ledger l using kept k where (l.institution, l.case_id, l.sequence)"
                    + " = (k.institution, k.case_id, k.sequence)");

            assertThat(verification.verify().faults())
                    .as("number " + number)
                    .contains("dbs: the series of disputes of 2026 has given number " + number
                            + ", and the ledger holds no dispute of it");
            owner("insert into ledger select * from kept");
            owner("drop table kept");
        }
        assertThat(verification.verify().faults()).noneMatch(fault -> fault.contains("series of disputes"));
        jdbc.sql("update dispute_series set last = last - 1 where institution = 'dbs' and year = 2026")
                .update();
        assertThat(verification.verify().faults())
                .contains("dbs: the ledger holds dispute " + last + " of 2026, which its series has not given");
        jdbc.sql("update dispute_series set last = last + 1 where institution = 'dbs' and year = 2026")
                .update();
    }

    /** As only the owner of the database could. */
    private static void owner(String sql) {
        var owner = DATABASE.owner();
        JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()))
                .sql(sql)
                .update();
    }

    private static int got(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<Long> numbers() {
        return jdbc.sql("select number from dispute where institution = 'dbs' and year = 2026 order by number")
                .query(Long.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource({
        "NEO/{year}/{number:6}, NEO-D/2026/000007",
        "COOP-{number:4}-{year}, COOP-D-0007-2026",
        "{year}-{number:3}, D-2026-007",
        "№{number:3}/{year}, D-№007/2026"
    })
    @DisplayName("The number of a dispute looks like that of the register, and is told from it")
    void printed(String format, String printed) {
        assertThat(DisputeNumbers.printed(new RegisterRule(format), 2026, 7)).isEqualTo(printed);
    }

    @Test
    @DisplayName(
            "An offer that lapsed while nobody swept for three days is recorded once, and on its last day it holds")
    void lapses() {
        String token = desk("neo");
        String path = complaint("neo", token);
        answered("neo", token, path, "\"outcome\":\"settlement-offer\",\"offerOpenUntil\":\"2026-09-18\"");

        at("2026-09-18");
        sweep.sweep();
        Answer open = must(get(token, path + "/dispute"));
        at("2026-09-22");
        int first = sweep.sweep();
        int second = sweep.sweep();
        Answer lapsed = must(get(token, path + "/dispute"));

        assertThat(open.at("offerLapsed")).isEqualTo("false");
        assertThat(first).isPositive();
        assertThat(second).isZero();
        assertThat(lapsed.at("offerLapsed")).isEqualTo("true");
        assertThat(lapsed.at("reactions.0.kind")).isEmpty();
        refused(
                post(token, path + "/response-acceptance", "{\"on\":\"2026-09-22\",\"evidence\":\"mail\"}"),
                422,
                "offer-lapsed");
        must(post(token, path + "/response-acceptance", "{\"on\":\"2026-09-18\",\"evidence\":\"mail\"}"));
    }

    @Test
    @DisplayName("NEO-29: where the rule names a time for it, silence is on record once that has passed")
    void silence() {
        // given an answer of the cooperative, which gives ten working days
        String token = desk("testland-coop");
        String path = answered("testland-coop", token);
        LocalDate due = LocalDate.parse(must(get(token, path + "/dispute")).at("reactionUntil"));

        // when nobody says anything until the last day, and then the day after
        at(due.toString());
        sweep.sweep();
        Answer onTheLastDay = must(get(token, path + "/dispute"));
        at(due.plusDays(1).toString());
        sweep.sweep();
        sweep.sweep();
        Answer after = must(get(token, path + "/dispute"));

        // then there is silence, once, and no reaction after it
        assertThat(onTheLastDay.json().at("/reactions").size()).isZero();
        assertThat(after.json().at("/reactions").size()).isEqualTo(1);
        assertThat(after.at("reactions.0.kind")).isEqualTo("silent");
        assertThat(after.at("reactions.0.on")).isEqualTo(due.plusDays(1).toString());
        refused(
                post(token, path + "/response-rejection", "{\"on\":\"" + due.plusDays(1) + "\"}"),
                409,
                "reacted-already");
    }

    @Test
    @DisplayName("The lists show what ends soon and what is owed, and only to who sees the case")
    void lists() {
        String token = desk("sub");
        String path = prepared("sub", token);
        must(referring(token, path, "sub", "ojk-facilitation", DAY));
        agreed(token, path, DAY);
        at(END);
        Answer ending = must(get(token, "/api/institutions/sub/disputes/ending?until=2026-12-31"));
        must(in(token, path, 1, "end", deed("customer", "institution")));
        must(post(
                token,
                path + "/obligations",
                "{\"proceeding\":1,\"owedBy\":\"institution\",\"what\":\"Pay\",\"dueOn\":\"2026-10-09\"}"));
        String number = path.substring(path.lastIndexOf('/') + 1);

        Answer owed = must(get(token, "/api/institutions/sub/disputes/obligations"));
        String elsewhere = token(staff("disputes-elsewhere", "neo"));

        assertThat(ending.json()
                        .valueStream()
                        .filter(it -> it.at("/registerNumber").asString().equals(number)))
                .anySatisfy(line -> assertThat(line.at("/what").asString()).isEqualTo("facilitation"));
        assertThat(owed.json()
                        .valueStream()
                        .filter(it -> it.at("/registerNumber").asString().equals(number)))
                .singleElement()
                .satisfies(line -> assertThat(line.at("/due").asString()).isEqualTo("2026-10-09"));
        assertThat(get(elsewhere, "/api/institutions/sub/disputes").status()).isEqualTo(403);
        String ownOnly = token(staff("disputes-own", "sub", "handler"));
        for (String list : List.of("", "/ending?until=2026-12-31", "/obligations")) {
            assertThat(must(get(ownOnly, "/api/institutions/sub/disputes" + list))
                            .json())
                    .as(list)
                    .isEmpty();
        }
    }
}
