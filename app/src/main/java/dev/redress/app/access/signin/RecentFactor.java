package dev.redress.app.access.signin;

import dev.redress.app.access.StepUp;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Looks into the session for the last second factor, or into the header of a program. */
@Component
class RecentFactor implements StepUp {

    /** A code is taken once; the acts of one request together are one use of it. */
    private static final String TAKEN = RecentFactor.class.getName() + ".taken";

    private final SignIn signIn;
    private final InstantSource now;

    RecentFactor(SignIn signIn, InstantSource now) {
        this.signIn = signIn;
        this.now = now;
    }

    @Override
    public void require() {
        boolean fresh = who().map(who -> who.way() == Way.TOKEN ? codeIsRight(who) : isFresh(who))
                .orElse(false);
        if (!fresh) {
            throw new Needed();
        }
    }

    @Override
    public boolean isFresh() {
        return who().map(this::isFresh).orElse(false);
    }

    private boolean isFresh(StaffAuthentication who) {
        Instant at = now.instant();
        return who.provenAt()
                .filter(proven ->
                        !proven.isAfter(at) && Duration.between(proven, at).compareTo(FRESH) < 0)
                .isPresent();
    }

    private boolean codeIsRight(StaffAuthentication who) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return false;
        }
        HttpServletRequest request = attributes.getRequest();
        String code = Optional.ofNullable(request.getHeader(CODE_HEADER)).orElse("");
        if (code.isBlank()) {
            return false;
        }
        if (request.getAttribute(TAKEN) == null) {
            request.setAttribute(
                    TAKEN,
                    signIn.prove(who.getPrincipal().login(), new SecondFactor.Shown(code, ""), request)
                            instanceof SignIn.Verdict.Right);
        }
        return Boolean.TRUE.equals(request.getAttribute(TAKEN));
    }

    private static Optional<StaffAuthentication> who() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof StaffAuthentication who ? Optional.of(who) : Optional.empty();
    }
}
