package dev.redress.app.stories;

import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.ledger.VaultRef;
import java.time.LocalDate;
import java.util.Optional;

/** A response that is being decided; whole unless a part is taken away. */
record Answer(
        String outcome,
        Optional<VaultRef> reasons,
        Optional<String> executor,
        Optional<String> executorContact,
        LocalDate letterOn,
        String language,
        Optional<VaultRef> nextRemedies,
        Optional<LocalDate> offerOpenUntil) {

    static Answer of(String outcome, LocalDate letterOn, String language) {
        return new Answer(
                outcome,
                Optional.of(Doing.words("The fee was right by the price list.")),
                Optional.of("Aida"),
                Optional.of("aida@example.org"),
                letterOn,
                language,
                Optional.of(Doing.words("Court, or the dispute body.")),
                Optional.empty());
    }

    Answer withoutReasons() {
        return new Answer(
                outcome, Optional.empty(), executor, executorContact, letterOn, language, nextRemedies, offerOpenUntil);
    }

    Answer withoutExecutor() {
        return new Answer(
                outcome, reasons, Optional.empty(), executorContact, letterOn, language, nextRemedies, offerOpenUntil);
    }

    Answer withoutContact() {
        return new Answer(
                outcome, reasons, executor, Optional.empty(), letterOn, language, nextRemedies, offerOpenUntil);
    }

    Answer withoutRemedies() {
        return new Answer(
                outcome, reasons, executor, executorContact, letterOn, language, Optional.empty(), offerOpenUntil);
    }

    Answer openUntil(LocalDate day) {
        return new Answer(
                outcome, reasons, executor, executorContact, letterOn, language, nextRemedies, Optional.of(day));
    }

    ComplaintAct act() {
        return new ComplaintAct.DecideResponse(
                outcome, reasons, executor, executorContact, letterOn, language, nextRemedies, offerOpenUntil);
    }
}
