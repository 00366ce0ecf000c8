package dev.redress.app.access;

import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.platform.Problem;
import dev.redress.core.access.Access;
import dev.redress.core.access.CaseStanding;
import dev.redress.core.access.Want;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every address of ours and asks the policy. An address that does not say whom it is for is closed to
 * everybody.
 */
@Component
public class Guard implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "dev.redress.";

    private final CurrentStaff staff;
    private final Desk desk;
    private final Rights rights;
    private final CaseStandings standings;
    private final WorkingSession session;

    Guard(CurrentStaff staff, Desk desk, Rights rights, @Lazy CaseStandings standings, WorkingSession session) {
        this.session = session;
        this.staff = staff;
        this.desk = desk;
        this.rights = rights;
        this.standings = standings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Last: a page that refuses needs what the interceptors of pages have put there.
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            requireOnePlace(request);
            admit(method, request);
        }
        return true;
    }

    /**
     * A parameter with the name of a part of the address would take its place where a handler reads both together, and
     * another case would be opened than the one that is judged here.
     */
    private static void requireOnePlace(HttpServletRequest request) {
        variables(request).forEach((name, value) -> {
            String[] given = request.getParameterValues(String.valueOf(name));
            if (given != null && !List.of(given).equals(List.of(String.valueOf(value)))) {
                throw new Problem(400, "named-twice", "The address says it already: '" + name + "'.");
            }
        });
    }

    private static Map<?, ?> variables(HttpServletRequest request) {
        return Optional.ofNullable((Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .orElse(Map.of());
    }

    private void admit(HandlerMethod method, HttpServletRequest request) {
        Needs needs = method.getMethodAnnotation(Needs.class);
        OpenTo openTo = method.getMethodAnnotation(OpenTo.class);
        if (needs != null) {
            admitStaff(needs, request);
        } else if (openTo != null) {
            admit(openTo.value());
        } else {
            throw new IllegalStateException(method + " does not say whom it is for");
        }
    }

    private void admit(Audience audience) {
        if (audience == Audience.EVERYBODY || audience == Audience.COMPLAINANT) {
            return;
        }
        StaffMember member = staff.signedIn().orElseThrow(() -> new Problem(403, "no-access", "Sign in first."));
        if (audience == Audience.ADMINISTRATOR && !rights.administers(member)) {
            throw new Problem(403, "no-access", "Only administrators make people and give roles.");
        }
    }

    private void admitStaff(Needs needs, HttpServletRequest request) {
        Map<?, ?> variables = variables(request);
        StaffMember member = variables.containsKey("institution")
                ? staff.at(String.valueOf(variables.get("institution")))
                : desk.place().member();
        String institution = member.institution().orElseThrow();
        if (variables.containsKey("year") && variables.containsKey("number") && !needs.unseen()) {
            admitToCase(needs, member, institution, variables);
        } else {
            rights.require(institution, member.asker(), needs.value());
        }
    }

    private void admitToCase(Needs needs, StaffMember member, String institution, Map<?, ?> variables) {
        String printed = variables.get("year") + "/" + variables.get("number");
        CaseStanding about = place(variables)
                .flatMap(it -> standings.find(institution, it.year(), it.number()))
                .filter(it -> rights.sight(institution, member.asker()).sees(it)
                        || glassBroken(needs, member, institution, variables))
                .orElseThrow(() -> new Problem(404, "no-such-number", "The register has no number '" + printed + "'."));
        if (needs.value().length > 0
                && rights.policy(institution)
                                .decide(
                                        member.asker(),
                                        new Want.ActOnCase(about, Set.of(needs.value()), false, Optional.empty()))
                        instanceof Access.Refused refused) {
            throw new Problem(403, List.of(new Problem.Reason(refused.code(), refused.reason(), refused.citation())));
        }
    }

    /** An opening in an emergency shows the case; it lets nobody act on it. */
    private boolean glassBroken(Needs needs, StaffMember member, String institution, Map<?, ?> variables) {
        return needs.value().length == 0
                && place(variables)
                        .filter(it -> standings.openedInEmergency(
                                institution, it.year(), it.number(), member.login(), session.fingerprint()))
                        .isPresent();
    }

    private record Place(int year, long number) {}

    private static Optional<Place> place(Map<?, ?> variables) {
        try {
            return Optional.of(new Place(
                    Integer.parseInt(String.valueOf(variables.get("year"))),
                    Long.parseLong(String.valueOf(variables.get("number")))));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
