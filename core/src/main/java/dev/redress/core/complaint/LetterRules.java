package dev.redress.core.complaint;

import static dev.redress.core.complaint.Checks.unless;

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
import dev.redress.core.rulebook.LetterKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From the first draft of a letter to its signature. Who checks and signs is data. */
final class LetterRules {

    private final Circumstances circumstances;
    private final LetterContents contents;
    private final LetterEffects effects;
    private final LetterSendingRules sending;

    LetterRules(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.contents = new LetterContents(circumstances);
        this.effects = new LetterEffects(circumstances);
        this.sending = new LetterSendingRules(circumstances);
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
            case PostLetter post -> sending.post(state, post);
            case SendAgain again -> sending.again(state, again);
            case DispatchLetter dispatch -> sending.dispatch(state, dispatch);
            case RecordDelivery delivery -> sending.delivery(state, delivery);
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

    interface Judged {
        Ruling by(Letter letter);
    }

    /** What is judged of one letter of a case. */
    static Ruling of(Complaint state, int ordinal, Judged judged) {
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
