package dev.redress.core.dispute;

import dev.redress.core.rulebook.ForumTerms.Signer;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * A meeting of the parties.
 *
 * @param number its place in the proceeding, from 1
 * @param at when it is to be, institution's zone
 * @param postponed how often it was put off
 * @param present who came, once it was held
 * @param absence code of the ground on which the complainant was represented
 */
public record Meeting(
        int number, LocalDateTime at, int postponed, Optional<Set<Signer>> present, Optional<String> absence) {

    public Meeting {
        present = present.map(Set::copyOf);
    }

    public boolean held() {
        return present.isPresent();
    }
}
