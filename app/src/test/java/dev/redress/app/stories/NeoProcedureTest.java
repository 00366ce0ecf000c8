package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.LawfulPurpose;
import dev.redress.core.rulebook.Procedure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What Bank Neo Commerce publishes, value by value. */
class NeoProcedureTest {

    private final Procedure neo = Law.procedure("neo");

    @Test
    @DisplayName("NEO-1: POJK 22/2023 for the deadlines, and the older SEOJK 17/2018 as guideline")
    void basis() {
        assertThat(Law.rulebook("neo").basis().on(fri("2023-12-22")).value().codes())
                .containsExactly("POJK-22-2023", "SEOJK-17-2018");
        assertThat(Law.instrument("POJK-22-2023").inForce()).contains(fri("2023-12-22"));
    }

    @Test
    @DisplayName("NEO-2: the term depends on the form, and there is one for each")
    void forms() {
        assertThat(terms(Form.ORAL).term()).isEqualTo(new Term.WorkingDays(5));
        assertThat(terms(Form.WRITTEN).term()).isEqualTo(new Term.WorkingDays(10));
    }

    @Test
    @DisplayName("NEO-3, NEO-4: the oral term runs from receipt, is not extendable, and ends with the request to write")
    void oral() {
        assertThat(terms(Form.ORAL).starts()).isEqualTo(Fact.RECEIVED);
        assertThat(terms(Form.ORAL).extension()).isEmpty();
        assertThat(terms(Form.ORAL).stops()).contains(Fact.WRITTEN_COMPLAINT_REQUESTED, Fact.RESPONSE_DISPATCHED);
    }

    @Test
    @DisplayName(
            "NEO-6, NEO-7, NEO-8, NEO-9: ten working days, once ten more from their end, on a condition, by written notice in time")
    void written() {
        assertThat(terms(Form.WRITTEN).starts()).isEqualTo(Fact.DOCUMENTS_COMPLETE);
        ExtensionRule extension = terms(Form.WRITTEN).extension().orElseThrow();
        assertThat(extension.times()).isEqualTo(1);
        assertThat(extension.length()).isEqualTo(new Term.WorkingDays(10));
        assertThat(extension.countedFrom()).isEqualTo(ExtensionRule.CountedFrom.END_OF_TERM);
        assertThat(extension.conditions().codes())
                .containsExactly("office-differs", "special-research", "beyond-control");
        assertThat(extension.notice()).isEqualTo(ExtensionRule.Notice.WRITTEN);
        assertThat(extension.noticeBefore()).isEqualTo(ExtensionRule.NoticeBefore.END_OF_TERM);
    }

    @Test
    @DisplayName("NEO-33: an acknowledgement holds the register number and the name of the receiving officer")
    void acknowledgement() {
        assertThat(neo.acknowledgement().value().parts().codes()).contains("register-number", "officer");
    }

    @Test
    @DisplayName("NEO-36: data is read for regulators BI and OJK, settlement, law, and with consent that is evidenced")
    void purposes() {
        assertThat(neo.purposes().value().codes()).containsExactly("regulator", "settlement", "law", "consent");
        assertThat(Law.entry(neo.purposes(), "regulator").titles().english())
                .contains("Bank Indonesia")
                .contains("OJK");
        assertThat(neo.purposes().value().entries())
                .filteredOn(LawfulPurpose::needsEvidence)
                .extracting(LawfulPurpose::code)
                .containsExactly("consent");
    }

    private static ClockTerms terms(Form form) {
        return Law.terms("neo", "response", form, Law.TODAY).value();
    }
}
