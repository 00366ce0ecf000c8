package dev.redress.app.dispute;

import dev.redress.app.dispute.ActForm.Choice;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.dispute.Meeting;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.ForumTerms.Clause;
import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The forms of acts in one proceeding, with what the rule of its forum lets one choose. */
final class ProceedingForms {

    private static final Signer[] SIDES = {Signer.CUSTOMER, Signer.INSTITUTION};

    private final Proceeding held;
    private final boolean inPlace;
    private final ForumTerms terms;
    private final LocalDate today;
    private final Shown show;

    ProceedingForms(Proceeding held, CaseFile file, Circumstances circumstances, Shown show) {
        this.held = held;
        this.inPlace = file.parties().mandates().stream()
                .anyMatch(mandate -> mandate.recorded().basis().inPlace());
        this.terms = terms(held, circumstances);
        this.today = circumstances.today();
        this.show = show;
    }

    /** The rule by which a proceeding is held: in the version by which it was referred (SUB-23). */
    static ForumTerms terms(Proceeding held, Circumstances circumstances) {
        return circumstances
                .procedure()
                .rulebook()
                .disputes()
                .forum(held.file().forum())
                .orElseThrow()
                .terms()
                .on(held.file().ruleSince())
                .value();
    }

    /** The forms of an act; none where the noun is no act in a proceeding. */
    List<ActForm> of(String noun) {
        ActForm.Building form = ActForm.of(noun).in(held.file().number());
        return switch (noun) {
            case "admission" ->
                one(form.choice("admitted", yesOrNo()).day("on", today).area("reason"));
            case "agreement" ->
                one(form.checks("clauses", ActForm.words(Clause.values(), Clause::word))
                        .area("text"));
            case "agreement-signature" ->
                one(form.choice("signer", words(terms.signers().agreement())).day("on", today));
            case "meetings" -> one(form.moment("at"));
            case "meeting-postponement" ->
                one(form.choice("meeting", toBeHeld()).moment("to").area("reason"));
            case "meeting-attendance" ->
                one(form.choice("meeting", toBeHeld())
                        .checks("present", ActForm.words(Signer.values(), Signer::word))
                        .choice("absence", ActForm.orNone(labelled(terms.absence())))
                        .area("minutes"));
            case "extension" ->
                one(signed(form.line("length", ""), "", terms.signers().agreement())
                        .area("agreement"));
            case "stages" ->
                one(form.choice(
                                "stage",
                                ActForm.entries(terms.stages(), entry -> show.title(entry.titles())).stream()
                                        .filter(choice ->
                                                held.open() || terms.appeals().contains(choice.code()))
                                        .toList())
                        .day("on", today)
                        .area("note"));
            case "end" ->
                List.of(
                        signed(form.variant("deed"), "deed.", terms.signers().deed())
                                .area("deed.text")
                                .withDocuments()
                                .form(),
                        signed(
                                        ActForm.of(noun)
                                                .in(held.file().number())
                                                .variant("minutes"),
                                        "minutes.",
                                        terms.signers().minutes())
                                .area("minutes.text")
                                .withDocuments()
                                .form());
            case "end-without-paper" ->
                one(form.day("on", today).choice("agreed", yesOrNo()).area("note"));
            case "end-unsigned" ->
                one(form.choice("missing", ActForm.words(SIDES, Signer::word))
                        .day("on", today)
                        .area("reason"));
            case "decision" ->
                one(form.choice("decision", labelled(terms.decisions()))
                        .day("on", today)
                        .day("finalOn", "")
                        .area("text")
                        .withDocuments());
            case "finality" -> one(form.day("finalOn", today).area("evidence"));
            case "withdrawal" -> one(form.day("on", today).area("reason"));
            default -> List.of();
        };
    }

    private ActForm.Building signed(ActForm.Building form, String within, Set<Signer> complainants) {
        both(complainants).forEach(signer -> form.day(within + "signedOn." + signer.word(), ""));
        return form;
    }

    private List<Choice> words(Set<Signer> complainants) {
        return both(complainants).stream()
                .map(signer -> new Choice(signer.word(), ""))
                .toList();
    }

    /** A guardian or an heir signs as representative, also where the text names the customer alone. */
    private Set<Signer> both(Set<Signer> complainants) {
        Set<Signer> all = EnumSet.of(Signer.INSTITUTION);
        all.addAll(complainants);
        if (inPlace && complainants.contains(Signer.CUSTOMER)) {
            all.add(Signer.REPRESENTATIVE);
        }
        return all;
    }

    private List<Choice> toBeHeld() {
        return held.file().meetings().stream()
                .filter(meeting -> !meeting.held())
                .map((Meeting meeting) -> new Choice(
                        Integer.toString(meeting.number()), meeting.number() + ": " + show.moment(meeting.at())))
                .toList();
    }

    private List<Choice> labelled(Catalogue<?> catalogue) {
        return ActForm.entries(catalogue, entry -> show.title(entry.titles()));
    }

    private static List<Choice> yesOrNo() {
        return List.of(new Choice("true", "Yes"), new Choice("false", "No"));
    }

    private static List<ActForm> one(ActForm.Building form) {
        return List.of(form.form());
    }
}
