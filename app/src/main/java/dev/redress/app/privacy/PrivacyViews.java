package dev.redress.app.privacy;

import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Complaint;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Privacy;
import dev.redress.core.complaint.PrivacyEvent.LegalHoldSet;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Retention;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts together how it stands with the data of a case. */
@Component
class PrivacyViews {

    private final Cases cases;
    private final CaseLaw law;
    private final Readings readings;

    PrivacyViews(Cases cases, CaseLaw law, Readings readings) {
        this.cases = cases;
        this.law = law;
        this.readings = readings;
    }

    PrivacyView of(CaseRef ref, StaffMember member) {
        RecordedCase recorded = cases.require(ref);
        CaseFile file = recorded.file();
        Optional<Reading> reading = readings.of(recorded, member);
        Map<UUID, String> texts = reading.map(it -> it.texts(wanted(file))).orElse(Map.of());
        Privacy privacy = file.privacy();
        Optional<Retention.Period> period = law.procedureToday(ref.institution())
                .retention()
                .value()
                .of(file.entry().kind());
        return new PrivacyView(
                file.entry().number().printed(),
                recorded.complaint().state(),
                recorded.complaint() instanceof Complaint.Open,
                IntStream.rangeClosed(1, file.entry().complainants().size())
                        .mapToObj(place -> Optional.ofNullable(texts.get(
                                        Complainants.identity(file, place).text()))
                                .map(json -> EventJson.read(json, Person.class).name())
                                .orElse(""))
                        .toList(),
                recorded.endedOn(),
                recorded.endedOn().flatMap(ended -> period.flatMap(it -> it.until(ended))),
                period.flatMap(Retention.Period::keep).isPresent(),
                privacy.requests().stream().map(it -> asked(file, it, texts)).toList(),
                privacy.consents().stream().map(PrivacyViews::consent).toList(),
                privacy.corrected().keySet().stream().sorted().toList(),
                privacy.restriction().isPresent(),
                privacy.hold().map(LegalHoldSet::by),
                privacy.erased().isPresent(),
                reading.map(it -> it.reader().purpose()));
    }

    static PrivacyView.Asked asked(CaseFile file, Privacy.Request request, Map<UUID, String> texts) {
        Optional<CaseClock> clock = file.lastClock(request.requested().clock());
        Optional<VaultRef> answer = request.fulfilled()
                .flatMap(it -> it.how())
                .or(() -> request.refused().flatMap(it -> it.reason()));
        return new PrivacyView.Asked(
                request.number(),
                request.requested().right().word(),
                request.requested().complainant(),
                request.requested().receivedAt(),
                request.open() ? "open" : request.fulfilled().isPresent() ? "met" : "refused",
                clock.map(it -> it.deadline().due()),
                clock.flatMap(it -> it.deadline().dueAt()),
                clock.flatMap(CaseClock::missed).isPresent(),
                request.escalated(),
                request.fulfilled()
                        .map(it -> it.at())
                        .or(() -> request.refused().map(it -> it.at())),
                request.fulfilled()
                        .map(it -> it.by())
                        .or(() -> request.refused().map(it -> it.by())),
                request.refused().map(it -> it.ground()),
                text(request.requested().words(), texts),
                text(answer, texts));
    }

    private static String text(Optional<VaultRef> text, Map<UUID, String> texts) {
        return text.flatMap(it -> Optional.ofNullable(texts.get(it.text()))).orElse("");
    }

    static PrivacyView.Consent consent(Privacy.Consent consent) {
        return new PrivacyView.Consent(
                consent.number(),
                consent.given().complainant(),
                consent.given().purpose(),
                consent.given().textVersion(),
                consent.given().channel(),
                consent.given().givenAt(),
                consent.withdrawnAt());
    }

    private static Reading.Wanted wanted(CaseFile file) {
        Reading.Wanted wanted = new Reading.Wanted();
        List<Integer> places = IntStream.rangeClosed(
                        1, file.entry().complainants().size())
                .boxed()
                .toList();
        places.forEach(place -> wanted.add("complainant " + place, Complainants.identity(file, place)));
        file.privacy().requests().forEach(request -> {
            wanted.add("request for data", request.requested().words());
            wanted.add("answer to a request for data", request.fulfilled().flatMap(it -> it.how()));
            wanted.add("answer to a request for data", request.refused().flatMap(it -> it.reason()));
        });
        return wanted;
    }
}
