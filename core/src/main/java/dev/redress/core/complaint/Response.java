package dev.redress.core.complaint;

import dev.redress.core.ledger.VaultRef;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the institution answers.
 *
 * @param outcome code of the rulebook's outcome
 * @param reasons in the vault
 * @param executor who is responsible for it, and how that person is reached (ALMA-45)
 * @param letterOn the day that it bears; terms for going outside count from it (NEO-20)
 * @param language code of its language
 * @param nextRemedies what the complainant may do next, in the vault
 * @param offerOpenUntil last day on which an offer may be accepted
 */
public record Response(
        String outcome,
        Optional<VaultRef> reasons,
        Optional<String> executor,
        Optional<String> executorContact,
        LocalDate letterOn,
        String language,
        Optional<VaultRef> nextRemedies,
        Optional<LocalDate> offerOpenUntil) {}
