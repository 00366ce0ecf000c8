package dev.redress.app.stories;

import static dev.redress.app.stories.Days.fri;
import static dev.redress.app.stories.Days.thu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.redress.core.calendar.Term;
import dev.redress.core.rulebook.Channel;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.LawfulPurpose;
import dev.redress.core.rulebook.Procedure;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What DBS Indonesia publishes, value by value. */
class DbsProcedureTest {

    private final Procedure dbs = Law.procedure("dbs");

    @Test
    @DisplayName("DBS-1: the procedure rests on \"applicable laws\", so its basis names no instrument")
    void basis() {
        assertThat(Law.rulebook("dbs").basis().on(Law.TODAY).value().entries()).isEmpty();
    }

    @Test
    @DisplayName("DBS-3: customer and representative only; a representative shows a mandate")
    void complainants() {
        assertThat(dbs.complainants().value().entries())
                .filteredOn(kind -> kind.accepted())
                .extracting(kind -> kind.code())
                .containsExactly("customer", "representative");
        assertThat(Law.entry(dbs.complainants(), "representative").mandate()).isTrue();
    }

    @Test
    @DisplayName("DBS-4: at a branch the Relationship Manager or the Customer Service Manager receives")
    void branch() {
        assertThat(channel("branch").receivedBy())
                .containsExactlyInAnyOrder("relationship-manager", "customer-service-manager");
    }

    @Test
    @DisplayName("DBS-5: three numbers of the Customer Centre as given; only the one from abroad has an E.164 form")
    void telephone() {
        assertThat(channel("telephone").contacts())
                .extracting(Channel.Contact::asGiven, Channel.Contact::normalised)
                .containsExactly(
                        tuple("0804 1500 327", Optional.empty()),
                        tuple("1500327", Optional.empty()),
                        tuple("+6221 29852800", Optional.of("+622129852800")));
    }

    @Test
    @DisplayName("DBS-6: the Customer Centre takes in at any time")
    void alwaysOpen() {
        assertThat(channel("telephone").alwaysOpen()).isTrue();
    }

    @Test
    @DisplayName("DBS-7, DBS-8: branch, telephone and live chat are oral; letter, fax and e-mail are written")
    void forms() {
        for (String oral : new String[] {"branch", "telephone", "live-chat"}) {
            assertThat(channel(oral).form()).as(oral).isEqualTo(Form.ORAL);
        }
        for (String written : new String[] {"letter", "fax", "email"}) {
            assertThat(channel(written).form()).as(written).isEqualTo(Form.WRITTEN);
        }
    }

    @Test
    @DisplayName("DBS-10, DBS-11: oral, five working days from receipt; the way on is to write")
    void oral() {
        ClockTerms oral = terms(Form.ORAL, Law.TODAY);
        assertThat(oral.term()).isEqualTo(new Term.WorkingDays(5));
        assertThat(oral.starts()).isEqualTo(Fact.RECEIVED);
        assertThat(oral.extension()).isEmpty();
        assertThat(oral.stops()).contains(Fact.WRITTEN_COMPLAINT_REQUESTED);
    }

    @Test
    @DisplayName(
            "DBS-12, DBS-13: written, 20 and 20 working days from receipt to 21 December 2023, and 10 and 10 since")
    void written() {
        ClockTerms before = terms(Form.WRITTEN, thu("2023-12-21"));
        ClockTerms since = terms(Form.WRITTEN, fri("2023-12-22"));

        assertThat(before.term()).isEqualTo(new Term.WorkingDays(20));
        assertThat(before.extension().orElseThrow().length()).isEqualTo(new Term.WorkingDays(20));
        assertThat(since.term()).isEqualTo(new Term.WorkingDays(10));
        assertThat(since.extension().orElseThrow().length()).isEqualTo(new Term.WorkingDays(10));
        assertThat(before.starts()).isEqualTo(Fact.RECEIVED);
        assertThat(since.starts()).isEqualTo(Fact.RECEIVED);
    }

    @Test
    @DisplayName("DBS-14: the extension needs a written notice before the first term ends")
    void notice() {
        ExtensionRule extension =
                terms(Form.WRITTEN, thu("2023-12-21")).extension().orElseThrow();

        assertThat(extension.notice()).isEqualTo(ExtensionRule.Notice.WRITTEN);
        assertThat(extension.noticeBefore()).isEqualTo(ExtensionRule.NoticeBefore.END_OF_TERM);
    }

    @Test
    @DisplayName("DBS-15: OJK, settlement, laws, approval; Bank Indonesia is not in this list")
    void purposes() {
        assertThat(dbs.purposes().value().codes()).containsExactly("regulator", "settlement", "law", "consent");
        assertThat(Law.entry(dbs.purposes(), "regulator").titles().english())
                .contains("OJK")
                .doesNotContain("Bank Indonesia");
        assertThat(dbs.purposes().value().entries())
                .filteredOn(LawfulPurpose::needsEvidence)
                .extracting(LawfulPurpose::code)
                .containsExactly("consent");
    }

    private Channel channel(String code) {
        return Law.entry(dbs.channels(), code);
    }

    private static ClockTerms terms(Form form, LocalDate received) {
        return Law.terms("dbs", "response", form, received).value();
    }
}
