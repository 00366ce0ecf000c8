package dev.redress.app.testing;

import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.letter.LetterRounds;
import dev.redress.core.complaint.ComplaintAct;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Answers a case as a house does: somebody decides, another checks, one signs, and the letter leaves today. */
public final class Answering {

    private final Handling handling;
    private final LetterRounds rounds;
    private final CaseLaw law;

    public Answering(Handling handling, LetterRounds rounds, CaseLaw law) {
        this.handling = handling;
        this.rounds = rounds;
        this.law = law;
    }

    /** @param hands three people with every role of the house */
    public void answer(CaseRef ref, LetterRounds.Hands hands, String outcome, Optional<LocalDate> offerOpenUntil) {
        StaffMember author = hands.author();
        LocalDate today = law.now(ref.institution()).toLocalDate();
        handling.act(ref, author, _ -> new ComplaintAct.Assign("complaint-unit", Optional.of(author.login())));
        handling.act(
                ref,
                author,
                sealing -> new ComplaintAct.DecideResponse(
                        outcome,
                        Optional.of(sealing.seal("The charge was right, as the receipt shows.")),
                        Optional.of("Omar Said"),
                        Optional.of("omar@bank.example"),
                        today,
                        "en",
                        Optional.of(sealing.seal("You may go to the dispute body or to a court.")),
                        offerOpenUntil));
        rounds.answer(ref, hands, "email", "proof of the mail server");
    }

    /** Three people of these logins. */
    public static LetterRounds.Hands hands(StaffMember author, StaffMember checker, StaffMember signer) {
        return new LetterRounds.Hands(author, List.of(checker, signer), signer);
    }
}
