package dev.redress.app.testing;

import dev.redress.app.intake.Understood;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Submission;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Submissions as tests need them. */
public final class Submissions {

    private Submissions() {}

    /** A written complaint by e-mail of a customer with name and address, taken in by the program. */
    public static Understood byEmail(String institution, String arrivedAt, String subject) {
        return understood(institution, "email", arrivedAt, subject);
    }

    public static Understood understood(String institution, String channel, String arrivedAt, String subject) {
        Person person = new Person(
                Set.of("customer"),
                "Sari Wening",
                "Jalan Melati 5",
                "sari@example.com",
                "",
                "",
                "",
                false,
                Optional.empty(),
                Optional.empty());
        Submission submission = new Submission(
                "complaint",
                channel,
                Optional.empty(),
                LocalDateTime.parse(arrivedAt),
                "en",
                List.of(person),
                subject,
                "The card was kept by the machine.",
                Submission.PlainLoss.NONE,
                Optional.empty(),
                Optional.empty(),
                "Complaint unit");
        return new Understood(
                institution, submission, List.of(), new Actor.Program("test"), Optional.empty(), Optional.empty());
    }
}
