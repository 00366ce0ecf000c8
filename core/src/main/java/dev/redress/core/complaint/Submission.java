package dev.redress.core.complaint;

import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.Money;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a person brings, as it was understood, before it is in the register. In plain text: it is judged, its texts go
 * to the vault, and only references remain.
 *
 * @param kind code of the kind of submission
 * @param channel code of the channel
 * @param formOverride another form than the channel's, with the reason
 * @param arrivedAt real moment of arrival, institution's zone; kept to the microsecond, as every table keeps it
 * @param language code of the language in which it is written
 * @param complainants at least one, in the order in which they are named
 * @param subject what it is about
 * @param substance what happened
 * @param loss what was lost
 * @param continues printed register number of the oral submission that it continues
 * @param complainedAbout login of the person of the institution whom it concerns
 * @param officer who took it in, by name
 * @param replyTo place of the complainant, from 1, to whose address the one reply to several goes; empty for the one
 *     named first (ALMA-48)
 */
public record Submission(
        String kind,
        String channel,
        Optional<FormOverride> formOverride,
        LocalDateTime arrivedAt,
        String language,
        List<Person> complainants,
        String subject,
        String substance,
        PlainLoss loss,
        Optional<String> continues,
        Optional<String> complainedAbout,
        String officer,
        Optional<Integer> replyTo) {

    /** Another form than the channel's, and why. */
    public record FormOverride(Form form, String reason) {}

    /** The loss in plain text. */
    public record PlainLoss(Optional<Money> material, Optional<String> nonMaterial) {
        public static final PlainLoss NONE = new PlainLoss(Optional.empty(), Optional.empty());
    }

    /** A submission whose reply goes to the address named first. */
    public Submission(
            String kind,
            String channel,
            Optional<FormOverride> formOverride,
            LocalDateTime arrivedAt,
            String language,
            List<Person> complainants,
            String subject,
            String substance,
            PlainLoss loss,
            Optional<String> continues,
            Optional<String> complainedAbout,
            String officer) {
        this(
                kind,
                channel,
                formOverride,
                arrivedAt,
                language,
                complainants,
                subject,
                substance,
                loss,
                continues,
                complainedAbout,
                officer,
                Optional.empty());
    }

    public Submission {
        arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MICROS);
        complainants = List.copyOf(complainants);
    }
}
