package dev.redress.app.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.app.intake.Registered;
import dev.redress.app.intake.Registrar;
import dev.redress.app.intake.Understood;
import dev.redress.app.testing.RunningRedress;
import dev.redress.app.testing.Submissions;
import dev.redress.core.complaint.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The register: one series a year, without gaps")
class RegisterTest extends RunningRedress {

    @Autowired
    private Register register;

    @Autowired
    private Preparation preparation;

    @Autowired
    private GroupEntry groupEntry;

    @BeforeEach
    void inAYearOfItsOwn() {
        time.set("2025-03-10T10:00", "Asia/Dili");
    }

    private List<Long> numbers(int year) {
        return jdbc.sql(
                        "select number from register_entry where institution = 'testland' and year = :year order by number")
                .param("year", year)
                .query(Long.class)
                .list();
    }

    @Test
    @DisplayName("ALMA-20, NEO-33: four hundred submissions at once, entered by two nodes, are numbered without gap")
    void concurrentSubmissionsLeaveNoGap() {
        // given a second node on the same database
        Register otherNode = new Register(preparation, groupEntry);
        List<CompletableFuture<Registered>> answers = new ArrayList<>();

        // when both take in submissions over two channels at once
        for (int i = 0; i < 400; i++) {
            Understood understood =
                    Submissions.understood("testland", i % 3 == 0 ? "letter" : "email", "2025-03-10T09:00", "no. " + i);
            answers.add((i % 2 == 0 ? register : otherNode).enter(understood));
        }
        List<Long> told = answers.stream()
                .map(answer -> answer.join().number().number())
                .sorted()
                .toList();
        otherNode.destroy();

        // then every caller was told a number of its own, and the register has no gap
        assertThat(told).doesNotHaveDuplicates().hasSize(400);
        List<Long> entered = numbers(2025);
        assertThat(entered).containsAll(told);
        assertThat(entered)
                .isEqualTo(LongStream.rangeClosed(1, entered.size()).boxed().toList());
    }

    @Test
    @DisplayName("One bad submission in a group harms no other and leaves no gap")
    void oneBadSubmissionHarmsNoOther() {
        time.set("2024-03-11T10:00", "Asia/Dili");
        // given a group in which one entry breaks a rule of the database: registered before it arrived
        List<Understood> group = new ArrayList<>(IntStream.range(0, 9)
                .mapToObj(i -> Submissions.byEmail("testland", "2024-03-11T09:00", "good " + i))
                .toList());
        group.add(4, Submissions.byEmail("testland", "2024-03-11T11:00", "bad: arrives in an hour"));

        // when all are entered at once
        List<CompletableFuture<Registered>> answers =
                group.stream().map(register::enter).toList();

        // then nine are entered, one caller is told of the error, and the numbers have no gap
        long failed = answers.stream()
                .filter(answer -> answer.handle((_, error) -> error != null).join())
                .count();
        assertThat(failed).isEqualTo(1);
        assertThat(numbers(2024)).isEqualTo(LongStream.rangeClosed(1, 9).boxed().toList());
    }

    @Test
    @DisplayName("A group that cannot be stored leaves nothing behind, not even its numbers")
    void aFailedGroupLeavesNothing() {
        time.set("2023-03-13T10:00", "Asia/Dili");
        Prepared good = preparation.prepare(Submissions.byEmail("testland", "2023-03-13T09:00", "good"));
        Prepared bad = preparation.prepare(Submissions.byEmail("testland", "2023-03-13T11:00", "bad"));

        assertThatThrownBy(() -> groupEntry.enter(List.of(good, bad))).hasMessageContaining("registered_after_arrival");

        assertThat(numbers(2023)).isEmpty();
        assertThat(jdbc.sql("select count(*) from ledger where case_id = :id")
                        .param("id", good.sealing().ref().caseId())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(groupEntry.enter(List.of(good)).getFirst().number().number()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "A request with the same key twice in one group makes one case; the second is told that it was answered")
    void theSameRequestTwiceMakesOneCase() {
        time.set("2026-03-09T10:00", "Asia/Dili");
        Understood first = Submissions.byEmail("testland", "2026-03-09T09:00", "sent twice");
        Understood.Request request = new Understood.Request("key-1", new byte[] {1, 2, 3});
        Understood keyed = new Understood(
                first.institution(),
                first.submission(),
                first.uploads(),
                first.actor(),
                Optional.empty(),
                Optional.of(request));

        List<CompletableFuture<Registered>> answers = List.of(register.enter(keyed), register.enter(keyed));

        long entered = answers.stream()
                .filter(answer -> answer.handle((_, error) -> error == null).join())
                .count();
        assertThat(entered).isEqualTo(1);
        assertThat(answers.stream().filter(CompletableFuture::isCompletedExceptionally))
                .singleElement()
                .satisfies(
                        answer -> assertThatThrownBy(answer::join).hasCauseInstanceOf(Registrar.RequestRepeated.class));
    }

    @Test
    @DisplayName("NEO-5: a written complaint that continues an oral one is linked to it, and the oral one ends by that")
    void aWrittenComplaintContinuesAnOralOne() {
        // given an oral complaint
        time.set("2026-03-09T10:00", "Asia/Jakarta");
        Registered oral = register.enter(Submissions.understood("neo", "telephone", "2026-03-09T09:00", "by telephone"))
                .join();

        // when the complainant writes
        Understood written = Submissions.byEmail("neo", "2026-03-09T09:30", "in writing");
        Submission s = written.submission();
        Registered second = register.enter(new Understood(
                        "neo",
                        new Submission(
                                s.kind(),
                                s.channel(),
                                s.formOverride(),
                                s.arrivedAt(),
                                s.language(),
                                s.complainants(),
                                s.subject(),
                                s.substance(),
                                s.loss(),
                                Optional.of(oral.number().printed()),
                                s.complainedAbout(),
                                s.officer()),
                        List.of(),
                        written.actor(),
                        Optional.empty(),
                        Optional.empty()))
                .join();

        // then each names the other, and the written one has a clock of its own
        assertThat(jdbc.sql("select continued_by from complaint where case_id = :id and state = 'continued-in-writing'")
                        .param("id", oral.caseId())
                        .query(String.class)
                        .single())
                .isEqualTo(second.number().printed());
        assertThat(jdbc.sql("select continues from complaint where case_id = :id")
                        .param("id", second.caseId())
                        .query(String.class)
                        .single())
                .isEqualTo(oral.number().printed());
        assertThat(second.clocks()).extracting(Registered.RunningTerm::clock).contains("response");
    }
}
