package dev.redress.app.party;

import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Person;
import dev.redress.core.ledger.VaultRef;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the personal data of somebody on the complainant's side lie, as last corrected. */
public final class PartyData {

    /** What a mail server takes as it stands: no quotes, no comments, nothing beyond ASCII, so no second line. */
    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.)+[A-Za-z]{2,24}");

    private PartyData() {}

    /**
     * The reference of somebody's personal data; empty where there are none, as of a person whom the submission names
     * only as represented by another.
     */
    public static Optional<VaultRef> identity(CaseFile file, Party party) {
        return switch (party) {
            case Party.Named(int place) ->
                place > file.entry().complainants().size()
                                || file.parties().enteredByRepresentative(place, entered(file, place))
                        ? Optional.empty()
                        : Optional.of(current(file, place));
            case Party.Acting(int ordinal) ->
                file.parties().mandate(ordinal).map(mandate -> {
                    int place = mandate.recorded().complainant();
                    VaultRef representative = mandate.recorded().representative();
                    return representative.text().equals(entered(file, place).text())
                            ? current(file, place)
                            : representative;
                });
        };
    }

    /** The person; empty when the data were erased or there are none. */
    public static Optional<Person> person(Reading reading, CaseFile file, Party party) {
        return identity(file, party)
                .flatMap(identity -> reading.text(party.word(), identity))
                .map(json -> EventJson.read(json, Person.class));
    }

    /** Whether mail can go there. */
    public static boolean isMailAddress(String email) {
        return email.length() <= 200 && MAIL.matcher(email).matches();
    }

    private static VaultRef entered(CaseFile file, int place) {
        return file.entry().complainants().get(place - 1).identity();
    }

    private static VaultRef current(CaseFile file, int place) {
        return file.privacy().identity(place, file.entry().complainants().get(place - 1));
    }
}
