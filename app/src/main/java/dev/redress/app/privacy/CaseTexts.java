package dev.redress.app.privacy;

import dev.redress.app.ledger.Reading.Wanted;
import dev.redress.core.complaint.CaseFile;

/** Every text of a case that may belong into a copy for one of its persons. */
final class CaseTexts {

    private CaseTexts() {}

    static Wanted of(CaseFile file) {
        Wanted wanted = new Wanted();
        var entry = file.entry();
        wanted.add("subject", entry.subject());
        wanted.add("substance", entry.substance());
        wanted.add("loss", entry.loss().nonMaterial());
        for (int i = 0; i < entry.complainants().size(); i++) {
            wanted.add("complainant " + (i + 1), entry.complainants().get(i).identity());
        }
        file.parties()
                .mandates()
                .forEach(it -> wanted.add("representative", it.recorded().representative()));
        entry.attachments().forEach(it -> wanted.add("name of a document", it.description()));
        file.documentRequests().forEach(it -> wanted.add("documents asked for", it.documents()));
        file.firstResponse().ifPresent(it -> wanted.add("response", it.text()));
        file.response().ifPresent(it -> {
            wanted.add("response", it.reasons());
            wanted.add("response", it.nextRemedies());
        });
        file.correspondence().forEach(message -> {
            wanted.add("correspondence", message.text());
            message.attachments().forEach(it -> wanted.add("name of a document", it.description()));
        });
        file.confidentiality().disclosures().forEach(it -> {
            wanted.add("disclosure", it.recipient());
            wanted.add("disclosure", it.what());
        });
        file.privacy().requests().forEach(request -> {
            wanted.add("request for data", request.requested().words());
            request.fulfilled().ifPresent(it -> wanted.add("answer to a request for data", it.how()));
            request.refused().ifPresent(it -> wanted.add("answer to a request for data", it.reason()));
        });
        return wanted;
    }
}
