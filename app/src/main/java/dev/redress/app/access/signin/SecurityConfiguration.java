package dev.redress.app.access.signin;

import dev.redress.app.access.ApiTokens;
import dev.redress.app.access.People;
import dev.redress.app.access.signin.AccessRecords.What;
import dev.redress.app.platform.Limits;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.ReferencedProblems;
import dev.redress.app.platform.SiteAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is open, and what needs a person. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CSRF_COOKIE = "__Host-csrf";

    /** What of the API needs no token. */
    static final RequestMatcher OPEN_API =
            new OrRequestMatcher(Stream.of("/api/institutions", "/api/institutions/*/procedure")
                    .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                    .toList());

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, People people, Limits limits) throws Exception {
        // A session counts for nothing here: a browser's cookie must not be enough to call the API.
        return http.securityMatcher("/api/**")
                .headers(headers -> headers.disable())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new BearerTokenFilter(tokens, people), AuthorizationFilter.class)
                .addFilterAfter(new TokenLimit(limits), BearerTokenFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_API)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, _) -> {
                    response.setHeader("WWW-Authenticate", "Bearer");
                    ReferencedProblems.write(
                            request,
                            response,
                            new Problem(401, "token-needed", "This needs a valid token: Authorization: Bearer …"));
                }))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            StaffSessions sessions,
            AccessRecords records,
            SiteAddress site,
            ObjectProvider<ProviderDoor> provider)
            throws Exception {
        http
                // On every answer of the program already, by SafetyHeaders.
                .headers(headers -> headers.disable())
                // In a cookie, not in the session: a form that lay open for hours can still be sent, and reading the
                // public pages makes no session.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()))
                .addFilterBefore(new OwnForms(site), CsrfFilter.class)
                .securityContext(context -> context.securityContextRepository(sessions))
                // Whoever comes in gets a session of his or her own (StaffSessions.enter); a change of the id before
                // that
                // would leave the old one behind.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.none()))
                // Where somebody wanted to go is in the address of the sign-in page, so asking makes no session either.
                .requestCache(cache -> cache.disable())
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/workbench/**", "/administration/**", "/account/**", "/step-up/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                        (request, response, _) -> response.sendRedirect(signInFirst(request))))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler((request, _, _) -> sessions.signedIn(request)
                                .ifPresent(in -> records.write(What.SIGNED_OUT, in.login(), request)))
                        .logoutSuccessUrl("/"));
        Optional<ProviderDoor> door = Optional.ofNullable(provider.getIfAvailable());
        if (door.isPresent()) {
            door.get().open(http);
        }
        return http.build();
    }

    private static String signInFirst(HttpServletRequest request) {
        String query = request.getQueryString();
        String wished = request.getRequestURI() + (query == null ? "" : "?" + query);
        return request.getMethod().equals("GET") && ReturnPath.of(wished).equals(wished)
                ? "/sign-in?to=" + URLEncoder.encode(wished, StandardCharsets.UTF_8)
                : "/sign-in";
    }

    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(CSRF_COOKIE);
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(true).httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
