package dev.redress.app.register;

import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.party.Seat;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterEvent.LetterDispatched;
import dev.redress.core.complaint.LetterEvent.LetterSigned;
import dev.redress.core.complaint.LetterText;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.Titles;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The letters that left the house for somebody on the complainant's side, to be kept by that person (NEO-35). */
@Component
class ComplainantLetters {

    /**
     * A letter.
     *
     * @param ordinal its place among the letters of the case, from 1
     * @param title as the institution calls this kind of letter
     * @param on the day on which it left the house
     * @param enclosures what went with it, in its order
     */
    record Sent(int ordinal, Titles title, LocalDate on, Titles means, String language, List<Enclosed> enclosures) {}

    /**
     * What went with a letter.
     *
     * @param name of the file
     * @param certified whether it is a certified copy (ALMA-46)
     */
    record Enclosed(UUID id, String name, boolean certified) {}

    /** A file to be kept. */
    record Kept(String name, byte[] bytes) {}

    private final CaseLaw law;

    ComplainantLetters(CaseLaw law) {
        this.law = law;
    }

    /** Those for this side of the case, in the order in which they were written; none for who may not read. */
    List<Sent> of(Seat seat, Reading reading) {
        if (!seat.may(Mandate.Scope.READ)) {
            return List.of();
        }
        Procedure procedure = law.of(seat.recorded(), seat.actor()).procedure();
        return seat.recorded().file().letters().all().stream()
                .filter(letter -> isFor(letter, seat))
                .map(letter -> sent(letter, procedure, reading))
                .toList();
    }

    private static Sent sent(Letter letter, Procedure procedure, Reading reading) {
        LetterDispatched left = letter.dispatched().orElseThrow();
        String kind = letter.paper().word();
        return new Sent(
                letter.ordinal(),
                procedure.letters().value().find(kind).map(it -> it.titles()).orElseGet(() -> untitled(kind)),
                left.on(),
                procedure
                        .means()
                        .value()
                        .find(left.means())
                        .map(it -> it.titles())
                        .orElseGet(() -> untitled(left.means())),
                letter.latest().text().language(),
                letter.latest().text().enclosures().stream()
                        .map(it -> new Enclosed(it.document().content().text(), name(it, reading), it.certified()))
                        .toList());
    }

    private static String name(LetterText.Enclosure enclosure, Reading reading) {
        return reading.text("name of a document", enclosure.document().description())
                .map(json -> EventJson.read(json, Uploads.Description.class).name())
                .orElse("");
    }

    private static Titles untitled(String code) {
        return new Titles(Map.of("en", code));
    }

    /** Nobody sees what was not sent, nor what was sent to another who complains in the same case. */
    private static boolean isFor(Letter letter, Seat seat) {
        return letter.signed().isPresent()
                && letter.dispatched().isPresent()
                && seat.isAddressed(letter.latest().to());
    }

    /** What the file is called that the person keeps. */
    String name(Seat seat, int ordinal) {
        Letter letter = require(seat, ordinal);
        String number = seat.recorded().file().entry().number().printed().replaceAll("[^A-Za-z0-9]+", "-");
        return number + "-" + ordinal + "-" + letter.paper().word() + ".pdf";
    }

    /**
     * The letter byte for byte as it was signed.
     *
     * @throws Problem when no such letter went to this person, or its text was erased
     */
    byte[] document(Seat seat, Reading reading, int ordinal) {
        LetterSigned signed = require(seat, ordinal).signed().orElseThrow();
        byte[] document = reading.bytes(
                        "letter " + ordinal, signed.signed().document().text())
                .orElseThrow(() -> new Problem(410, "personal-data-erased", "The texts of this letter were erased."));
        if (!sha256(document).equals(signed.signed().sha256())) {
            throw new IllegalStateException("Letter " + ordinal + " is not what was signed");
        }
        return document;
    }

    /**
     * What went with a letter, as it went.
     *
     * @throws Problem when no such letter went to this person, nothing of this id went with it, or its text was erased
     */
    Kept enclosure(Seat seat, Reading reading, int ordinal, UUID id) {
        LetterText.Enclosure enclosure = require(seat, ordinal).latest().text().enclosures().stream()
                .filter(it -> it.document().content().text().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(404, "no-such-document", "No such document went with this letter."));
        return reading.bytes("document " + id, id)
                .map(bytes -> new Kept(name(enclosure, reading), bytes))
                .orElseThrow(() -> new Problem(410, "personal-data-erased", "The texts of this letter were erased."));
    }

    private Letter require(Seat seat, int ordinal) {
        return seat.recorded()
                .file()
                .letters()
                .at(ordinal)
                .filter(letter -> seat.may(Mandate.Scope.READ) && isFor(letter, seat))
                .orElseThrow(() -> new Problem(404, "no-such-letter", "There is no such letter in this case."));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
