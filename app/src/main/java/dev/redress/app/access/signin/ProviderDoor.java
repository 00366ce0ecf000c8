package dev.redress.app.access.signin;

import dev.redress.app.access.People;
import dev.redress.app.access.ProviderLinks;
import dev.redress.app.access.StepUp;
import dev.redress.app.access.signin.AccessRecords.What;
import dev.redress.app.access.signin.AtTheDoor.Step;
import dev.redress.app.platform.SiteAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The way in by the house's own provider. The provider says who somebody is; who that is here was recorded beforehand by
 * issuer and subject, and nothing else that the provider tells counts.
 */
@Component
@ConditionalOnProperty("redress.sign-in.oidc.issuer")
class ProviderDoor {

    static final String REFUSED = "/sign-in?refused";

    private static final String HOUSE = "house";
    private static final String BACK = "/sign-in/provider-back";

    private final ProviderSettings settings;
    private final ProviderLinks links;
    private final People people;
    private final SecondFactor factor;
    private final StaffSessions sessions;
    private final AccessRecords records;
    private final SiteAddress site;
    private final InstantSource now;
    private @Nullable ClientRegistration registration;

    ProviderDoor(
            ProviderSettings settings,
            ProviderLinks links,
            People people,
            SecondFactor factor,
            StaffSessions sessions,
            AccessRecords records,
            SiteAddress site,
            InstantSource now) {
        this.settings = settings;
        this.links = links;
        this.people = people;
        this.factor = factor;
        this.sessions = sessions;
        this.records = records;
        this.site = site;
        this.now = now;
    }

    String title() {
        return settings.title();
    }

    void open(HttpSecurity http) throws Exception {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(id -> id.equals(HOUSE) ? registration() : null)
                // What the provider would let us do in the person's name is not wanted and not kept.
                .authorizedClientRepository(new NoClients())
                .authorizationEndpoint(
                        ask -> ask.baseUri("/sign-in/provider").authorizationRequestRepository(new AskedProvider()))
                .redirectionEndpoint(back -> back.baseUri(BACK))
                .userInfoEndpoint(
                        user -> user.oidcUserService(request -> new DefaultOidcUser(List.of(), request.getIdToken())))
                .successHandler(this::named)
                .failureHandler((request, response, _) -> refuse("", request, response)));
    }

    /** The provider has named somebody. */
    private void named(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            refuse("", request, response);
            return;
        }
        OidcIdToken token = user.getIdToken();
        Optional<String> login = Optional.ofNullable(token.getSubject())
                .flatMap(subject -> links.login(settings.issuer(), subject))
                .filter(_ -> settings.issuer().equals(String.valueOf(token.getIssuer())))
                .filter(linked -> people.find(linked).isPresent());
        if (login.isEmpty()) {
            refuse("", request, response);
        } else if (settings.secondFactorProved(token)) {
            sessions.enter(login.get(), Way.PROVIDER, isRecent(token.getAuthenticatedAt()), request);
            response.sendRedirect(ReturnPath.HOME);
        } else if (factor.isSetUp(login.get())) {
            sessions.standAtTheDoor(login.get(), Step.PROVE, request);
            response.sendRedirect("/sign-in/second");
        } else {
            // Whoever has the provider's password alone must not be able to set our second factor.
            refuse(login.get(), request, response);
        }
    }

    private boolean isRecent(@Nullable Instant provedAt) {
        return provedAt != null && Duration.between(provedAt, now.instant()).compareTo(StepUp.FRESH) < 0;
    }

    private void refuse(String login, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        records.write(What.PROVIDER_REFUSED, login, request);
        response.sendRedirect(REFUSED);
    }

    /** Asked for when it is first needed: the program starts also while the provider is away. */
    private synchronized ClientRegistration registration() {
        ClientRegistration known = registration;
        if (known == null) {
            known = ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                    .registrationId(HOUSE)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid")
                    // From the settings, not from the host that a request names.
                    .redirectUri(site.origin() + BACK)
                    .build();
            registration = known;
        }
        return known;
    }
}
