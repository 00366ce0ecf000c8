package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.DeliveryMeans;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.util.Optional;

/** Checks that many acts share. Each answers with the refusal, or with nothing when all is well. */
final class Checks {

    private final Circumstances circumstances;

    Checks(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** A day that must lie in the life of the case: from its receipt to today. */
    Optional<Ruling> dayOfCase(String what, LocalDate day, CaseFile file) {
        if (day.isAfter(circumstances.today())) {
            return Optional.of(Ruling.refused(
                    "day-in-the-future",
                    what + " is dated " + day + ", and today is " + circumstances.today()
                            + ". What has not happened cannot be recorded."));
        }
        LocalDate arrived = file.entry().arrivedAt().toLocalDate();
        if (day.isBefore(arrived)) {
            return Optional.of(Ruling.refused(
                    "day-before-arrival",
                    what + " is dated " + day + ", before the submission arrived on " + arrived + "."));
        }
        return Optional.empty();
    }

    /** A code that the procedure must know. */
    <E extends Catalogue.Entry> Optional<Ruling> known(String what, String code, InForce<Catalogue<E>> catalogue) {
        return catalogue.value().find(code).isPresent()
                ? Optional.empty()
                : Optional.of(Ruling.refused(
                        "unknown-code",
                        "The procedure knows no " + what + " '" + code + "'. It knows: "
                                + String.join(", ", catalogue.value().codes()) + ".",
                        catalogue.source()));
    }

    /** A means of delivery that the procedure knows. */
    Optional<Ruling> means(String code) {
        return known("means of delivery", code, circumstances.procedure().means());
    }

    /** The means, which {@link #means} has found. */
    DeliveryMeans meansOf(String code) {
        return circumstances.procedure().means().value().find(code).orElseThrow();
    }

    /** Whether what goes by this means stands on paper; a means that is known no more is taken to have. */
    boolean written(String code) {
        return circumstances
                .procedure()
                .means()
                .value()
                .find(code)
                .map(DeliveryMeans::written)
                .orElse(true);
    }

    /** A text that must not be blank. */
    static Optional<Ruling> present(String what, String text) {
        return text.isBlank() ? Optional.of(Ruling.refused("missing", what + " is missing.")) : Optional.empty();
    }

    /** A text in the vault that must be there. */
    static Optional<Ruling> given(String what, Optional<VaultRef> text) {
        return text.isPresent() ? Optional.empty() : Optional.of(Ruling.refused("missing", what + " is missing."));
    }

    /** The first refusal, or what follows when there is none. */
    @SafeVarargs
    static Ruling unless(
            java.util.function.Supplier<Ruling> then, java.util.function.Supplier<Optional<Ruling>>... checks) {
        for (var check : checks) {
            Optional<Ruling> refusal = check.get();
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        return then.get();
    }
}
