package dev.redress.app.stories;

import dev.redress.core.complaint.Person;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Who complains in these stories. */
final class People {

    private People() {}

    /** Somebody with everything that any procedure asks for, but no mandate. */
    static Person whole(String... kinds) {
        return new Person(
                Set.of(kinds),
                "Sari Dewi",
                "Jl. Melati 5, Bandung",
                "sari@example.org",
                "+62 812 0000 0000",
                "NB-100200",
                "3273000000000001",
                true,
                Optional.of(LocalDate.parse("2023-01-02")),
                Optional.empty());
    }

    static Person withoutCustomerNumber(String... kinds) {
        Person whole = whole(kinds);
        return new Person(
                whole.kinds(),
                whole.name(),
                whole.address(),
                whole.email(),
                whole.phone(),
                "",
                whole.identityDocument(),
                whole.signed(),
                whole.submissionDate(),
                whole.mandate());
    }

    /** Somebody who gives only what is named here. */
    static Person sparse(String kind, String name, String address, String phone) {
        return new Person(Set.of(kind), name, address, "", phone, "", "", false, Optional.empty(), Optional.empty());
    }

    static Person unsigned(String kind) {
        return sparse(kind, "Асан Усенов", "Бишкек, ул. Манаса 1", "+996 555 00 00 00");
    }

    static Person representative(String of, String evidence, Optional<LocalDate> until) {
        Person whole = whole("representative");
        return new Person(
                whole.kinds(),
                whole.name(),
                whole.address(),
                whole.email(),
                whole.phone(),
                whole.customerNumber(),
                whole.identityDocument(),
                whole.signed(),
                whole.submissionDate(),
                Optional.of(new Person.Mandate(of, evidence, until)));
    }

    static Person representativeWithoutMandate() {
        return whole("representative");
    }
}
