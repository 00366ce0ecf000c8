package dev.redress.app.letter;

import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.LetterWriting.Composed;
import dev.redress.app.letter.paper.Paper;
import dev.redress.app.letter.template.Template;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.SiteAddress;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ComplaintRules;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterAct;
import dev.redress.core.complaint.LetterContents;
import dev.redress.core.complaint.LetterEvent.LetterSigned;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Institution;
import dev.redress.core.rulebook.LetterKind;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writing, reading and signing letters. */
@Component
public class LetterDesk {

    /** 128 bits, so that nobody guesses the address under which a letter is verified. */
    private static final int CODE_BYTES = 16;

    private static final VaultRef NOTHING = new VaultRef(new UUID(0, 0), "");

    private final Cases cases;
    private final CaseLaw law;
    private final Handling handling;
    private final Readings readings;
    private final LetterWriting writing;
    private final LetterPress press;
    private final Shelf shelf;
    private final SiteAddress site;
    private final InstantSource now;
    private final SecureRandom random = new SecureRandom();

    LetterDesk(
            Cases cases,
            CaseLaw law,
            Handling handling,
            Readings readings,
            LetterWriting writing,
            LetterPress press,
            Shelf shelf,
            SiteAddress site,
            InstantSource now) {
        this.cases = cases;
        this.law = law;
        this.handling = handling;
        this.readings = readings;
        this.writing = writing;
        this.press = press;
        this.shelf = shelf;
        this.site = site;
        this.now = now;
    }

    /** Writes a letter; @return its place among the letters of the case, from 1 */
    int write(CaseRef ref, StaffMember member, Draft draft) {
        RecordedCase recorded = cases.require(ref);
        return write(recorded, member.actor(), draft, Optional.of(require(recorded, member)));
    }

    int write(RecordedCase recorded, Actor actor, Draft draft, Optional<Reading> reading) {
        Composed letter = writing.compose(recorded, actor, draft, reading);
        handling.act(
                recorded.ref(),
                actor,
                sealing -> new LetterAct.WriteLetter(draft.paper(), draft.about(), letter.to(), letter.seal(sealing)));
        return cases.require(recorded.ref()).file().letters().all().size();
    }

    /** Writes it anew. */
    void revise(CaseRef ref, StaffMember member, int ordinal, Draft draft) {
        RecordedCase recorded = cases.require(ref);
        Composed letter = writing.compose(recorded, member.actor(), draft, Optional.of(require(recorded, member)));
        handling.act(ref, member, sealing -> new LetterAct.ReviseLetter(ordinal, letter.to(), letter.seal(sealing)));
    }

    /** How a letter would look that is not written yet. */
    Paper preview(CaseRef ref, StaffMember member, Draft draft) {
        RecordedCase recorded = cases.require(ref);
        Composed letter = writing.compose(recorded, member.actor(), draft, Optional.of(require(recorded, member)));
        return press.paper(
                ref.institution(),
                letter.template(),
                letter.language(),
                letter.written(),
                unsigned(recorded, draft.paper(), letter.language()));
    }

    /**
     * Signs a letter as the person, or with the seal of the institution. The letter is printed under the lock of the case,
     * so that the head on it is that of the row before the signature.
     */
    void sign(CaseRef ref, StaffMember member, int ordinal, int version) {
        RecordedCase recorded = cases.require(ref);
        sign(recorded, member.actor(), member.name(), ordinal, version, require(recorded, member));
    }

    void sign(RecordedCase before, Actor actor, String name, int ordinal, int version, Reading reading) {
        CaseRef ref = before.ref();
        refuseEarly(
                before,
                actor,
                new LetterAct.SignLetter(ordinal, version, new LetterAct.Signed("", NOTHING, "", "", 0, NOTHING)));
        handling.act(ref, actor, sealing -> {
            RecordedCase recorded = cases.require(ref);
            Letter letter = at(recorded, ordinal);
            writing.stillTrue(recorded, actor, letter, written(letter, letter.version(), reading), reading);
            Signing signing = signing(recorded, letter, actor, name);
            byte[] document = press.printAndSeal(ref.institution(), paper(recorded, letter, signing, reading));
            return new LetterAct.SignLetter(
                    ordinal,
                    version,
                    new LetterAct.Signed(
                            signing.code(),
                            sealing.seal(document),
                            LetterPress.sha256(document),
                            signing.head(),
                            signing.rows(),
                            sealing.seal(EventJson.write(signing))));
        });
    }

    /** Nobody waits for a print that the law refuses. */
    private void refuseEarly(RecordedCase recorded, Actor actor, ComplaintAct act) {
        if (ComplaintRules.decide(recorded.complaint(), act, law.of(recorded, actor)) instanceof Ruling.Refused) {
            handling.act(recorded.ref(), actor, _ -> act);
        }
    }

    private Signing signing(RecordedCase recorded, Letter letter, Actor actor, String name) {
        Circumstances circumstances = law.of(recorded, actor);
        LetterContents contents = new LetterContents(circumstances);
        Optional<String> role = contents.role(contents.tier(recorded.file(), letter.paper()));
        byte[] code = new byte[CODE_BYTES];
        random.nextBytes(code);
        Institution house = law.institution(recorded.ref().institution());
        return new Signing(
                house.name(),
                house.contacts().in(letter.latest().text().language()),
                dated(recorded, letter.paper()),
                role.map(_ -> name),
                role.map(it -> title(circumstances, it, letter.latest().text().language())),
                recorded.file().entry().number().printed(),
                recorded.lastHash(),
                recorded.rows(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(code),
                site.origin(),
                now.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String title(Circumstances circumstances, String role, String language) {
        return circumstances
                .procedure()
                .roles()
                .value()
                .find(role)
                .map(it -> it.titles().in(language))
                .orElse(role);
    }

    /** A response bears the day that was decided, from which the way outside is counted; every other letter today's. */
    private LocalDate dated(RecordedCase recorded, LetterKind.Paper paper) {
        return LetterValues.answer(recorded.file(), paper)
                .map(response -> response.letterOn())
                .orElseGet(() -> law.now(recorded.ref().institution()).toLocalDate());
    }

    private Signing unsigned(RecordedCase recorded, LetterKind.Paper paper, String language) {
        Institution house = law.institution(recorded.ref().institution());
        return new Signing(
                house.name(),
                house.contacts().in(language),
                dated(recorded, paper),
                Optional.empty(),
                Optional.empty(),
                recorded.file().entry().number().printed(),
                recorded.lastHash(),
                recorded.rows(),
                "",
                site.origin(),
                now.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** The letter as it stands: as it was signed, or as it would be signed now. */
    Paper paper(RecordedCase recorded, int ordinal, Reading reading) {
        Letter letter = at(recorded, ordinal);
        Signing signing = letter.signed()
                .map(it -> reading.text("imprint of a letter", it.signed().imprint())
                        .map(json -> EventJson.read(json, Signing.class))
                        .orElseThrow(LetterDesk::gone))
                .orElseGet(() -> unsigned(
                        recorded, letter.paper(), letter.latest().text().language()));
        return paper(recorded, letter, signing, reading);
    }

    private Paper paper(RecordedCase recorded, Letter letter, Signing signing, Reading reading) {
        Template template = shelf.with(letter.latest().text().template(), letter.paper());
        return press.paper(
                recorded.ref().institution(),
                template,
                letter.latest().text().language(),
                written(letter, letter.version(), reading),
                signing);
    }

    /** The text of a version, from 1, without letterhead and imprint; a version that lacks something gives what is there. */
    String bodyOf(RecordedCase recorded, Letter letter, int version, Reading reading) {
        try {
            return LetterPress.text(press.paper(
                    recorded.ref().institution(),
                    shelf.with(letter.versions().get(version - 1).text().template(), letter.paper()),
                    letter.latest().text().language(),
                    written(letter, version, reading),
                    unsigned(recorded, letter.paper(), letter.latest().text().language())));
        } catch (Problem incomplete) {
            return String.join("\n", written(letter, version, reading).texts().values());
        }
    }

    /** What was put into a version of a letter, from 1. */
    Written written(Letter letter, int version, Reading reading) {
        return reading.text(
                        "letter " + letter.ordinal(),
                        letter.versions().get(version - 1).text().values())
                .map(json -> EventJson.read(json, Written.class))
                .orElseThrow(LetterDesk::gone);
    }

    /** The PDF: as it was signed, or a print of the draft. */
    byte[] pdf(RecordedCase recorded, int ordinal, Reading reading) {
        Letter letter = at(recorded, ordinal);
        return letter.signed()
                .map(it -> document(letter, it, reading))
                .orElseGet(() -> press.print(paper(recorded, ordinal, reading)));
    }

    private static byte[] document(Letter letter, LetterSigned signed, Reading reading) {
        byte[] document = reading.bytes(
                        "letter " + letter.ordinal(), signed.signed().document().text())
                .orElseThrow(LetterDesk::gone);
        if (!LetterPress.sha256(document).equals(signed.signed().sha256())) {
            throw new IllegalStateException("Letter " + letter.ordinal() + " is not what was signed");
        }
        return document;
    }

    /** The signed letter made again from template and values; the same bytes, unless it bears a timestamp (NEO-35). */
    byte[] again(RecordedCase recorded, int ordinal, Reading reading) {
        return press.printAndSeal(recorded.ref().institution(), paper(recorded, ordinal, reading));
    }

    static Letter at(RecordedCase recorded, int ordinal) {
        return recorded.file()
                .letters()
                .at(ordinal)
                .orElseThrow(() -> new Problem(404, "no-such-letter", "The case has no letter " + ordinal + "."));
    }

    /** Whether the person has opened the case. */
    boolean opened(RecordedCase recorded, StaffMember member) {
        return readings.of(recorded, member).isPresent();
    }

    /** Leave to read, without which nobody reads or writes a letter. */
    Reading require(RecordedCase recorded, StaffMember member) {
        return readings.of(recorded, member)
                .orElseThrow(() -> new Problem(
                        403, "not-opened", "Open the personal data of the case first, for a lawful purpose."));
    }

    private static Problem gone() {
        return new Problem(410, "personal-data-erased", "The texts of this letter were erased.");
    }
}
