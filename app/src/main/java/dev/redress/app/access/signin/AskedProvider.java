package dev.redress.app.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/** What we asked the provider, kept in the session as plain texts until its answer comes; each answer is taken once. */
final class AskedProvider implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String ASKED = "askedProvider";

    /** The question: its texts, and what only we know of it, such as the verifier of RFC 7636. */
    record Asked(
            String endpoint,
            String clientId,
            String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, String> parameters,
            Map<String, String> kept) {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return session != null
                        && session.getAttribute(ASKED) instanceof Asked asked
                        && asked.state().equals(state)
                ? OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(asked.endpoint())
                        .clientId(asked.clientId())
                        .redirectUri(asked.redirectUri())
                        .scopes(asked.scopes())
                        .state(asked.state())
                        .additionalParameters(new TreeMap<>(asked.parameters()))
                        .attributes(kept -> kept.putAll(asked.kept()))
                        .build()
                : null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest question, HttpServletRequest request, HttpServletResponse response) {
        if (question == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        request.getSession()
                .setAttribute(
                        ASKED,
                        new Asked(
                                question.getAuthorizationUri(),
                                question.getClientId(),
                                String.valueOf(question.getRedirectUri()),
                                Set.copyOf(question.getScopes()),
                                String.valueOf(question.getState()),
                                texts(question.getAdditionalParameters()),
                                texts(question.getAttributes())));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest question = loadAuthorizationRequest(request);
        HttpSession session = request.getSession(false);
        if (question != null && session != null) {
            session.removeAttribute(ASKED);
        }
        return question;
    }

    private static Map<String, String> texts(Map<String, Object> map) {
        Map<String, String> texts = new TreeMap<>();
        map.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
