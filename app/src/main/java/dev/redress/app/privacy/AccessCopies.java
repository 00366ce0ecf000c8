package dev.redress.app.privacy;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.app.privacy.AccessCopy.Answer;
import dev.redress.app.privacy.AccessCopy.Paper;
import dev.redress.app.privacy.AccessCopy.You;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Correspondence;
import dev.redress.core.complaint.Correspondence.Direction;
import dev.redress.core.complaint.Person;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what a case holds about one of its complainants, and blots out what it holds about the others. */
@Component
class AccessCopies {

    /** A copy and the documents that go with it, by the place in the archive. */
    record Copy(AccessCopy data, Map<String, byte[]> files) {}

    private final Cases cases;
    private final CaseLaw law;
    private final Trail trail;

    AccessCopies(Cases cases, CaseLaw law, Trail trail) {
        this.cases = cases;
        this.law = law;
        this.trail = trail;
    }

    Copy of(RecordedCase recorded, int complainant, Reading reading, Shown show) {
        return new Making(recorded, complainant, reading, show).copy();
    }

    private final class Making {
        private final RecordedCase recorded;
        private final CaseFile file;
        private final int complainant;
        private final Shown show;
        private final Procedure procedure;
        private final Map<UUID, String> texts;
        private final Person own;
        private final List<CaseEvent> events;
        private final Masks masks;
        private final Copying copying;

        Making(RecordedCase recorded, int complainant, Reading reading, Shown show) {
            this.recorded = recorded;
            this.file = recorded.file();
            this.complainant = complainant;
            this.show = show;
            this.procedure = law.procedureToday(recorded.ref().institution());
            List<Optional<Person>> people = Complainants.of(file, reading);
            this.own = people.get(complainant - 1)
                    .orElseThrow(() -> new Problem(409, "personal-data-erased", "The data were erased."));
            this.events = cases.entries(recorded.ref()).subList(0, recorded.rows()).stream()
                    .map(CaseEvent::of)
                    .toList();
            this.texts = reading.texts(
                    CaseTexts.of(events.stream().map(CaseEvent::event).toList()));
            this.masks = new Masks(others(people), own);
            this.copying = new Copying(reading, texts, masks, alone());
        }

        /** Everybody else whose data lie in the case: those who complain with the person, and who acts for anybody. */
        private List<Person> others(List<Optional<Person>> people) {
            List<Person> others = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                if (i != complainant - 1) {
                    people.get(i).ifPresent(others::add);
                    former(i + 1).ifPresent(others::add);
                }
            }
            file.parties().mandates().stream()
                    .map(mandate ->
                            texts.get(mandate.recorded().representative().text()))
                    .flatMap(json -> Optional.ofNullable(json).stream())
                    .map(json -> EventJson.read(json, Person.class))
                    .filter(acting -> !acting.equals(own))
                    .forEach(others::add);
            return others;
        }

        private Optional<Person> former(int place) {
            VaultRef entered = file.entry().complainants().get(place - 1).identity();
            return Optional.ofNullable(texts.get(entered.text())).map(json -> EventJson.read(json, Person.class));
        }

        Copy copy() {
            Institution institution = procedure.institution();
            Statements.Found statements = new Statements(file, complainant, copying, procedure, show)
                    .of(events, trail.names(recorded.ref().institution(), complainant, show));
            AccessCopy data = new AccessCopy(
                    institution.name(),
                    institution.contact(),
                    file.entry().number().printed(),
                    law.now(institution.code()),
                    institution.zone().getId(),
                    you(own),
                    file.privacy().corrected().containsKey(complainant)
                            ? former(complainant).map(this::you)
                            : Optional.empty(),
                    submitted(),
                    file.correspondence().stream()
                            .filter(this::concerns)
                            .map(this::message)
                            .toList(),
                    file.documentRequests().stream()
                            .map(it -> new AccessCopy.Wanted(text(it.documents()), it.sentOn()))
                            .toList(),
                    file.firstResponse()
                            .map(it -> new Answer(
                                    "", text(it.text()), "", "", "", Optional.empty(), Optional.of(it.sentOn()))),
                    response(),
                    new SentLetters(file, copying, procedure, show).to(complainant),
                    statements.own(),
                    statements.leftOut(),
                    file.clocks().stream().map(Making::term).toList(),
                    file.privacy().requests().stream()
                            .filter(it -> it.requested().complainant() == complainant)
                            .map(it -> PrivacyViews.asked(file, it, texts))
                            .map(this::request)
                            .toList(),
                    file.privacy().consents().stream()
                            .filter(it -> it.given().complainant() == complainant)
                            .map(it -> new AccessCopy.Consent(
                                    it.given().purpose(),
                                    it.given().textVersion(),
                                    it.given().channel(),
                                    it.given().givenAt(),
                                    it.withdrawnAt()))
                            .toList(),
                    file.privacy().restriction().isPresent(),
                    trail.of(cases.require(recorded.ref()), complainant, texts, masks, show));
            return new Copy(data, copying.files());
        }

        private You you(Person person) {
            return new You(
                    person.kinds().stream()
                            .sorted()
                            .map(kind -> show.titleIn(procedure.complainants().value(), kind))
                            .toList(),
                    person.name(),
                    person.address(),
                    person.email(),
                    person.phone(),
                    person.customerNumber(),
                    person.identityDocument(),
                    person.birthDate(),
                    person.mandate().map(it -> masks.apply(it.evidence())).orElse(""));
        }

        private AccessCopy.Submitted submitted() {
            var entry = file.entry();
            return new AccessCopy.Submitted(
                    show.titleIn(procedure.submissions().value(), entry.kind()),
                    show.titleIn(procedure.channels().value(), entry.channel()),
                    file.form().word(),
                    entry.language(),
                    entry.arrivedAt(),
                    entry.receivedOn(),
                    entry.registeredAt(),
                    entry.officer(),
                    text(entry.subject()),
                    text(entry.substance()),
                    entry.loss().material().map(show::money),
                    entry.loss().nonMaterial().map(this::text).orElse(""),
                    papers(entry.attachments(), alone() || complainant == 1));
        }

        private boolean alone() {
            return file.entry().complainants().size() == 1;
        }

        /** Notes among staff are none of the person's texts; what another complainant wrote is the other's. */
        private boolean concerns(Correspondence message) {
            return message.direction() != Direction.INTERNAL
                    && (alone()
                            || message.complainant()
                                    .map(place -> place == complainant)
                                    .orElse(message.direction() == Direction.OUT));
        }

        private AccessCopy.Message message(Correspondence message) {
            return new AccessCopy.Message(
                    message.direction() == Direction.IN,
                    show.titleIn(procedure.channels().value(), message.channel()),
                    text(message.text()),
                    papers(message.attachments(), true));
        }

        private Optional<Answer> response() {
            return file.dispatch()
                    .flatMap(sent -> file.response()
                            .map(it -> new Answer(
                                    show.titleIn(procedure.response().value().outcomes(), it.outcome()),
                                    it.reasons().map(this::text).orElse(""),
                                    it.nextRemedies().map(this::text).orElse(""),
                                    it.executor().orElse(""),
                                    it.executorContact().orElse(""),
                                    Optional.of(it.letterOn()),
                                    Optional.of(sent.dispatchedOn()))));
        }

        private static AccessCopy.Term term(CaseClock clock) {
            return new AccessCopy.Term(
                    clock.clock(),
                    clock.deadline().start(),
                    clock.deadline().due(),
                    clock.deadline().dueAt(),
                    clock.stoppedOn(),
                    clock.missed().isPresent(),
                    clock.deadline().source().inWords());
        }

        private AccessCopy.Request request(PrivacyView.Asked asked) {
            return new AccessCopy.Request(
                    asked.number(),
                    show.titleIn(procedure.dataRights().value(), asked.right()),
                    asked.receivedAt(),
                    asked.standing(),
                    asked.answeredAt(),
                    masks.apply(asked.words()),
                    masks.apply(asked.answer()));
        }

        private String text(VaultRef text) {
            return copying.text(text);
        }

        private List<Paper> papers(List<Attachment> attachments, boolean given) {
            return copying.papers(attachments, given);
        }
    }
}
