package dev.redress.core.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person of the institution who wants something, with everything that he or she may be today.
 *
 * @param own in his or her own right
 * @param standsInFor the people for whom he or she is deputy today; their roles and their reach come on top
 */
public record Asker(Capacity own, List<Capacity> standsInFor) {

    /**
     * A person in roles.
     *
     * @param login stable name
     * @param unit where the person works; a path such as {@code jakarta/complaints}, in which the unit before a stroke
     *     contains the one after it
     * @param roles codes of the rulebook's roles, in force today
     */
    public record Capacity(String login, String unit, Set<String> roles) {
        public Capacity {
            roles = Set.copyOf(roles);
        }
    }

    public Asker {
        standsInFor = List.copyOf(standsInFor);
    }

    /** Somebody who stands in for nobody. */
    public static Asker of(String login, String unit, Set<String> roles) {
        return new Asker(new Capacity(login, unit, roles), List.of());
    }

    public String login() {
        return own.login();
    }

    /** Codes of every role, held or stood in for. */
    public Stream<String> roles() {
        return capacities().flatMap(as -> as.roles().stream());
    }

    /** In the person's own right, then as the deputy of each. */
    Stream<Capacity> capacities() {
        return Stream.concat(Stream.of(own), standsInFor.stream());
    }
}
