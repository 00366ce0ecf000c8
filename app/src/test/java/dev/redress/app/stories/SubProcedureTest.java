package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.thu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.rulebook.Instrument;
import dev.redress.core.rulebook.InstrumentOfBasis;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The legal basis of the fourth bank, instrument by instrument. */
class SubProcedureTest {

    @Test
    @DisplayName("SUB-1: PBI 7/7/PBI/2005 on complaints, amended by PBI 10/10/PBI/2008")
    void complaints() {
        instrument("PBI-7-7-2005", "BI", "PBI", "7/7/PBI/2005");
        instrument("PBI-10-10-2008", "BI", "PBI", "10/10/PBI/2008");
        assertThat(Law.instrument("PBI-7-7-2005").amendedBy()).containsExactly("PBI-10-10-2008");
    }

    @Test
    @DisplayName("SUB-2: PBI 8/5/PBI/2006 on banking mediation, amended by PBI 10/1/PBI/2008")
    void mediation() {
        instrument("PBI-8-5-2006", "BI", "PBI", "8/5/PBI/2006");
        instrument("PBI-10-1-2008", "BI", "PBI", "10/1/PBI/2008");
        assertThat(Law.instrument("PBI-8-5-2006").amendedBy()).containsExactly("PBI-10-1-2008");
    }

    @Test
    @DisplayName("SUB-3: SEBI 7/24/DPNP of 18 July 2005, amended by SEBI 10/13/DPNP of 6 March 2008")
    void circularOnComplaints() {
        instrument("SEBI-7-24-2005", "BI", "SEBI", "7/24/DPNP");
        assertThat(Law.instrument("SEBI-7-24-2005").date()).contains(mon("2005-07-18"));
        instrument("SEBI-10-13-2008", "BI", "SEBI", "10/13/DPNP");
        assertThat(Law.instrument("SEBI-10-13-2008").date()).contains(thu("2008-03-06"));
        assertThat(Law.instrument("SEBI-7-24-2005").amendedBy()).containsExactly("SEBI-10-13-2008");
    }

    @Test
    @DisplayName("SUB-4: SEBI 8/14/DPNP of 1 June 2006 on mediation")
    void circularOnMediation() {
        instrument("SEBI-8-14-2006", "BI", "SEBI", "8/14/DPNP");
        assertThat(Law.instrument("SEBI-8-14-2006").date()).contains(thu("2006-06-01"));
    }

    @Test
    @DisplayName("SUB-5, SUB-6: POJK 1/POJK.07/2013 on consumer protection and POJK 1/POJK.07/2014 on dispute bodies")
    void ojk() {
        instrument("POJK-1-2013", "OJK", "POJK", "1/POJK.07/2013");
        instrument("POJK-1-2014", "OJK", "POJK", "1/POJK.07/2014");
    }

    @Test
    @DisplayName("SUB-7: SEOJK 2/SEOJK.07/2014 of 14 February 2014 on the complaint service")
    void circularOfOjk() {
        instrument("SEOJK-2-2014", "OJK", "SEOJK", "2/SEOJK.07/2014");
        assertThat(Law.instrument("SEOJK-2-2014").date()).contains(fri("2014-02-14"));
    }

    @Test
    @DisplayName("SUB-8: ten instruments of two issuers are the basis at once, each with a title and a short name")
    void basis() {
        List<InstrumentOfBasis> basis =
                Law.rulebook("sub").basis().on(Law.TODAY).value().entries();

        assertThat(basis)
                .extracting(InstrumentOfBasis::code)
                .containsExactly(
                        "PBI-7-7-2005",
                        "PBI-10-10-2008",
                        "PBI-8-5-2006",
                        "PBI-10-1-2008",
                        "SEBI-7-24-2005",
                        "SEBI-10-13-2008",
                        "SEBI-8-14-2006",
                        "POJK-1-2013",
                        "POJK-1-2014",
                        "SEOJK-2-2014");
        assertThat(basis).extracting(item -> item.instrument().issuer()).contains("BI", "OJK");
        assertThat(basis).allSatisfy(item -> {
            assertThat(item.instrument().title()).isNotBlank();
            assertThat(item.instrument().shortName()).isNotBlank();
        });
    }

    @Test
    @DisplayName("SUB-8: a circular implements a regulation, and what replaced an instrument is linked")
    void links() {
        assertThat(Law.instrument("SEBI-7-24-2005").implementsInstruments()).containsExactly("PBI-7-7-2005");
        assertThat(Law.instrument("SEBI-8-14-2006").implementsInstruments()).containsExactly("PBI-8-5-2006");
        assertThat(Law.instrument("SEOJK-2-2014").implementsInstruments()).containsExactly("POJK-1-2013");
        assertThat(Law.instrument("POJK-1-2013").replacedBy()).containsExactly("POJK-6-2022");
        assertThat(Law.instrument("POJK-6-2022").replacedBy()).containsExactly("POJK-22-2023");
    }

    private static void instrument(String code, String issuer, String type, String number) {
        Instrument instrument = Law.instrument(code);
        assertThat(Optional.of(instrument)).hasValueSatisfying(found -> {
            assertThat(found.issuer()).isEqualTo(issuer);
            assertThat(found.type()).isEqualTo(type);
            assertThat(found.number()).isEqualTo(number);
        });
    }
}
