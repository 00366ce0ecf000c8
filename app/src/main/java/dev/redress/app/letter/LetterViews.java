package dev.redress.app.letter;

import dev.redress.app.access.StaffMember;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.LetterView.Became;
import dev.redress.app.letter.LetterView.Enclosed;
import dev.redress.app.letter.LetterView.Left;
import dev.redress.app.letter.LetterView.Needs;
import dev.redress.app.letter.LetterView.Possible;
import dev.redress.app.letter.LetterView.Receipt;
import dev.redress.app.letter.LetterView.Remark;
import dev.redress.app.letter.LetterView.Signature;
import dev.redress.app.letter.paper.Paper;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.ComplaintRules;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterAct;
import dev.redress.core.complaint.LetterContents;
import dev.redress.core.complaint.LetterEvent.LetterDispatched;
import dev.redress.core.complaint.LetterText;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.LetterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what people of the institution see of letters. */
@Component
class LetterViews {

    private static final VaultRef SOME = new VaultRef(new UUID(0, 0), "");
    private static final Optional<VaultRef> SOME_TEXT = Optional.of(SOME);

    private final Cases cases;
    private final CaseLaw law;
    private final Readings readings;
    private final LetterDesk desk;
    private final Post post;

    LetterViews(Cases cases, CaseLaw law, Readings readings, LetterDesk desk, Post post) {
        this.cases = cases;
        this.law = law;
        this.readings = readings;
        this.desk = desk;
        this.post = post;
    }

    /** Every letter of a case. */
    List<LetterView> all(CaseRef ref, StaffMember member) {
        RecordedCase recorded = cases.require(ref);
        return recorded.file().letters().all().stream()
                .map(letter -> of(recorded, letter, member))
                .toList();
    }

    LetterView of(CaseRef ref, int letter, StaffMember member) {
        RecordedCase recorded = cases.require(ref);
        return of(recorded, LetterDesk.at(recorded, letter), member);
    }

    private LetterView of(RecordedCase recorded, Letter letter, StaffMember member) {
        Optional<Reading> reading = readings.of(recorded, member);
        Circumstances circumstances = law.of(recorded, member.actor());
        LetterContents contents = new LetterContents(circumstances);
        Optional<Paper> paper = reading.flatMap(it -> paper(recorded, letter, it));
        return new LetterView(
                letter.ordinal(),
                letter.paper().word(),
                letter.latest().to().word(),
                letter.latest().text().language(),
                letter.stage().word(),
                letter.version(),
                letter.authors().stream().sorted().toList(),
                letter.approvedBy().stream().sorted().toList(),
                contents.kind(letter.paper())
                        .map(_ -> contents.tier(recorded.file(), letter.paper()))
                        .map(tier -> new Needs(
                                tier.checks(), tier.signedBy().stream().sorted().toList()))
                        .orElse(new Needs(0, List.of())),
                paper.map(Paper::title),
                paper.map(LetterPress::text),
                reading.map(it -> changes(recorded, letter, it)).orElse(List.of()),
                reading.map(it -> desk.written(letter, letter.version(), it).typed())
                        .orElse(new TreeMap<>()),
                letter.comments().stream()
                        .map(it -> new Remark(it.version(), it.by(), text(reading, it.comment())))
                        .toList(),
                letter.latest().text().enclosures().stream()
                        .map(it -> enclosed(it, reading))
                        .toList(),
                letter.signed()
                        .map(it -> new Signature(
                                it.by(),
                                it.role(),
                                it.on(),
                                it.signed().code(),
                                it.signed().sha256())),
                letter.dispatched().map(it -> left(it, reading)),
                letter.dispatches().stream()
                        .skip(1)
                        .map(it -> left(it, reading))
                        .toList(),
                post.standing(recorded.ref(), letter.ordinal()),
                letter.deliveries().stream()
                        .map(it -> new Became(
                                it.fate().word(),
                                it.on(),
                                it.note().map(note -> text(reading, note)).orElse("")))
                        .toList(),
                possible(recorded, letter, circumstances));
    }

    /** A draft that lacks something cannot be shown as it would be printed; what it lacks is said where it is handed over. */
    private Optional<Paper> paper(RecordedCase recorded, Letter letter, Reading reading) {
        try {
            return Optional.of(desk.paper(recorded, letter.ordinal(), reading));
        } catch (Problem incomplete) {
            return Optional.empty();
        }
    }

    private List<List<Redline.Run>> changes(RecordedCase recorded, Letter letter, Reading reading) {
        if (letter.version() < 2) {
            return List.of();
        }
        return Redline.between(
                desk.bodyOf(recorded, letter, letter.version() - 1, reading),
                desk.bodyOf(recorded, letter, letter.version(), reading));
    }

    private static Left left(LetterDispatched left, Optional<Reading> reading) {
        return new Left(
                left.means(),
                left.on(),
                left.proof().map(proof -> text(reading, proof)).orElse(""),
                left.documents().stream()
                        .map(it -> new Receipt(it.content().text(), name(it, reading)))
                        .toList(),
                left.withoutEffect());
    }

    private static String text(Optional<Reading> reading, VaultRef text) {
        return reading.flatMap(it -> it.text("letter", text)).orElse("");
    }

    private static Enclosed enclosed(LetterText.Enclosure enclosure, Optional<Reading> reading) {
        Attachment document = enclosure.document();
        return new Enclosed(document.content().text(), name(document, reading), enclosure.certified());
    }

    private static String name(Attachment document, Optional<Reading> reading) {
        return reading.flatMap(it -> it.text("name of a document", document.description()))
                .map(json -> EventJson.read(json, Uploads.Description.class).name())
                .orElse("");
    }

    /** Which kinds of letter have a place in the case now, and why the others have not. */
    List<Possible> writable(CaseRef ref, StaffMember member) {
        RecordedCase recorded = cases.require(ref);
        Circumstances circumstances = law.of(recorded, member.actor());
        String language = circumstances
                .procedure()
                .institution()
                .answersIn(recorded.file().entry().language());
        List<Possible> kinds = new ArrayList<>();
        for (LetterKind kind : circumstances.procedure().letters().value().entries()) {
            LetterText some = new LetterText("", language, SOME, new java.util.TreeSet<>(), SOME_TEXT, List.of());
            Party to = new Party.Named(recorded.file().parties().replyTo().orElse(1));
            Ruling ruling = ComplaintRules.decide(
                    recorded.complaint(),
                    new LetterAct.WriteLetter(kind.paper(), Optional.of("response"), to, some),
                    circumstances);
            if (kind.paper().isLetter()) {
                kinds.add(possible(kind.code(), ruling));
            }
        }
        return kinds;
    }

    private static List<Possible> possible(RecordedCase recorded, Letter letter, Circumstances circumstances) {
        int at = letter.ordinal();
        List<Possible> acts = new ArrayList<>();
        var today = circumstances.today();
        add(
                acts,
                recorded,
                circumstances,
                "revision",
                new LetterAct.ReviseLetter(
                        at, letter.latest().to(), letter.latest().text()));
        add(acts, recorded, circumstances, "presentation", new LetterAct.PresentLetter(at));
        add(acts, recorded, circumstances, "approval", new LetterAct.ApproveLetter(at, letter.version()));
        add(acts, recorded, circumstances, "return", new LetterAct.ReturnLetter(at, SOME_TEXT));
        add(
                acts,
                recorded,
                circumstances,
                "signature",
                new LetterAct.SignLetter(at, letter.version(), new LetterAct.Signed("", SOME, "", "", 0, SOME)));
        add(acts, recorded, circumstances, "sending", new LetterAct.PostLetter(at, LetterSending.EMAIL));
        if (letter.posted().isPresent()) {
            add(acts, recorded, circumstances, "retry", new LetterAct.SendAgain(at));
        }
        add(
                acts,
                recorded,
                circumstances,
                "dispatch",
                new LetterAct.DispatchLetter(at, LetterSending.EMAIL, today, SOME_TEXT, List.of()));
        add(
                acts,
                recorded,
                circumstances,
                "delivery",
                new LetterAct.RecordDelivery(at, Letter.Fate.DELIVERED, today, SOME_TEXT));
        add(acts, recorded, circumstances, "discard", new LetterAct.DiscardLetter(at, SOME_TEXT));
        add(acts, recorded, circumstances, "comment", new LetterAct.CommentOnLetter(at, SOME_TEXT));
        return acts;
    }

    private static void add(
            List<Possible> acts, RecordedCase recorded, Circumstances circumstances, String noun, LetterAct act) {
        acts.add(possible(noun, ComplaintRules.decide(recorded.complaint(), act, circumstances)));
    }

    private static Possible possible(String noun, Ruling ruling) {
        return ruling instanceof Ruling.Refused refused
                ? new Possible(
                        noun, Optional.of(refused.reason()), refused.citation().map(Citation::inWords))
                : new Possible(noun, Optional.empty(), Optional.empty());
    }
}
