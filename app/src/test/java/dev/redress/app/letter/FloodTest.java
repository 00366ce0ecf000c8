package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.intake.Registrar;
import dev.redress.app.intake.Understood;
import dev.redress.app.intake.importing.Program;
import dev.redress.app.letter.MailRoom.Heard;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Submission;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many submissions that name somebody who never wrote one. On a database of its own, for it leaves much behind. */
class FloodTest {

    private static final int FLOOD = 2_000;

    @Test
    @DisplayName(
            "check 7: 2,000 submissions that name one address send it three mails an hour at most, without a word of the sender")
    void nobodyIsFlooded() throws IOException, InterruptedException {
        MailRoom room = new MailRoom();
        try (Program program = Program.started(Map.of(
                "redress.mail.smtp.host", "127.0.0.1",
                "redress.mail.smtp.port", room.port(),
                "redress.mail.smtp.starttls", "false",
                "redress.mail.from", "complaints@bank.example"))) {
            // given two thousand complaints in somebody else's name
            program.time().set("2026-11-03T10:00", "Asia/Jakarta");
            Registrar register = program.part(Registrar.class);
            IntStream.range(0, FLOOD)
                    .mapToObj(_ -> register.enter(flooding()))
                    .toList()
                    .forEach(entered -> entered.join());

            // when two nodes look at them, and the outbox is emptied, for an hour
            for (int minute = 0; minute < 60; minute += 5) {
                program.time().set("2026-11-03T10:%02d".formatted(minute), "Asia/Jakarta");
                onTwoNodes(program.part(Acknowledgements.class)::confirmAll);
                program.part(Carrier.class).carryAll();
            }

            // then
            List<Heard> mails = room.taken();
            assertThat(mails).hasSizeBetween(1, 3);
            assertThat(mails)
                    .allSatisfy(mail -> assertThat(mail.text())
                            .doesNotContain("evilsite")
                            .doesNotContain("Visit evil")
                            .doesNotContain("charged twice"));
            assertThat(program.count("select count(*) from letter_post where standing = 'withheld'"))
                    .isEqualTo(FLOOD - mails.size());
        }
    }

    private static Understood flooding() {
        return new Understood(
                "neo",
                new Submission(
                        "complaint",
                        "email",
                        Optional.empty(),
                        LocalDateTime.parse("2026-11-03T09:00"),
                        "id",
                        List.of(new Person(
                                Set.of("customer"),
                                "Visit evilsite.example now",
                                "evilsite.example/pills",
                                "victim@mail.example",
                                "0812",
                                "77",
                                "",
                                false,
                                Optional.empty(),
                                Optional.empty())),
                        "Card charged twice",
                        "The card was charged twice on one day.",
                        Submission.PlainLoss.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        "Complaint unit"),
                List.of(),
                new Actor.Program("test"),
                Optional.empty(),
                Optional.empty());
    }

    /** Until there is nothing left to look at: a node looks at some at a time. */
    private static void onTwoNodes(Runnable looking) throws InterruptedException {
        List<Throwable> failed = Collections.synchronizedList(new ArrayList<>());
        List<Thread> nodes = IntStream.range(0, 2)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                    try {
                        for (int i = 0; i < FLOOD / 100; i++) {
                            looking.run();
                        }
                    } catch (RuntimeException e) {
                        failed.add(e);
                    }
                }))
                .toList();
        for (Thread node : nodes) {
            node.join();
        }
        assertThat(failed).isEmpty();
    }
}
