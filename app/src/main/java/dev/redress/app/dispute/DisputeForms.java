package dev.redress.app.dispute;

import dev.redress.app.dispute.ActForm.Choice;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Disputes;
import dev.redress.core.complaint.Ways;
import dev.redress.core.dispute.Answer;
import dev.redress.core.dispute.DeclaredFact;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.Gate;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumCheck.Condition.AmountAtMost;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of acts after the answer and on the dispute, with what the procedure lets one choose. */
final class DisputeForms {

    private final CaseFile file;
    private final Procedure procedure;
    private final List<Ways.Way> ways;
    private final LocalDate today;
    private final Shown show;

    DisputeForms(CaseFile file, Circumstances circumstances, List<Ways.Way> ways, Shown show) {
        this.file = file;
        this.procedure = circumstances.procedure();
        this.ways = ways;
        this.today = circumstances.today();
        this.show = show;
    }

    /** The form of an act; empty where the noun is none of these. */
    Optional<ActForm> of(String noun) {
        return switch (noun) {
            case "response-acceptance" ->
                form(ActForm.of(noun).day("on", today).area("evidence").withDocuments());
            case "response-rejection" -> form(ActForm.of(noun).day("on", today).area("reason"));
            case "objections" ->
                form(ActForm.of(noun)
                        .choice("form", ActForm.words(new Form[] {Form.WRITTEN, Form.ORAL}, Form::word))
                        .day("receivedOn", today)
                        .area("text")
                        .withDocuments());
            case "objection-response" -> form(answer(ActForm.of(noun).hidden("objection", openObjection())));
            case "objection-response-dispatch" ->
                form(ActForm.of(noun)
                        .hidden("objection", openObjection())
                        .choice("means", ActForm.entries(procedure.means().value(), it -> show.title(it.titles())))
                        .day("dispatchedOn", today));
            case "obligations" ->
                form(ActForm.of(noun)
                        .choice("proceeding", ActForm.orNone(ActForm.numbers(proceedings())))
                        .choice("owedBy", debtors())
                        .area("what")
                        .day("dueOn", ""));
            case "obligation-performance" ->
                form(ActForm.of(noun)
                        .choice("obligation", openObligations())
                        .day("on", today)
                        .area("evidence"));
            case "obligation-correction" ->
                form(ActForm.of(noun)
                        .choice("obligation", openObligations())
                        .choice("owedBy", debtors())
                        .area("what")
                        .day("dueOn", "")
                        .area("reason"));
            case "obligation-release" ->
                form(ActForm.of(noun)
                        .choice("obligation", openObligations())
                        .day("on", today)
                        .area("reason"));
            default -> onDispute(noun);
        };
    }

    private Optional<ActForm> onDispute(String noun) {
        return switch (noun) {
            case "dispute" ->
                form(ActForm.of(noun)
                        .day("on", today)
                        .checks("triggers", ActForm.words(Trigger.values(), Trigger::word)));
            case "elements" ->
                form(ActForm.of(noun)
                        .choice(
                                "element",
                                procedure.disputes().stream()
                                        .flatMap(terms -> labelled(
                                                terms.value().elements().entries())
                                                .stream())
                                        .toList())
                        .choice("answer", ActForm.words(Answer.values(), Answer::word))
                        .area("note"));
            case "loss" ->
                form(ActForm.of(noun)
                        .line("material.0.amount", "")
                        .hidden("material.0.certainty", "actual")
                        .hidden("material.0.currency", currency())
                        .line("material.1.amount", "")
                        .hidden("material.1.certainty", "potential")
                        .hidden("material.1.currency", currency())
                        .area("nonMaterial"));
            case "facts" ->
                form(ActForm.of(noun)
                        .choice("fact", ActForm.words(DeclaredFact.values(), DeclaredFact::word))
                        .choice("answer", ActForm.words(Answer.values(), Answer::word))
                        .area("evidence"));
            case "papers" -> form(paper(ActForm.of(noun)));
            case "referral" -> form(referral(ActForm.of(noun)));
            case "filing" ->
                form(ActForm.of(noun)
                        .choice(
                                "forum",
                                ways.stream()
                                        .filter(way -> !has(way))
                                        .map(this::forum)
                                        .toList())
                        .day("filedOn", today)
                        .area("notice"));
            case "closure" ->
                form(ActForm.of(noun)
                        .day("on", today)
                        .choice("ground", ActForm.words(Dispute.Ground.values(), Dispute.Ground::word))
                        .area("reason"));
            default -> Optional.empty();
        };
    }

    private ActForm.Building answer(ActForm.Building form) {
        return form.choice(
                        "outcome",
                        ActForm.entries(procedure.response().value().outcomes(), it -> show.title(it.titles())))
                .area("reasons")
                .line("executor", file.handler().orElse(""))
                .line("executorContact", procedure.institution().contact())
                .day("letterOn", today)
                .choice("language", ActForm.codes(procedure.institution().languages()))
                .area("nextRemedies")
                .day("offerOpenUntil", "");
    }

    private ActForm.Building paper(ActForm.Building form) {
        Map<String, Choice> papers = new LinkedHashMap<>();
        List<Choice> kinds = new ArrayList<>();
        ways.stream()
                .flatMap(way -> way.terms().value().papers().entries().stream())
                .forEach(paper -> {
                    papers.putIfAbsent(paper.code(), new Choice(paper.code(), show.title(paper.titles())));
                    paper.kinds().stream()
                            .sorted()
                            .map(kind -> new Choice(kind, ""))
                            .filter(kind -> !kinds.contains(kind))
                            .forEach(kinds::add);
                });
        return form.choice("paper", List.copyOf(papers.values()))
                .choice("kind", ActForm.orNone(kinds))
                .choice("original", List.of(new Choice("false", ""), new Choice("true", "")))
                .checks("marks", ActForm.words(ForumPaper.Mark.values(), ForumPaper.Mark::word))
                .day("validUntil", "")
                .day("receivedOn", today)
                .withDocuments();
    }

    /** Only where a gate is not closed; what is not known yet is told again when it is tried. */
    private ActForm.Building referral(ActForm.Building form) {
        return form.choice(
                        "forum",
                        ways.stream()
                                .filter(way -> way.gate().verdict() != Gate.Verdict.CLOSED)
                                .map(this::forum)
                                .toList())
                .day("appliedOn", today)
                .choice("applicant", applicants())
                .choice("addressee", ActForm.orNone(addressees()))
                .day("bornOn", "");
    }

    /** To whom an application may go, of whom exactly one is chosen (NEO-23); none where every forum is its own address. */
    List<Choice> addressees() {
        return ways.stream()
                .flatMap(way -> labelled(way.terms().value().addressees().entries()).stream())
                .distinct()
                .toList();
    }

    /** Everybody who may apply. */
    List<Choice> applicants() {
        return Stream.concat(
                        Stream.iterate(1, place -> place + 1)
                                .limit(file.entry().complainants().size())
                                .map(place -> new Choice("complainant-" + place, "Complainant " + place)),
                        file.parties().mandates().stream()
                                .map(mandate -> new Choice(
                                        "mandate-" + mandate.ordinal(), "Representative " + mandate.ordinal())))
                .toList();
    }

    /** Whether this forum has the dispute already. */
    private boolean has(Ways.Way way) {
        return file.disputes()
                .dispute()
                .flatMap(dispute -> dispute.file().openAt(way.forum()))
                .isPresent();
    }

    private Choice forum(Ways.Way way) {
        return new Choice(way.forum(), show.title(way.terms().value().titles()));
    }

    private List<Choice> labelled(List<Labelled> entries) {
        return entries.stream()
                .map(entry -> new Choice(entry.code(), show.title(entry.titles())))
                .toList();
    }

    private String currency() {
        return ways.stream()
                .map(way -> way.terms().value())
                .flatMap((ForumTerms terms) -> terms.checks().stream())
                .flatMap(check -> check.condition() instanceof AmountAtMost amount
                        ? amount.most().values().stream()
                        : Stream.empty())
                .map(most -> most.currency())
                .findFirst()
                .orElse("");
    }

    private static List<Choice> debtors() {
        return ActForm.words(new Signer[] {Signer.INSTITUTION, Signer.CUSTOMER}, Signer::word);
    }

    private List<Choice> openObligations() {
        return ActForm.numbers(file.disputes().obligations().stream()
                .filter(Disputes.Obligation::open)
                .map(Disputes.Obligation::number)
                .toList());
    }

    private int openObjection() {
        return file.disputes().openObjection().map(Disputes.Objection::number).orElse(1);
    }

    private List<Integer> proceedings() {
        return file.disputes().dispute().stream()
                .flatMap(dispute -> dispute.file().proceedings().stream())
                .map(held -> held.file().number())
                .toList();
    }

    private static Optional<ActForm> form(ActForm.Building building) {
        return Optional.of(building.form());
    }
}
