package dev.redress.app.register;

import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Vault;
import dev.redress.app.register.ComplainantView.Answer;
import dev.redress.app.register.ComplainantView.Asked;
import dev.redress.app.register.ComplainantView.FirstAnswer;
import dev.redress.app.register.ComplainantView.Message;
import dev.redress.app.register.ComplainantView.Paper;
import dev.redress.app.register.ComplainantView.RunningTerm;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Complaint;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ComplaintEvent.ResponseDispatched;
import dev.redress.core.complaint.Correspondence;
import dev.redress.core.complaint.Extension;
import dev.redress.core.complaint.Response;
import dev.redress.core.ledger.LedgerEntry;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.Titles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what the complainant sees of a case. */
@Component
class ComplainantViews {

    private final Cases cases;
    private final CaseLaw law;
    private final Vault vault;

    ComplainantViews(Cases cases, CaseLaw law, Vault vault) {
        this.cases = cases;
        this.law = law;
        this.vault = vault;
    }

    ComplainantView of(CaseRef ref) {
        RecordedCase recorded = cases.require(ref);
        Circumstances circumstances = law.of(recorded, new Actor.Portal());
        Procedure procedure = circumstances.procedure();
        CaseFile file = recorded.file();
        var entry = file.entry();
        Map<UUID, String> texts = vault.texts(ref, references(file));
        Opened opened = new Opened(texts);
        return new ComplainantView(
                entry.number().printed(),
                recorded.complaint().state(),
                recorded.complaint() instanceof Complaint.Open,
                title(procedure.submissions().value(), entry.kind()),
                entry.arrivedAt(),
                entry.receivedOn(),
                entry.registeredAt(),
                entry.officer(),
                file.acknowledgement()
                        .map(given -> given.contact())
                        .filter(contact -> !contact.isBlank())
                        .orElse(procedure.institution().contact()),
                entry.language(),
                opened.text(entry.subject()),
                opened.text(entry.substance()),
                opened.papers(entry.attachments()),
                entry.loss().material(),
                terms(file, procedure, circumstances.today()),
                file.documentRequests().stream()
                        .map(asked ->
                                new Asked(opened.text(asked.documents()).lines().toList(), asked.sentOn()))
                        .toList(),
                messages(file, opened),
                file.firstResponse().map(given -> new FirstAnswer(given.sentOn(), opened.text(given.text()))),
                file.dispatch().flatMap(sent -> file.response().map(it -> answer(it, sent, procedure, opened))),
                ground(ref, recorded, procedure),
                file.continuedBy().map(number -> number.printed()),
                texts.isEmpty());
    }

    /** Whether a document was sent to the complainant, and what it is called. */
    Optional<Paper> sentPaper(CaseRef ref, UUID id) {
        return of(ref).messages().stream()
                .filter(message -> !message.fromComplainant())
                .flatMap(message -> message.papers().stream())
                .filter(paper -> paper.id().equals(id))
                .findFirst();
    }

    private static List<Message> messages(CaseFile file, Opened opened) {
        return file.correspondence().stream()
                .filter(message -> message.direction() != Correspondence.Direction.INTERNAL)
                .map(message -> new Message(
                        message.direction() == Correspondence.Direction.IN,
                        opened.text(message.text()),
                        opened.papers(message.attachments())))
                .toList();
    }

    private static Answer answer(Response response, ResponseDispatched sent, Procedure procedure, Opened opened) {
        return new Answer(
                title(procedure.response().value().outcomes(), response.outcome()),
                response.reasons().map(opened::text).orElse(""),
                response.executor().orElse(""),
                response.executorContact().orElse(""),
                response.letterOn(),
                sent.dispatchedOn(),
                response.language(),
                response.nextRemedies().map(opened::text).orElse(""),
                response.offerOpenUntil());
    }

    private static List<RunningTerm> terms(CaseFile file, Procedure procedure, LocalDate today) {
        List<RunningTerm> terms = new ArrayList<>();
        for (CaseClock clock : file.clocks()) {
            if (clock.setAside().isPresent()) {
                continue;
            }
            LocalDate due = clock.deadline().due();
            terms.add(new RunningTerm(
                    clock.clock(),
                    standing(clock, today),
                    due,
                    clock.stoppedOn(),
                    clock.former().stream()
                            .map(former -> former.deadline().due())
                            .filter(former -> !former.equals(due))
                            .findFirst(),
                    extendedBecause(file, clock, procedure),
                    clock.deadline().source().inWords()));
        }
        return terms;
    }

    private static String standing(CaseClock clock, LocalDate today) {
        if (clock.stoppedOn().isPresent()) {
            return clock.lateOn(clock.stoppedOn().get()) ? "late" : "in-time";
        }
        return clock.lateOn(today) ? "overdue" : "running";
    }

    private static Optional<Titles> extendedBecause(CaseFile file, CaseClock clock, Procedure procedure) {
        return file.extensions().stream()
                .filter(extension -> extension.clock().equals(clock.clock()))
                .filter(extension -> extension.standing() == Extension.Standing.IN_EFFECT)
                .flatMap(extension -> extension.condition().stream())
                .flatMap(code -> procedure.rulebook().clocks().stream()
                        .filter(rule ->
                                rule.terms().name().equals(clock.deadline().rule()))
                        .flatMap(rule -> rule.terms().forCase(procedure.days()).value().extension().stream())
                        .flatMap(rule -> rule.conditions().find(code).stream()))
                .map(condition -> condition.titles())
                .findFirst();
    }

    /** The ground on which a case ended without a response; the record has it only in its events. */
    private Optional<Titles> ground(CaseRef ref, RecordedCase recorded, Procedure procedure) {
        return switch (recorded.complaint()) {
            case Complaint.LeftWithoutConsideration _, Complaint.HandlingRefused _ ->
                cases.entries(ref).stream()
                        .map(ComplainantViews::event)
                        .flatMap(event -> switch (event) {
                            case ComplaintEvent.LeftWithoutConsideration left ->
                                Optional.of(title(
                                                procedure
                                                        .leftWithoutConsideration()
                                                        .value(),
                                                left.ground()))
                                        .stream();
                            case ComplaintEvent.HandlingRefused refused ->
                                Optional.of(title(procedure.refusal().value(), refused.ground())).stream();
                            default -> Optional.<Titles>empty().stream();
                        })
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static ComplaintEvent event(LedgerEntry entry) {
        return EventJson.read(entry.kind(), entry.version(), entry.payload());
    }

    private static <E extends Catalogue.Entry> Titles title(Catalogue<E> catalogue, String code) {
        return catalogue.find(code).map(Catalogue.Entry::titles).orElse(new Titles(Map.of("en", code)));
    }

    private static List<VaultRef> references(CaseFile file) {
        List<VaultRef> wanted = new ArrayList<>();
        var entry = file.entry();
        wanted.add(entry.subject());
        wanted.add(entry.substance());
        entry.attachments().forEach(attachment -> wanted.add(attachment.description()));
        file.documentRequests().forEach(request -> wanted.add(request.documents()));
        file.firstResponse().ifPresent(given -> wanted.add(given.text()));
        file.dispatch().flatMap(_ -> file.response()).ifPresent(response -> {
            response.reasons().ifPresent(wanted::add);
            response.nextRemedies().ifPresent(wanted::add);
        });
        file.correspondence().stream()
                .filter(message -> message.direction() != Correspondence.Direction.INTERNAL)
                .forEach(message -> {
                    wanted.add(message.text());
                    message.attachments().forEach(attachment -> wanted.add(attachment.description()));
                });
        return wanted;
    }

    /** Opened texts. */
    private record Opened(Map<UUID, String> texts) {

        String text(VaultRef reference) {
            return texts.getOrDefault(reference.text(), "");
        }

        List<Paper> papers(List<Attachment> attachments) {
            List<Paper> papers = new ArrayList<>();
            for (Attachment attachment : attachments) {
                String json = text(attachment.description());
                if (!json.isEmpty()) {
                    Uploads.Description about = EventJson.read(json, Uploads.Description.class);
                    papers.add(new Paper(
                            attachment.content().text(),
                            about.name(),
                            about.mediaType(),
                            about.size(),
                            attachment.copy()));
                }
            }
            return papers;
        }
    }
}
