package dev.redress.app.access.signin;

import dev.redress.app.access.StaffMember;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person who is in, for the length of one request. */
final class StaffAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final StaffMember member;
    private final Way way;
    private final @Nullable Instant provenAt;

    StaffAuthentication(StaffMember member, Way way, @Nullable Instant provenAt) {
        super(List.of());
        this.member = member;
        this.way = way;
        this.provenAt = provenAt;
        setAuthenticated(true);
    }

    @Override
    public StaffMember getPrincipal() {
        return member;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    Way way() {
        return way;
    }

    Optional<Instant> provenAt() {
        return Optional.ofNullable(provenAt);
    }
}
