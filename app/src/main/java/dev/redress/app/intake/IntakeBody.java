package dev.redress.app.intake;

import static dev.redress.app.platform.Fields.optional;
import static dev.redress.app.platform.Fields.orEmpty;
import static dev.redress.app.platform.Fields.required;

import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Submission;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A submission as a program hands it in.
 *
 * @param arrivedAt moment of arrival in the institution's zone; now when it is missing
 * @param form another form than the channel's; needs {@code formReason}
 * @param replyTo place of the complainant, from 1, to whose address the one reply goes; the first when it is missing
 */
record IntakeBody(
        @Nullable String kind,
        @Nullable String channel,
        @Nullable String form,
        @Nullable String formReason,
        @Nullable LocalDateTime arrivedAt,
        @Nullable String language,
        @Nullable List<Complainant> complainants,
        @Nullable String subject,
        @Nullable String substance,
        @Nullable BigDecimal materialLoss,
        @Nullable String currency,
        @Nullable String nonMaterialLoss,
        @Nullable String continues,
        @Nullable String complainedAbout,
        @Nullable Integer replyTo,
        @Nullable List<Document> attachments) {

    record Complainant(
            @Nullable Set<String> kinds,
            @Nullable String name,
            @Nullable String address,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String customerNumber,
            @Nullable String identityDocument,
            @Nullable Boolean signed,
            @Nullable LocalDate submissionDate,
            @Nullable Mandate mandate,
            @Nullable LocalDate birthDate) {}

    record Mandate(
            @Nullable String of,
            @Nullable String evidence,
            @Nullable LocalDate until) {}

    /** A document, its content in Base64. */
    record Document(
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable Boolean original,
            @Nullable String content) {}

    Submission submission(LocalDateTime now, String officer, String institutionCurrency) {
        return new Submission(
                required("kind", kind),
                required("channel", channel),
                optional(form).map(word -> new Submission.FormOverride(form(word), orEmpty(formReason))),
                Optional.ofNullable(arrivedAt).orElse(now),
                required("language", language),
                Optional.ofNullable(complainants).orElse(List.of()).stream()
                        .map(IntakeBody::person)
                        .toList(),
                orEmpty(subject),
                orEmpty(substance),
                new Submission.PlainLoss(money(institutionCurrency), optional(nonMaterialLoss)),
                optional(continues),
                optional(complainedAbout),
                officer,
                Optional.ofNullable(replyTo));
    }

    List<Upload> uploads() {
        return Optional.ofNullable(attachments).orElse(List.of()).stream()
                .map(document -> new Upload(
                        required("attachments.name", document.name()),
                        Optional.ofNullable(document.mediaType()).orElse("application/octet-stream"),
                        !Boolean.TRUE.equals(document.original()),
                        content(required("attachments.content", document.content()))))
                .toList();
    }

    private Optional<Money> money(String institutionCurrency) {
        try {
            return Optional.ofNullable(materialLoss)
                    .map(amount -> new Money(amount, optional(currency).orElse(institutionCurrency)));
        } catch (IllegalArgumentException wrong) {
            throw new Problem(422, "wrong-amount", String.valueOf(wrong.getMessage()));
        }
    }

    private static Person person(Complainant it) {
        return new Person(
                Optional.ofNullable(it.kinds()).orElse(Set.of()),
                orEmpty(it.name()),
                orEmpty(it.address()),
                orEmpty(it.email()),
                orEmpty(it.phone()),
                orEmpty(it.customerNumber()),
                orEmpty(it.identityDocument()),
                Boolean.TRUE.equals(it.signed()),
                Optional.ofNullable(it.submissionDate()),
                Optional.ofNullable(it.mandate())
                        .map(mandate -> new Person.Mandate(
                                orEmpty(mandate.of()),
                                required("mandate.evidence", mandate.evidence()),
                                Optional.ofNullable(mandate.until()))),
                Optional.ofNullable(it.birthDate()));
    }

    private static byte[] content(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new Problem(422, "unreadable-attachment", "The content of an attachment is not Base64.");
        }
    }

    private static Form form(String word) {
        for (Form form : Form.values()) {
            if (form.word().equals(word)) {
                return form;
            }
        }
        throw new Problem(422, "unknown-code", "The field 'form' is one of oral, written, not '" + word + "'.");
    }
}
