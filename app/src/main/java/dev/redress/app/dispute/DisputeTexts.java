package dev.redress.app.dispute;

import dev.redress.app.ledger.Reading;
import dev.redress.core.complaint.Disputes;
import dev.redress.core.complaint.Response;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.DisputeFile;
import dev.redress.core.dispute.ProceedingEnd;
import dev.redress.core.ledger.VaultRef;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The texts of what came after the answer, read in one look; empty without leave to read. */
record DisputeTexts(Map<UUID, String> texts) {

    static DisputeTexts of(Disputes disputes, Optional<Reading> reading) {
        return new DisputeTexts(reading.map(it -> it.texts(wanted(disputes))).orElse(Map.of()));
    }

    String of(Optional<VaultRef> text) {
        return text.flatMap(it -> Optional.ofNullable(texts.get(it.text()))).orElse("");
    }

    private static Reading.Wanted wanted(Disputes disputes) {
        Reading.Wanted wanted = new Reading.Wanted();
        disputes.reactions().forEach(it -> wanted.add("reaction to the response", it.shownBy()));
        disputes.objections().forEach(it -> {
            wanted.add("objection " + it.number(), it.raised().text());
            wanted.add("response to objection " + it.number(), it.response().flatMap(Response::reasons));
        });
        disputes.obligations().forEach(it -> {
            wanted.add("promise " + it.number(), it.undertaken().what());
            wanted.add("performance of promise " + it.number(), it.performed().map(done -> done.evidence()));
            wanted.add("release of promise " + it.number(), it.released().map(free -> free.reason()));
        });
        disputes.dispute().map(Dispute::file).ifPresent(dispute -> add(wanted, dispute));
        return wanted;
    }

    private static void add(Reading.Wanted wanted, DisputeFile dispute) {
        wanted.add("non-material loss", dispute.nonMaterial());
        dispute.proceedings().forEach(it -> {
            String place = " of proceeding " + it.file().number();
            wanted.add("agreement" + place, it.file().agreement().map(agreement -> agreement.text()));
            it.file().decisions().forEach(decided -> wanted.add("decision" + place, decided.text()));
            wanted.add("end" + place, it.file().end().flatMap(DisputeTexts::text));
        });
    }

    static Optional<VaultRef> text(ProceedingEnd end) {
        return switch (end) {
            case ProceedingEnd.ByDeed(var _, var deed) -> Optional.of(deed.text());
            case ProceedingEnd.ByMinutes(var _, var minutes) -> Optional.of(minutes.text());
            case ProceedingEnd.ByDecision decided -> Optional.of(decided.text());
            case ProceedingEnd.WithoutPaper _, ProceedingEnd.Unsigned _ -> Optional.empty();
            case ProceedingEnd.NotAdmitted _, ProceedingEnd.Withdrawn _ -> Optional.empty();
        };
    }
}
