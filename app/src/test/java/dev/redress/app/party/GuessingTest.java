package dev.redress.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.party.Guest.Reply;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Guessing is limited, and keeps out nobody who has the right secret. */
class GuessingTest extends PartyOnTrial {

    private static final String WRONG = "WXYZ-2345-6789-ABCD";

    @Autowired
    private MeterRegistry meters;

    @Test
    @DisplayName(
            "check 20, check 42: at most ten guesses an hour at one number get a verdict, from however many addresses")
    void perNumber() {
        Group group = one("Guessed at", "");

        int verdicts = verdictsInAnHour(_ -> group.number(), _ -> guest());

        assertThat(verdicts).isBetween(8, 10);
    }

    @Test
    @DisplayName(
            "check 20, check 42: at most ten guesses an hour from one block get a verdict, at however many numbers")
    void perBlock() {
        int verdicts = verdictsInAnHour(
                at -> "NEO/2026/%06d".formatted(500_000 + at), at -> new Guest(port, "203.0.113." + (1 + at % 250)));

        assertThat(verdicts).isBetween(8, 10);
    }

    @Test
    @DisplayName("check 42: turning through the addresses of one IPv6 network is one block; another network is another")
    void ipv6() {
        int verdicts = verdictsInAnHour(
                at -> "NEO/2026/%06d".formatted(600_000 + at),
                at -> new Guest(port, "2001:db8:7:7::" + Integer.toHexString(at + 1)));

        assertThat(verdicts).isBetween(8, 10);
        assertThat(open(new Guest(port, "2001:db8:7:8::1"), "neo", "NEO/2026/700000", WRONG)
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("check 42: behind the attacker's own address, everybody with the right secret comes in")
    void sameAddress() {
        Group honest = one("Behind the same address", "");
        for (int i = 0; i < 30; i++) {
            open(new Guest(port, "198.51.100.9"), "neo", "NEO/2026/8000%02d".formatted(i), WRONG);
        }
        int in = 0;
        for (int i = 0; i < 20; i++) {
            Group other = i == 0 ? honest : one("Neighbour " + i, "");
            in += open(new Guest(port, "198.51.100.44"), "neo", other.number(), other.secret(1))
                            .text()
                            .contains(other.number())
                    ? 1
                    : 0;
        }

        assertThat(in).isEqualTo(20);
    }

    @Test
    @DisplayName("check 42: while a number is under attack, the right secret opens it from anywhere, and no lock stays")
    void underAttack() {
        Group group = one("Under attack", "");
        for (int i = 0; i < 60; i++) {
            open(guest(), "neo", group.number(), WRONG);
        }

        Reply wrong = open(guest(), "neo", group.number(), WRONG);
        Reply right = open(guest(), "neo", group.number(), group.secret(1));

        assertThat(wrong.status()).isEqualTo(429);
        assertThat(wrong.text()).contains("Too many tries");
        assertThat(Integer.parseInt(wrong.headers().get("retry-after").getFirst()))
                .isBetween(1, 4 * 3600);
        assertThat(right.text()).contains("Under attack");
        later(5 * 60);
        assertThat(open(guest(), "neo", group.number(), WRONG).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("check 20: who knows the beginning of a secret has no more tries than anybody else")
    void knowsTheBeginning() {
        Group group = one("Half a secret", "");
        String begun = group.secret(1).substring(0, 3) + "2-2222-2222-2222";
        for (int i = 0; i < 8; i++) {
            open(guest(), "neo", group.number(), WRONG);
        }

        for (int i = 0; i < 8; i++) {
            open(guest(), "neo", group.number(), begun);
        }

        assertThat(open(guest(), "neo", group.number(), group.secret(1)).status())
                .as("the tries at this key are used up, the right one among them")
                .isEqualTo(429);
    }

    @Test
    @DisplayName("check 20: many wrong tries over all numbers raise an alarm, whatever the addresses")
    void alarm() {
        double before = meters.counter("redress.look-up.alarms").count();

        for (int i = 0; i < 105; i++) {
            open(guest(), "dbs", "DBS/2026/%06d".formatted(i), WRONG);
        }

        assertThat(meters.counter("redress.look-up.alarms").count()).isGreaterThan(before);
    }

    private int verdictsInAnHour(
            java.util.function.IntFunction<String> number, java.util.function.IntFunction<Guest> who) {
        int verdicts = 0;
        for (int at = 0; at < 60; at++) {
            if (open(who.apply(at), "neo", number.apply(at), WRONG).status() == 422) {
                verdicts++;
            }
            later(1);
        }
        return verdicts;
    }

    private void later(int minutes) {
        time.set(
                LocalDateTime.ofInstant(time.instant().plusSeconds(60L * minutes), ZoneOffset.UTC)
                        .toString(),
                "UTC");
    }
}
