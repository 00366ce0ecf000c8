package dev.redress.app.access.signin;

import dev.redress.app.access.StaffMember;
import dev.redress.app.platform.SiteAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn). The device must have checked its person, by finger, face or PIN. Of a ceremony the session keeps
 * the challenge only, and each challenge is answered once.
 */
@Component
class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final String CHALLENGE = "passkeyChallenge";
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final int LONGEST_ANSWER = 20_000;

    private final JdbcClient jdbc;
    private final JdbcOperations operations;
    private final SiteAddress site;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(JdbcClient jdbc, JdbcOperations operations, SiteAddress site) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.site = site;
    }

    /**
     * A passkey of a person.
     *
     * @param id as the browser knows it, Base64 for addresses
     */
    record Line(String id, String label) {}

    /** A question as an answer to a browser, whatever that asked for. */
    static ResponseEntity<String> json(String question) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(question);
    }

    List<Line> of(String login) {
        return jdbc.sql("""
                        select c.credential_id, c.label
                        from user_credentials c join user_entities e on e.id = c.user_entity_user_id
                        where e.name = :login
                        order by c.created, c.credential_id
                        """)
                .param("login", login)
                .query((rows, _) -> new Line(rows.getString("credential_id"), rows.getString("label")))
                .list();
    }

    boolean has(String login) {
        return !of(login).isEmpty();
    }

    /** Removes a passkey of this person; of another person's nothing happens. */
    boolean remove(String login, String id) {
        return jdbc.sql("""
                        delete from user_credentials c using user_entities e
                        where e.id = c.user_entity_user_id and e.name = :login and c.credential_id = :id
                        """).param("login", login).param("id", id).update() > 0;
    }

    void removeAll(String login) {
        of(login).forEach(passkey -> remove(login, passkey.id()));
    }

    /** What the browser needs to make a passkey, as JSON. */
    String toMake(StaffMember member, HttpServletRequest request) {
        return json.writeValueAsString(creation(entity(member), freshChallenge(request)));
    }

    /** Keeps a passkey that the browser has made; false when the answer is none to our question. */
    boolean keep(StaffMember member, String answer, String label, HttpServletRequest request) {
        Optional<Bytes> challenge = takeChallenge(request);
        if (challenge.isEmpty() || answer.length() > LONGEST_ANSWER) {
            return false;
        }
        try {
            var made = json.readValue(
                    answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            party().registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    creation(entity(member), challenge.get()), new RelyingPartyPublicKey(made, label)));
            return true;
        } catch (RuntimeException refused) {
            LOG.info("A passkey was not kept: {}", refused.getClass().getSimpleName());
            return false;
        }
    }

    /** What the browser needs to use a passkey, as JSON. It names no person, so it gives none away. */
    String toUse(HttpServletRequest request) {
        return json.writeValueAsString(use(freshChallenge(request)));
    }

    /** Whose passkey has answered our question; empty when none of ours has. */
    Optional<String> whose(String answer, HttpServletRequest request) {
        Optional<Bytes> challenge = takeChallenge(request);
        if (challenge.isEmpty() || answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            var given =
                    json.readValue(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            PublicKeyCredentialUserEntity entity =
                    party().authenticate(new RelyingPartyAuthenticationRequest(use(challenge.get()), given));
            return Optional.of(entity.getName());
        } catch (RuntimeException refused) {
            LOG.info("A passkey was refused: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Bytes freshChallenge(HttpServletRequest request) {
        Bytes challenge = Bytes.random();
        request.getSession().setAttribute(CHALLENGE, challenge.toBase64UrlString());
        return challenge;
    }

    private static Optional<Bytes> takeChallenge(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(CHALLENGE) instanceof String challenge)) {
            return Optional.empty();
        }
        session.removeAttribute(CHALLENGE);
        return Optional.of(Bytes.fromBase64(challenge));
    }

    private PublicKeyCredentialUserEntity entity(StaffMember member) {
        var entities = new JdbcPublicKeyCredentialUserEntityRepository(operations);
        PublicKeyCredentialUserEntity known = entities.findByUsername(member.login());
        if (known != null) {
            return known;
        }
        var made = ImmutablePublicKeyCredentialUserEntity.builder()
                .name(member.login())
                .displayName(member.name())
                .id(Bytes.random())
                .build();
        entities.save(made);
        return made;
    }

    private PublicKeyCredentialCreationOptions creation(PublicKeyCredentialUserEntity entity, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(house())
                .user(entity)
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .timeout(TIME)
                .build();
    }

    private PublicKeyCredentialRequestOptions use(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(site.host())
                .challenge(challenge)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(TIME)
                .build();
    }

    private PublicKeyCredentialRpEntity house() {
        return PublicKeyCredentialRpEntity.builder()
                .id(site.host())
                .name("Redress")
                .build();
    }

    /** Made for each ceremony, because the port is not known before the server has started. */
    private WebAuthnRelyingPartyOperations party() {
        return new Webauthn4JRelyingPartyOperations(
                new JdbcPublicKeyCredentialUserEntityRepository(operations),
                new JdbcUserCredentialRepository(operations),
                house(),
                Set.of(site.origin()));
    }
}
