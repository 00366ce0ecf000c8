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
    @DisplayName(
            "check 42: whatever secrets one host goes through at a number, the right one opens it from any other block")
    void throughAllBeginnings() {
        Group group = one("Gone through", "");
        Group neighbour = one("Beside it", "");
        String right = group.secret(1);
        for (int at = 0; at < 60; at++) {
            String begun = at % 3 == 0 ? right.substring(0, 3) : "%c%c%c".formatted('A' + at % 8, 'P' + at % 7, 'W');
            open(new Guest(port, "198.51.101.9"), "neo", group.number(), begun + "2-2222-2222-2222");
        }

        assertThat(open(guest(), "neo", group.number(), right).text()).contains("Gone through");
        Guest beside = new Guest(port, "198.51.101.44");
        assertThat(open(beside, "neo", neighbour.number(), neighbour.secret(1)).text())
                .as("another number from the block of the one who guesses")
                .contains("Beside it");
        assertThat(open(beside, "neo", group.number(), right).status())
                .as("the block itself has used up what it has at this number")
                .isEqualTo(429);
        later(10);
        assertThat(open(beside, "neo", group.number(), right).text())
                .as("and is not kept out for good")
                .contains("Gone through");
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
