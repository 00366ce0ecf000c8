package dev.redress.app.register;

import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.party.PartyData;
import dev.redress.app.party.Seat;
import dev.redress.app.register.ComplainantView.Answer;
import dev.redress.app.register.ComplainantView.Asked;
import dev.redress.app.register.ComplainantView.FirstAnswer;
import dev.redress.app.register.ComplainantView.Message;
import dev.redress.app.register.ComplainantView.Paper;
import dev.redress.app.register.ComplainantView.RunningTerm;
import dev.redress.app.register.ComplainantView.You;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Complaint;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ComplaintEvent.DocumentsRequested;
import dev.redress.core.complaint.ComplaintEvent.ResponseDispatched;
import dev.redress.core.complaint.Correspondence;
import dev.redress.core.complaint.Extension;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.Person;
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

    ComplainantViews(Cases cases, CaseLaw law) {
        this.cases = cases;
        this.law = law;
    }

    ComplainantView of(Seat seat, Reading reading) {
        CaseRef ref = reading.ref();
        RecordedCase recorded = seat.recorded();
        Circumstances circumstances = law.of(recorded, seat.actor());
        Procedure procedure = circumstances.procedure();
        CaseFile file = recorded.file();
        var entry = file.entry();
        boolean reads = seat.may(Mandate.Scope.READ);
        Map<UUID, String> texts = reading.texts(wanted(seat));
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
                seat.seesEntryDocuments() ? opened.papers(entry.attachments()) : List.of(),
                reads ? entry.loss().material() : Optional.empty(),
                terms(file, procedure, circumstances.today()),
                (reads ? file.documentRequests() : List.<DocumentsRequested>of())
                        .stream()
                                .map(asked -> new Asked(
                                        opened.text(asked.documents()).lines().toList(), asked.sentOn()))
                                .toList(),
                reads ? messages(seat, opened) : List.of(),
                file.firstResponse()
                        .filter(_ -> reads)
                        .map(given -> new FirstAnswer(given.sentOn(), opened.text(given.text()))),
                file.dispatch()
                        .filter(_ -> reads)
                        .flatMap(sent -> file.response().map(it -> answer(it, sent, procedure, opened))),
                ground(ref, recorded, procedure),
                file.continuedBy().map(number -> number.printed()),
                file.privacy().erased().isPresent(),
                you(seat, reading));
    }

    /** What the page says about the person who has opened it, and nothing about anybody else. */
    private static You you(Seat seat, Reading reading) {
        CaseFile file = seat.recorded().file();
        var parties = file.parties();
        Optional<Person> person = PartyData.person(reading, file, seat.who());
        Optional<VaultRef> identity = PartyData.identity(file, seat.who());
        boolean minor = parties.minors().contains(seat.complainant());
        return new You(
                person.map(Person::name).orElse(""),
                person.map(Person::email).filter(PartyData::isMailAddress).orElse(""),
                identity.map(it -> parties.isVerified(seat.who(), it)).orElse(false),
                seat.several(),
                seat.several() && replyTo(file) == seat.complainant(),
                seat.mandate()
                        .map(it -> new You.Acts(
                                it.recorded().basis().word(),
                                it.recorded().until(),
                                it.recorded().scope().stream()
                                        .map(Mandate.Scope::word)
                                        .toList())),
                seat.may(Mandate.Scope.READ),
                seat.may(Mandate.Scope.WRITE),
                seat.may(Mandate.Scope.SETTLE)
                        && !seat.several()
                        && !(minor && seat.mandate().isEmpty()));
    }

    /** To whose address the one reply goes: the one chosen, or the one named first (ALMA-48). */
    private static int replyTo(CaseFile file) {
        return file.parties().replyTo().orElse(1);
    }

    /** Whether a document was sent to the complainant, and what it is called. */
    Optional<Paper> sentPaper(Seat seat, Reading reading, UUID id) {
        return !seat.may(Mandate.Scope.READ)
                ? Optional.empty()
                : of(seat, reading).messages().stream()
                        .filter(message -> !message.fromComplainant())
                        .flatMap(message -> message.papers().stream())
                        .filter(paper -> paper.id().equals(id))
                        .findFirst();
    }

    private static List<Message> messages(Seat seat, Opened opened) {
        return seat.recorded().file().correspondence().stream()
                .filter(seat::concerns)
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
                    clock.standing(today),
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

    private static Reading.Wanted wanted(Seat seat) {
        Reading.Wanted wanted = new Reading.Wanted();
        if (!seat.may(Mandate.Scope.READ)) {
            return wanted;
        }
        CaseFile file = seat.recorded().file();
        var entry = file.entry();
        wanted.add("subject", entry.subject());
        wanted.add("substance", entry.substance());
        if (seat.seesEntryDocuments()) {
            entry.attachments().forEach(it -> wanted.add("name of a document", it.description()));
        }
        file.documentRequests().forEach(it -> wanted.add("documents asked for", it.documents()));
        wanted.add("first response", file.firstResponse().map(given -> given.text()));
        file.dispatch().flatMap(_ -> file.response()).ifPresent(response -> {
            wanted.add("response", response.reasons());
            wanted.add("response", response.nextRemedies());
        });
        file.correspondence().stream().filter(seat::concerns).forEach(message -> {
            wanted.add("correspondence", message.text());
            message.attachments().forEach(it -> wanted.add("name of a document", it.description()));
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
