package dev.redress.core.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.redress.core.rulebook.LetterKind.Demand;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.LetterKind.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LetterKindTest {

    private static final Tier SMALL = tier("0", 1);
    private static final Tier GREAT = tier("100000000", 2);

    private static Tier tier(String from, int checks) {
        return new Tier(new BigDecimal(from), checks, Set.of("signer"));
    }

    private static LetterKind response(List<Demand> parts, Tier... tiers) {
        return new LetterKind(
                Paper.RESPONSE, new Titles(Map.of("en", "Response")), parts, List.of(tiers), Set.of(Form.WRITTEN));
    }

    @Test
    void the_amount_of_the_loss_says_who_checks_and_the_bound_belongs_to_the_higher_tier() {
        LetterKind response = response(List.of(), SMALL, GREAT);
        assertThat(response.tier(Optional.empty())).isEqualTo(SMALL);
        assertThat(response.tier(Optional.of(BigDecimal.ZERO))).isEqualTo(SMALL);
        assertThat(response.tier(Optional.of(new BigDecimal("99999999.99")))).isEqualTo(SMALL);
        assertThat(response.tier(Optional.of(new BigDecimal("100000000.00")))).isEqualTo(GREAT);
        assertThat(response.tier(Optional.of(new BigDecimal("5E9")))).isEqualTo(GREAT);
    }

    @Test
    void a_part_binds_the_form_that_it_names() {
        LetterKind response = response(
                List.of(
                        new Demand(LetterPart.OUTCOME, Optional.empty()),
                        new Demand(LetterPart.EXECUTOR, Optional.of(Form.WRITTEN))),
                SMALL);
        assertThat(response.partsFor(Form.ORAL)).containsExactly(LetterPart.OUTCOME);
        assertThat(response.partsFor(Form.WRITTEN)).containsExactly(LetterPart.OUTCOME, LetterPart.EXECUTOR);
    }

    @Test
    void tiers_begin_at_nothing_and_rise() {
        assertThatThrownBy(() -> response(List.of())).hasMessage("the first tier begins at 0");
        assertThatThrownBy(() -> response(List.of(), GREAT)).hasMessage("the first tier begins at 0");
        assertThatThrownBy(() -> response(List.of(), SMALL, GREAT, tier("100000000.00", 2)))
                .hasMessage("tiers must rise: 100000000.00 stands after 100000000");
        assertThatThrownBy(() -> tier("-1", 1)).hasMessageContaining("not at -1");
    }

    @Test
    void a_letter_is_checked_by_at_most_two() {
        assertThatThrownBy(() -> tier("0", 3)).hasMessageContaining("not by 3");
        assertThatThrownBy(() -> tier("0", -1)).hasMessageContaining("not by -1");
    }

    @Test
    void a_part_stands_once() {
        Demand outcome = new Demand(LetterPart.OUTCOME, Optional.empty());
        assertThatThrownBy(() -> response(List.of(outcome, outcome), SMALL)).hasMessage("a part stands twice");
    }

    @Test
    void its_code_is_the_word_for_the_paper() {
        assertThat(response(List.of(), SMALL).code()).isEqualTo("response");
        assertThat(Paper.LEFT_WITHOUT_CONSIDERATION.word()).isEqualTo("left-without-consideration");
    }
}
