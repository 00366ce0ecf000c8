package dev.redress.app.stories;

import static dev.redress.app.stories.Days.mon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.Attachment;
import dev.redress.core.complaint.Loss;
import dev.redress.core.complaint.Person;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.complaint.Submission.PlainLoss;
import dev.redress.core.rulebook.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Step 1, what is in a submission: its kind, its words, its enclosures, its losses, and who signs. */
class S1ContentsTest {

    @Nested
    @DisplayName("What")
    class What {

        @ParameterizedTest
        @ValueSource(strings = {"question", "criticism", "suggestion", "complaint"})
        @DisplayName("KP-8, X-5: each kind is taken in and recorded as what it is")
        void kinds(String kind) {
            assertThat(Submitting.to("kreditpro")
                            .kind(kind)
                            .registered()
                            .entry()
                            .kind())
                    .isEqualTo(kind);
        }

        @ParameterizedTest
        @ValueSource(strings = {"complaint", "request", "suggestion"})
        @DisplayName("ALMA-12, X-5: complaint, request and proposal are taken in")
        void kindsAtAlma(String kind) {
            assertThat(Submitting.to("alma").kind(kind).refusalCodes()).isEmpty();
        }

        @Test
        @DisplayName("An unknown kind of submission is refused with the kinds that there are")
        void unknownKind() {
            assertThat(Submitting.to("neo").kind("poem").refusalCodes()).containsExactly("unknown-code");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"💳❌ kartu tertelan!!!", "Жалоба: өтө жай иштейт", "お金が消えた", "'; drop table register; --"})
        @DisplayName("KP-10: no subject is too strange, in any script")
        void anything(String text) {
            Story story = Submitting.to("kreditpro").about(text, text).registered();

            assertThat(story.vault().open(story.entry().subject())).isEqualTo(text);
            assertThat(story.vault().open(story.entry().substance())).isEqualTo(text);
        }

        @Test
        @DisplayName("NEO-30: the subject matter is compulsory")
        void subject() {
            assertThat(Submitting.to("neo").about(" ", "It was taken twice.").refusalCodes())
                    .containsExactly("missing");
            assertThat(Submitting.to("neo").about("Fee", "").refusalCodes()).containsExactly("missing");
        }

        @Test
        @DisplayName(
                "NEO-31, NEO-32, DBS-9: enclosures say copy or original; an original is recorded and never required")
        void enclosures() {
            Story story = Submitting.to("neo")
                    .enclosing("identity card", true)
                    .enclosing("receipt", false)
                    .registered();

            assertThat(story.entry().attachments()).extracting(Attachment::copy).containsExactly(true, false);
            assertThat(Submitting.to("neo").enclosing("identity card", true).refusalCodes())
                    .isEmpty();
            assertThat(Submitting.to("dbs").through("letter").refusalCodes())
                    .as("what is not enclosed can follow")
                    .isEmpty();
        }

        @Test
        @DisplayName(
                "KP-22: a material loss has an amount and a currency, a non-material one a description; both may stand")
        void losses() {
            Money amount = new Money(new BigDecimal("1250000.50"), "IDR");
            Story story = Submitting.to("kreditpro")
                    .losing(new PlainLoss(Optional.of(amount), Optional.of("sleepless nights")))
                    .registered();

            Loss loss = story.entry().loss();
            assertThat(loss.material()).contains(amount);
            assertThat(story.vault().open(loss.nonMaterial().orElseThrow())).isEqualTo("sleepless nights");
            assertThat(Submitting.to("kreditpro").registered().entry().loss()).isEqualTo(Loss.NONE);
        }
    }

    @Nested
    @DisplayName("Identity")
    class Identity {

        @Test
        @DisplayName(
                "ALMA-13, ALMA-14, ALMA-17: a letter without name and address is registered, and what is missing is noted")
        void nameless() {
            Story story = Submitting.to("alma")
                    .through("post")
                    .from(People.sparse("reporter", "", "", ""))
                    .registered();

            assertThat(story.entry().incomplete())
                    .containsExactlyInAnyOrder("name", "address", "contact", "signature", "submission-date");
        }

        @Test
        @DisplayName("ALMA-14, ALMA-15: the form of the portal names each field that is missing")
        void portal() {
            assertThat(Submitting.to("alma")
                            .through("portal")
                            .from(People.sparse("customer", "Айгуль", "", ""))
                            .refusals())
                    .hasSize(4)
                    .allSatisfy(it -> {
                        assertThat(it.code()).isEqualTo("identity-missing");
                        assertThat(it.citation()).isPresent();
                    })
                    .extracting(Ruling.Refused::reason)
                    .anyMatch(reason -> reason.contains("'address'"))
                    .anyMatch(reason -> reason.contains("'contact'"));
        }

        @Test
        @DisplayName("ALMA-14: a person with one name only is complete")
        void oneName() {
            assertThat(Submitting.to("alma")
                            .through("call-centre")
                            .from(People.sparse("reporter", "Манас", "Бишкек", "+996 555 00 00 01"))
                            .registered()
                            .entry()
                            .incomplete())
                    .isEmpty();
        }

        @Test
        @DisplayName("ALMA-15: signature and own date belong to what is written, not to what is spoken")
        void signature() {
            Person unsigned = People.unsigned("customer");

            assertThat(Submitting.to("alma")
                            .through("post")
                            .from(unsigned)
                            .registered()
                            .entry()
                            .incomplete())
                    .containsExactlyInAnyOrder("signature", "submission-date");
            assertThat(Submitting.to("alma")
                            .through("call-centre")
                            .from(unsigned)
                            .registered()
                            .entry()
                            .incomplete())
                    .isEmpty();
        }

        @Test
        @DisplayName("ALMA-15: the date that the appeal bears is kept apart from the day of registration")
        void ownDate() {
            Story story =
                    Submitting.to("alma").through("post").on(mon("2025-06-02")).registered();

            assertThat(story.vault()
                            .open(story.entry().complainants().getFirst().identity()))
                    .contains("submissionDate=Optional[2023-01-02]");
            assertThat(story.entry().registeredAt().toLocalDate()).isEqualTo(mon("2025-06-02"));
        }

        @Test
        @DisplayName("ALMA-16: an e-mail without signature is taken in; the setting is the channel's")
        void email() {
            assertThat(Submitting.to("alma")
                            .through("email")
                            .from(People.unsigned("customer"))
                            .refusalCodes())
                    .isEmpty();
        }

        @Test
        @DisplayName("DBS-3: at the branch a customer without customer number is asked for it")
        void customerNumber() {
            assertThat(Submitting.to("dbs")
                            .through("branch")
                            .from(People.withoutCustomerNumber("customer"))
                            .refusals())
                    .singleElement()
                    .satisfies(it -> assertThat(it.reason()).contains("'customer-number'"));
        }
    }
}
