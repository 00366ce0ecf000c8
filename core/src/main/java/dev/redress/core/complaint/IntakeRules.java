package dev.redress.core.complaint;

import dev.redress.core.complaint.Ruling.Refused;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Channel;
import dev.redress.core.rulebook.ComplainantKind;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.IdentityField;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a submission is ready for the register. Nothing here turns a person away: what is refused is a form filled
 * wrongly, and it says which field, by which rule. Whether a registered submission is considered is decided later, by
 * a person.
 */
public final class IntakeRules {

    /** What a written submission bears and an oral one cannot (ALMA-15). */
    private static final Set<IdentityField> ONLY_ON_PAPER =
            EnumSet.of(IdentityField.SIGNATURE, IdentityField.SUBMISSION_DATE);

    private final Procedure procedure;

    public IntakeRules(Procedure procedure) {
        this.procedure = procedure;
    }

    /** What is wrong, field by field; empty when the submission can be registered. */
    public List<Refused> refusals(Submission submission, LocalDateTime now) {
        List<Refused> wrong = new ArrayList<>();
        if (submission.arrivedAt().isAfter(now)) {
            wrong.add(refused(
                    "arrival-in-the-future",
                    "The submission is said to arrive on " + submission.arrivedAt() + ", and it is " + now + "."));
        }
        unknown("kind of submission", submission.kind(), procedure.submissions())
                .ifPresent(wrong::add);
        Optional<Channel> channel = channel(submission, wrong);
        blank("the subject", submission.subject()).ifPresent(wrong::add);
        blank("what happened", submission.substance()).ifPresent(wrong::add);
        submission
                .formOverride()
                .filter(override -> override.reason().isBlank())
                .ifPresent(
                        _ -> wrong.add(refused("reason-missing", "Another form than the channel's needs a reason.")));
        complainants(submission, channel, wrong);
        replyTo(submission).ifPresent(wrong::add);
        return wrong;
    }

    /** The one reply to several goes to the address named first, or to the one that the submission names (ALMA-48). */
    private static Optional<Refused> replyTo(Submission submission) {
        return submission.replyTo().flatMap(place -> {
            List<Person> people = submission.complainants();
            if (place < 1 || place > people.size()) {
                return Optional.of(refused("no-such-complainant", "The reply goes to one of those who complain."));
            }
            return people.get(place - 1).address().isBlank()
                    ? Optional.of(refused(
                            "reply-address-missing", "Complainant " + place + " gave no address for the reply."))
                    : Optional.empty();
        });
    }

    private Optional<Channel> channel(Submission submission, List<Refused> wrong) {
        InForce<Catalogue<Channel>> channels = procedure.channels();
        Optional<Refused> unknown = unknown("channel", submission.channel(), channels);
        unknown.ifPresent(wrong::add);
        Optional<Channel> channel = channels.value().find(submission.channel());
        channel.filter(found -> !found.active())
                .ifPresent(found -> wrong.add(new Refused(
                        "channel-inactive",
                        "The channel '" + found.code() + "' is not active, so no case starts there.",
                        Optional.of(channels.source()))));
        return channel;
    }

    private void complainants(Submission submission, Optional<Channel> channel, List<Refused> wrong) {
        InForce<Catalogue<ComplainantKind>> kinds = procedure.complainants();
        if (submission.complainants().isEmpty()) {
            wrong.add(refused("complainant-missing", "A submission names at least one complainant."));
        }
        boolean askNow = channel.map(found -> found.identity() == Channel.IdentityAsked.AT_INTAKE)
                .orElse(false);
        int several = 0;
        for (Person person : submission.complainants()) {
            if (person.kinds().isEmpty()) {
                wrong.add(new Refused(
                        "complainant-kind-missing",
                        "Say in which role the complainant complains: " + accepted(kinds) + ".",
                        Optional.of(kinds.source())));
            }
            for (String code : person.kinds().stream().sorted().toList()) {
                Optional<ComplainantKind> kind = kinds.value().find(code);
                if (kind.isEmpty()) {
                    unknown("kind of complainant", code, kinds).ifPresent(wrong::add);
                } else if (!kind.get().accepted()) {
                    wrong.add(new Refused(
                            "complainant-kind-not-accepted",
                            "The procedure takes submissions from " + accepted(kinds) + ", not from a " + code + ".",
                            Optional.of(kinds.source())));
                } else if (!kind.get().several()) {
                    several++;
                }
            }
            if (askNow) {
                missing(person, submission, kinds, wrong);
            }
            if (person.birthDate()
                    .filter(born -> born.isAfter(submission.arrivedAt().toLocalDate()))
                    .isPresent()) {
                wrong.add(refused("born-after-arrival", "The date of birth lies after the day of arrival."));
            }
            if (person.mandate()
                    .flatMap(Person.Mandate::until)
                    .filter(until -> until.isBefore(submission.arrivedAt().toLocalDate()))
                    .isPresent()) {
                wrong.add(new Refused(
                        "mandate-ended",
                        "The mandate of the representative ended before the submission arrived.",
                        Optional.of(kinds.source())));
            }
        }
        if (submission.complainants().size() > 1 && several > 0) {
            wrong.add(new Refused(
                    "not-collective",
                    "Only a collective submission carries several complainants.",
                    Optional.of(kinds.source())));
        }
    }

    private static String accepted(InForce<Catalogue<ComplainantKind>> kinds) {
        return String.join(
                ", ",
                kinds.value().entries().stream()
                        .filter(ComplainantKind::accepted)
                        .map(ComplainantKind::code)
                        .toList());
    }

    private void missing(
            Person person, Submission submission, InForce<Catalogue<ComplainantKind>> kinds, List<Refused> wrong) {
        String who = String.join(" and ", person.kinds().stream().sorted().toList());
        for (IdentityField field : missingFields(person, submission)) {
            wrong.add(new Refused(
                    "identity-missing",
                    "The field '" + field.word() + "' is missing for a " + who + ".",
                    Optional.of(kinds.source())));
        }
        if (person.submissionDate()
                .filter(dated -> dated.isAfter(submission.arrivedAt().toLocalDate()))
                .isPresent()) {
            wrong.add(refused(
                    "dated-after-arrival",
                    "The submission bears a date after its arrival: "
                            + person.submissionDate().get() + "."));
        }
        if (mandateMissing(person)) {
            wrong.add(new Refused(
                    "mandate-missing",
                    "A " + who + " shows by which mandate he or she acts.",
                    Optional.of(kinds.source())));
        }
    }

    private List<ComplainantKind> kindsOf(Person person) {
        Catalogue<ComplainantKind> kinds = procedure.complainants().value();
        return person.kinds().stream()
                .flatMap(code -> kinds.find(code).stream())
                .toList();
    }

    private boolean mandateMissing(Person person) {
        boolean evidenced = person.mandate()
                .filter(mandate -> !mandate.evidence().isBlank())
                .isPresent();
        return !evidenced && kindsOf(person).stream().anyMatch(ComplainantKind::mandate);
    }

    private Set<IdentityField> missingFields(Person person, Submission submission) {
        Set<IdentityField> missing = EnumSet.noneOf(IdentityField.class);
        kindsOf(person).forEach(kind -> missing.addAll(kind.requires()));
        missing.removeAll(person.given());
        if (isOral(submission)) {
            missing.removeAll(ONLY_ON_PAPER);
        }
        return missing;
    }

    private boolean isOral(Submission submission) {
        return procedure.channels().value().find(submission.channel()).isPresent() && form(submission) == Form.ORAL;
    }

    /** What the complainants must still bring, in words for the register; empty when everything is there. */
    public List<String> incomplete(Submission submission) {
        List<String> incomplete = new ArrayList<>();
        for (Person person : submission.complainants()) {
            missingFields(person, submission).forEach(field -> incomplete.add(field.word()));
            if (mandateMissing(person)) {
                incomplete.add("mandate");
            }
        }
        return incomplete;
    }

    /** Oral or written: the channel's form, unless overridden with a reason. */
    public Form form(Submission submission) {
        return submission
                .formOverride()
                .map(Submission.FormOverride::form)
                .orElseGet(() -> procedure
                        .channels()
                        .value()
                        .find(submission.channel())
                        .orElseThrow()
                        .form());
    }

    /**
     * The legal day of receipt: the day of arrival, or the day of the next opening for an institution whose procedure
     * runs on opening hours (KP-18, KP-19).
     */
    public static LocalDate receivedOn(Circumstances circumstances, LocalDateTime arrivedAt) {
        return circumstances
                .procedure()
                .openingHours()
                .map(hours -> hours.thisOrNextOpening(arrivedAt, circumstances.workingDays())
                        .toLocalDate())
                .orElse(arrivedAt.toLocalDate());
    }

    private static <E extends Catalogue.Entry> Optional<Refused> unknown(
            String what, String code, InForce<Catalogue<E>> catalogue) {
        return catalogue.value().find(code).isPresent()
                ? Optional.empty()
                : Optional.of(new Refused(
                        "unknown-code",
                        "The procedure knows no " + what + " '" + code + "'. It knows: "
                                + String.join(", ", catalogue.value().codes()) + ".",
                        Optional.of(catalogue.source())));
    }

    private static Optional<Refused> blank(String what, String text) {
        return text.isBlank() ? Optional.of(refused("missing", "Please say " + what + ".")) : Optional.empty();
    }

    private static Refused refused(String code, String reason) {
        return new Refused(code, reason, Optional.empty());
    }
}
