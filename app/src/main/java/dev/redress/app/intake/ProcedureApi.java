package dev.redress.app.intake;

import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.Problem;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The published procedures, open to everybody (NEO-38). */
@RestController
class ProcedureApi {

    /** An institution whose procedure is published here. */
    record Listed(String code, String name, String country, List<String> languages) {}

    /** A coded choice with its titles by language. */
    record Choice(String code, Map<String, String> title) {}

    /** A term. */
    record TermInForce(
            String clock,
            Optional<String> form,
            String term,
            Optional<String> extension,
            String starts,
            String rule,
            LocalDate inForceSince,
            String source) {}

    /** What an institution's procedure says today. */
    record Published(
            Listed institution,
            String contact,
            List<String> basis,
            List<Choice> channels,
            List<Choice> submissions,
            List<Choice> complainants,
            List<TermInForce> terms,
            List<Choice> confidentiality,
            List<Choice> reports) {}

    private final Lawbook lawbook;
    private final CaseLaw law;

    ProcedureApi(Lawbook lawbook, CaseLaw law) {
        this.lawbook = lawbook;
        this.law = law;
    }

    @OpenTo(Audience.EVERYBODY)
    @GetMapping("/api/institutions")
    List<Listed> institutions() {
        return lawbook.institutions().stream()
                .map(code -> listed(law.institution(code)))
                .toList();
    }

    @OpenTo(Audience.EVERYBODY)
    @GetMapping("/api/institutions/{institution}/procedure")
    Published procedure(@PathVariable String institution) {
        if (!lawbook.institutions().contains(institution)) {
            throw new Problem(404, "no-such-institution", "There is no institution '" + institution + "' here.");
        }
        Procedure procedure = law.procedureToday(institution);
        return new Published(
                listed(procedure.institution()),
                procedure.institution().contact(),
                procedure.rulebook().basis().forCase(procedure.days()).value().entries().stream()
                        .map(entry -> entry.instrument().shortName())
                        .toList(),
                procedure.channels().value().entries().stream()
                        .filter(channel -> channel.active())
                        .map(channel -> choice(channel))
                        .toList(),
                choices(procedure.submissions()),
                procedure.complainants().value().entries().stream()
                        .filter(kind -> kind.accepted())
                        .map(kind -> choice(kind))
                        .toList(),
                procedure.rulebook().clocks().stream()
                        .filter(clock ->
                                clock.terms().answersOn(procedure.days().eventOn()))
                        .map(clock -> term(clock, clock.terms().forCase(procedure.days())))
                        .toList(),
                choices(procedure.purposes()),
                choices(procedure.rulebook().reports().forCase(procedure.days())));
    }

    private static TermInForce term(ClockRule clock, InForce<ClockTerms> terms) {
        return new TermInForce(
                clock.clock(),
                clock.form().map(Form::word),
                terms.value().term().toString(),
                terms.value().extension().map(rule -> rule.length().toString()),
                terms.value().starts().word(),
                terms.rule().path(),
                terms.since(),
                terms.source().inWords());
    }

    private static Listed listed(Institution institution) {
        return new Listed(institution.code(), institution.name(), institution.country(), institution.languages());
    }

    private static List<Choice> choices(InForce<? extends Catalogue<?>> catalogue) {
        return catalogue.value().entries().stream().map(ProcedureApi::choice).toList();
    }

    private static Choice choice(Catalogue.Entry entry) {
        return new Choice(entry.code(), entry.titles().byLanguage());
    }
}
