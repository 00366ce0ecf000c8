package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.Role.Power;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The approved matrix of who comes in where")
class ApprovedMatrixTest {

    @Test
    @DisplayName("The approved matrix keeps what no approval may give away")
    void invariants() throws IOException {
        List<String> lines = Files.readAllLines(AccessMatrixTest.APPROVED);
        List<String> names =
                List.of(lines.get(AccessMatrixTest.HEAD - 1).substring(2).split(" {2}"));
        for (String line : lines.subList(AccessMatrixTest.HEAD, lines.size())) {
            String address = line.substring(0, 92).strip();
            String[] cells = line.substring(93).split(" ");
            boolean ofCase = cells[0].length() == AccessMatrixTest.SITUATIONS.size();
            for (int i = 0; i < names.size(); i++) {
                String who = names.get(i);
                if (address.contains(" /administration") && !who.equals("administrator")) {
                    assertThat(cells[i]).as(address + " for " + who).doesNotContain("+", "!");
                }
                if (ofCase
                        && Set.of("administrator", "no role", "stranger", "nobody")
                                .contains(who)) {
                    assertThat(cells[i]).as(address + " for " + who).doesNotContain("+", "!");
                }
                if (ofCase && !Set.of("compliance").contains(who) && !address.endsWith("/opening")) {
                    assertThat(cells[i].charAt(3))
                            .as(address + ", restricted, for " + who)
                            .isNotIn('+', '!');
                }
                if (ofCase && Set.of("unit-head", "front-desk").contains(who) && !address.endsWith("/opening")) {
                    assertThat(cells[i].charAt(1))
                            .as(address + ", of another unit, for " + who)
                            .isEqualTo('0');
                }
                if (ofCase
                        && Set.of("auditor", "inspector").contains(who)
                        && address.startsWith("POST")
                        && address.startsWith("POST /api")
                        && !address.endsWith("/opening")) {
                    assertThat(cells[i]).as(address + " for " + who).doesNotContain("+", "!");
                }
            }
        }
    }

    /** Powers that the approved file was read with; named so that a new power is looked at here too. */
    @Test
    @DisplayName("A new power is a reason to read the matrix anew")
    void powers() {
        assertThat(Power.values()).hasSize(13);
    }
}
