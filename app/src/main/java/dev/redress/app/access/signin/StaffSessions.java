package dev.redress.app.access.signin;

import dev.redress.app.access.ApiTokens;
import dev.redress.app.access.People;
import dev.redress.app.access.Sessions;
import dev.redress.app.access.StaffMember;
import dev.redress.app.access.signin.AccessRecords.What;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who is in. A session names a login and a stamp, nothing else of the person; at each request it is compared with the
 * database, so whatever was taken from a person is gone with the next request, on every node.
 */
@Component
class StaffSessions implements SecurityContextRepository, Sessions {

    private static final String IN = "staff";
    private static final String DOOR = "atTheDoor";
    /** However busy somebody is, after this the session ends. */
    private static final Duration LONGEST = Duration.ofHours(12);
    /** How long somebody may stand at the door. */
    private static final Duration AT_THE_DOOR = Duration.ofMinutes(30);

    private final People people;
    private final Stamps stamps;
    private final ApiTokens tokens;
    private final AccessRecords records;
    private final InstantSource now;

    StaffSessions(People people, Stamps stamps, ApiTokens tokens, AccessRecords records, InstantSource now) {
        this.people = people;
        this.tokens = tokens;
        this.stamps = stamps;
        this.records = records;
        this.now = now;
    }

    /** Lets somebody in: a new session with a new id, whatever there was before. */
    void enter(String login, Way way, boolean proven, HttpServletRequest request) {
        long stamp = stamps.of(login).orElseThrow();
        HttpSession session = fresh(login, request);
        session.setAttribute(IN, new SignedIn(login, stamp, way, proven ? now.instant() : null));
        records.write(way == Way.DEMO_LINK ? What.SIGNED_IN_BY_DEMO_LINK : What.SIGNED_IN, login, request);
    }

    /** Lets somebody stand at the door, for one step. */
    void standAtTheDoor(String login, AtTheDoor.Step step, HttpServletRequest request) {
        long stamp = stamps.of(login).orElseThrow();
        fresh(login, request)
                .setAttribute(
                        DOOR, new AtTheDoor(login, stamp, step, now.instant().plus(AT_THE_DOOR)));
    }

    /** Who stands at the door at this step. */
    Optional<StaffMember> atTheDoor(AtTheDoor.Step step, HttpServletRequest request) {
        return door(request).filter(door -> door.step() == step).flatMap(door -> people.find(door.login()));
    }

    Optional<AtTheDoor.Step> step(HttpServletRequest request) {
        return door(request).map(AtTheDoor::step);
    }

    /** On to the next step, after a change that gave the person a new stamp. */
    void next(AtTheDoor.Step step, HttpServletRequest request) {
        door(request, false)
                .ifPresent(door -> request.getSession()
                        .setAttribute(
                                DOOR, door.at(step, stamps.of(door.login()).orElseThrow())));
    }

    /** A second factor was proved: the session gets a new id and counts as fresh. */
    void proven(HttpServletRequest request) {
        signedIn(request).ifPresent(in -> {
            request.changeSessionId();
            request.getSession().setAttribute(IN, in.proven(now.instant()));
            records.write(What.STEPPED_UP, in.login(), request);
        });
    }

    /** After a change of password or factors: only this session stays. */
    void endOthers(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(IN) instanceof SignedIn in) {
            stamps.raise(in.login());
            request.changeSessionId();
            request.getSession()
                    .setAttribute(
                            IN, new SignedIn(in.login(), stamps.of(in.login()).orElseThrow(), in.way(), in.provenAt()));
        }
    }

    @Override
    public void endAllOf(String login) {
        stamps.raise(login);
        tokens.endAll(login);
    }

    Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(IN) instanceof SignedIn in)) {
            return Optional.empty();
        }
        boolean young = session.getLastAccessedTime() - session.getCreationTime() < LONGEST.toMillis();
        OptionalLong stamp = stamps.of(in.login());
        if (young && stamp.isPresent() && stamp.getAsLong() == in.stamp()) {
            return Optional.of(in);
        }
        records.write(What.SESSION_ENDED, in.login(), request);
        session.invalidate();
        return Optional.empty();
    }

    private Optional<AtTheDoor> door(HttpServletRequest request) {
        return door(request, true);
    }

    private Optional<AtTheDoor> door(HttpServletRequest request, boolean sameStamp) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(DOOR) instanceof AtTheDoor door)) {
            return Optional.empty();
        }
        OptionalLong stamp = stamps.of(door.login());
        return stamp.isPresent()
                        && now.instant().isBefore(door.until())
                        && (!sameStamp || stamp.getAsLong() == door.stamp())
                ? Optional.of(door)
                : Optional.empty();
    }

    private static HttpSession fresh(String login, HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login);
        return session;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Once(request);
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it
    public SecurityContext loadContext(HttpRequestResponseHolder both) {
        return context(both.getRequest());
    }

    private SecurityContext context(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        signedIn(request)
                .flatMap(in ->
                        people.find(in.login()).map(member -> new StaffAuthentication(member, in.way(), in.provenAt())))
                .ifPresent(context::setAuthentication);
        return context;
    }

    /** Nobody comes in by a security context: see {@link #enter}. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(IN) instanceof SignedIn;
    }

    /** Asked of the database once a request, and only if somebody wants to know. */
    private final class Once implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        private Once(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            SecurityContext known = context;
            if (known == null) {
                known = context(request);
                context = known;
            }
            return known;
        }

        @Override
        public boolean isGenerated() {
            return false;
        }
    }
}
