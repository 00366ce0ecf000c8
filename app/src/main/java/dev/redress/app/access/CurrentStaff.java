package dev.redress.app.access;

import dev.redress.app.platform.Problem;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking. */
@Component
public class CurrentStaff {

    /**
     * The person who signed in; empty for everybody else. Whoever let the request in asked the database for the person,
     * so that a revoked right is gone at the next request.
     */
    public Optional<StaffMember> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffMember member
                ? Optional.of(member)
                : Optional.empty();
    }

    /**
     * The person, acting for this institution.
     *
     * @throws NotOfThisInstitution when the person belongs to another, or to none
     */
    public StaffMember at(String institution) {
        return signedIn()
                .filter(member ->
                        member.institution().filter(institution::equals).isPresent())
                .orElseThrow(() -> new NotOfThisInstitution(institution));
    }

    /** Whoever asks has no business with this institution. */
    public static final class NotOfThisInstitution extends Problem {
        private static final long serialVersionUID = 1L;

        NotOfThisInstitution(String institution) {
            super(403, "no-access", "You have no access to '" + institution + "'.");
        }
    }
}
