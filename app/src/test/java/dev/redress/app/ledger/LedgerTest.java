package dev.redress.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.app.intake.Registered;
import dev.redress.app.register.Register;
import dev.redress.app.testing.RunningRedress;
import dev.redress.app.testing.Submissions;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Correspondence;
import dev.redress.core.ledger.LedgerEntry;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The ledger: append-only, chained, and the source of every table")
class LedgerTest extends RunningRedress {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final Actor PROGRAM = new Actor.Program("test");

    @Autowired
    private Register register;

    @Autowired
    private Cases cases;

    @Autowired
    private Vault vault;

    @Autowired
    private Verification verification;

    @BeforeEach
    void aDay() {
        time.set("2026-05-04T10:00", "Asia/Jakarta");
    }

    private Registered aComplaint(String subject) {
        return register.enter(Submissions.byEmail("neo", "2026-05-04T09:00", subject))
                .join();
    }

    private static void asOwner(String sql) throws SQLException {
        try (var connection = DATABASE.administrator().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static ComplaintAct note(Sealing sealing, String text) {
        return new ComplaintAct.AddCorrespondence(
                new Correspondence(Correspondence.Direction.INTERNAL, "", sealing.seal(text), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger set actor = 'somebody else'",
                "delete from ledger",
                "truncate ledger",
                "alter table ledger add column x int",
                "delete from vault",
                "update vault set sealed = ''",
                "drop table register_entry",
                "delete from register_entry",
                "truncate register_entry",
                "update register_entry set number = number + 1000",
                "update register_entry set institution = 'dbs'",
                "update register_entry set year = year - 1",
                "alter table register_entry disable trigger all",
                "delete from register_sequence",
                "truncate register_sequence",
                "update register_sequence set year = year - 1",
                "update look set who = 'somebody else'",
                "delete from look",
                "truncate look",
                "delete from access_record",
                "truncate access_record"
            })
    @DisplayName("check 25: the program's own database role cannot change what is written once")
    void theApplicationRoleCannotRewrite(String sql) {
        aComplaint("to be kept");
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    @DisplayName("Of fifty acts at once none is lost: the chain has no gap and the tables follow it")
    void actsAtOnceFollowOneAnother() {
        Registered registered = aComplaint("busy");
        CaseRef ref = new CaseRef("neo", registered.caseId());
        int before = cases.require(ref).rows();

        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(t -> Thread.ofVirtual()
                        .start(() -> IntStream.range(0, 10)
                                .forEach(i -> cases.act(ref, PROGRAM, sealing -> note(sealing, t + "/" + i)))))
                .toList();
        threads.forEach(LedgerTest::join);

        List<LedgerEntry> chain = cases.entries(ref);
        assertThat(chain).hasSize(before + 40);
        assertThat(chain)
                .extracting(LedgerEntry::sequence)
                .isEqualTo(IntStream.rangeClosed(1, before + 40).boxed().toList());
        assertThat(jdbc.sql("select rows from complaint where case_id = :id")
                        .param("id", ref.caseId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(before + 40);
    }

    @Test
    @DisplayName("NEO-36, NEO-37: neither name nor text is in the ledger or in any table in the clear")
    void textsLieOnlyInTheVault() {
        Registered registered = aComplaint("canary-subject-4711");
        for (String table : List.of("ledger", "register_entry", "complaint", "clock", "deadline", "vault", "intake")) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text ilike '%canary-subject%' or t::text"
                                    + " ilike '%Sari Wening%' or t::text ilike '%sari@example.com%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        CaseRef ref = new CaseRef("neo", registered.caseId());
        assertThat(vault.text(ref, cases.require(ref).file().entry().subject())).contains("canary-subject-4711");
    }

    @Test
    @DisplayName("Verification finds a sound record sound, and names each of six changes that somebody makes behind it")
    void verificationNamesWhatWasChanged() throws SQLException {
        Registered registered = aComplaint("verified");
        CaseRef ref = new CaseRef("neo", registered.caseId());
        cases.act(ref, PROGRAM, sealing -> note(sealing, "a note"));
        String id = ref.caseId().toString();
        assertThat(verification.verify().faults()).isEmpty();

        assertFound(
                "update ledger set actor = 'x' where case_id = '" + id + "' and sequence = 1",
                "update ledger set actor = 'test' where case_id = '" + id + "' and sequence = 1",
                "row 1: its content is not what was hashed");
        assertFound(
                "update ledger set occurred_on = occurred_on - 1 where case_id = '" + id + "' and sequence = 2",
                "update ledger set occurred_on = occurred_on + 1 where case_id = '" + id + "' and sequence = 2",
                "row 2: its content is not what was hashed");
        assertFound(
                "update clock set due = due + 1 where case_id = '" + id + "'",
                "update clock set due = due - 1 where case_id = '" + id + "'",
                "table clock has");
        assertFound(
                "create table kept as select * from complaint where case_id = '" + id
                        + "'; delete from complaint where case_id = '" + id + "'",
                "insert into complaint select * from kept; drop table kept",
                "table complaint lacks the row");
        assertFound(
                "insert into priority_change values ('neo', '" + id + "', 1, 'low', 'high')",
                "delete from priority_change where case_id = '" + id + "'",
                "table priority_change has a row");
        assertFound(
                "create table kept as select * from vault where case_id = '" + id
                        + "'; delete from vault where case_id = '" + id + "'",
                "insert into vault select * from kept; drop table kept",
                "its text is missing from the vault");
        assertThat(verification.verify().faults()).isEmpty();
    }

    private void assertFound(String change, String undo, String fault) throws SQLException {
        asOwner(change);
        try {
            assertThat(verification.verify().faults())
                    .as(change)
                    .anySatisfy(found -> assertThat(found).contains(fault));
        } finally {
            asOwner(undo);
        }
    }

    @Test
    @DisplayName("The tables dropped and rebuilt from the ledger are the same")
    void tablesAreRebuiltFromTheLedger() throws SQLException {
        Registered registered = aComplaint("rebuilt");
        asOwner("delete from clock; delete from deadline; update complaint set state = 'nonsense'");
        assertThat(verification.verify().sound()).isFalse();

        verification.rebuild();

        assertThat(verification.verify().faults()).isEmpty();
        assertThat(jdbc.sql("select state from complaint where case_id = :id")
                        .param("id", registered.caseId())
                        .query(String.class)
                        .single())
                .isEqualTo("registered");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
