package dev.redress.app.access;

import dev.redress.core.access.Asker;
import dev.redress.core.complaint.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A person of an institution, or an administrator of the installation.
 *
 * @param login short name, unique in the installation
 * @param name as complainants read it
 * @param institutionCode whose person; null for an administrator of the whole installation
 * @param unit queue to which the person belongs
 * @param roles codes of the rulebook's roles, in force today
 * @param standsInFor the people for whom this person is deputy today
 * @param administrator may make people and links; reads no cases by that
 */
public record StaffMember(
        String login,
        String name,
        @Nullable String institutionCode,
        String unit,
        Set<String> roles,
        List<Asker.Capacity> standsInFor,
        boolean administrator) {

    /** Somebody who stands in for nobody. */
    public StaffMember(
            String login,
            String name,
            @Nullable String institutionCode,
            String unit,
            Set<String> roles,
            boolean administrator) {
        this(login, name, institutionCode, unit, roles, List.of(), administrator);
    }

    public StaffMember {
        roles = java.util.Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    public Optional<String> institution() {
        return Optional.ofNullable(institutionCode);
    }

    /** As the core knows somebody who acts. */
    public Actor.Staff actor() {
        return new Actor.Staff(asker());
    }

    /** As the policy knows somebody who wants something. */
    public Asker asker() {
        return new Asker(new Asker.Capacity(login, unit, roles), standsInFor);
    }
}
