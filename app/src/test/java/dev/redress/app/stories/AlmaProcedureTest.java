package dev.redress.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.ComplaintEvent.SubmissionRegistered;
import dev.redress.core.rulebook.Channel;
import dev.redress.core.rulebook.ClockTerms;
import dev.redress.core.rulebook.DeliveryMeans;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Fact;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.IdentityField;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.Role;
import dev.redress.core.rulebook.Role.Power;
import dev.redress.core.rulebook.Step;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What MFC Alma Credit publishes, value by value. */
class AlmaProcedureTest {

    private final Procedure alma = Law.procedure("alma");

    @Test
    @DisplayName("ALMA-10: a written appeal comes by hand, by post, by e-mail, or at personal reception")
    void writtenWays() {
        for (String way : List.of("by-hand", "post", "email", "reception-written")) {
            assertThat(channel(way).form()).as(way).isEqualTo(Form.WRITTEN);
            assertThat(channel(way).active()).as(way).isTrue();
        }
    }

    @Test
    @DisplayName("ALMA-11: consideration is free of charge; an entry in the journal has no place for a fee")
    void free() {
        assertThat(Arrays.stream(SubmissionRegistered.class.getRecordComponents())
                        .map(RecordComponent::getName))
                .noneMatch(name -> name.contains("fee") || name.contains("charge") || name.contains("price"));
    }

    @Test
    @DisplayName("ALMA-12: complaint, request and proposal")
    void kinds() {
        assertThat(alma.submissions().value().codes()).containsExactly("complaint", "request", "suggestion");
    }

    @Test
    @DisplayName("ALMA-13: there is no ground for refusing, and only the portal's form asks before it takes in")
    void acceptance() {
        assertThat(alma.refusal().value().entries()).isEmpty();
        assertThat(alma.channels().value().entries())
                .filteredOn(channel -> channel.identity() == Channel.IdentityAsked.AT_INTAKE)
                .extracting(Channel::code)
                .containsExactly("portal");
    }

    @Test
    @DisplayName("ALMA-14, ALMA-15: name, address and contact; under a written appeal also signature and date")
    void contents() {
        assertThat(alma.complainants().value().entries())
                .allSatisfy(kind -> assertThat(kind.requires())
                        .containsExactlyInAnyOrder(
                                IdentityField.NAME,
                                IdentityField.ADDRESS,
                                IdentityField.CONTACT,
                                IdentityField.SIGNATURE,
                                IdentityField.SUBMISSION_DATE));
    }

    @Test
    @DisplayName(
            "ALMA-17, ALMA-18: left without consideration when anonymous by the record, or abusive by a person's judgement")
    void grounds() {
        assertThat(alma.leftWithoutConsideration().value().codes())
                .containsExactly("anonymous", "obscene", "insult", "threat");
        assertThat(alma.leftWithoutConsideration().value().entries())
                .filteredOn(ground -> ground.onlyWhen().isPresent())
                .extracting(ground -> ground.code())
                .containsExactly("anonymous");
    }

    @Test
    @DisplayName("ALMA-20: one journal for the whole company, one series a year")
    void journal() {
        assertThat(alma.register().value().print(2025, 17)).isEqualTo("ALMA/2025/000017");
    }

    @Test
    @DisplayName("ALMA-21: one working day from arrival to the journal")
    void registration() {
        ClockTerms terms =
                Law.terms("alma", "registration", Form.WRITTEN, Law.TODAY).value();

        assertThat(terms.starts()).isEqualTo(Fact.RECEIVED);
        assertThat(terms.stops()).containsExactly(Fact.REGISTERED);
        assertThat(terms.term()).isEqualTo(new Term.WorkingDays(1));
    }

    @Test
    @DisplayName("ALMA-22: only the responsible employee of the head office writes in the journal")
    void keeper() {
        assertThat(with(Power.REGISTER)).containsExactly("responsible-employee");
    }

    @Test
    @DisplayName(
            "ALMA-23, ALMA-26: offices and the HR manager receive and do not register; the executive director reads")
    void receivers() {
        assertThat(with(Power.RECEIVE))
                .containsExactlyInAnyOrder("responsible-employee", "office-employee", "hr-manager", "reception-office");
        assertThat(channel("email").receivedBy()).containsExactly("hr-manager");
        assertThat(Law.entry(alma.roles(), "executive-director").powers()).containsExactly(Power.READ);
    }

    @Test
    @DisplayName("ALMA-24, ALMA-25: telephone and personal reception lead into the same journal")
    void oralWays() {
        for (String way : List.of("call-centre", "head-office-phone", "reception")) {
            assertThat(channel(way).form()).as(way).isEqualTo(Form.ORAL);
        }
    }

    @Test
    @DisplayName("ALMA-27: receipt is confirmed by the next working day, by e-mail or by telephone")
    void confirmation() {
        assertThat(Law.terms("alma", "acknowledgement", Form.WRITTEN, Law.TODAY)
                        .value()
                        .term())
                .isEqualTo(new Term.WorkingDays(1));
        assertThat(alma.acknowledgement().value().means()).containsExactlyInAnyOrder("email", "telephone");
    }

    @Test
    @DisplayName("ALMA-29: five steps in order, of which only the reply to a proposer may be left out")
    void steps() {
        assertThat(alma.steps().value().codes())
                .containsExactly("registration", "forwarding", "consideration", "delivery", "reply-to-proposal");
        assertThat(alma.steps().value().entries())
                .filteredOn(Step::skippable)
                .extracting(Step::code)
                .containsExactly("reply-to-proposal");
    }

    @Test
    @DisplayName(
            "ALMA-30, ALMA-31, ALMA-32: ten working days from registration, ten more by the responsible head, told in any form at any time")
    void consideration() {
        ClockTerms terms =
                Law.terms("alma", "response", Form.WRITTEN, Law.TODAY).value();
        ExtensionRule extension = terms.extension().orElseThrow();

        assertThat(terms.starts()).isEqualTo(Fact.REGISTERED);
        assertThat(terms.term()).isEqualTo(new Term.WorkingDays(10));
        assertThat(extension.length()).isEqualTo(new Term.WorkingDays(10));
        assertThat(extension.decidedBy()).containsExactly("responsible-head");
        assertThat(extension.notice()).isEqualTo(ExtensionRule.Notice.ANY_FORM);
        assertThat(extension.noticeBefore()).isEqualTo(ExtensionRule.NoticeBefore.NO_LIMIT);
    }

    @Test
    @DisplayName(
            "ALMA-41: handing over and the means that fix the day of dispatch are allowed, ordinary post is not one of them")
    void means() {
        assertThat(alma.response().value().dateFixingMeans()).isTrue();
        assertThat(alma.means().value().entries())
                .filteredOn(DeliveryMeans::fixesDate)
                .extracting(DeliveryMeans::code)
                .containsExactlyInAnyOrder("hand-delivery", "registered-post", "email", "portal");
    }

    @Test
    @DisplayName("ALMA-42: complaint and request are owed a reply, a proposal is not")
    void replyCompulsory() {
        assertThat(Law.entry(alma.submissions(), "complaint").replyCompulsory()).isTrue();
        assertThat(Law.entry(alma.submissions(), "request").replyCompulsory()).isTrue();
        assertThat(Law.entry(alma.submissions(), "suggestion").replyCompulsory())
                .isFalse();
    }

    @Test
    @DisplayName("ALMA-43: the Chairman, a branch director or an authorised person answers")
    void signatories() {
        assertThat(with(Power.RESPOND)).containsExactlyInAnyOrder("chairman", "branch-director", "authorised-person");
    }

    @Test
    @DisplayName("ALMA-44, ALMA-45: four outcomes; a written reply has reasons, executor and contact")
    void reply() {
        assertThat(alma.response().value().outcomes().codes())
                .containsExactly("satisfied", "partly-satisfied", "refused", "explanation");
        for (String part : List.of("reasons", "executor", "executor-contact")) {
            assertThat(alma.response().value().parts().find(part).orElseThrow().form())
                    .as(part)
                    .isEqualTo(Optional.of(Form.WRITTEN));
        }
    }

    @Test
    @DisplayName("ALMA-47: replies are in Russian or Kyrgyz, and in Russian to any third language")
    void languages() {
        assertThat(alma.institution().answersIn("ky")).isEqualTo("ky");
        assertThat(alma.institution().answersIn("ru")).isEqualTo("ru");
        assertThat(alma.institution().answersIn("en")).isEqualTo("ru");
    }

    @Test
    @DisplayName("ALMA-48: only a group carries several complainants")
    void group() {
        assertThat(alma.complainants().value().entries())
                .filteredOn(kind -> kind.several())
                .extracting(kind -> kind.code())
                .containsExactly("group");
    }

    @Test
    @DisplayName("ALMA-50: an oral appeal has no term in days")
    void noOralTerm() {
        assertThat(Law.rulebook("alma").clock("response", Optional.of(Form.ORAL)))
                .isEmpty();
    }

    private Channel channel(String code) {
        return Law.entry(alma.channels(), code);
    }

    private List<String> with(Power power) {
        return alma.roles().value().entries().stream()
                .filter(role -> role.powers().contains(power))
                .map(Role::code)
                .toList();
    }
}
