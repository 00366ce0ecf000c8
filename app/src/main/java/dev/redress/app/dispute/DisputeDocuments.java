package dev.redress.app.dispute;

import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.DisputeEvent.DecisionRecorded;
import dev.redress.core.complaint.DisputeEvent.MinutesSigned;
import dev.redress.core.complaint.DisputeEvent.ObjectionRaised;
import dev.redress.core.complaint.DisputeEvent.PaperGiven;
import dev.redress.core.complaint.DisputeEvent.ResponseAccepted;
import dev.redress.core.complaint.DisputeEvent.SettlementDeedSigned;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The documents that came with what was done after the answer. */
@Component
class DisputeDocuments {

    /**
     * A document.
     *
     * @param id of its content in the vault
     * @param size in bytes
     */
    record Document(UUID id, String name, long size, boolean copy) {}

    private final Cases cases;

    DisputeDocuments(Cases cases) {
        this.cases = cases;
    }

    /**
     * Every document by what it came with: {@code reaction-0}, {@code objection-1}, {@code paper-1} in the order of the
     * papers, {@code end-1} of a proceeding. Names are empty without leave to read.
     */
    Map<String, List<Document>> of(RecordedCase recorded, Optional<Reading> reading) {
        Map<String, List<Attachment>> found = new LinkedHashMap<>();
        int paper = 0;
        for (var row : cases.entries(recorded.ref()).subList(0, recorded.rows())) {
            ComplaintEvent event = EventJson.read(row.kind(), row.version(), row.payload());
            switch (event) {
                case ResponseAccepted it -> found.put("reaction-" + it.round(), it.documents());
                case ObjectionRaised it -> found.put("objection-" + it.objection(), it.documents());
                case PaperGiven it -> found.put("paper-" + ++paper, it.documents());
                case SettlementDeedSigned it -> found.put("end-" + it.proceeding(), it.documents());
                case MinutesSigned it -> found.put("end-" + it.proceeding(), it.documents());
                case DecisionRecorded it -> found.put("end-" + it.proceeding(), it.documents());
                default -> {}
            }
        }
        Reading.Wanted wanted = new Reading.Wanted();
        found.values().forEach(all -> all.forEach(it -> wanted.add("name of a document", it.description())));
        Map<UUID, String> names = reading.map(it -> it.texts(wanted)).orElse(Map.of());
        Map<String, List<Document>> documents = new LinkedHashMap<>();
        found.forEach((place, all) -> documents.put(place, described(all, names)));
        return documents;
    }

    private static List<Document> described(List<Attachment> all, Map<UUID, String> names) {
        List<Document> described = new ArrayList<>();
        for (Attachment document : all) {
            Uploads.Description about = Optional.ofNullable(
                            names.get(document.description().text()))
                    .map(json -> EventJson.read(json, Uploads.Description.class))
                    .orElse(new Uploads.Description("", "application/octet-stream", 0));
            described.add(new Document(document.content().text(), about.name(), about.size(), document.copy()));
        }
        return described;
    }
}
