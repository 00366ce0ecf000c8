package dev.redress.core.rulebook;

import dev.redress.core.calendar.OpeningHours;
import dev.redress.core.calendar.WorkingDayPolicy;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an institution's procedure says, all of it dated. Ask it {@linkplain #forCase for a case}.
 *
 * @param openingHours empty where the procedure names none
 * @param leftWithoutConsideration grounds on which a registered submission may be left without consideration
 * @param refusal grounds on which handling may be refused; a procedure may know none
 * @param dataRights the rights of persons over data concerning them
 * @param retention how long data are kept after the end of a case
 * @param letters the kinds of letter that leave the house
 * @param clocks every clock
 * @param minors until when somebody is a minor; empty where the procedure has nothing on it
 * @param disputes what comes after the answer
 */
public record Rulebook(
        Institution institution,
        Rule<WorkingDayPolicy> workingDays,
        Optional<Rule<OpeningHours>> openingHours,
        Rule<Catalogue<InstrumentOfBasis>> basis,
        Rule<RegisterRule> register,
        Rule<Catalogue<Channel>> channels,
        Rule<Catalogue<SubmissionKind>> submissions,
        Rule<Catalogue<ComplainantKind>> complainants,
        Rule<Catalogue<Role>> roles,
        Rule<Catalogue<Priority>> priorities,
        Rule<Catalogue<Assistance>> assistance,
        Rule<Catalogue<Step>> steps,
        Rule<Catalogue<Ground>> leftWithoutConsideration,
        Rule<Catalogue<Ground>> refusal,
        Rule<AcknowledgementRule> acknowledgement,
        Rule<ResponseRule> response,
        Rule<Catalogue<DeliveryMeans>> means,
        Rule<Catalogue<LawfulPurpose>> purposes,
        Rule<Catalogue<ReportPeriod>> reports,
        Rule<Catalogue<DataRight>> dataRights,
        Rule<Retention> retention,
        Rule<Catalogue<LetterKind>> letters,
        List<ClockRule> clocks,
        Optional<Rule<MinorsRule>> minors,
        DisputeBook disputes) {

    public Rulebook {
        clocks = List.copyOf(clocks);
    }

    /** A procedure that has nothing on minors, and nothing on disputes. */
    public Rulebook(
            Institution institution,
            Rule<WorkingDayPolicy> workingDays,
            Optional<Rule<OpeningHours>> openingHours,
            Rule<Catalogue<InstrumentOfBasis>> basis,
            Rule<RegisterRule> register,
            Rule<Catalogue<Channel>> channels,
            Rule<Catalogue<SubmissionKind>> submissions,
            Rule<Catalogue<ComplainantKind>> complainants,
            Rule<Catalogue<Role>> roles,
            Rule<Catalogue<Priority>> priorities,
            Rule<Catalogue<Assistance>> assistance,
            Rule<Catalogue<Step>> steps,
            Rule<Catalogue<Ground>> leftWithoutConsideration,
            Rule<Catalogue<Ground>> refusal,
            Rule<AcknowledgementRule> acknowledgement,
            Rule<ResponseRule> response,
            Rule<Catalogue<DeliveryMeans>> means,
            Rule<Catalogue<LawfulPurpose>> purposes,
            Rule<Catalogue<ReportPeriod>> reports,
            Rule<Catalogue<DataRight>> dataRights,
            Rule<Retention> retention,
            Rule<Catalogue<LetterKind>> letters,
            List<ClockRule> clocks) {
        this(
                institution,
                workingDays,
                openingHours,
                basis,
                register,
                channels,
                submissions,
                complainants,
                roles,
                priorities,
                assistance,
                steps,
                leftWithoutConsideration,
                refusal,
                acknowledgement,
                response,
                means,
                purposes,
                reports,
                dataRights,
                retention,
                letters,
                clocks,
                Optional.empty(),
                DisputeBook.NONE);
    }

    /** The procedure as it binds a case with these days. */
    public Procedure forCase(CaseDays days) {
        return new Procedure(this, days);
    }

    /** The clock of this name that runs for a form; where the clock does not depend on the form, it may be empty. */
    public Optional<ClockRule> clock(String name, Optional<Form> form) {
        return clocks.stream()
                .filter(clock -> clock.clock().equals(name))
                .filter(clock -> clock.form().isEmpty() || clock.form().equals(form))
                .findFirst();
    }
}
