package dev.redress.app.dispute;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.handling.CasePage;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Problem;
import dev.redress.app.register.RegisterNumbers;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document that came with an act after the answer, for who has opened the case. */
@Page
class DisputeDocumentPages {

    private final DisputeDocuments documents;
    private final Cases cases;
    private final Readings readings;
    private final RegisterNumbers numbers;
    private final Desk desk;

    DisputeDocumentPages(
            DisputeDocuments documents, Cases cases, Readings readings, RegisterNumbers numbers, Desk desk) {
        this.documents = documents;
        this.cases = cases;
        this.readings = readings;
        this.numbers = numbers;
        this.desk = desk;
    }

    @Needs
    @GetMapping("/workbench/complaints/{year:\\d{4}}/{number:\\d+}/dispute/documents/{id}")
    ResponseEntity<byte[]> document(CasePage.Address address, @PathVariable UUID id) {
        Desk.Place place = desk.place();
        CaseRef ref = numbers.require(place.institution(), address.year(), address.number());
        RecordedCase recorded = cases.require(ref);
        return readings.of(recorded, place.member())
                .flatMap(reading -> documents.of(recorded, Optional.of(reading)).values().stream()
                        .flatMap(all -> all.stream())
                        .filter(document -> document.id().equals(id))
                        .findFirst()
                        .flatMap(document ->
                                reading.bytes("document " + id, id).map(bytes -> Download.of(document.name(), bytes))))
                .orElseThrow(() -> new Problem(404, "no-such-document", "There is no such document in this case."));
    }
}
