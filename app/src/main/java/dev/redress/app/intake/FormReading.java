package dev.redress.app.intake;

import static dev.redress.app.platform.Fields.optional;

import dev.redress.app.platform.Mend;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.IntakeRules;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Ruling.Refused;
import dev.redress.core.complaint.Submission;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Channel;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Money;
import dev.redress.core.rulebook.Procedure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes a submission out of a form, and says field by field what stands in the way. */
final class FormReading {

    /** What {@link IntakeRules#incomplete} tells person by person. */
    private static final Set<String> ABOUT_IDENTITY = Set.of("identity-missing", "mandate-missing");

    private final ComplaintForm form;
    private final Procedure procedure;
    private final Shown show;
    private final List<Mend> unreadable = new ArrayList<>();

    FormReading(ComplaintForm form, Procedure procedure, Shown show) {
        this.form = form;
        this.procedure = procedure;
        this.show = show;
    }

    /**
     * The submission. What could not be read is left out of it and told by {@link #unreadable}.
     *
     * @param now moment in the institution's zone, which counts as arrival where the form names none
     * @param signedOn the day that a submission signed on the portal bears
     */
    Submission submission(LocalDateTime now, String officer, Optional<LocalDate> signedOn) {
        Optional<LocalDate> onPaper =
                signedOn.or(() -> read("signed-on", form.signedOn(), "mend.date", LocalDate::parse));
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < form.complainants().size(); i++) {
            PersonEntry entry = form.complainants().get(i);
            people.add(entry.person(
                    form.declared(),
                    onPaper,
                    read("c" + i + "-mandate-until", entry.mandateUntil(), "mend.date", LocalDate::parse),
                    read("c" + i + "-birth-date", entry.birthDate(), "mend.date", LocalDate::parse)));
        }
        Optional<BigDecimal> amount =
                Amount.read(form.lossAmount(), procedure.institution().currency());
        if (amount.isEmpty() && !form.lossAmount().isBlank()) {
            unreadable.add(new Mend("loss-amount", show.text("mend.amount")));
        }
        return new Submission(
                form.kind(),
                form.channel(),
                Arrays.stream(Form.values())
                        .filter(word -> word.word().equals(form.form()))
                        .findFirst()
                        .map(word -> new Submission.FormOverride(word, form.formReason())),
                read("arrived-at", form.arrivedAt(), "mend.moment", LocalDateTime::parse)
                        .orElse(now),
                form.language(),
                people,
                form.subject(),
                form.substance(),
                new Submission.PlainLoss(
                        amount.map(it -> new Money(it, procedure.institution().currency())),
                        optional(form.lossDescription())),
                optional(form.continues()),
                optional(form.complainedAbout()),
                officer,
                replyTo());
    }

    private Optional<Integer> replyTo() {
        // A place that nobody has is refused like any other that is not among those who complain.
        return optional(form.replyTo()).map(place -> place.matches("\\d{1,2}") ? Integer.parseInt(place) : 0);
    }

    /** Fields whose text is no day, no moment, no amount. */
    List<Mend> unreadable() {
        return List.copyOf(unreadable);
    }

    private <T> Optional<T> read(String anchor, String typed, String key, Function<String, T> parse) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(typed));
        } catch (DateTimeParseException wrong) {
            unreadable.add(new Mend(anchor, show.text(key)));
            return Optional.empty();
        }
    }

    /** What the rules refuse, told in the reader's language beside the field that it is about. */
    List<Mend> toMend(Submission submission, List<Refused> refusals) {
        List<Mend> mends = new ArrayList<>();
        boolean identity = false;
        for (Refused refused : refusals) {
            if (!ABOUT_IDENTITY.contains(refused.code())) {
                mends.addAll(about(refused, submission));
            } else if (!identity) {
                identity = true;
                mends.addAll(aboutIdentity(submission, refused));
            }
        }
        return mends.stream().distinct().toList();
    }

    private List<Mend> aboutIdentity(Submission submission, Refused refused) {
        List<Mend> mends = new ArrayList<>();
        IntakeRules rules = new IntakeRules(procedure);
        List<Person> people = submission.complainants();
        for (int i = 0; i < people.size(); i++) {
            for (String word : rules.incomplete(alone(submission, people.get(i)))) {
                mends.add(missing(i, people.size(), word, refused));
            }
        }
        return mends;
    }

    private Mend missing(int place, int of, String word, Refused refused) {
        String text = show.text("mend.missing." + word);
        String anchor = anchor(place, word);
        // The signature and its date stand once, for everybody in the form.
        return new Mend(anchor, anchor.startsWith("c") ? inPlace(place, of, text) : text, source(refused));
    }

    /** Who has not said as whom he or she complains is told at once what every kind must give. */
    private List<Mend> whatAnyKindNeeds(Submission submission, Refused refused) {
        List<Mend> mends = new ArrayList<>();
        Optional<Channel> channel = procedure
                .channels()
                .value()
                .find(submission.channel())
                .filter(found -> found.identity() == Channel.IdentityAsked.AT_INTAKE);
        if (channel.isEmpty()) {
            return mends;
        }
        boolean oral = new IntakeRules(procedure).form(submission) == Form.ORAL;
        List<Person> people = submission.complainants();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            for (ProcedureInWords.Asked asked : new ProcedureInWords(procedure).asked()) {
                if (person.kinds().isEmpty()
                        && asked.ofAll()
                        && !(oral && asked.onlyOnPaper())
                        && person.given().stream()
                                .noneMatch(field -> field.word().equals(asked.field()))) {
                    mends.add(missing(i, people.size(), asked.field(), refused));
                }
            }
        }
        return mends;
    }

    private static String anchor(int place, String word) {
        return switch (word) {
            case "signature" -> "declared";
            case "submission-date" -> "signed-on";
            case "contact" -> "c" + place + "-phone";
            case "mandate" -> "c" + place + "-mandate-evidence";
            default -> "c" + place + "-" + word;
        };
    }

    private String inPlace(int place, int of, String text) {
        return of == 1 ? text : show.text("mend.person", place + 1) + " " + text;
    }

    private List<Mend> about(Refused refused, Submission submission) {
        return switch (refused.code()) {
            case "missing" -> {
                List<Mend> blank = new ArrayList<>();
                if (submission.subject().isBlank()) {
                    blank.add(new Mend("subject", show.text("mend.missing.subject"), source(refused)));
                }
                if (submission.substance().isBlank()) {
                    blank.add(new Mend("substance", show.text("mend.missing.substance"), source(refused)));
                }
                yield blank;
            }
            case "complainant-kind-missing" -> {
                List<Mend> mends = new ArrayList<>(
                        people(submission, person -> person.kinds().isEmpty(), "kinds", refused));
                mends.addAll(whatAnyKindNeeds(submission, refused));
                yield mends;
            }
            case "complainant-kind-not-accepted" -> people(submission, person -> !accepted(person), "kinds", refused);
            case "mandate-ended" ->
                people(
                        submission,
                        person -> person.mandate()
                                .flatMap(Person.Mandate::until)
                                .filter(until ->
                                        until.isBefore(submission.arrivedAt().toLocalDate()))
                                .isPresent(),
                        "mandate-until",
                        refused);
            case "born-after-arrival" ->
                people(
                        submission,
                        person -> person.birthDate()
                                .filter(born ->
                                        born.isAfter(submission.arrivedAt().toLocalDate()))
                                .isPresent(),
                        "birth-date",
                        refused);
            case "no-such-complainant", "reply-address-missing" -> List.of(mend("reply-to", refused));
            case "dated-after-arrival" -> List.of(mend("signed-on", refused));
            case "arrival-in-the-future" -> List.of(mend("arrived-at", refused));
            case "reason-missing" -> List.of(mend("form-reason", refused));
            case "channel-inactive" -> List.of(mend("channel", refused));
            case "not-collective" -> List.of(mend("c1-name", refused));
            case "unknown-code" -> unknown(submission);
            default -> List.of(mend("subject", refused));
        };
    }

    /** Everything that the rulebook does not know; several refusals of this kind give it several times. */
    private List<Mend> unknown(Submission submission) {
        List<Mend> mends = new ArrayList<>();
        unknown("channel", submission.channel(), procedure.channels()).ifPresent(mends::add);
        unknown("kind", submission.kind(), procedure.submissions()).ifPresent(mends::add);
        for (int i = 0; i < submission.complainants().size(); i++) {
            for (String kind : submission.complainants().get(i).kinds()) {
                unknown("c" + i + "-kinds", kind, procedure.complainants()).ifPresent(mends::add);
            }
        }
        return mends;
    }

    private <E extends Catalogue.Entry> Optional<Mend> unknown(
            String anchor, String code, InForce<Catalogue<E>> catalogue) {
        return catalogue.value().find(code).isPresent()
                ? Optional.empty()
                : Optional.of(new Mend(
                        anchor,
                        show.text(anchor.equals("channel") ? "mend.channel" : "mend.unknown-code"),
                        Optional.of(catalogue.source().inWords())));
    }

    private List<Mend> people(Submission submission, Function<Person, Boolean> which, String field, Refused refused) {
        List<Person> all = submission.complainants();
        List<Mend> mends = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (which.apply(all.get(i))) {
                Mend mend = mend("c" + i + "-" + field, refused);
                mends.add(new Mend(mend.anchor(), inPlace(i, all.size(), mend.text()), mend.source()));
            }
        }
        return mends;
    }

    private boolean accepted(Person person) {
        return person.kinds().stream()
                .allMatch(code -> procedure
                        .complainants()
                        .value()
                        .find(code)
                        .filter(kind -> kind.accepted())
                        .isPresent());
    }

    private Mend mend(String anchor, Refused refused) {
        String text = show.knows("mend", refused.code()) ? show.word("mend", refused.code()) : refused.reason();
        return new Mend(anchor, text, source(refused));
    }

    private static Optional<String> source(Refused refused) {
        return refused.citation().map(citation -> citation.inWords());
    }

    private static Submission alone(Submission all, Person person) {
        return new Submission(
                all.kind(),
                all.channel(),
                all.formOverride(),
                all.arrivedAt(),
                all.language(),
                List.of(person),
                all.subject(),
                all.substance(),
                all.loss(),
                all.continues(),
                all.complainedAbout(),
                all.officer());
    }
}
