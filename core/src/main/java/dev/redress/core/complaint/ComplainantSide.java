package dev.redress.core.complaint;

import dev.redress.core.dispute.ProceedingFile;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Who may speak and sign on the complainant's side of a proceeding.
 *
 * @param places of the complainants whose proceeding it is: of the one who applied; of all where nobody said who did
 */
record ComplainantSide(Parties parties, Set<Integer> places) {

    static ComplainantSide of(CaseFile file, ProceedingFile held) {
        Optional<Integer> applied = held.applicant().map(Party::of).flatMap(file.parties()::complainantOf);
        return new ComplainantSide(
                file.parties(),
                applied.map(Set::of)
                        .orElseGet(() -> IntStream.rangeClosed(
                                        1, file.entry().complainants().size())
                                .boxed()
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** Whether nobody of them acts alone, as far as anybody knows today. */
    boolean minor() {
        return parties.minors().containsAll(places);
    }

    /** Whether a guardian acts for them on a day. */
    boolean hasGuardian(LocalDate on) {
        return places.stream().anyMatch(place -> parties.hasGuardian(place, on));
    }

    /** Whether somebody may settle for them on a day. */
    boolean represented(LocalDate on) {
        return settles(mandate -> parties.holds(mandate.ordinal(), on));
    }

    /** Whether a guardian or an heir, who stands in the complainant's place, may settle on a day. */
    boolean inPlace(LocalDate on) {
        return settles(mandate -> mandate.recorded().basis().inPlace() && parties.holds(mandate.ordinal(), on));
    }

    /** Whether there was ever a guardian or an heir to settle. */
    boolean everInPlace() {
        return settles(mandate -> mandate.recorded().basis().inPlace());
    }

    private boolean settles(Predicate<Mandate> which) {
        return parties.mandates().stream()
                .filter(mandate -> places.contains(mandate.recorded().complainant()))
                .filter(mandate -> mandate.recorded().scope().contains(Mandate.Scope.SETTLE))
                .anyMatch(which);
    }
}
