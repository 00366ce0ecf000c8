package dev.redress.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.testing.RunningRedress;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Access: links once and briefly, tokens until they end, nothing by default")
class AccessTest extends RunningRedress {

    @Autowired
    private SignInLinks links;

    @Autowired
    private People people;

    @Autowired
    private ApiTokens tokens;

    @BeforeEach
    void aMoment() {
        time.set("2026-06-01T09:00", "Asia/Jakarta");
    }

    private String made(String login) {
        return links.make(login).substring(SignInLinks.PATH.length());
    }

    @Test
    @DisplayName("A link signs in once")
    void onceOnly() {
        staff("once", "neo");
        String link = made("once");
        assertThat(links.redeem(link)).contains("once");
        assertThat(links.redeem(link)).isEmpty();
    }

    @Test
    @DisplayName("A link ends after half an hour, and when a newer one is made")
    void linksEnd() {
        staff("brief", "neo");
        String old = made("brief");
        time.set("2026-06-01T09:30", "Asia/Jakarta");
        assertThat(links.redeem(old)).isEmpty();

        String replaced = made("brief");
        String newer = made("brief");
        assertThat(links.redeem(replaced)).isEmpty();
        assertThat(links.redeem(newer)).contains("brief");
    }

    @Test
    @DisplayName("Nothing of a link or a token lies in the database in the clear")
    void onlyHashesAreKept() {
        staff("hashed", "neo");
        String link = made("hashed");
        String token = tokens.make("hashed", "a program", Duration.ofDays(1));
        for (String table : new String[] {"sign_in_link", "api_token", "person"}) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like '%' || :secret || '%'")
                            .param("secret", table.equals("api_token") ? token : link)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    @DisplayName("Who is disabled is out at the next request, whatever token is held")
    void disabledIsOut() {
        String token = token(staff("leaver", "neo"));
        assertThat(get(token, "/api/institutions/neo/complaints").status()).isEqualTo(200);
        people.disable("leaver", "test");
        assertThat(get(token, "/api/institutions/neo/complaints").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("A token ends on its day, and nonsense in its place is no token")
    void tokensEnd() {
        staff("program", "neo");
        String token = tokens.make("program", "a program", Duration.ofDays(1));
        assertThat(tokens.bearer(token)).isPresent();
        for (String nonsense : new String[] {"", " ", "null", "%00", token + "x"}) {
            assertThat(tokens.bearer(nonsense)).isEmpty();
        }
        time.set("2026-06-02T09:00", "Asia/Jakarta");
        assertThat(tokens.bearer(token)).isEmpty();
    }

    @Test
    @DisplayName("A fresh installation has no password: the administrator comes in by a printed link only")
    void noDefaultPassword() {
        assertThat(jdbc.sql("select count(*) from person where password_hash is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(people.find("administrator")).hasValueSatisfying(administrator -> {
            assertThat(administrator.administrator()).isTrue();
            assertThat(administrator.institution()).isEmpty();
        });
    }

    @Test
    @DisplayName("Every answer of the API carries the headers that keep browsers from guessing")
    void headers() {
        Answer refused = get("", "/api/institutions/neo/complaints");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(get("", "/api/institutions").status()).isEqualTo(200);
    }
}
