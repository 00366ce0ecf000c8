package dev.redress.app.access;

import dev.redress.app.platform.Problem;
import org.springframework.stereotype.Component;

/** Whose workbench a page belongs to. */
@Component
public class Desk {

    private final CurrentStaff staff;

    Desk(CurrentStaff staff) {
        this.staff = staff;
    }

    /** The person who signed in, and the one institution whose cases that person may see. */
    public record Place(StaffMember member, String institution) {}

    /**
     * Where the person works who asks.
     *
     * @throws NoInstitution for an administrator of the installation, who sees no cases, and for a person shut out since
     */
    public Place place() {
        StaffMember member = staff.signedIn().orElseThrow(NoInstitution::new);
        return new Place(member, member.institution().orElseThrow(NoInstitution::new));
    }

    /** Whoever asks works for no institution. */
    public static final class NoInstitution extends Problem {
        private static final long serialVersionUID = 1L;

        NoInstitution() {
            super(403, "no-access", "The workbench belongs to the people of an institution; you belong to none.");
        }
    }
}
