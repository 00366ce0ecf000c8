package dev.redress.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.testing.RunningRedress;
import dev.redress.core.access.CaseStanding;
import dev.redress.core.access.Sight;
import dev.redress.core.rulebook.Role.Reach;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What lists show is what the policy says")
class VisibleCasesTest extends RunningRedress {

    private static final List<Reach> REACHES = List.of(Reach.OWN, Reach.UNIT, Reach.HOUSE);
    private static final List<String> LOGINS = List.of("ana", "ben", "cai", "dew");
    private static final List<String> UNITS =
            List.of("jakarta", "jakarta/cards", "jakarta/cards/lost", "jakarta-selatan", "medan", "medan/loans");

    @Test
    @DisplayName("check 46: the condition of lists, counters and searches agrees with the policy on every drawn case")
    void agrees() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String institution = "drawn-" + seed;
        Map<UUID, CaseStanding> cases = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            CaseStanding about = standing(random);
            UUID caseId = UUID.randomUUID();
            cases.put(caseId, about);
            store(institution, caseId, i + 1, about);
        }
        int shown = 0;
        for (int i = 0; i < 120; i++) {
            Sight sight = sight(random);
            Set<UUID> wanted = cases.entrySet().stream()
                    .filter(entry -> sight.sees(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            VisibleCases visible = VisibleCases.to(sight);

            Set<UUID> listed =
                    new HashSet<>(jdbc.sql("select case_id from case_standing k where k.institution = :institution"
                                    + " and " + visible.condition("k"))
                            .param("institution", institution)
                            .params(visible.parameters())
                            .query(UUID.class)
                            .list());

            assertThat(listed).as("seed %d, %s", seed, sight).isEqualTo(wanted);
            shown += listed.size();
        }
        assertThat(shown).as("the draw shows some and hides some").isBetween(1_000, 47_000);
    }

    private static CaseStanding standing(Random random) {
        return new CaseStanding(
                unit(random),
                units(random),
                maybe(random, LOGINS),
                maybe(random, LOGINS),
                random.nextInt(4) == 0 ? maybe(random, LOGINS) : Optional.empty(),
                random.nextInt(4) == 0 ? maybe(random, UNITS) : Optional.empty(),
                Set.of(),
                random.nextInt(4) == 0 ? Optional.of(logins(random)) : Optional.empty());
    }

    private static Sight sight(Random random) {
        Set<Sight.Lane> lanes = IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> new Sight.Lane(login(random), unit(random), REACHES.get(random.nextInt(3))))
                .collect(Collectors.toSet());
        return new Sight(login(random), unit(random), lanes, random.nextInt(5) == 0);
    }

    private void store(String institution, UUID caseId, long number, CaseStanding about) {
        jdbc.sql("""
                        insert into case_standing (institution, case_id, year, number, unit, other_units, handler, taken_by,
                            complained_about, unit_complained_about, conflicted, restricted_to)
                        values (:institution, :caseId, 2026, :number, :unit, :others, :handler, :takenBy,
                            :person, :shutOut, '', :restricted)
                        """)
                .param("institution", institution)
                .param("caseId", caseId)
                .param("number", number)
                .param("unit", about.unit())
                .param("others", String.join("\n", about.otherUnits()))
                .param("handler", about.handler().orElse(null))
                .param("takenBy", about.takenBy().orElse(null))
                .param("person", about.complainedAbout().orElse(null))
                .param("shutOut", about.unitComplainedAbout().orElse(null))
                .param(
                        "restricted",
                        about.restrictedTo().map(to -> String.join("\n", to)).orElse(null))
                .update();
    }

    private static String login(Random random) {
        return LOGINS.get(random.nextInt(LOGINS.size()));
    }

    private static String unit(Random random) {
        return UNITS.get(random.nextInt(UNITS.size()));
    }

    private static Set<String> units(Random random) {
        return Stream.generate(() -> unit(random)).limit(random.nextInt(3)).collect(Collectors.toSet());
    }

    private static Set<String> logins(Random random) {
        return Stream.generate(() -> login(random)).limit(random.nextInt(3)).collect(Collectors.toSet());
    }

    private static Optional<String> maybe(Random random, List<String> of) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }
}
