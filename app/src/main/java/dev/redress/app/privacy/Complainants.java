package dev.redress.app.privacy;

import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Person;
import dev.redress.core.ledger.VaultRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The complainants of a case as their data stand now. */
final class Complainants {

    private Complainants() {}

    /** The data of a complainant, as corrected or else as entered. */
    static VaultRef identity(CaseFile file, int complainant) {
        return file.privacy().identity(complainant, file.entry().complainants().get(complainant - 1));
    }

    /** All of them in order; somebody without data where they were erased. */
    static List<Optional<Person>> of(CaseFile file, Reading reading) {
        Reading.Wanted wanted = new Reading.Wanted();
        List<VaultRef> identities = IntStream.rangeClosed(
                        1, file.entry().complainants().size())
                .mapToObj(place -> identity(file, place))
                .toList();
        for (int i = 0; i < identities.size(); i++) {
            wanted.add("complainant " + (i + 1), identities.get(i));
        }
        Map<UUID, String> texts = reading.texts(wanted);
        return identities.stream()
                .map(identity ->
                        Optional.ofNullable(texts.get(identity.text())).map(json -> EventJson.read(json, Person.class)))
                .toList();
    }
}
