package dev.redress.app.letter;

import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.Envelope.Enclosed;
import dev.redress.app.letter.MailCarriage.Outcome;
import dev.redress.app.letter.paper.Paper;
import dev.redress.app.party.PartyData;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterAct;
import dev.redress.core.complaint.LetterEffects;
import dev.redress.core.complaint.LetterText;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Ruling;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries letters from the outbox to the mail server and records what became of them. */
@Component
class Carrier {

    static final Actor.Program ACTOR = new Actor.Program("letters");

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final String PART = "letters";
    private static final String PURPOSE = "settlement";

    /** After which a pass takes no further letter: a slow server is looked at anew. */
    private static final Duration LONGEST_PASS = Duration.ofMinutes(1);

    private final Post post;
    private final OutboxPause pause;
    private final MailCarriage mail;
    private final Cases cases;
    private final CaseLaw law;
    private final Readings readings;
    private final LetterDesk desk;
    private final TransactionTemplate transaction;

    Carrier(
            Post post,
            OutboxPause pause,
            MailCarriage mail,
            Cases cases,
            CaseLaw law,
            Readings readings,
            LetterDesk desk,
            TransactionTemplate transaction) {
        this.post = post;
        this.pause = pause;
        this.mail = mail;
        this.cases = cases;
        this.law = law;
        this.readings = readings;
        this.desk = desk;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "${redress.mail.first:PT5S}", fixedDelayString = "${redress.mail.every:PT2S}")
    void wake() {
        if (mail.works()) {
            carryAll();
        }
    }

    /** Carries what waits, one after the other, until the mail server takes nothing more; @return how many left */
    int carryAll() {
        int left = 0;
        long end = System.nanoTime() + LONGEST_PASS.toNanos();
        Optional<Post.Waiting> next = post.take();
        while (next.isPresent()) {
            Outcome outcome = carry(next.get());
            left += outcome instanceof Outcome.Left ? 1 : 0;
            boolean goesOn = !(outcome instanceof Outcome.Unreached) && System.nanoTime() - end < 0;
            next = goesOn ? post.take() : Optional.empty();
        }
        return left;
    }

    private Outcome carry(Post.Waiting waiting) {
        Outcome outcome;
        try {
            outcome = send(waiting);
        } catch (RuntimeException failed) {
            // Nothing was sent: what failed is before the mail server, such as a text that cannot be read.
            LOG.warn(
                    "A letter could not be made ready and is tried again: {}",
                    failed.getClass().getSimpleName());
            outcome = new Outcome.Later("not made ready");
        }
        switch (outcome) {
            case Outcome.Left(String reply) -> record(waiting, sealedProof(reply));
            case Outcome.Never(String reply) -> failed(waiting, reply);
            case Outcome.Later(String said) -> post.tryLater(waiting, said);
            case Outcome.Overtaken(String why) -> post.overtaken(waiting, why);
            case Outcome.Unreached(String said) -> {
                post.back(waiting, said);
                pause.longer(said);
            }
            case Outcome.Unsure(String said) -> post.unsure(waiting, said);
        }
        return outcome;
    }

    private static String sealedProof(String reply) {
        return "SMTP: " + reply;
    }

    private Outcome send(Post.Waiting waiting) {
        RecordedCase recorded = cases.require(waiting.ref());
        Letter letter = LetterDesk.at(recorded, waiting.letter());
        Optional<String> overtaken = overtaken(recorded, letter);
        if (overtaken.isPresent()) {
            return new Outcome.Overtaken(overtaken.get());
        }
        Reading reading = readings.ofProgram(waiting.ref(), PART, PURPOSE);
        Optional<String> address = PartyData.person(
                        reading, recorded.file(), letter.latest().to())
                .map(Person::email)
                .filter(PartyData::isMailAddress);
        if (address.isEmpty()) {
            return new Outcome.Never("the addressee has no address to which mail can go");
        }
        Outcome outcome = mail.send(envelope(recorded, letter, reading, address.get()));
        if (!(outcome instanceof Outcome.Unreached)) {
            pause.over();
        }
        return outcome;
    }

    /** A letter that waited may say what is true no more: a notice past its last day, an answer to who took it back. */
    private Optional<String> overtaken(RecordedCase recorded, Letter letter) {
        return new LetterEffects(law.of(recorded, ACTOR))
                .refusal(recorded.complaint(), letter, LetterSending.EMAIL, today(recorded.ref()))
                .map(ruling -> ruling instanceof Ruling.Refused refused ? refused.reason() : "");
    }

    private Envelope envelope(RecordedCase recorded, Letter letter, Reading reading, String to) {
        Paper paper = desk.paper(recorded, letter.ordinal(), reading);
        List<Enclosed> enclosed = new ArrayList<>();
        enclosed.add(new Enclosed(
                LetterNames.file(recorded, letter), "application/pdf", desk.pdf(recorded, letter.ordinal(), reading)));
        for (LetterText.Enclosure enclosure : letter.latest().text().enclosures()) {
            var about = reading.text("name of a document", enclosure.document().description())
                    .map(json -> EventJson.read(json, Uploads.Description.class));
            var content =
                    reading.bytes("document", enclosure.document().content().text());
            if (about.isPresent() && content.isPresent()) {
                enclosed.add(new Enclosed(about.get().name(), about.get().mediaType(), content.get()));
            }
        }
        return new Envelope(
                to,
                law.institution(recorded.ref().institution()).name(),
                paper.title(),
                LetterPress.text(paper),
                letter.signed().orElseThrow().signed().code(),
                enclosed);
    }

    /** The mail has left: that is recorded, and what it evidences with it, and it leaves the outbox, all or nothing. */
    private void record(Post.Waiting waiting, String proof) {
        transaction.executeWithoutResult(_ -> {
            Ruling ruling = cases.act(
                    waiting.ref(),
                    ACTOR,
                    sealing -> new LetterAct.DispatchLetter(
                            waiting.letter(),
                            "email",
                            today(waiting.ref()),
                            Optional.of(sealing.seal(proof)),
                            List.of()));
            if (ruling instanceof Ruling.Refused refused) {
                // It did leave; a person must see that the record does not say so.
                post.unsure(waiting, "left, and not recorded: " + refused.code());
            } else {
                post.remove(waiting.ref(), waiting.letter());
            }
        });
    }

    private void failed(Post.Waiting waiting, String reply) {
        transaction.executeWithoutResult(_ -> {
            cases.act(
                    waiting.ref(),
                    ACTOR,
                    sealing -> new LetterAct.RecordDelivery(
                            waiting.letter(),
                            Letter.Fate.FAILED,
                            today(waiting.ref()),
                            Optional.of(sealing.seal(reply))));
            post.remove(waiting.ref(), waiting.letter());
        });
    }

    private LocalDate today(CaseRef ref) {
        return law.now(ref.institution()).toLocalDate();
    }
}
