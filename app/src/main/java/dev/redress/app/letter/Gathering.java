package dev.redress.app.letter;

import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.letter.template.Template;
import dev.redress.app.letter.template.Value;
import dev.redress.app.party.PartyData;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.AnswerRecord;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ComplaintEvent.HandlingRefused;
import dev.redress.core.complaint.ComplaintEvent.LeftWithoutConsideration;
import dev.redress.core.complaint.ComplaintEvent.Withdrawn;
import dev.redress.core.complaint.DisputeEvent.DisputeRaised;
import dev.redress.core.complaint.DisputeEvent.DisputeReferred;
import dev.redress.core.complaint.Disputes;
import dev.redress.core.complaint.Extension;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Prospects;
import dev.redress.core.complaint.Remedies;
import dev.redress.core.complaint.Response;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.Ground;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One letter's values while they are gathered. */
final class Gathering {

    private static final String RESPONSE_CLOCK = "response";

    private final Map<Placeholder, Value> values = new EnumMap<>(Placeholder.class);
    private final RecordedCase recorded;
    private final CaseFile file;
    private final Circumstances circumstances;
    private final Procedure procedure;
    private final Template template;
    private final Draft draft;
    private final Party to;
    private final Optional<Reading> reading;
    private final Shown show;

    Gathering(
            RecordedCase recorded,
            Circumstances circumstances,
            Template template,
            Draft draft,
            Party to,
            Optional<Reading> reading,
            Shown show) {
        this.recorded = recorded;
        this.file = recorded.file();
        this.circumstances = circumstances;
        this.procedure = circumstances.procedure();
        this.template = template;
        this.draft = draft;
        this.to = to;
        this.reading = reading;
        this.show = show;
    }

    Map<Placeholder, Value> values() {
        return values;
    }

    Shown show() {
        return show;
    }

    void put(Placeholder place, Value value) {
        if (template.placeholders().contains(place) && value.given()) {
            values.put(place, value);
        }
    }

    private void put(Placeholder place, String text) {
        put(place, Value.of(text));
    }

    private void put(Placeholder place, Optional<String> text) {
        text.ifPresent(it -> put(place, it));
    }

    private void day(Placeholder place, Optional<LocalDate> day) {
        day.ifPresent(it -> put(place, show.longDate(it)));
    }

    private void text(Placeholder place, String field, Optional<VaultRef> text) {
        if (template.placeholders().contains(place)) {
            text.flatMap(it -> reading.flatMap(leave -> leave.text(field, it))).ifPresent(it -> put(place, it));
        }
    }

    void house() {
        var entry = file.entry();
        put(
                Placeholder.DOCUMENT,
                procedure
                        .letters()
                        .value()
                        .find(draft.paper().word())
                        .map(kind -> show.title(kind.titles()))
                        .orElse(draft.paper().word()));
        put(Placeholder.INSTITUTION, procedure.institution().name());
        put(Placeholder.CONTACT, procedure.institution().contacts().in(show.language()));
        put(Placeholder.REGISTER_NUMBER, entry.number().printed());
        put(Placeholder.OFFICER, entry.officer());
        put(Placeholder.SUBMISSION_KIND, show.titleIn(procedure.submissions().value(), entry.kind()));
        put(Placeholder.CHANNEL, show.titleIn(procedure.channels().value(), entry.channel()));
        put(Placeholder.STATE, show.word("letter-state", recorded.complaint().state()));
        text(Placeholder.SUBJECT, "subject", Optional.of(entry.subject()));
        if (entry.complainants().size() > 1) {
            put(Placeholder.COMPLAINANTS, Value.of(names()));
        }
    }

    private List<String> names() {
        return IntStream.rangeClosed(1, file.entry().complainants().size())
                .mapToObj(Party.Named::new)
                .flatMap(party -> reading.flatMap(it -> PartyData.person(it, file, party)).stream())
                .map(Person::name)
                .toList();
    }

    void days() {
        day(Placeholder.RECEIPT_DATE, Optional.of(file.entry().receivedOn()));
        day(Placeholder.REGISTERED_ON, Optional.of(file.entry().registeredAt().toLocalDate()));
        day(
                Placeholder.DUE_DATE,
                file.runningClock(RESPONSE_CLOCK).map(clock -> clock.deadline().due()));
        day(Placeholder.DOCUMENTS_UNTIL, prospects().documentsUntil(circumstances.today()));
        day(Placeholder.ENDED_ON, recorded.endedOn());
        put(Placeholder.LAW, Value.of(new ProcedureOnPaper(procedure, show).basis()));
    }

    void response() {
        if (draft.paper() == Paper.REFUSAL) {
            // A response that was decided and never left is nobody's answer; the refusal is, and bears its own day.
            new AnswerRecord(file, circumstances).refusal().ifPresent(_ -> outside(circumstances.today()));
            return;
        }
        Optional<Response> decided = answer();
        if (decided.isEmpty()) {
            return;
        }
        Response response = decided.get();
        put(Placeholder.OUTCOME, show.titleIn(procedure.response().value().outcomes(), response.outcome()));
        text(Placeholder.REASONS, "response", response.reasons());
        text(Placeholder.REMEDIES, "response", response.nextRemedies());
        put(Placeholder.EXECUTOR, response.executor());
        put(Placeholder.EXECUTOR_CONTACT, response.executorContact());
        day(Placeholder.OFFER_UNTIL, response.offerOpenUntil());
        // What confirms an oral answer is itself the letter from which the time counts.
        outside(draft.paper() == Paper.ORAL_CONFIRMATION ? circumstances.today() : response.letterOn());
    }

    /** The ways to the outside that this letter opens, each with its own last day. */
    private void outside(LocalDate letterOn) {
        List<Remedies.Remedy> remedies =
                Remedies.of(file, circumstances, to, letterOn, draft.paper() == Paper.OBJECTION_RESPONSE);
        put(Placeholder.REMEDIES_UNTIL, Value.of(WaysInLetters.remedies(remedies, show)));
    }

    /**
     * Only letters that give a response take from one: a letter that ends the case otherwise says nothing of a decision that
     * never left. An objection has an answer of its own; the first one is what it objects to.
     */
    private Optional<Response> answer() {
        return switch (draft.paper()) {
            case RESPONSE, COLLECTIVE_RESPONSE, ORAL_CONFIRMATION -> file.response();
            // Decided and not yet sent is nobody's to know outside.
            case REGISTER_EXTRACT -> file.response().filter(_ -> file.dispatch().isPresent());
            case OBJECTION_RESPONSE -> {
                Optional<Disputes.Objection> last = file.disputes().lastObjection();
                day(Placeholder.OBJECTION_ON, last.map(it -> it.raised().receivedOn()));
                yield last.flatMap(Disputes.Objection::response);
            }
            default -> Optional.empty();
        };
    }

    void extension() {
        String clock = draft.about().orElse(RESPONSE_CLOCK);
        Optional<Extension> last = file.extensions().stream()
                .filter(it -> it.clock().equals(clock) && it.standing() != Extension.Standing.VOID)
                .reduce((first, second) -> second);
        if (last.isEmpty() || !template.placeholders().contains(Placeholder.NEW_DUE_DATE)) {
            return;
        }
        Extension extension = last.get();
        put(Placeholder.EXTENSION_BY, show.term(extension.by()));
        put(Placeholder.EXTENSION_CONDITION, extension.condition().map(code -> condition(clock, code)));
        day(Placeholder.NEW_DUE_DATE, prospects().extended(clock));
        day(Placeholder.OLD_DUE_DATE, oldDay(clock, extension));
    }

    private Optional<LocalDate> oldDay(String clock, Extension extension) {
        Optional<CaseClock> running = file.runningClock(clock);
        return extension.standing() == Extension.Standing.IN_EFFECT
                ? running.flatMap(it -> it.former().stream()
                        .map(former -> former.deadline().due())
                        .reduce((first, second) -> second))
                : running.map(it -> it.deadline().due());
    }

    private String condition(String clock, String code) {
        return procedure.clocksFor(file.form(), file.entry().kind()).stream()
                .filter(rule -> rule.isCalled(clock))
                .flatMap(rule -> rule.terms().forCase(procedure.days()).value().extension().stream())
                .flatMap(rule -> rule.conditions().find(code).stream())
                .findFirst()
                .map(it -> show.title(it.titles()))
                .orElse(code);
    }

    /** What the record says of an extension's reason or of the end of the case stands in its events. */
    void ending(Cases cases) {
        cases.entries(recorded.ref()).stream()
                .map(entry -> EventJson.read(entry.kind(), entry.version(), entry.payload()))
                .forEach(this::tell);
    }

    private void tell(ComplaintEvent event) {
        switch (event) {
            case ComplaintEvent.ExtensionDecided it ->
                text(Placeholder.EXTENSION_REASON, "reason of the extension", it.reason());
            case LeftWithoutConsideration it -> ground(procedure.leftWithoutConsideration(), it.ground(), it.reason());
            case HandlingRefused it -> ground(procedure.refusal(), it.ground(), it.reason());
            case DisputeRaised it -> put(Placeholder.DISPUTE_NUMBER, it.number().printed());
            case DisputeReferred it -> forum(it);
            case Withdrawn it -> day(Placeholder.WITHDRAWN_ON, Optional.of(it.on()));
            case ComplaintEvent.FirstResponseGiven it -> day(Placeholder.ORAL_ANSWER_ON, Optional.of(it.sentOn()));
            case ComplaintEvent.ResponseDispatched it ->
                day(Placeholder.ORAL_ANSWER_ON, Optional.of(it.dispatchedOn()));
            default -> {}
        }
    }

    /** A proceeding keeps the version of the rule by which it began (SUB-23). */
    private void forum(DisputeReferred referred) {
        var terms = procedure
                .rulebook()
                .disputes()
                .forum(referred.forum())
                .map(forum -> forum.terms().on(referred.since()).value());
        put(Placeholder.FORUM, terms.map(it -> show.title(it.titles())).orElse(referred.forum()));
        values.remove(Placeholder.FORUM_ADDRESSEE);
        terms.flatMap(it -> referred.addressee().map(code -> show.titleIn(it.addressees(), code)))
                .ifPresent(it -> put(Placeholder.FORUM_ADDRESSEE, it));
        terms.ifPresent(it -> put(
                Placeholder.FORUM_PAPERS,
                Value.of(it.papers().entries().stream()
                        .filter(paper -> paper.neededWhen() == ForumPaper.NeededWhen.ALWAYS)
                        .map(paper -> show.title(paper.titles()))
                        .toList())));
    }

    private void ground(InForce<Catalogue<Ground>> grounds, String code, VaultRef reason) {
        put(Placeholder.GROUND, show.titleIn(grounds.value(), code));
        text(Placeholder.GROUND_REASON, "reason", Optional.of(reason));
    }

    /** What the author typed comes last: where the record has nothing, it is the author's to say. */
    void typed() {
        for (Placeholder place : template.placeholders()) {
            if (place.origin() != Placeholder.Origin.STAFF || place == Placeholder.ATTACHMENTS) {
                continue;
            }
            // What was decided is said as it was decided.
            if (values.containsKey(place)) {
                continue;
            }
            draft.given(place.word())
                    .map(text -> place.shape() == Placeholder.Shape.LIST
                            ? Value.of(text.lines().map(String::strip).toList())
                            : Value.of(text))
                    .ifPresent(value -> put(place, value));
        }
    }

    private Prospects prospects() {
        return new Prospects(file, circumstances);
    }
}
