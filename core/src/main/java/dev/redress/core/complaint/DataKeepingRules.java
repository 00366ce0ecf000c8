package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.complaint.PrivacyAct.Right;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.Retention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Rules of how long data are kept: holds, the end of a restriction, erasure. */
final class DataKeepingRules {

    /** Clocks that run while an outside body may have, or has, the dispute. */
    private static final Set<String> DISPUTE = Set.of("referral", "facilitation", "mediation");

    private final Circumstances circumstances;
    private final CaseClocks clocks;

    DataKeepingRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.clocks = new CaseClocks(circumstances);
    }

    Ruling hold(CaseFile file, PrivacyAct.SetLegalHold act) {
        return unless(
                () -> Ruling.allowed(
                        new PrivacyEvent.LegalHoldSet(by(), act.reason().orElseThrow())),
                () -> file.privacy().hold().isPresent()
                        ? refused("held-already", "A legal hold keeps the data already.")
                        : Optional.empty(),
                () -> Checks.given("The reason for the hold", act.reason()));
    }

    /** That somebody else releases it than who set it is the policy's to judge, before any rule here. */
    Ruling release(CaseFile file, PrivacyAct.ReleaseLegalHold act) {
        return unless(
                () -> Ruling.allowed(
                        new PrivacyEvent.LegalHoldReleased(by(), act.reason().orElseThrow())),
                () -> file.privacy().hold().isEmpty()
                        ? refused("not-held", "No legal hold keeps the data of this case.")
                        : Optional.empty(),
                () -> Checks.given("The reason for the release", act.reason()));
    }

    Ruling endRestriction(CaseFile file, PrivacyAct.EndRestriction act) {
        return unless(
                () -> Ruling.allowed(new PrivacyEvent.ProcessingRestrictionEnded(
                        by(), act.reason().orElseThrow())),
                () -> file.privacy().restriction().isEmpty()
                        ? refused("processing-not-restricted", "Processing is not restricted on this case.")
                        : Optional.empty(),
                () -> Checks.given("The reason for ending the restriction", act.reason()));
    }

    Ruling erase(Complaint state, PrivacyAct.ErasePersonalData act) {
        CaseFile file = state.file();
        return unless(
                () -> erased(file, act),
                () -> state instanceof Complaint.Open
                        ? refused("case-open", "The case is open; its data are needed to answer it.")
                        : Optional.empty(),
                () -> file.privacy().hold().isPresent()
                        ? refused("legal-hold", "A legal hold keeps the data of this case.")
                        : Optional.empty(),
                () -> dispute(file),
                () -> switch (act.ground()) {
                    case ASKED_FOR -> asked(file, act);
                    case RETENTION_OVER -> over(file, act);
                });
    }

    private Ruling erased(CaseFile file, PrivacyAct.ErasePersonalData act) {
        List<ComplaintEvent> events = new ArrayList<>();
        DataRequestClocks requests = new DataRequestClocks(circumstances);
        file.privacy().open().forEach(it -> events.addAll(requests.met(file, it, Optional.empty())));
        events.add(new PrivacyEvent.PersonalDataErased(by(), act.ground()));
        return new Ruling.Allowed(events);
    }

    /** While an outside body has the dispute, or may still get it, the record is evidence. */
    private Optional<Ruling> dispute(CaseFile file) {
        if (file.disputes().open()) {
            return refused(
                    "dispute-open",
                    "An objection, a dispute or a promise is open on this case; its record is evidence.");
        }
        return file.clocks().stream()
                .filter(CaseClock::running)
                .filter(clock -> DISPUTE.contains(clock.clock()))
                .filter(clock -> !clock.clock().equals("referral") || !clocks.over(clock, circumstances.today()))
                .findFirst()
                .map(clock -> Ruling.refused(
                        "dispute-runs",
                        "The " + clock.clock() + " clock runs until "
                                + clock.deadline().due() + "; until then the record is evidence in a dispute.",
                        clock.deadline().source()));
    }

    private Optional<Ruling> asked(CaseFile file, PrivacyAct.ErasePersonalData act) {
        List<Privacy.Request> open = file.privacy().open();
        List<Integer> silent = IntStream.rangeClosed(
                        1, file.entry().complainants().size())
                .filter(place -> open.stream()
                        .noneMatch(request ->
                                isErasure(request) && request.requested().complainant() == place))
                .boxed()
                .toList();
        if (silent.size() == file.entry().complainants().size()) {
            return refused("not-asked-for", "No request for erasure is open on this case.");
        }
        if (!silent.isEmpty()) {
            return refused(
                    "others-have-not-asked",
                    "One key holds the data of all complainants, and these have not asked: " + silent + ".");
        }
        return other(open, request -> !isErasure(request))
                .or(() -> period(file).flatMap(period -> switch (period.value().whenAsked()) {
                    case ENDED -> Optional.empty();
                    case OVER -> notOver(period, act.endedOn());
                }));
    }

    private Optional<Ruling> over(CaseFile file, PrivacyAct.ErasePersonalData act) {
        return other(file.privacy().open(), _ -> true)
                .or(() -> file.privacy().restriction().isPresent()
                        ? refused(
                                "processing-restricted",
                                "A complainant had the processing restricted; the data are kept until that ends.")
                        : Optional.empty())
                .or(() -> period(file).flatMap(period -> notOver(period, act.endedOn())));
    }

    private static boolean isErasure(Privacy.Request request) {
        return request.requested().right() == Right.ERASURE;
    }

    private static Optional<Ruling> other(
            List<Privacy.Request> open, java.util.function.Predicate<Privacy.Request> hindering) {
        return open.stream()
                .filter(hindering)
                .findFirst()
                .map(request -> Ruling.refused(
                        "request-open",
                        "Request " + request.number() + " ("
                                + request.requested().right().word().replace('-', ' ')
                                + ") is not answered yet; it needs the data."));
    }

    private static Optional<Ruling> notOver(InForce<Retention.Period> period, LocalDate endedOn, LocalDate today) {
        return period.value()
                .until(endedOn)
                .map(last -> today.isAfter(last)
                        ? Optional.<Ruling>empty()
                        : Optional.of(Ruling.refused(
                                "retention-runs",
                                "The case ended on " + endedOn + " and its data are kept until " + last + ".",
                                period.source())))
                .orElseGet(() -> Optional.of(Ruling.refused(
                        "retention-undecided",
                        "How long data of a " + period.value().submission()
                                + " are kept is not decided at this institution; nothing can be over yet.",
                        period.source())));
    }

    private Optional<Ruling> notOver(InForce<Retention.Period> period, LocalDate endedOn) {
        return notOver(period, endedOn, circumstances.today());
    }

    /** The period of the kind of this submission; that every kind has one is checked when rules are loaded. */
    private Optional<InForce<Retention.Period>> period(CaseFile file) {
        var retention = circumstances.procedure().retention();
        return retention
                .value()
                .of(file.entry().kind())
                .map(period ->
                        new InForce<>(retention.rule(), retention.since(), period, retention.source(), retention.by()));
    }

    private String by() {
        return circumstances.actor().name();
    }

    private static Optional<Ruling> refused(String code, String reason) {
        return Optional.of(Ruling.refused(code, reason));
    }
}
