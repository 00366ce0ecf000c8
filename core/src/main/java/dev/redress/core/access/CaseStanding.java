package dev.redress.core.access;

import java.util.Optional;
import java.util.Set;

/**
 * What decides who may come near a case.
 *
 * @param unit the queue that answers for it
 * @param otherUnits units asked to help
 * @param handler who works on it
 * @param takenBy who took it in
 * @param complainedAbout login of the person whom it concerns
 * @param unitComplainedAbout the unit whom it concerns; everybody in it and below it is shut out
 * @param conflicted who has a recorded conflict of interest
 * @param restrictedTo when it is restricted: who may still come near, besides those who oversee
 */
public record CaseStanding(
        String unit,
        Set<String> otherUnits,
        Optional<String> handler,
        Optional<String> takenBy,
        Optional<String> complainedAbout,
        Optional<String> unitComplainedAbout,
        Set<String> conflicted,
        Optional<Set<String>> restrictedTo) {

    public CaseStanding {
        otherUnits = Set.copyOf(otherUnits);
        conflicted = Set.copyOf(conflicted);
        restrictedTo = restrictedTo.map(Set::copyOf);
    }

    /** Whether this person, or the person's unit, is what the case is about (DBS-2). */
    public boolean shutsOut(String login, String personsUnit) {
        return complainedAbout.filter(login::equals).isPresent()
                || unitComplainedAbout
                        .filter(about -> Units.contains(about, personsUnit))
                        .isPresent();
    }
}
