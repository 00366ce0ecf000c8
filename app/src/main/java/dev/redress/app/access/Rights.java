package dev.redress.app.access;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.platform.Problem;
import dev.redress.core.access.Access;
import dev.redress.core.access.AccessPolicy;
import dev.redress.core.access.Asker;
import dev.redress.core.access.Sight;
import dev.redress.core.access.Want;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.Role.Power;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The policy of each institution as it stands today: who may see, open and do what. */
@Component
public class Rights {

    private final Lawbook lawbook;
    private final InstantSource now;

    Rights(Lawbook lawbook, InstantSource now) {
        this.lawbook = lawbook;
        this.now = now;
    }

    /** The policy of an institution today. */
    public AccessPolicy policy(String institution) {
        var rulebook = lawbook.rulebook(institution);
        LocalDate today =
                LocalDate.ofInstant(now.instant(), rulebook.institution().zone());
        Procedure procedure = rulebook.forCase(CaseDays.all(today));
        return new AccessPolicy(procedure.roles(), procedure.purposes());
    }

    /** Whether somebody makes people and gives roles: of the installation, or of one institution. */
    public boolean administers(StaffMember member) {
        return member.administrator()
                || member.institution()
                        .filter(institution -> has(institution, member.asker(), Power.ADMINISTER))
                        .isPresent();
    }

    /** Whether somebody has one of these powers at the institution. */
    public boolean has(String institution, Asker asker, Power... anyOf) {
        return policy(institution).decide(asker, new Want.OfHouse(Set.of(anyOf))) instanceof Access.Granted;
    }

    /**
     * Lets nobody past who has none of these powers. With no power named, any role suffices that has to
     * do with cases; to administer has not.
     *
     * @throws Problem that names the powers and the rule
     */
    public void require(String institution, Asker asker, Power... anyOf) {
        Set<Power> suffice = anyOf.length == 0 ? EnumSet.complementOf(EnumSet.of(Power.ADMINISTER)) : Set.of(anyOf);
        refuse(policy(institution).decide(asker, new Want.OfHouse(suffice)));
    }

    /**
     * Lets nobody past who may not know what lies in quarantine, or may not read it for this purpose.
     *
     * @param purpose empty where nothing is read
     * @throws Problem that names the power or the purposes, and the rule
     */
    public void requireQuarantine(String institution, Asker asker, Optional<String> purpose) {
        refuse(policy(institution).decide(asker, new Want.OpenQuarantine(purpose)));
    }

    private static void refuse(Access access) {
        if (access instanceof Access.Refused refused) {
            throw new Problem(403, List.of(new Problem.Reason(refused.code(), refused.reason(), refused.citation())));
        }
    }

    /** Which cases of the institution somebody sees at all. */
    public Sight sight(String institution, Asker asker) {
        return policy(institution).sight(asker);
    }
}
