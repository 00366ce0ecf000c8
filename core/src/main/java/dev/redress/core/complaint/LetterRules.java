package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

import dev.redress.core.complaint.Letter.Fate;
import dev.redress.core.complaint.Letter.Stage;
import dev.redress.core.complaint.LetterAct.ApproveLetter;
import dev.redress.core.complaint.LetterAct.CommentOnLetter;
import dev.redress.core.complaint.LetterAct.DiscardLetter;
import dev.redress.core.complaint.LetterAct.DispatchLetter;
import dev.redress.core.complaint.LetterAct.PostLetter;
import dev.redress.core.complaint.LetterAct.PresentLetter;
import dev.redress.core.complaint.LetterAct.RecordDelivery;
import dev.redress.core.complaint.LetterAct.ReturnLetter;
import dev.redress.core.complaint.LetterAct.ReviseLetter;
import dev.redress.core.complaint.LetterAct.SendAgain;
import dev.redress.core.complaint.LetterAct.SignLetter;
import dev.redress.core.complaint.LetterAct.WriteLetter;
import dev.redress.core.rulebook.DeliveryMeans;
import dev.redress.core.rulebook.LetterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From the first draft of a letter to the proof that it arrived. Who checks and signs is data. */
final class LetterRules {

    private final Circumstances circumstances;
    private final Checks checks;
    private final LetterContents contents;
    private final LetterEffects effects;

    LetterRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.checks = new Checks(circumstances);
        this.contents = new LetterContents(circumstances);
        this.effects = new LetterEffects(circumstances);
    }

    Ruling decide(Complaint state, LetterAct act) {
        return switch (act) {
            case WriteLetter write -> write(state, write);
            case ReviseLetter revise -> revise(state, revise);
            case CommentOnLetter comment -> comment(state, comment);
            case PresentLetter present -> present(state, present);
            case ApproveLetter approve -> approve(state, approve);
            case ReturnLetter back -> giveBack(state, back);
            case SignLetter sign -> sign(state, sign);
            case DiscardLetter discard -> discard(state, discard);
            case PostLetter post -> post(state, post);
            case SendAgain again -> again(state, again);
            case DispatchLetter dispatch -> dispatch(state, dispatch);
            case RecordDelivery delivery -> delivery(state, delivery);
        };
    }

    private Ruling write(Complaint state, WriteLetter act) {
        int ordinal = state.file().letters().all().size() + 1;
        LetterEvent.LetterWritten written = new LetterEvent.LetterWritten(
                ordinal, act.paper(), act.about(), act.to().word(), act.text(), by());
        return unless(
                () -> Ruling.allowed(written),
                () -> contents.kind(act.paper()).isPresent()
                        ? Optional.empty()
                        : refused(
                                "no-such-letter",
                                "The institution sends no letter of the kind '"
                                        + act.paper().word() + "'.",
                                contents.source()),
                () -> contents.addressee(state.file(), act.paper(), act.to()),
                () -> contents.language(state.file(), act.text()),
                () -> programAgain(state.file(), act.paper()),
                () -> effects.notNow(state, Letter.of(written, state.file())));
    }

    /** Two nodes that confirm receipt at once write one letter; a second one is a person's decision. */
    private Optional<Ruling> programAgain(CaseFile file, LetterKind.Paper paper) {
        return circumstances.actor() instanceof Actor.Program
                        && file.letters().all().stream().anyMatch(letter -> letter.paper() == paper)
                ? refused("letter-begun", "A letter of this kind was begun already.")
                : Optional.empty();
    }

    private Ruling revise(Complaint state, ReviseLetter act) {
        return of(
                state,
                act.letter(),
                letter -> unless(
                        () -> Ruling.allowed(new LetterEvent.LetterRevised(
                                act.letter(), act.to().word(), act.text(), by())),
                        () -> open(letter),
                        () -> contents.addressee(state.file(), letter.paper(), act.to()),
                        () -> contents.language(state.file(), act.text())));
    }

    private Ruling comment(Complaint state, CommentOnLetter act) {
        return of(
                state,
                act.letter(),
                letter -> unless(
                        () -> Ruling.allowed(new LetterEvent.LetterCommented(
                                act.letter(),
                                letter.version(),
                                by(),
                                act.comment().orElseThrow())),
                        () -> Checks.given("The comment", act.comment())));
    }

    private Ruling present(Complaint state, PresentLetter act) {
        return of(
                state,
                act.letter(),
                letter -> unless(
                        () -> Ruling.allowed(new LetterEvent.LetterPresented(act.letter(), letter.version(), by())),
                        () -> letter.stage() == Stage.DRAFT
                                ? Optional.empty()
                                : refused("letter-not-draft", "The letter was handed over already."),
                        () -> effects.decidedAnew(state.file(), letter),
                        () -> contents.missing(state.file(), letter),
                        () -> effects.notNow(state, letter)));
    }

    private Ruling approve(Complaint state, ApproveLetter act) {
        return of(
                state,
                act.letter(),
                letter -> unless(
                        () -> Ruling.allowed(new LetterEvent.LetterApproved(act.letter(), act.version(), by())),
                        () -> presented(letter, act.version()),
                        () -> effects.decidedAnew(state.file(), letter),
                        () -> letter.authors().contains(by())
                                ? refused("made-it-yourself", "Nobody checks what they wrote; somebody else does.")
                                : Optional.empty(),
                        () -> letter.approvedBy().contains(by())
                                ? refused("approved-already", "You have approved this letter already.")
                                : Optional.empty(),
                        () -> contents.missing(state.file(), letter)));
    }

    private Ruling giveBack(Complaint state, ReturnLetter act) {
        return of(
                state,
                act.letter(),
                letter -> unless(
                        () -> Ruling.allowed(new LetterEvent.LetterReturned(act.letter(), by(), act.reason())),
                        () -> presented(letter, letter.version()),
                        () -> Checks.given("What is to be put right", act.reason())));
    }

    private Ruling sign(Complaint state, SignLetter act) {
        return of(state, act.letter(), letter -> {
            LetterKind.Tier tier = contents.tier(state.file(), letter.paper());
            Optional<String> role = contents.role(tier);
            return unless(
                    () -> Ruling.allowed(new LetterEvent.LetterSigned(
                            act.letter(), act.version(), by(), role, circumstances.today(), act.signed())),
                    () -> presented(letter, act.version()),
                    () -> effects.decidedAnew(state.file(), letter),
                    () -> contents.missing(state.file(), letter),
                    () -> letter.approvedBy().size() >= tier.checks()
                            ? Optional.empty()
                            : refused(
                                    "not-yet-approved",
                                    "This letter needs the approval of " + tier.checks()
                                            + " who did not write it; it has "
                                            + letter.approvedBy().size() + ".",
                                    contents.source()),
                    // The program never signs for a person: where a person signs, it has no role to sign in.
                    () -> !tier.signedBy().isEmpty() && role.isEmpty()
                            ? refused(
                                    "not-a-signatory",
                                    "This letter is signed by one of: " + String.join(", ", sorted(tier.signedBy()))
                                            + ".",
                                    contents.source())
                            : Optional.empty(),
                    // Two pairs of eyes: who wrote it alone does not sign it alone.
                    () -> !tier.signedBy().isEmpty()
                                    && letter.approvedBy().isEmpty()
                                    && letter.authors().contains(by())
                            ? refused(
                                    "made-it-yourself", "Who wrote the letter does not sign it unless it was checked.")
                            : Optional.empty(),
                    () -> effects.notNow(state, letter));
        });
    }

    private Ruling discard(Complaint state, DiscardLetter act) {
        return of(
                state,
                act.letter(),
                letter -> unless(
                        () -> Ruling.allowed(new LetterEvent.LetterDiscarded(
                                act.letter(), by(), act.reason().orElseThrow())),
                        () -> letter.open() || letter.stage() == Stage.SIGNED
                                ? Optional.empty()
                                : refused("letter-left", "The letter has left the house or is about to."),
                        () -> Checks.given("The reason", act.reason())));
    }

    private Ruling post(Complaint state, PostLetter act) {
        return of(
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

    private Ruling again(Complaint state, SendAgain act) {
        return of(
                state,
                act.letter(),
                letter -> letter.posted()
                        .map(posted -> unless(
                                () -> Ruling.allowed(new LetterEvent.LetterSentAgain(act.letter(), by())),
                                () -> effects.refusal(state, letter, posted.means(), circumstances.today())))
                        .orElseGet(
                                () -> Ruling.refused("letter-not-posted", "The letter does not wait in the outbox.")));
    }

    private Ruling dispatch(Complaint state, DispatchLetter act) {
        return of(
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

    private Ruling delivery(Complaint state, RecordDelivery act) {
        return of(
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

    private interface Judged {
        Ruling by(Letter letter);
    }

    private static Ruling of(Complaint state, int ordinal, Judged judged) {
        return state.file()
                .letters()
                .at(ordinal)
                .map(judged::by)
                .orElseGet(() -> Ruling.refused("no-such-letter", "The case has no letter " + ordinal + "."));
    }

    private static Optional<Ruling> open(Letter letter) {
        return letter.open()
                ? Optional.empty()
                : refused("letter-frozen", "The letter is signed or given up; its text does not change any more.");
    }

    private static Optional<Ruling> presented(Letter letter, int version) {
        if (letter.stage() != Stage.PRESENTED) {
            return refused("letter-not-presented", "The letter was not handed over to be checked and signed.");
        }
        return letter.version() == version
                ? Optional.empty()
                : refused(
                        "letter-changed",
                        "The letter was written anew meanwhile. Read version " + letter.version() + " first.");
    }

    private static Optional<Ruling> sendable(Letter letter) {
        return letter.stage() == Stage.SIGNED || letter.cameBack()
                ? Optional.empty()
                : refused(
                        "letter-not-signed", "Only a signed letter that has not left yet, or came back, can be sent.");
    }

    private static List<String> sorted(Set<String> codes) {
        return codes.stream().sorted().toList();
    }

    private String by() {
        return circumstances.actor().name();
    }

    private static Optional<Ruling> refused(String code, String reason) {
        return Optional.of(Ruling.refused(code, reason));
    }

    private static Optional<Ruling> refused(String code, String reason, dev.redress.core.rulebook.Citation source) {
        return Optional.of(Ruling.refused(code, reason, source));
    }
}
