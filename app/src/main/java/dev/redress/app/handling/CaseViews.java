package dev.redress.app.handling;

import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.CaseView.Happened;
import dev.redress.app.handling.CaseView.Message;
import dev.redress.app.handling.CaseView.Paper;
import dev.redress.app.handling.CaseView.Party;
import dev.redress.app.handling.CaseView.RequestedDocuments;
import dev.redress.app.handling.CaseView.ResponseView;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Complaint;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Response;
import dev.redress.core.ledger.LedgerEntry;
import dev.redress.core.ledger.VaultRef;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts together what people of the institution see of a case, texts included. */
@Component
public class CaseViews {

    private static final String GONE = "(erased)";

    private final Cases cases;
    private final CaseLaw law;
    private final Readings readings;

    CaseViews(Cases cases, CaseLaw law, Readings readings) {
        this.cases = cases;
        this.law = law;
        this.readings = readings;
    }

    /** @throws Cases.NoSuchCase when there is no such case */
    public CaseView of(CaseRef ref, StaffMember member) {
        RecordedCase recorded = cases.require(ref);
        Circumstances circumstances = law.of(recorded, member.actor());
        CaseFile file = recorded.file();
        Optional<Reading> reading = readings.of(recorded, member);
        boolean erased = file.privacy().erased().isPresent();
        Texts texts = new Texts(reading.map(it -> it.texts(wanted(file))).orElse(Map.of()), erased ? GONE : "");
        var entry = file.entry();
        return new CaseView(
                ref.institution(),
                ref.caseId(),
                entry.number().year(),
                entry.number().number(),
                entry.number().printed(),
                recorded.complaint().state(),
                recorded.complaint() instanceof Complaint.Open,
                entry.kind(),
                file.form().word(),
                entry.channel(),
                entry.language(),
                file.priority(),
                file.unit(),
                file.handler(),
                file.assistance().map(chosen -> chosen.assistance()),
                file.assistance().map(chosen -> chosen.units()).orElse(List.of()),
                entry.arrivedAt(),
                entry.registeredAt(),
                entry.receivedOn(),
                entry.officer(),
                file.acknowledgement().map(given -> given.sentOn()),
                entry.continues().map(number -> number.printed()),
                file.continuedBy().map(number -> number.printed()),
                entry.incomplete(),
                texts.of(entry.subject()),
                texts.of(entry.substance()),
                IntStream.rangeClosed(1, entry.complainants().size())
                        .mapToObj(place ->
                                texts.party(entry.complainants().get(place - 1).kinds(), identity(file, place)))
                        .toList(),
                texts.papers(entry.attachments()),
                entry.loss().material().map(money -> money.amount().toPlainString() + " " + money.currency()),
                entry.loss().nonMaterial().map(texts::of),
                new ClockViews(circumstances).of(file),
                file.extensions(),
                file.documentRequests().stream()
                        .map(it -> new RequestedDocuments(texts.of(it.documents()), it.means(), it.sentOn()))
                        .toList(),
                file.response().map(response -> response(response, file, texts)),
                file.correspondence().stream()
                        .map(it -> new Message(
                                it.direction().word(),
                                it.channel(),
                                texts.of(it.text()),
                                texts.papers(it.attachments())))
                        .toList(),
                new PossibleActs(circumstances).of(recorded.complaint()),
                happened(ref),
                reading.map(it -> it.reader().purpose()),
                erased);
    }

    private List<Happened> happened(CaseRef ref) {
        ZoneId zone = law.institution(ref.institution()).zone();
        return cases.entries(ref).stream().map(entry -> happened(entry, zone)).toList();
    }

    private static Happened happened(LedgerEntry entry, ZoneId zone) {
        return new Happened(
                entry.sequence(),
                entry.kind(),
                entry.occurredOn(),
                LocalDateTime.ofInstant(entry.recordedAt(), zone),
                entry.actor(),
                entry.hash());
    }

    private static ResponseView response(Response response, CaseFile file, Texts texts) {
        return new ResponseView(
                response.outcome(),
                response.reasons().map(texts::of).orElse(""),
                response.executor().orElse(""),
                response.executorContact().orElse(""),
                response.letterOn(),
                response.language(),
                response.nextRemedies().map(texts::of).orElse(""),
                response.offerOpenUntil(),
                file.dispatch().map(dispatched -> dispatched.means()),
                file.dispatch().map(dispatched -> dispatched.dispatchedOn()));
    }

    private static Reading.Wanted wanted(CaseFile file) {
        Reading.Wanted wanted = new Reading.Wanted();
        var entry = file.entry();
        wanted.add("subject", entry.subject());
        wanted.add("substance", entry.substance());
        for (int i = 0; i < entry.complainants().size(); i++) {
            wanted.add("complainant " + (i + 1), identity(file, i + 1));
        }
        entry.attachments().forEach(it -> wanted.add("name of a document", it.description()));
        wanted.add("loss", entry.loss().nonMaterial());
        file.documentRequests().forEach(it -> wanted.add("documents asked for", it.documents()));
        file.response().ifPresent(response -> {
            wanted.add("response", response.reasons());
            wanted.add("response", response.nextRemedies());
        });
        file.correspondence().forEach(message -> {
            wanted.add("correspondence", message.text());
            message.attachments().forEach(it -> wanted.add("name of a document", it.description()));
        });
        return wanted;
    }

    /** The data of a complainant as last put right. */
    static VaultRef identity(CaseFile file, int complainant) {
        return file.privacy().identity(complainant, file.entry().complainants().get(complainant - 1));
    }

    /** What an attachment is called, as the vault keeps it. */
    record Description(String name, String mediaType, long size) {}

    /**
     * Opened texts.
     *
     * @param missing what stands for a text that was not opened, or is no more
     */
    private record Texts(Map<UUID, String> opened, String missing) {

        String of(VaultRef text) {
            return opened.getOrDefault(text.text(), missing);
        }

        Party party(java.util.Set<String> kinds, VaultRef identity) {
            return Optional.ofNullable(opened.get(identity.text()))
                    .map(json -> EventJson.read(json, Person.class))
                    .map(person -> new Party(
                            kinds.stream().sorted().toList(),
                            person.name(),
                            person.address(),
                            person.email(),
                            person.phone(),
                            person.mandate().map(Person.Mandate::evidence)))
                    .orElse(new Party(kinds.stream().sorted().toList(), missing, "", "", "", Optional.empty()));
        }

        List<Paper> papers(List<Attachment> attachments) {
            return attachments.stream()
                    .map(attachment -> {
                        Description description = Optional.ofNullable(
                                        opened.get(attachment.description().text()))
                                .map(json -> EventJson.read(json, Description.class))
                                .orElse(new Description(missing, "application/octet-stream", 0));
                        return new Paper(
                                attachment.content().text(),
                                description.name(),
                                description.mediaType(),
                                description.size(),
                                attachment.copy());
                    })
                    .toList();
        }
    }
}
