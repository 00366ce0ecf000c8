package dev.redress.core.complaint;

import dev.redress.core.complaint.ConfidentialityEvent.AccessRestricted;
import dev.redress.core.complaint.ConfidentialityEvent.ConflictOfInterestDeclared;
import dev.redress.core.complaint.ConfidentialityEvent.EmergencyReviewed;
import dev.redress.core.complaint.ConfidentialityEvent.PersonalDataDisclosed;
import dev.redress.core.complaint.ConfidentialityEvent.PersonalDataOpened;
import dev.redress.core.complaint.ConfidentialityEvent.RestrictionLifted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who may come near a case, who came, and what left the house.
 *
 * @param openings of personal data, in order
 * @param disclosures to people outside, in order
 * @param restrictedTo while the case is restricted: who is admitted
 * @param conflicted who has a conflict of interest
 */
public record Confidentiality(
        List<Opening> openings,
        List<PersonalDataDisclosed> disclosures,
        Optional<Set<String>> restrictedTo,
        Set<String> conflicted) {

    static final Confidentiality NONE = new Confidentiality(List.of(), List.of(), Optional.empty(), Set.of());

    /** An opening, with its review if it was an emergency and has one. */
    public record Opening(PersonalDataOpened opened, Optional<EmergencyReviewed> review) {

        /** Whether somebody still has to look at it. */
        public boolean awaitsReview() {
            return opened.emergency().isPresent() && review.isEmpty();
        }
    }

    public Confidentiality {
        openings = List.copyOf(openings);
        disclosures = List.copyOf(disclosures);
        restrictedTo = restrictedTo.map(Set::copyOf);
        conflicted = Set.copyOf(conflicted);
    }

    /** Who made an opening, counted from 1; empty when there is none of this place. */
    Optional<String> openedBy(int opening) {
        return opening >= 1 && opening <= openings.size()
                ? Optional.of(openings.get(opening - 1).opened().by())
                : Optional.empty();
    }

    Confidentiality after(ConfidentialityEvent event) {
        return switch (event) {
            case PersonalDataOpened opened -> {
                List<Opening> all = new ArrayList<>(openings);
                all.add(new Opening(opened, Optional.empty()));
                yield new Confidentiality(all, disclosures, restrictedTo, conflicted);
            }
            case EmergencyReviewed review -> {
                List<Opening> all = new ArrayList<>(openings);
                Opening reviewed = all.get(review.opening() - 1);
                all.set(review.opening() - 1, new Opening(reviewed.opened(), Optional.of(review)));
                yield new Confidentiality(all, disclosures, restrictedTo, conflicted);
            }
            case PersonalDataDisclosed disclosed -> {
                List<PersonalDataDisclosed> all = new ArrayList<>(disclosures);
                all.add(disclosed);
                yield new Confidentiality(openings, all, restrictedTo, conflicted);
            }
            case AccessRestricted(var admitted, var _) ->
                new Confidentiality(openings, disclosures, Optional.of(admitted), conflicted);
            case RestrictionLifted _ -> new Confidentiality(openings, disclosures, Optional.empty(), conflicted);
            case ConflictOfInterestDeclared(var person, var _) -> {
                Set<String> all = new TreeSet<>(conflicted);
                all.add(person);
                yield new Confidentiality(openings, disclosures, restrictedTo, all);
            }
        };
    }
}
