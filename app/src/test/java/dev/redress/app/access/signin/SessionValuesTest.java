package dev.redress.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.app.access.signin.SessionValues.NotForSessions;
import dev.redress.app.platform.SecretSeal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.FlashMap;

class SessionValuesTest {

    /** A seal that seals nothing, so that a test can write what somebody with the key would. */
    private static final SecretSeal OPEN = new SecretSeal() {
        @Override
        public byte[] seal(byte[] plain, String place) {
            return plain;
        }

        @Override
        public byte[] open(byte[] sealed, String place) {
            return sealed;
        }
    };

    private final SessionValues values = new SessionValues(OPEN);

    @Test
    @DisplayName("What our sessions hold comes back as it was")
    void comesBack() {
        SignedIn in = new SignedIn("sari", 7, Way.PASSWORD, Instant.parse("2026-06-01T02:00:00Z"));
        AtTheDoor door = new AtTheDoor("sari", 7, AtTheDoor.Step.RESET, Instant.parse("2026-06-01T02:30:00Z"));
        for (Object value : List.of(
                "text",
                5,
                5L,
                true,
                Instant.EPOCH,
                in,
                in.proven(Instant.EPOCH),
                door,
                Way.LINK,
                List.of("a", 1),
                Map.of("a", "b"))) {
            assertThat(values.read(values.write(value))).isEqualTo(value);
        }
        assertThat(values.read(values.write(new SignedIn("demo", 1, Way.DEMO_LINK, null))))
                .isEqualTo(new SignedIn("demo", 1, Way.DEMO_LINK, null));
    }

    @Test
    @DisplayName("What Spring carries over a redirect comes back with its address and its end")
    void flash() {
        FlashMap flash = new FlashMap();
        flash.put("done", "key");
        flash.setTargetRequestPath("/account");
        flash.addTargetRequestParam("year", "2026");
        flash.startExpirationPeriod(180);

        List<?> back = (List<?>) values.read(values.write(List.of(flash)));

        FlashMap first = (FlashMap) back.getFirst();
        assertThat(first.equals(flash)).isTrue();
        assertThat(first.get("done")).isEqualTo("key");
        assertThat(first.getTargetRequestPath()).isEqualTo("/account");
        assertThat(first.getTargetRequestParams().get("year")).containsExactly("2026");
        assertThat(first.getExpirationTime()).isEqualTo(flash.getExpirationTime());
    }

    @Test
    @DisplayName("ASVS 1.5.2: a foreign object is not written")
    void foreignObjects() {
        for (Object foreign :
                List.of(new java.util.BitSet(), new java.io.File("/etc/passwd"), new Object(), new byte[1])) {
            assertThatThrownBy(() -> values.write(foreign)).isInstanceOf(NotForSessions.class);
        }
        assertThatThrownBy(() -> values.write(List.of(new Object()))).isInstanceOf(NotForSessions.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"record\":\"java.io.File\",\"value\":{}}",
                "{\"record\":\"javax.script.ScriptEngineManager\",\"value\":{}}",
                "{\"record\":\"dev.redress.app.platform.RateLimits\",\"value\":{}}",
                "{\"record\":\"dev.redress.app.nothing.Here\",\"value\":{}}",
                "{\"enum\":\"java.lang.Thread$State\",\"name\":\"NEW\"}",
                "{\"enum\":\"dev.redress.app.access.signin.Way\",\"name\":\"NO_WAY\"}",
                "{\"class\":\"java.lang.Runtime\"}",
                "[\"java.util.ArrayList\",[]]",
                "{\"list\":[{\"record\":\"java.io.File\",\"value\":{}}]}",
                "{}",
                "null",
                "",
                "\u0000"
            })
    @DisplayName("ASVS 1.5.2: bytes that name a foreign class, or nothing of ours, are refused")
    void foreignBytes(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> values.read(bytes)).isInstanceOf(NotForSessions.class);
        assertThat(values.readOrForget(bytes)).isNull();
    }

    @Test
    @DisplayName("ASVS 1.5.2: an object in Java's own serialisation is refused")
    void javaSerialisation() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new java.util.HashMap<>(Map.of("a", "b")));
        }
        assertThatThrownBy(() -> values.read(bytes.toByteArray())).isInstanceOf(NotForSessions.class);
    }
}
