package dev.redress.app.lawbook.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.Reckoner;
import dev.redress.app.lawbook.RuleFiles;
import dev.redress.app.lawbook.WorkingCalendars;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockBatchTest {

    private static final String GOOD =
            "{\"institution\":\"neo\",\"clock\":\"response\",\"form\":\"written\",\"from\":\"2024-11-18T10:00\"}";

    @Test
    void a_bad_line_gets_its_refusal_in_its_place_and_the_rest_their_answers() {
        // when
        Ran ran =
                Ran.clockReading(GOOD + "\nnot json\n\n" + GOOD.replace("neo", "nobody") + "\n" + GOOD, "--batch", "-");

        // then
        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).hasSize(5);
        assertThat(ran.lines().get(0).get("due").asString()).isEqualTo("2024-12-03");
        assertThat(ran.lines().get(1).get("error").get("kind").asString()).isEqualTo("BadLine");
        assertThat(ran.lines().get(2).get("error").get("kind").asString()).isEqualTo("BadLine");
        assertThat(ran.lines().get(3).get("error").get("kind").asString()).isEqualTo("NoSuchInstitution");
        assertThat(ran.lines().get(4)).isEqualTo(ran.lines().get(0));
    }

    @Test
    void a_line_says_the_same_as_the_command_line() {
        Ran batch = Ran.clockReading(
                "{\"institution\":\"testland\",\"clock\":\"response\",\"form\":\"written\",\"from\":\"2020-07-03\","
                        + "\"received\":\"2020-06-30\",\"knownOn\":\"2020-07-03\",\"extended\":true}",
                "--batch",
                "-");
        Ran single = Ran.clock(
                "--institution",
                "testland",
                "--clock",
                "response",
                "--form",
                "written",
                "--from",
                "2020-07-03",
                "--received",
                "2020-06-30",
                "--known-on",
                "2020-07-03",
                "--extended",
                "--json");
        assertThat(batch.out()).isEqualTo(single.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                              | one JSON object is expected",
                "\"neo\"                                         | one JSON object is expected",
                "{} {}                                           | more follows it",
                "{\"institution\":\"neo\"                        | not JSON",
                "{}                                              | 'institution' is missing",
                "{\"institution\":\" \"}                         | 'institution' is missing",
                "{\"institution\":\"neo\"}                       | 'clock' is missing",
                "{\"institution\":1}                             | 'institution' has a value of the wrong type",
                "{\"institution\":{\"a\":1}}                     | 'institution' has a value of the wrong type",
                "{\"extended\":\"yes\"}                          | 'extended' has a value of the wrong type",
                "{\"institution\":\"neo\",\"institution\":\"x\"} | not JSON",
                "{\"known-on\":\"2024-01-01\"}                   | unknown key 'known-on'",
            })
    void what_is_wrong_with_a_line_is_said(String line, String message) {
        Ran ran = Ran.clockReading(line.strip() + "\n", "--batch", "-");
        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).hasSize(1);
        assertThat(ran.lines().getFirst().get("error").get("kind").asString()).isEqualTo("BadLine");
        assertThat(ran.lines().getFirst().get("error").get("message").asString())
                .contains(message);
    }

    @Test
    void a_null_is_as_good_as_no_key() {
        Ran ran = Ran.clockReading(
                "{\"institution\":\"neo\",\"clock\":\"referral\",\"form\":null,\"from\":\"2026-09-01\","
                        + "\"received\":null,"
                        + "\"knownOn\":null,\"extended\":null}\n",
                "--batch",
                "-");
        assertThat(ran.lines().getFirst().get("due").asString()).isEqualTo("2026-11-24");
    }

    @Test
    void questions_may_come_from_a_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("questions.jsonl"), GOOD + "\n" + GOOD + "\n");
        assertThat(Ran.clock("--batch", file.toString()).lines()).hasSize(2);
        Ran missing = Ran.clock("--batch", folder.resolve("nothing").toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("There is no file");
    }

    @Test
    void an_answer_comes_before_the_next_question_is_asked() throws Exception {
        // given a batch that reads from a pipe and whose output is seen when it is flushed
        Lawbook lawbook = Lawbook.load(RuleFiles.ofTheProject());
        ClockBatch batch = new ClockBatch(new Reckoner(lawbook, new WorkingCalendars(lawbook), Ran.NOW));
        PipedWriter questions = new PipedWriter();
        BufferedReader in = new BufferedReader(new PipedReader(questions));
        Flushed answers = new Flushed();
        Thread running = Thread.ofVirtual().start(() -> {
            try {
                batch.run(in, answers);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        // then each answer arrives while the pipe stays open
        for (String question : List.of(GOOD, "nonsense", GOOD)) {
            questions.write(question + "\n");
            questions.flush();
            assertThat(answers.next()).startsWith(question.equals(GOOD) ? "{\"institution\":\"neo\"" : "{\"error\"");
        }
        questions.close();
        assertThat(running.join(Duration.ofSeconds(20))).isTrue();
    }

    /** Hands over what was written each time it is flushed. */
    private static final class Flushed extends Writer {
        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final StringBuilder written = new StringBuilder();

        @Override
        public void write(char[] buffer, int offset, int length) {
            written.append(buffer, offset, length);
        }

        @Override
        public void flush() {
            texts.add(written.toString());
            written.setLength(0);
        }

        @Override
        public void close() {}

        String next() throws InterruptedException {
            return Objects.requireNonNull(texts.poll(20, TimeUnit.SECONDS), "no answer within 20 seconds");
        }
    }
}
