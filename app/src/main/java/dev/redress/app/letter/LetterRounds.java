package dev.redress.app.letter;

import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.core.complaint.LetterAct;
import dev.redress.core.complaint.LetterContents;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.LetterKind.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A letter's way through all hands in one go, for who plays them all: the demonstration. */
@Component
public class LetterRounds {

    private static final String PART = "demonstration";
    private static final String PURPOSE = "settlement";

    /** Whose hands. */
    public record Hands(StaffMember author, List<StaffMember> checkers, StaffMember signer) {
        public Hands {
            checkers = List.copyOf(checkers);
        }
    }

    private final Handling handling;
    private final Cases cases;
    private final CaseLaw law;
    private final Readings readings;
    private final LetterDesk desk;

    LetterRounds(Handling handling, Cases cases, CaseLaw law, Readings readings, LetterDesk desk) {
        this.handling = handling;
        this.cases = cases;
        this.law = law;
        this.readings = readings;
        this.desk = desk;
    }

    /** Writes, checks, signs and sends the response of a case, today. */
    public void answer(CaseRef ref, Hands hands, String means, String proof) {
        int letter = signed(ref, hands);
        LocalDate today = law.now(ref.institution()).toLocalDate();
        handling.act(
                ref,
                hands.author(),
                sealing -> new LetterAct.DispatchLetter(
                        letter, means, today, Optional.of(sealing.seal(proof)), List.of()));
    }

    private int signed(CaseRef ref, Hands hands) {
        RecordedCase recorded = cases.require(ref);
        Reading reading = readings.ofProgram(ref, PART, PURPOSE);
        Paper paper = recorded.file().entry().complainants().size() > 1 ? Paper.COLLECTIVE_RESPONSE : Paper.RESPONSE;
        int letter = desk.write(recorded, hands.author().actor(), Draft.of(paper), Optional.of(reading));
        handling.act(ref, hands.author(), _ -> new LetterAct.PresentLetter(letter));
        LetterKind.Tier tier =
                new LetterContents(law.of(recorded, hands.signer().actor())).tier(recorded.file(), paper);
        hands.checkers().stream()
                .limit(tier.checks())
                .forEach(checker -> handling.act(ref, checker, _ -> new LetterAct.ApproveLetter(letter, 1)));
        StaffMember signer = tier.signedBy().isEmpty() ? hands.author() : hands.signer();
        desk.sign(cases.require(ref), signer.actor(), signer.name(), letter, 1, reading);
        return letter;
    }
}
