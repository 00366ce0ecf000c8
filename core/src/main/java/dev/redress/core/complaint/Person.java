package dev.redress.core.complaint;

import dev.redress.core.rulebook.IdentityField;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A complainant in plain text. Empty strings are fields that were not given.
 *
 * @param kinds codes of the kinds of complainant that the person is; a lender may be a borrower too (KP-4)
 * @param name full name as the person writes it; a person without patronymic or surname is complete without
 * @param phone as given
 * @param mandate how the representative may act, where the kind is one
 * @param birthDate of who complains; where a representative writes, of the person represented
 */
public record Person(
        Set<String> kinds,
        String name,
        String address,
        String email,
        String phone,
        String customerNumber,
        String identityDocument,
        boolean signed,
        Optional<LocalDate> submissionDate,
        Optional<Mandate> mandate,
        Optional<LocalDate> birthDate) {

    /** Somebody whose date of birth nobody asked for. */
    public Person(
            Set<String> kinds,
            String name,
            String address,
            String email,
            String phone,
            String customerNumber,
            String identityDocument,
            boolean signed,
            Optional<LocalDate> submissionDate,
            Optional<Mandate> mandate) {
        this(
                kinds,
                name,
                address,
                email,
                phone,
                customerNumber,
                identityDocument,
                signed,
                submissionDate,
                mandate,
                Optional.empty());
    }

    /**
     * The proof that a representative may act.
     *
     * @param of whom the representative represents
     * @param evidence document that proves it
     * @param until last day of the mandate, inclusive; empty when it names none
     */
    public record Mandate(String of, String evidence, Optional<LocalDate> until) {}

    public Person {
        kinds = Set.copyOf(kinds);
    }

    /** The fields that are filled. */
    public Set<IdentityField> given() {
        Set<IdentityField> given = EnumSet.noneOf(IdentityField.class);
        add(given, IdentityField.NAME, !name.isBlank());
        add(given, IdentityField.ADDRESS, !address.isBlank());
        add(given, IdentityField.CONTACT, !email.isBlank() || !phone.isBlank());
        add(given, IdentityField.CUSTOMER_NUMBER, !customerNumber.isBlank());
        add(given, IdentityField.IDENTITY_DOCUMENT, !identityDocument.isBlank());
        add(given, IdentityField.SIGNATURE, signed);
        add(given, IdentityField.SUBMISSION_DATE, submissionDate.isPresent());
        return given;
    }

    private static void add(Set<IdentityField> given, IdentityField field, boolean filled) {
        if (filled) {
            given.add(field);
        }
    }
}
