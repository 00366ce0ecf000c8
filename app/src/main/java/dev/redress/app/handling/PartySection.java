package dev.redress.app.handling;

import dev.redress.app.intake.Uploads;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.party.PartyData;
import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Mandate;
import dev.redress.core.complaint.Parties;
import dev.redress.core.complaint.Party;
import dev.redress.core.complaint.Person;
import dev.redress.core.ledger.VaultRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who stands on the complainant's side, as people of the institution see it. Names, papers and addresses show only where
 * the case is open for a purpose.
 *
 * @param replyTo of several: place of the complainant to whose address the one reply goes
 * @param repliable of several: places of those who gave an address
 */
public record PartySection(
        List<Place> places, List<Representative> mandates, Optional<Integer> replyTo, List<Integer> repliable) {

    /**
     * Who complains.
     *
     * @param represented whether the submission was made by a representative in this place, who is listed as one
     */
    public record Place(int place, Who who, boolean minor, boolean represented) {}

    /**
     * Who acts for a complainant.
     *
     * @param holds whether the mandate is in force today
     */
    public record Representative(
            int ordinal,
            int complainant,
            Who who,
            String basis,
            List<String> scope,
            LocalDate from,
            Optional<LocalDate> until,
            Optional<LocalDate> endedOn,
            boolean holds,
            String evidence,
            List<CaseView.Paper> papers) {}

    /**
     * Somebody with a way of his or her own to the case.
     *
     * @param word of the party, for the acts
     * @param name empty while the case is closed to this reader
     * @param email to which a code could go
     */
    public record Who(String word, String name, String email, boolean verified) {}

    /** @param reading leave to read; empty while the case is closed to this reader */
    static PartySection of(CaseFile file, LocalDate today, Optional<Reading> reading) {
        Parties parties = file.parties();
        int several = file.entry().complainants().size();
        Texts texts = new Texts(file, texts(file, reading));
        List<Place> places = IntStream.rangeClosed(1, several)
                .mapToObj(place -> new Place(
                        place,
                        texts.who(new Party.Named(place)),
                        parties.minors().contains(place),
                        PartyData.identity(file, new Party.Named(place)).isEmpty()))
                .toList();
        List<Representative> mandates = parties.mandates().stream()
                .map(mandate -> texts.representative(mandate, parties.holds(mandate.ordinal(), today)))
                .toList();
        return new PartySection(
                places,
                mandates,
                several > 1 ? Optional.of(parties.replyTo().orElse(1)) : Optional.empty(),
                several > 1
                        ? IntStream.rangeClosed(1, several)
                                .filter(place -> file.entry()
                                        .complainants()
                                        .get(place - 1)
                                        .given()
                                        .contains(dev.redress.core.rulebook.IdentityField.ADDRESS))
                                .boxed()
                                .toList()
                        : List.of());
    }

    /** Everybody to whom a secret can be handed out today. */
    public List<Who> reachable() {
        return Stream.concat(
                        places.stream().filter(place -> !place.minor()).map(Place::who),
                        mandates.stream().filter(Representative::holds).map(Representative::who))
                .toList();
    }

    /** Everybody whose address could be verified. */
    public List<Who> unverified() {
        return Stream.concat(
                        places.stream().map(Place::who),
                        mandates.stream().filter(Representative::holds).map(Representative::who))
                .filter(who -> !who.verified() && !who.email().isEmpty())
                .toList();
    }

    private static Map<UUID, String> texts(CaseFile file, Optional<Reading> reading) {
        Reading.Wanted wanted = new Reading.Wanted();
        for (int place = 1; place <= file.entry().complainants().size(); place++) {
            wanted.add("complainant " + place, PartyData.identity(file, new Party.Named(place)));
        }
        for (Mandate mandate : file.parties().mandates()) {
            wanted.add(
                    "representative " + mandate.ordinal(),
                    PartyData.identity(file, new Party.Acting(mandate.ordinal())));
            wanted.add("mandate", mandate.recorded().evidence());
            mandate.recorded().documents().forEach(it -> wanted.add("name of a document", it.description()));
        }
        return reading.map(it -> it.texts(wanted)).orElse(Map.of());
    }

    /** Opened texts; none while the case is closed. */
    private record Texts(CaseFile file, Map<UUID, String> opened) {

        Who who(Party party) {
            Optional<VaultRef> identity = PartyData.identity(file, party);
            Optional<Person> person = identity.flatMap(this::text).map(json -> EventJson.read(json, Person.class));
            return new Who(
                    party.word(),
                    person.map(Person::name).orElse(""),
                    person.map(Person::email).orElse(""),
                    identity.map(it -> file.parties().isVerified(party, it)).orElse(false));
        }

        Representative representative(Mandate mandate, boolean holds) {
            var it = mandate.recorded();
            return new Representative(
                    mandate.ordinal(),
                    it.complainant(),
                    who(new Party.Acting(mandate.ordinal())),
                    it.basis().word(),
                    it.scope().stream().map(Mandate.Scope::word).toList(),
                    it.from(),
                    it.until(),
                    mandate.endedOn(),
                    holds,
                    text(it.evidence())
                            .map(json -> EventJson.read(json, Person.Mandate.class))
                            .map(Person.Mandate::evidence)
                            .orElse(""),
                    papers(it.documents()));
        }

        private List<CaseView.Paper> papers(List<Attachment> documents) {
            List<CaseView.Paper> papers = new ArrayList<>();
            for (Attachment document : documents) {
                text(document.description())
                        .map(json -> EventJson.read(json, Uploads.Description.class))
                        .ifPresent(about -> papers.add(new CaseView.Paper(
                                document.content().text(),
                                about.name(),
                                about.mediaType(),
                                about.size(),
                                document.copy())));
            }
            return papers;
        }

        private Optional<String> text(VaultRef reference) {
            return Optional.ofNullable(opened.get(reference.text()));
        }
    }
}
