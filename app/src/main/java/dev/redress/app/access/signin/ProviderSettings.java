package dev.redress.app.access.signin;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

/**
 * The house's own provider of sign-in (OpenID Connect), in settings {@code redress.sign-in.oidc.*}: {@code issuer},
 * {@code client-id}, {@code client-secret}, {@code title} for the button, {@code second-factor} ({@code ours}: always ask
 * for ours; {@code provider}: not when its token says that it asked for one) and {@code acr}, the value of that claim
 * which says so.
 */
@Component
@ConditionalOnProperty("redress.sign-in.oidc.issuer")
class ProviderSettings {

    /** Values of {@code amr} (RFC 8176) that are more than a password. */
    private static final Set<String> SECOND = Set.of("mfa", "otp", "hwk", "swk", "sc", "fpt", "face", "pop");

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String title;
    private final boolean providersFactorCounts;
    private final String acr;

    ProviderSettings(
            @Value("${redress.sign-in.oidc.issuer}") String issuer,
            @Value("${redress.sign-in.oidc.client-id}") String clientId,
            @Value("${redress.sign-in.oidc.client-secret}") String clientSecret,
            @Value("${redress.sign-in.oidc.title:OpenID Connect}") String title,
            @Value("${redress.sign-in.oidc.second-factor:ours}") String secondFactor,
            @Value("${redress.sign-in.oidc.acr:}") String acr) {
        if (!Set.of("ours", "provider").contains(secondFactor)) {
            throw new IllegalArgumentException(
                    "redress.sign-in.oidc.second-factor is 'ours' or 'provider', not '" + secondFactor + "'");
        }
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.title = title;
        this.providersFactorCounts = secondFactor.equals("provider");
        this.acr = acr;
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    String title() {
        return title;
    }

    /** Whether the provider has asked for a second factor, and its word counts. */
    boolean secondFactorProved(OidcIdToken token) {
        return providersFactorCounts
                && (says(token.getAuthenticationMethods()) || says(token.getAuthenticationContextClass()));
    }

    private static boolean says(@Nullable List<String> methods) {
        Collection<String> told = methods == null ? List.of() : methods;
        return told.stream().anyMatch(SECOND::contains);
    }

    private boolean says(@Nullable String contextClass) {
        return !acr.isEmpty() && acr.equals(contextClass);
    }
}
