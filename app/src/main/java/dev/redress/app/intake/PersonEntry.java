package dev.redress.app.intake;

import dev.redress.core.complaint.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A complainant as typed into a form; nothing is checked yet. */
record PersonEntry(
        List<String> kinds,
        String name,
        String address,
        String email,
        String phone,
        String customerNumber,
        String identityDocument,
        String mandateOf,
        String mandateEvidence,
        String mandateUntil,
        String birthDate) {

    static final PersonEntry BLANK = new PersonEntry(List.of(), "", "", "", "", "", "", "", "", "", "");

    PersonEntry {
        kinds = kinds.stream().sorted().distinct().toList();
    }

    public boolean is(String kind) {
        return kinds.contains(kind);
    }

    /**
     * The person, as the core judges one.
     *
     * @param mandateEnds last day of the mandate, as read from {@link #mandateUntil}
     * @param born as read from {@link #birthDate}
     */
    Person person(
            boolean signed, Optional<LocalDate> signedOn, Optional<LocalDate> mandateEnds, Optional<LocalDate> born) {
        Optional<Person.Mandate> mandate = mandateEvidence.isBlank()
                ? Optional.empty()
                : Optional.of(new Person.Mandate(mandateOf, mandateEvidence, mandateEnds));
        return new Person(
                Set.copyOf(kinds),
                name,
                address,
                email,
                phone,
                customerNumber,
                identityDocument,
                signed,
                signedOn,
                mandate,
                born);
    }
}
