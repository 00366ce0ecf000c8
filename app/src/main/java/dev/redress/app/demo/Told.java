package dev.redress.app.demo;

import dev.redress.core.complaint.Person;
import java.util.Optional;
import java.util.Set;

/**
 * A submission in the words of an invented person.
 *
 * @param daysAgo arrived so many days before today; 0 is less than an hour ago
 * @param continues printed number of the oral submission that it continues
 */
record Told(
        String kind,
        String channel,
        String language,
        int daysAgo,
        Person person,
        String subject,
        String substance,
        Optional<String> continues) {

    static Told complaint(
            String channel, String language, int daysAgo, Person person, String subject, String substance) {
        return new Told("complaint", channel, language, daysAgo, person, subject, substance, Optional.empty());
    }

    Told ofKind(String other) {
        return new Told(other, channel, language, daysAgo, person, subject, substance, continues);
    }

    Told continuing(String number) {
        return new Told(kind, channel, language, daysAgo, person, subject, substance, Optional.of(number));
    }

    /** Somebody who gives everything that a form asks for. */
    static Person person(String kind, String name, String address, String email, String phone, String customerNumber) {
        return new Person(
                Set.of(kind),
                name,
                address,
                email,
                phone,
                customerNumber,
                "",
                true,
                Optional.empty(),
                Optional.empty());
    }

    /** Somebody who acts for another by a power of attorney. */
    static Person representative(String name, String address, String email, String customerNumber, String of) {
        return new Person(
                Set.of("representative"),
                name,
                address,
                email,
                "",
                customerNumber,
                "ID card, copy",
                true,
                Optional.empty(),
                Optional.of(new Person.Mandate(of, "Power of attorney, copy", Optional.empty())));
    }

    /** Somebody of whom nothing is known. */
    static Person unknown(String kind) {
        return new Person(Set.of(kind), "", "", "", "", "", "", false, Optional.empty(), Optional.empty());
    }
}
