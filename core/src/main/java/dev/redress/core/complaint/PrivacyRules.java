package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.complaint.PrivacyAct.CorrectIdentity;
import dev.redress.core.complaint.PrivacyAct.ErasePersonalData;
import dev.redress.core.complaint.PrivacyAct.FulfilRight;
import dev.redress.core.complaint.PrivacyAct.RefuseRight;
import dev.redress.core.complaint.PrivacyAct.RequestRight;
import dev.redress.core.complaint.PrivacyAct.Right;
import dev.redress.core.complaint.PrivacyEvent.ConsentWithdrawn;
import dev.redress.core.complaint.PrivacyEvent.ProcessingRestricted;
import dev.redress.core.complaint.PrivacyEvent.RightRequested;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.DataRight;
import dev.redress.core.rulebook.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Rules of the rights of persons over their data. They hold in every state: a right does not end with its case. */
final class PrivacyRules {

    private final Circumstances circumstances;
    private final DataRequestClocks clocks;
    private final Checks checks;

    PrivacyRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.clocks = new DataRequestClocks(circumstances);
        this.checks = new Checks(circumstances);
    }

    Ruling decide(Complaint state, PrivacyAct act) {
        CaseFile file = state.file();
        DataKeepingRules keeping = new DataKeepingRules(circumstances);
        return switch (act) {
            case RequestRight request -> request(file, request);
            case FulfilRight fulfil -> fulfil(file, fulfil);
            case RefuseRight refuse -> refuse(file, refuse);
            case CorrectIdentity correct -> correct(file, correct);
            case PrivacyAct.EndRestriction end -> keeping.endRestriction(file, end);
            case PrivacyAct.GiveConsent give -> consent(file, give);
            case PrivacyAct.SetLegalHold set -> keeping.hold(file, set);
            case PrivacyAct.ReleaseLegalHold release -> keeping.release(file, release);
            case ErasePersonalData erase -> keeping.erase(state, erase);
            case PrivacyAct.RecordEscalations _ -> new Ruling.Allowed(clocks.escalations(file));
        };
    }

    private Ruling request(CaseFile file, RequestRight act) {
        var rights = circumstances.procedure().dataRights();
        int number = file.privacy().requests().size() + 1;
        return unless(
                () -> requested(act, number),
                () -> complainant(file, act.complainant()),
                () -> own(file, act.complainant()),
                () -> checks.known("right over data", act.right().word(), rights),
                () -> checks.dayOfCase("The request", act.receivedAt().toLocalDate(), file),
                () -> act.receivedAt().isAfter(circumstances.now())
                        ? refused("moment-in-the-future", "The request cannot have come at " + act.receivedAt() + ".")
                        : Optional.empty(),
                () -> file.privacy().open().stream()
                        .filter(open -> open.requested().right() == act.right()
                                && open.requested().complainant() == act.complainant())
                        .findFirst()
                        .map(open -> Ruling.refused(
                                "requested-already",
                                "This was asked for on "
                                        + open.requested().receivedAt().toLocalDate() + " already (request "
                                        + open.number() + ") and is not answered yet.")));
    }

    private Ruling requested(RequestRight act, int number) {
        Optional<ClockRule> rule = clocks.rule(act.right());
        if (rule.isEmpty()) {
            return Ruling.refused(
                    "no-such-clock",
                    "The procedure grants this right and names no time for it ('"
                            + act.right().clock() + "').",
                    circumstances.procedure().dataRights().source());
        }
        String clock = act.right().clock() + "-" + number;
        return Ruling.allowed(
                new RightRequested(
                        act.right(),
                        act.complainant(),
                        act.receivedAt(),
                        act.words(),
                        clock,
                        clocks.moments(rule.get(), right(act.right()), act.receivedAt())),
                clocks.start(rule.get(), clock, act.receivedAt()));
    }

    private Ruling fulfil(CaseFile file, FulfilRight act) {
        Optional<Privacy.Request> request = open(file, act.request());
        return unless(
                () -> new Ruling.Allowed(met(file, request.orElseThrow(), act)),
                () -> request.isPresent() ? Optional.empty() : noSuchRequest(),
                () -> request.get().requested().right() == Right.ERASURE
                        ? refused(
                                "erase-to-meet", "A request for erasure is met by erasing the data, and not otherwise.")
                        : Optional.empty(),
                () -> shownByRecord(request.get().requested().right()) || erased(file)
                        ? Optional.empty()
                        : Checks.given("What was given or put right", act.how()));
    }

    /** Whether what meets a request is itself on record. */
    private static boolean shownByRecord(Right right) {
        return right == Right.RESTRICTION || right == Right.CONSENT_WITHDRAWAL;
    }

    private List<ComplaintEvent> met(CaseFile file, Privacy.Request request, FulfilRight act) {
        List<ComplaintEvent> events = new ArrayList<>(clocks.met(file, request, act.how()));
        switch (request.requested().right()) {
            case RESTRICTION -> events.add(new ProcessingRestricted(request.number()));
            case CONSENT_WITHDRAWAL ->
                file.privacy().consents().stream()
                        .filter(consent -> consent.inForce()
                                && consent.given().complainant()
                                        == request.requested().complainant())
                        .forEach(consent -> events.add(new ConsentWithdrawn(consent.number(), circumstances.now())));
            case ACCESS, CORRECTION, ERASURE -> {}
        }
        return events;
    }

    private Ruling refuse(CaseFile file, RefuseRight act) {
        Optional<Privacy.Request> request = open(file, act.request());
        return unless(
                () -> {
                    List<ComplaintEvent> events = new ArrayList<>(
                            clocks.stop(file, request.orElseThrow().requested().clock(), Fact.DATA_REQUEST_REFUSED));
                    events.add(new PrivacyEvent.RightRefused(
                            act.request(),
                            circumstances.actor().name(),
                            circumstances.now(),
                            act.ground(),
                            act.reason()));
                    return new Ruling.Allowed(events);
                },
                () -> request.isPresent() ? Optional.empty() : noSuchRequest(),
                () -> ground(right(request.get().requested().right()), act.ground()),
                () -> erased(file) ? Optional.empty() : Checks.given("The reason for the refusal", act.reason()));
    }

    /** A request is refused on a ground of its right alone; where the right knows none, not at all. */
    private static Optional<Ruling> ground(DataRight right, String ground) {
        if (right.refusals().find(ground).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Ruling.refused(
                "unknown-ground",
                right.refusals().entries().isEmpty()
                        ? "This right is never refused."
                        : "This right is refused on one of these grounds: "
                                + String.join(", ", right.refusals().codes()) + ".",
                right.law()));
    }

    private Ruling correct(CaseFile file, CorrectIdentity act) {
        return unless(
                () -> {
                    List<ComplaintEvent> events = new ArrayList<>();
                    events.add(new PrivacyEvent.IdentityCorrected(
                            act.complainant(),
                            act.identity().orElseThrow(),
                            new TreeSet<>(act.given()),
                            act.reason().orElseThrow()));
                    file.privacy().open().stream()
                            .filter(open -> open.requested().right() == Right.CORRECTION
                                    && open.requested().complainant() == act.complainant())
                            .forEach(open -> events.addAll(clocks.met(file, open, act.reason())));
                    return new Ruling.Allowed(events);
                },
                () -> complainant(file, act.complainant()),
                () -> Checks.given("The data put right", act.identity()),
                () -> Checks.given("The reason for the correction", act.reason()));
    }

    private Ruling consent(CaseFile file, PrivacyAct.GiveConsent act) {
        return unless(
                () -> Ruling.allowed(new PrivacyEvent.ConsentGiven(
                        act.complainant(),
                        act.purpose(),
                        act.textVersion(),
                        act.channel(),
                        act.givenAt(),
                        act.evidence().orElseThrow())),
                () -> complainant(file, act.complainant()),
                () -> Checks.present("What the consent is for", act.purpose()),
                () -> Checks.present("The version of the text that was shown", act.textVersion()),
                () -> Checks.present("The channel by which the consent came", act.channel()),
                () -> Checks.given("What shows the consent", act.evidence()),
                () -> act.givenAt().isAfter(circumstances.now())
                        ? refused("moment-in-the-future", "A consent cannot have been given at " + act.givenAt() + ".")
                        : Optional.empty());
    }

    /** On the portal people ask for their own data, and representatives for the data of whom they represent. */
    private Optional<Ruling> own(CaseFile file, int complainant) {
        boolean another = circumstances.actor() instanceof Actor.Portal portal
                && portal.party()
                        .filter(party -> switch (party) {
                            case Party.Named(int place) -> place != complainant;
                            case Party.Acting(int mandate) ->
                                file.parties().mandates().stream()
                                        .filter(it -> it.ordinal() == mandate)
                                        .noneMatch(it -> it.recorded().complainant() == complainant);
                        })
                        .isPresent();
        return another
                ? refused("data-of-another", "These are the data of another complainant, who asks for them alone.")
                : Optional.empty();
    }

    private DataRight right(Right right) {
        return circumstances.procedure().dataRights().value().find(right.word()).orElseThrow();
    }

    private static Optional<Ruling> complainant(CaseFile file, int place) {
        return place >= 1 && place <= file.entry().complainants().size()
                ? Optional.empty()
                : refused("no-such-complainant", "The case has no complainant " + place + ".");
    }

    private static Optional<Privacy.Request> open(CaseFile file, int number) {
        return file.privacy().open().stream()
                .filter(request -> request.number() == number)
                .findFirst();
    }

    private static boolean erased(CaseFile file) {
        return file.privacy().erased().isPresent();
    }

    private static Optional<Ruling> noSuchRequest() {
        return refused("no-such-request", "There is no such open request.");
    }

    private static Optional<Ruling> refused(String code, String reason) {
        return Optional.of(Ruling.refused(code, reason));
    }
}
