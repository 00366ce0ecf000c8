package dev.redress.app.letter;

import dev.redress.app.access.StaffMember;
import dev.redress.app.handling.Handling;
import dev.redress.app.intake.Upload;
import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.platform.MailServer;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterAct;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sending signed letters, and recording how they were sent by others. */
@Component
class LetterSending {

    /** Means of delivery that the program carries itself. */
    static final String EMAIL = "email";

    static final String PORTAL = "portal";

    private final Handling handling;
    private final CaseLaw law;
    private final Post post;
    private final MailServer server;
    private final TransactionTemplate transaction;

    LetterSending(Handling handling, CaseLaw law, Post post, MailServer server, TransactionTemplate transaction) {
        this.handling = handling;
        this.law = law;
        this.post = post;
        this.server = server;
        this.transaction = transaction;
    }

    /** Whether the program can send mail. */
    boolean mailWorks() {
        return server.works();
    }

    /** Sends a letter by mail, or lays it out on the portal. */
    void send(CaseRef ref, StaffMember member, int letter, String means) {
        switch (means) {
            case EMAIL -> {
                if (!server.works()) {
                    throw new Problem(
                            409, "no-mail-server", "No mail server is set up here. Send it elsewhere and record that.");
                }
                post(ref, member.actor(), letter, false);
            }
            case PORTAL ->
                handling.act(
                        ref,
                        member,
                        sealing -> new LetterAct.DispatchLetter(
                                letter,
                                PORTAL,
                                law.now(ref.institution()).toLocalDate(),
                                Optional.of(sealing.seal("laid out on the portal at " + law.now(ref.institution()))),
                                List.of()));
            default ->
                throw new Problem(
                        422,
                        "not-carried-here",
                        "The program sends by e-mail and portal. Send it otherwise, and record the dispatch.");
        }
    }

    /** Puts a letter into the outbox, and says so in the ledger, together or not at all. */
    void post(CaseRef ref, Actor actor, int letter, boolean withheld) {
        transaction.executeWithoutResult(_ -> {
            handling.act(ref, actor, _ -> new LetterAct.PostLetter(letter, EMAIL));
            post.put(ref, letter, withheld);
        });
    }

    /**
     * Records that a letter left by other means.
     *
     * @param proof a tracking number, who took it
     * @param scans of a receipt
     */
    void record(
            CaseRef ref,
            StaffMember member,
            int letter,
            String means,
            LocalDate on,
            Optional<String> proof,
            List<Upload> scans) {
        handling.act(
                ref,
                member,
                sealing -> new LetterAct.DispatchLetter(
                        letter,
                        means,
                        on,
                        proof.map(sealing::seal),
                        scans.stream()
                                .map(scan -> Uploads.sealed(sealing, scan))
                                .toList()));
    }

    /** Records what became of a letter. */
    void delivery(CaseRef ref, StaffMember member, int letter, Letter.Fate fate, LocalDate on, Optional<String> note) {
        transaction.executeWithoutResult(_ -> {
            handling.act(
                    ref, member, sealing -> new LetterAct.RecordDelivery(letter, fate, on, note.map(sealing::seal)));
            if (fate == Letter.Fate.FAILED) {
                post.remove(ref, letter);
            }
        });
    }

    /**
     * Sends a letter of which nobody knew whether it left, or that was held back: an act on record, and the outbox, together
     * or not at all.
     *
     * @throws Problem where it is being sent, or waits for its turn
     */
    void again(CaseRef ref, StaffMember member, int letter) {
        transaction.executeWithoutResult(_ -> {
            handling.act(ref, member, _ -> new LetterAct.SendAgain(letter));
            if (!post.again(ref, letter)) {
                throw new Problem(
                        409, "letter-under-way", "The letter is being sent, or is sent by itself when its turn comes.");
            }
        });
    }
}
