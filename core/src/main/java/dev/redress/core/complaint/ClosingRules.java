package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.complaint.Complaint.Open;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.Ground;
import dev.redress.core.rulebook.IdentityField;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Ending a submission without a response. A person decides, on a ground that the procedure names. */
final class ClosingRules {

    private static final Set<IdentityField> WHO_AND_WHERE =
            Set.of(IdentityField.NAME, IdentityField.CONTACT, IdentityField.ADDRESS);

    private final Circumstances circumstances;
    private final CaseClocks clocks;
    private final Checks checks;

    ClosingRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.clocks = new CaseClocks(circumstances);
        this.checks = new Checks(circumstances);
    }

    Ruling leave(Open state, ComplaintAct.LeaveWithoutConsideration act) {
        return onGround(
                state,
                circumstances.procedure().leftWithoutConsideration(),
                "ground for leaving a submission without consideration",
                act.ground(),
                act.reason(),
                reason -> new ComplaintEvent.LeftWithoutConsideration(act.ground(), reason));
    }

    Ruling refuse(Open state, ComplaintAct.RefuseToHandle act) {
        return onGround(
                state,
                circumstances.procedure().refusal(),
                "ground for refusing to handle a complaint",
                act.ground(),
                act.reason(),
                reason -> new ComplaintEvent.HandlingRefused(act.ground(), reason, circumstances.today()));
    }

    Ruling withdraw(Open state, ComplaintAct.Withdraw act) {
        return unless(
                () -> end(state, act.on(), new ComplaintEvent.Withdrawn(act.on(), act.reason())),
                () -> checks.dayOfCase("The withdrawal", act.on(), state.file()));
    }

    Ruling continueInWriting(Open state, ComplaintAct.ContinueInWriting act) {
        return unless(
                () -> end(state, circumstances.today(), new ComplaintEvent.ContinuedInWriting(act.written())),
                () -> state.file().form() == Form.ORAL
                        ? Optional.empty()
                        : Optional.of(Ruling.refused(
                                "not-oral", "Only an oral submission goes on in a written one; this one is written.")),
                () -> act.written().equals(state.file().entry().number())
                        ? Optional.of(Ruling.refused("continues-itself", "A submission does not go on in itself."))
                        : Optional.empty());
    }

    private Ruling onGround(
            Open state,
            InForce<Catalogue<Ground>> grounds,
            String what,
            String code,
            Optional<VaultRef> reason,
            Function<VaultRef, ComplaintEvent> event) {
        return unless(
                () -> end(state, circumstances.today(), event.apply(reason.orElseThrow())),
                () -> grounds.value().entries().isEmpty()
                        ? Optional.of(
                                Ruling.refused("no-grounds", "The procedure knows no " + what + ".", grounds.source()))
                        : Optional.empty(),
                () -> checks.known(what, code, grounds),
                () -> Checks.given("The reason", reason),
                () -> grounds.value()
                        .find(code)
                        .flatMap(Ground::onlyWhen)
                        .flatMap(condition -> unmet(condition, state.file(), grounds)));
    }

    private Optional<Ruling> unmet(Ground.Condition condition, CaseFile file, InForce<Catalogue<Ground>> grounds) {
        return switch (condition) {
            case NO_IDENTITY_AT_ALL -> {
                boolean some = file.entry().complainants().stream()
                        .anyMatch(complainant -> complainant.given().stream().anyMatch(WHO_AND_WHERE::contains));
                yield some
                        ? Optional.of(Ruling.refused(
                                "not-anonymous",
                                "Some of name, contact and address is known, so the submission is not anonymous."
                                        + " Ask for what is missing.",
                                grounds.source()))
                        : Optional.empty();
            }
            case DOCUMENTS_NOT_COMPLETED_IN_TIME -> {
                LocalDate today = circumstances.today();
                boolean inTime = file.documentRequests().isEmpty()
                        || file.lastClock("documents")
                                .map(clock -> !clock.running() || !clock.lateOn(today))
                                .orElse(true);
                yield inTime
                        ? Optional.of(Ruling.refused(
                                "documents-not-late",
                                "The complainant still has time for the documents, was not asked for any, or has"
                                        + " brought them.",
                                grounds.source()))
                        : Optional.empty();
            }
        };
    }

    private Ruling end(Open state, LocalDate on, ComplaintEvent event) {
        List<ComplaintEvent> events = new ArrayList<>();
        events.addAll(clocks.stop(state.file(), Fact.ENDED_WITHOUT_RESPONSE, on));
        events.add(event);
        return new Ruling.Allowed(events);
    }
}
