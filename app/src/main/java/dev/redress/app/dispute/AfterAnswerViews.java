package dev.redress.app.dispute;

import dev.redress.app.dispute.AfterAnswerView.Objected;
import dev.redress.app.dispute.AfterAnswerView.Possible;
import dev.redress.app.dispute.AfterAnswerView.Promise;
import dev.redress.app.dispute.AfterAnswerView.Reacted;
import dev.redress.app.dispute.AfterAnswerView.SecondAnswer;
import dev.redress.app.dispute.AfterAnswerView.WhyNot;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.party.Seat;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.AnswerRecord;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ComplaintRules;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.DisputeEvent.ObjectionRaised;
import dev.redress.core.complaint.Disputes;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Response;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.complaint.Ways;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.DisputeTerms;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumRule;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.Titles;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what the complainant sees of what comes after the answer. */
@Component
class AfterAnswerViews {

    private static final Optional<VaultRef> SOME_TEXT = Optional.of(new VaultRef(new UUID(0, 0), ""));
    private static final String OBJECTED = ObjectionRaised.class.getSimpleName();

    /** What is open comes first. */
    private static final List<String> STANDINGS = List.of("open", "papers", "undecided", "closed");

    private final Cases cases;
    private final CaseLaw law;

    AfterAnswerViews(Cases cases, CaseLaw law) {
        this.cases = cases;
        this.law = law;
    }

    AfterAnswerView of(Seat seat, Reading reading, Shown show) {
        CaseFile file = seat.recorded().file();
        Circumstances circumstances = law.of(seat.recorded(), seat.actor());
        LocalDate today = circumstances.today();
        Disputes disputes = file.disputes();
        boolean reads = seat.may(Mandate.Scope.READ);
        List<Disputes.Objection> own = reads ? ownObjections(seat) : List.of();
        // Of a promise nobody recorded to whom of several it was made.
        List<Disputes.Obligation> promised = reads && !seat.several() ? disputes.obligations() : List.of();
        Map<UUID, String> texts = reading.texts(wanted(own, promised));
        return new AfterAnswerView(
                file.entry().number().printed(),
                file.entry().language(),
                answer(new AnswerRecord(file, circumstances)),
                disputes.reaction(disputes.round()).filter(_ -> !seat.several()).map(AfterAnswerViews::reacted),
                own.stream().map(it -> objected(it, circumstances, texts)).toList(),
                promised.stream().map(it -> promise(it, today, texts)).toList(),
                disputes.dispute().map(Dispute::file).map(it -> it.number().printed()),
                heldBy(disputes, circumstances),
                possible(seat, circumstances, new DisputeAct.AcceptResponse(today, Optional.empty(), List.of())),
                possible(seat, circumstances, new DisputeAct.RejectResponse(today, Optional.empty())),
                possible(seat, circumstances, new DisputeAct.RaiseObjection(Form.WRITTEN, today, SOME_TEXT, List.of())),
                ways(seat, reading, circumstances, show));
    }

    private static String answer(AnswerRecord record) {
        if (record.countsAsWithdrawn()) {
            return "papers";
        }
        return record.refusal().isPresent() ? "refusal" : record.answered() ? "response" : "none";
    }

    /** The forums that have the dispute now: one, unless the complainant went to another one alone meanwhile. */
    private static List<Titles> heldBy(Disputes disputes, Circumstances circumstances) {
        return disputes.dispute().map(Dispute::file).stream()
                .flatMap(dispute -> dispute.proceedings().stream())
                .filter(Proceeding::open)
                .flatMap(held -> circumstances.procedure().forum(held.file().forum()).stream())
                .map(forum -> forum.value().titles())
                .toList();
    }

    /** Whether an act would be allowed now, put to the legal checklist itself. */
    static Possible possible(Seat seat, Circumstances circumstances, ComplaintAct act) {
        return new Possible(
                ComplaintRules.decide(seat.recorded().complaint(), act, circumstances) instanceof Ruling.Refused refused
                        ? Optional.of(new WhyNot(refused.code(), refused.reason()))
                        : Optional.empty());
    }

    private List<AfterAnswerView.Way> ways(Seat seat, Reading reading, Circumstances circumstances, Shown show) {
        CaseFile file = seat.recorded().file();
        WaysInWords words = new WaysInWords(
                show,
                circumstances
                        .procedure()
                        .disputes()
                        .map(InForce::value)
                        .map(DisputeTerms::sector)
                        .orElse(""),
                circumstances.today(),
                file.disputes()
                        .dispute()
                        .map(Dispute::file)
                        .map(it -> it.papersFor(Optional.of(seat.complainant())))
                        .orElse(List.of()));
        Optional<LocalDate> bornOn = bornOn(seat, reading, circumstances);
        return circumstances.procedure().forums().stream()
                .flatMap(forum -> Ways.to(
                        forum.code(),
                        file,
                        circumstances,
                        new Ways.Application(
                                circumstances.today(), seat.who(), bornOn, anyAddressee(forum, circumstances)))
                        .stream())
                .map(words::way)
                .sorted(Comparator.comparingInt(way -> STANDINGS.indexOf(way.standing())))
                .toList();
    }

    /** The addressee is chosen with the application; before it, that choice stands in nobody's way. */
    private static Optional<String> anyAddressee(ForumRule forum, Circumstances circumstances) {
        return forum.terms().forCase(circumstances.procedure().days()).value().addressees().entries().stream()
                .map(Labelled::code)
                .findFirst();
    }

    static Optional<LocalDate> bornOn(Seat seat, Reading reading, Circumstances circumstances) {
        return circumstances.procedure().minors().isEmpty() || !seat.may(Mandate.Scope.READ)
                ? Optional.empty()
                : DisputeActs.birthday(seat.recorded().file(), new Party.Named(seat.complainant()), reading);
    }

    /** Of several who complain, each sees what he or she wrote, by the record of who acted. */
    private List<Disputes.Objection> ownObjections(Seat seat) {
        List<Disputes.Objection> all = seat.recorded().file().disputes().objections();
        if (!seat.several() || all.isEmpty()) {
            return all;
        }
        Set<Integer> own = cases.entries(seat.ref()).stream()
                .filter(row -> row.kind().equals(OBJECTED)
                        && row.actor().equals(seat.who().word()))
                .map(row -> EventJson.read(row.kind(), row.version(), row.payload()))
                .map(ObjectionRaised.class::cast)
                .map(ObjectionRaised::objection)
                .collect(Collectors.toSet());
        return all.stream().filter(it -> own.contains(it.number())).toList();
    }

    private static Reading.Wanted wanted(List<Disputes.Objection> objections, List<Disputes.Obligation> promised) {
        Reading.Wanted wanted = new Reading.Wanted();
        for (Disputes.Objection objection : objections) {
            wanted.add("objection", objection.raised().text());
            objection.dispatch().flatMap(_ -> objection.response()).ifPresent(response -> {
                wanted.add("response to an objection", response.reasons());
                wanted.add("response to an objection", response.nextRemedies());
            });
        }
        promised.forEach(it -> wanted.add("promise", it.undertaken().what()));
        return wanted;
    }

    private static Reacted reacted(Disputes.Reaction reaction) {
        return new Reacted(reaction.kind().name().toLowerCase(Locale.ROOT), reaction.on());
    }

    private static Objected objected(
            Disputes.Objection objection, Circumstances circumstances, Map<UUID, String> texts) {
        return new Objected(
                objection.number(),
                objection.raised().receivedOn(),
                texts.getOrDefault(objection.raised().text().text(), ""),
                objection
                        .dispatch()
                        .flatMap(sent ->
                                objection.response().map(it -> second(it, sent.dispatchedOn(), circumstances, texts))));
    }

    private static SecondAnswer second(
            Response response, LocalDate sentOn, Circumstances circumstances, Map<UUID, String> texts) {
        return new SecondAnswer(
                circumstances
                        .procedure()
                        .response()
                        .value()
                        .outcomes()
                        .find(response.outcome())
                        .map(outcome -> outcome.titles())
                        .orElse(new Titles(Map.of("en", response.outcome()))),
                text(response.reasons(), texts),
                text(response.nextRemedies(), texts),
                response.language(),
                response.letterOn(),
                sentOn);
    }

    private static String text(Optional<VaultRef> reference, Map<UUID, String> texts) {
        return reference.map(it -> texts.getOrDefault(it.text(), "")).orElse("");
    }

    private static Promise promise(Disputes.Obligation obligation, LocalDate today, Map<UUID, String> texts) {
        String standing = obligation.open()
                ? obligation.lateOn(today) ? "late" : "open"
                : obligation.released().isPresent() ? "released" : obligation.lateOn(today) ? "done-late" : "done";
        return new Promise(
                obligation.undertaken().by().word(),
                texts.getOrDefault(obligation.undertaken().what().text(), ""),
                obligation.undertaken().dueOn(),
                standing,
                obligation
                        .performed()
                        .map(it -> it.on())
                        .or(() -> obligation.released().map(it -> it.on())));
    }
}
