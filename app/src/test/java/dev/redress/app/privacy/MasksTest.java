package dev.redress.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("check 57: data of other persons are blotted out of a copy")
class MasksTest {

    private static final Person OWN = person(
            "Sari Wening",
            "Jalan Melati 5, Bandung",
            "sari@example.com",
            "+62 812 555 0100",
            "00112233",
            "3273011506900004");
    private static final Person OTHER = person(
            "Budi Tanojo Wening",
            "Jalan Kenanga 17\nCimahi 40511",
            "b.tanojo@example.org",
            "0813-7777-4242",
            "99887766",
            "3273019902800007");

    private final Masks masks = new Masks(List.of(OTHER), OWN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Budi Tanojo Wening",
                "BUDI  TANOJO\nWENING",
                "tanojo",
                "Budi",
                "Jalan Kenanga 17",
                "jalan  kenanga 17",
                "Cimahi 40511",
                "B.Tanojo@Example.ORG",
                "0813-7777-4242",
                "081377774242",
                "0813 7777 4242",
                "+62 813 7777 4242",
                "99887766",
                "9988 7766",
                "3273019902800007",
                "3273.0199.0280.0007"
            })
    void whatIsAnothers(String trace) {
        String masked = masks.apply("I was there with " + trace + ", and we both paid.");

        assertThat(masked).isEqualTo("I was there with " + Masks.MASK + ", and we both paid.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sari Wening",
                "Wening",
                "Jalan Melati 5, Bandung",
                "sari@example.com",
                "+62 812 555 0100",
                "00112233",
                "3273011506900004",
                "Budiman",
                "on 17 May 2026"
            })
    void whatIsOnesOwnOrNobodysStays(String text) {
        assertThat(masks.apply("It says " + text + " there.")).isEqualTo("It says " + text + " there.");
    }

    @Test
    @DisplayName("Somebody of whom nothing is known blots out nothing")
    void nothingKnown() {
        Masks none = new Masks(List.of(person("", "", "", "", "", "")), OWN);

        assertThat(none.apply("Anything at all.")).isEqualTo("Anything at all.");
    }

    @Test
    @DisplayName("check 45: a long hostile text costs no time")
    void hostile() {
        String long50k = "0813-7777-".repeat(5_000);
        long before = System.nanoTime();

        masks.apply(long50k + " ".repeat(50_000));

        assertThat((System.nanoTime() - before) / 1_000_000).as("ms").isLessThan(500);
    }

    private static Person person(
            String name, String address, String email, String phone, String customer, String document) {
        return new Person(
                Set.of("customer"),
                name,
                address,
                email,
                phone,
                customer,
                document,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
