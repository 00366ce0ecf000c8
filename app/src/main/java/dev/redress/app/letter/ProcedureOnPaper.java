package dev.redress.app.letter;

import dev.redress.app.platform.Shown;
import dev.redress.core.rulebook.Channel;
import dev.redress.core.rulebook.ComplainantKind;
import dev.redress.core.rulebook.IdentityField;
import dev.redress.core.rulebook.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What forms and notices say of an institution's procedure: everything from the rules, nothing written by hand. */
final class ProcedureOnPaper {

    private final Procedure procedure;
    private final Shown show;

    ProcedureOnPaper(Procedure procedure, Shown show) {
        this.procedure = procedure;
        this.show = show;
    }

    /** Every way to bring a complaint, with its numbers and addresses. */
    List<String> channels() {
        return active().stream().map(this::channel).toList();
    }

    private String channel(Channel channel) {
        String title = show.title(channel.titles());
        return channel.contacts().isEmpty()
                ? title
                : show.text(
                        "paper.channel",
                        title,
                        channel.contacts().stream().map(this::contact).collect(Collectors.joining(", ")));
    }

    /** Remarks on numbers are in English in the rule files. */
    private String contact(Channel.Contact contact) {
        return contact.note().isEmpty() || !show.language().equals("en")
                ? contact.asGiven()
                : contact.asGiven() + " (" + contact.note() + ")";
    }

    /** Whether there is a portal on which the state of a case can be seen. */
    boolean portal() {
        return active().stream().anyMatch(channel -> channel.code().equals(LetterSending.PORTAL));
    }

    private List<Channel> active() {
        return procedure.channels().value().entries().stream()
                .filter(Channel::active)
                .toList();
    }

    /** What whoever complains must say about himself or herself; signature and day have their own place on a form. */
    List<String> identity() {
        List<ComplainantKind> kinds = procedure.complainants().value().entries().stream()
                .filter(ComplainantKind::accepted)
                .toList();
        List<String> fields = new ArrayList<>();
        if (kinds.size() > 1) {
            fields.add(show.text("paper.form.as", titles(kinds)));
        }
        for (IdentityField field : IdentityField.values()) {
            List<ComplainantKind> asked = kinds.stream()
                    .filter(kind -> kind.requires().contains(field))
                    .toList();
            if (!asked.isEmpty() && field != IdentityField.SIGNATURE && field != IdentityField.SUBMISSION_DATE) {
                String label = show.word("identity", field.word());
                fields.add(asked.size() == kinds.size() ? label : show.text("paper.form.only", label, titles(asked)));
            }
        }
        return fields;
    }

    private String titles(List<ComplainantKind> kinds) {
        return kinds.stream().map(kind -> show.title(kind.titles())).collect(Collectors.joining(", "));
    }

    /** Empty where the procedure has none. */
    Optional<String> openingHours() {
        return procedure
                .openingHours()
                .map(hours -> show.text(
                        "paper.hours",
                        show.weekdays(hours.days().stream().sorted().toList()),
                        show.time(hours.opens()),
                        show.time(hours.closes())));
    }

    /** The instruments on which the procedure rests, by the short names that the law is known by in every language. */
    List<String> basis() {
        return procedure.rulebook().basis().forCase(procedure.days()).value().entries().stream()
                .map(entry -> entry.instrument().shortName())
                .toList();
    }
}
