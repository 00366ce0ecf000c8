package dev.redress.core.access;

import dev.redress.core.rulebook.Role.Reach;
import java.util.Set;

/**
 * Which cases a person sees at all, in a form that lists, counters and searches can turn into a condition. The condition
 * and {@link #sees} must always agree.
 *
 * @param login whose sight
 * @param unit where the person works
 * @param lanes the ways in which cases come within reach: one for each reach in each capacity
 * @param oversees restricted cases are open to this person
 */
public record Sight(String login, String unit, Set<Lane> lanes, boolean oversees) {

    /**
     * One way in which cases come within reach.
     *
     * @param login in whose place: the person's own, or of somebody for whom the person is deputy
     * @param unit where that one works
     */
    public record Lane(String login, String unit, Reach reach) {

        boolean covers(CaseStanding about) {
            return !about.shutsOut(login, unit)
                    && switch (reach) {
                        case HOUSE -> true;
                        case UNIT -> own(about) || ofUnit(about);
                        case OWN -> own(about);
                    };
        }

        private boolean own(CaseStanding about) {
            return about.handler().filter(login::equals).isPresent()
                    || about.takenBy().filter(login::equals).isPresent();
        }

        private boolean ofUnit(CaseStanding about) {
            return Units.contains(unit, about.unit())
                    || about.otherUnits().stream().anyMatch(asked -> Units.contains(unit, asked));
        }
    }

    public Sight {
        lanes = Set.copyOf(lanes);
    }

    /** Of the program itself, and of who runs it beside the database: every case. It counts and names; it opens nothing. */
    public static Sight ofProgram() {
        return new Sight("program", "", Set.of(new Lane("program", "", Reach.HOUSE)), true);
    }

    /** Whether the person sees this case. */
    public boolean sees(CaseStanding about) {
        return !about.shutsOut(login, unit)
                && lanes.stream().anyMatch(lane -> lane.covers(about))
                && (oversees
                        || about.restrictedTo().map(to -> to.contains(login)).orElse(true));
    }
}
