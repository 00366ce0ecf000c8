package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.complaint.Letter.Fate;
import dev.redress.core.complaint.Letter.Stage;
import dev.redress.core.complaint.LetterAct.DispatchLetter;
import dev.redress.core.complaint.LetterAct.PostLetter;
import dev.redress.core.complaint.LetterAct.RecordDelivery;
import dev.redress.core.complaint.LetterAct.SendAgain;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.DeliveryMeans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From the signature of a letter to the proof that it arrived. Its dispatch is what brings its effect about. */
final class LetterSendingRules {

    private final Circumstances circumstances;
    private final Checks checks;
    private final LetterEffects effects;

    LetterSendingRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.checks = new Checks(circumstances);
        this.effects = new LetterEffects(circumstances);
    }

    Ruling post(Complaint state, PostLetter act) {
        return LetterRules.of(
                state,
                act.letter(),
                letter -> unless(
                        () -> Ruling.allowed(new LetterEvent.LetterPosted(act.letter(), act.means(), by())),
                        () -> sendable(letter),
                        () -> checks.means(act.means()),
                        () -> effects.lastDayMoved(state.file(), letter, circumstances.today()),
                        () -> asStrong(letter, act.means()),
                        () -> effects.refusal(state, letter, act.means(), circumstances.today())));
    }

    Ruling again(Complaint state, SendAgain act) {
        return LetterRules.of(
                state,
                act.letter(),
                letter -> letter.posted()
                        .map(posted -> unless(
                                () -> Ruling.allowed(new LetterEvent.LetterSentAgain(act.letter(), by())),
                                () -> effects.refusal(state, letter, posted.means(), circumstances.today())))
                        .orElseGet(
                                () -> Ruling.refused("letter-not-posted", "The letter does not wait in the outbox.")));
    }

    Ruling dispatch(Complaint state, DispatchLetter act) {
        return LetterRules.of(
                state,
                act.letter(),
                letter -> unless(
                        () -> left(state, letter, act),
                        () -> circumstances.actor() instanceof Actor.Program && letter.stage() == Stage.POSTED
                                ? Optional.empty()
                                : sendable(letter),
                        () -> checks.means(act.means()),
                        () -> asStrong(letter, act.means()),
                        () -> checks.dayOfCase("The dispatch of the letter", act.on(), state.file()),
                        () -> act.on().isBefore(letter.signed().orElseThrow().on())
                                ? refused(
                                        "dispatched-before-signed",
                                        "The letter was signed on "
                                                + letter.signed().orElseThrow().on() + " and cannot have left on "
                                                + act.on() + ".")
                                : Optional.empty(),
                        () -> letter.dispatches().stream()
                                        .anyMatch(it -> act.on().isBefore(it.on()))
                                ? refused(
                                        "dispatched-before",
                                        "The letter left before, on "
                                                + letter.dispatches().getLast().on()
                                                + "; it cannot have left anew on " + act.on() + ".")
                                : Optional.empty(),
                        () -> circumstances.actor() instanceof Actor.Staff
                                ? effects.lastDayMoved(state.file(), letter, act.on())
                                : Optional.empty(),
                        () -> proof(act)));
    }

    /** What came back goes anew by a means that proves as much as the first (NEO-9, ALMA-41). */
    private Optional<Ruling> asStrong(Letter letter, String means) {
        DeliveryMeans now = checks.meansOf(means);
        return letter.dispatched()
                .map(left -> checks.meansOf(left.means()))
                .filter(first -> (first.written() && !now.written()) || (first.fixesDate() && !now.fixesDate()))
                .flatMap(first -> refused(
                        "weaker-means",
                        "It first left by '" + first.code() + "' and goes again by a means that proves as much.",
                        circumstances.procedure().means().source()));
    }

    /** A means that fixes the day does so by its proof (ALMA-41). */
    private Optional<Ruling> proof(DispatchLetter act) {
        return checks.meansOf(act.means()).fixesDate()
                        && act.proof().isEmpty()
                        && act.documents().isEmpty()
                ? refused(
                        "dispatch-not-proved",
                        "Say what proves the day of dispatch: a tracking number, a signed receipt, a transmission report.",
                        circumstances.procedure().means().source())
                : Optional.empty();
    }

    private Ruling left(Complaint state, Letter letter, DispatchLetter act) {
        Ruling effect = effects.of(state, letter, act.means(), act.on());
        List<ComplaintEvent> events = new ArrayList<>();
        Optional<String> without = letter.dispatched().flatMap(LetterEvent.LetterDispatched::withoutEffect);
        switch (effect) {
            case Ruling.Allowed(var consequences) -> events.addAll(consequences);
            case Ruling.Refused refused -> {
                if (circumstances.actor() instanceof Actor.Staff) {
                    return refused;
                }
                // It did leave, and that stays on record; what it was to evidence has been overtaken.
                without = Optional.of(refused.code());
            }
        }
        events.addFirst(new LetterEvent.LetterDispatched(
                letter.ordinal(), act.means(), act.on(), act.proof(), act.documents(), without));
        return new Ruling.Allowed(events);
    }

    Ruling delivery(Complaint state, RecordDelivery act) {
        return LetterRules.of(
                state,
                act.letter(),
                letter -> unless(
                        () -> Ruling.allowed(
                                new LetterEvent.LetterDelivery(act.letter(), act.fate(), act.on(), act.note())),
                        () -> act.fate() == Fate.FAILED
                                ? letter.stage() == Stage.POSTED
                                        ? Optional.<Ruling>empty()
                                        : refused("letter-not-posted", "The letter does not wait in the outbox.")
                                : letter.dispatched()
                                                .filter(left -> !act.on().isBefore(left.on()))
                                                .isPresent()
                                        ? Optional.<Ruling>empty()
                                        : refused("letter-not-sent", "On that day the letter had not left the house."),
                        () -> checks.dayOfCase("What became of the letter", act.on(), state.file())));
    }

    private static Optional<Ruling> sendable(Letter letter) {
        return letter.stage() == Stage.SIGNED || letter.cameBack()
                ? Optional.empty()
                : refused(
                        "letter-not-signed", "Only a signed letter that has not left yet, or came back, can be sent.");
    }

    private String by() {
        return circumstances.actor().name();
    }

    private static Optional<Ruling> refused(String code, String reason) {
        return Optional.of(Ruling.refused(code, reason));
    }

    private static Optional<Ruling> refused(String code, String reason, Citation source) {
        return Optional.of(Ruling.refused(code, reason, source));
    }
}
