package dev.redress.app.stories;

import static dev.redress.app.stories.Days.mon;
import static dev.redress.app.stories.Days.sun;
import static dev.redress.app.stories.Days.wed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.rulebook.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 1: a submission comes in. Nobody is turned away; a form filled wrongly says which field, by which rule. */
class S1IntakeTest {

    @Nested
    @DisplayName("Who")
    class Who {

        @Test
        @DisplayName("KP-4, X-6: a person who lends and borrows complains as both at once")
        void lenderAndBorrower() {
            Story story = Submitting.to("kreditpro")
                    .from(People.whole("lender", "borrower"))
                    .registered();

            assertThat(story.entry().complainants())
                    .singleElement()
                    .satisfies(person -> assertThat(person.kinds()).containsExactlyInAnyOrder("lender", "borrower"));
        }

        @Test
        @DisplayName("KP-5: a reporting party without customer number is accepted by KreditPro")
        void reporterAtKreditPro() {
            assertThat(Submitting.to("kreditpro")
                            .from(People.withoutCustomerNumber("reporter"))
                            .refusalCodes())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"neo", "dbs"})
        @DisplayName("KP-5, DBS-3: Neo and DBS refuse a reporting party, and say who may complain by which source")
        void reporterElsewhere(String bank) {
            List<Ruling.Refused> refused =
                    Submitting.to(bank).from(People.whole("reporter")).refusals();

            assertThat(refused).singleElement().satisfies(it -> {
                assertThat(it.code()).isEqualTo("complainant-kind-not-accepted");
                assertThat(it.reason()).contains("customer, representative");
                assertThat(it.citation().orElseThrow().shortName()).endsWith("procedure");
            });
        }

        @Test
        @DisplayName("DBS-3: a representative shows a mandate with its evidence, and it has not ended")
        void representative() {
            LocalDate day = mon("2025-06-02");
            Submitting branch = Submitting.to("dbs").through("branch").on(day);

            assertThat(branch.from(People.representativeWithoutMandate()).refusalCodes())
                    .containsExactly("mandate-missing");
            assertThat(branch.from(People.representative("Ani", " ", Optional.empty()))
                            .refusalCodes())
                    .containsExactly("mandate-missing");
            assertThat(branch.from(People.representative("Ani", "deed 7", Optional.of(sun("2025-06-01"))))
                            .refusalCodes())
                    .containsExactly("mandate-ended");
            assertThat(branch.from(People.representative("Ani", "deed 7", Optional.of(day)))
                            .refusalCodes())
                    .isEmpty();
        }

        @Test
        @DisplayName("ALMA-48: a group stands in one case, in the order in which it is named")
        void group() {
            Person first = People.unsigned("group");
            Person second = People.whole("group");
            Story story =
                    Submitting.to("alma").through("post").from(first, second).registered();

            assertThat(story.entry().complainants()).hasSize(2);
            assertThat(story.vault()
                            .open(story.entry().complainants().getFirst().identity()))
                    .contains("Асан Усенов");
            assertThat(Submitting.to("alma")
                            .through("post")
                            .from(People.whole("customer"), People.whole("customer"))
                            .refusalCodes())
                    .containsExactly("not-collective");
        }

        @Test
        @DisplayName("An unknown kind of complainant is refused with the kinds that there are")
        void unknownKind() {
            assertThat(Submitting.to("sub").from(People.whole("shareholder")).refusals())
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.code()).isEqualTo("unknown-code");
                        assertThat(it.citation()).isPresent();
                    });
        }
    }

    @Nested
    @DisplayName("How")
    class How {

        @ParameterizedTest
        @CsvSource({
            "neo, telephone, ORAL",
            "neo, branch, WRITTEN",
            "neo, letter, WRITTEN",
            "neo, email, WRITTEN",
            "dbs, branch, ORAL",
            "dbs, telephone, ORAL",
            "dbs, live-chat, ORAL",
            "dbs, letter, WRITTEN",
            "dbs, fax, WRITTEN",
            "dbs, email, WRITTEN",
            "kreditpro, live-chat, WRITTEN",
            "sub, telephone, ORAL",
            "alma, call-centre, ORAL",
            "alma, reception, ORAL",
            "alma, reception-written, WRITTEN"
        })
        @DisplayName("NEO-2, DBS-8, X-3: the form comes from the channel, by the institution's own rule")
        void form(String institution, String channel, Form form) {
            assertThat(Submitting.to(institution)
                            .through(channel)
                            .registered()
                            .file()
                            .form())
                    .isEqualTo(form);
        }

        @Test
        @DisplayName("X-3: another form needs a reason, which goes to the vault")
        void override() {
            Submitting walkIn = Submitting.to("dbs").through("branch");
            assertThat(walkIn.asForm(Form.WRITTEN, " ").refusalCodes()).containsExactly("reason-missing");

            Story story = walkIn.asForm(Form.WRITTEN, "handed in a letter").registered();
            assertThat(story.file().form()).isEqualTo(Form.WRITTEN);
            assertThat(story.vault().open(story.entry().formOverriddenBecause().orElseThrow()))
                    .isEqualTo("handed in a letter");
        }

        @Test
        @DisplayName("KP-11: only a listed channel starts a case")
        void unlisted() {
            assertThat(Submitting.to("kreditpro").through("fax").refusals())
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.code()).isEqualTo("unknown-code");
                        assertThat(it.reason()).contains("live-chat, email, contact-form, social-media, portal");
                        assertThat(it.citation().orElseThrow().instrument()).isEqualTo("KREDITPRO-SITE");
                    });
        }

        @Test
        @DisplayName("KP-11: only an active channel starts a case")
        void inactive() {
            assertThat(Submitting.to("testland").through("fax").refusals())
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.code()).isEqualTo("channel-inactive");
                        assertThat(it.citation()).isPresent();
                    });
        }

        @Test
        @DisplayName("DBS-6: the Customer Centre takes in on a holiday, at night")
        void onAHoliday() {
            Story story = Submitting.to("dbs")
                    .through("telephone")
                    .at(Days.sat("2024-08-17"), "23:30")
                    .registered();

            assertThat(story.entry().receivedOn()).isEqualTo(Days.sat("2024-08-17"));
        }

        @Test
        @DisplayName("A receipt in the future is refused")
        void future() {
            Submitting tomorrow = Submitting.to("neo").at(wed("2025-06-04"), "10:01");

            assertThat(tomorrow.refusals(wed("2025-06-04").atTime(10, 0)))
                    .extracting(Ruling.Refused::code)
                    .containsExactly("arrival-in-the-future");
        }
    }
}
