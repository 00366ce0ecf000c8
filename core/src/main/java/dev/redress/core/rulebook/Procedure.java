package dev.redress.core.rulebook;

import dev.redress.core.calendar.OpeningHours;
import dev.redress.core.calendar.WorkingDayPolicy;
import java.util.List;
import java.util.Optional;

/** A rulebook as it binds one case: each rule in the version that the days of the case pick. */
public record Procedure(Rulebook rulebook, CaseDays days) {

    public Institution institution() {
        return rulebook.institution();
    }

    public InForce<WorkingDayPolicy> workingDays() {
        return rulebook.workingDays().forCase(days);
    }

    public Optional<OpeningHours> openingHours() {
        return rulebook.openingHours().map(rule -> rule.forCase(days).value());
    }

    public InForce<RegisterRule> register() {
        return rulebook.register().forCase(days);
    }

    public InForce<Catalogue<Channel>> channels() {
        return rulebook.channels().forCase(days);
    }

    public InForce<Catalogue<SubmissionKind>> submissions() {
        return rulebook.submissions().forCase(days);
    }

    public InForce<Catalogue<ComplainantKind>> complainants() {
        return rulebook.complainants().forCase(days);
    }

    /** Until when somebody is a minor; empty where the procedure has nothing on it. */
    public Optional<InForce<MinorsRule>> minors() {
        return rulebook.minors().map(rule -> rule.forCase(days));
    }

    public InForce<Catalogue<Role>> roles() {
        return rulebook.roles().forCase(days);
    }

    public InForce<Catalogue<Priority>> priorities() {
        return rulebook.priorities().forCase(days);
    }

    public InForce<Catalogue<Assistance>> assistance() {
        return rulebook.assistance().forCase(days);
    }

    public InForce<Catalogue<Step>> steps() {
        return rulebook.steps().forCase(days);
    }

    public InForce<Catalogue<Ground>> leftWithoutConsideration() {
        return rulebook.leftWithoutConsideration().forCase(days);
    }

    public InForce<Catalogue<Ground>> refusal() {
        return rulebook.refusal().forCase(days);
    }

    public InForce<AcknowledgementRule> acknowledgement() {
        return rulebook.acknowledgement().forCase(days);
    }

    public InForce<ResponseRule> response() {
        return rulebook.response().forCase(days);
    }

    public InForce<Catalogue<DeliveryMeans>> means() {
        return rulebook.means().forCase(days);
    }

    public InForce<Catalogue<LawfulPurpose>> purposes() {
        return rulebook.purposes().forCase(days);
    }

    public InForce<Catalogue<DataRight>> dataRights() {
        return rulebook.dataRights().forCase(days);
    }

    public InForce<Retention> retention() {
        return rulebook.retention().forCase(days);
    }

    /** What the procedure says of disputes; empty where it knows none. */
    public Optional<InForce<DisputeTerms>> disputes() {
        return rulebook.disputes().terms().map(rule -> rule.forCase(days));
    }

    /** The outside bodies on the authority's list. */
    public Optional<InForce<Catalogue<Labelled>>> listedBodies() {
        return rulebook.disputes().listed().map(rule -> rule.forCase(days));
    }

    /** The forums that are open to this case, in order; one that was repealed by the day of the case is not. */
    public List<ForumRule> forums() {
        return rulebook.disputes().forums().stream()
                .filter(forum ->
                        forum.terms().answersOn(forum.terms().versionChosenBy().of(days)))
                .toList();
    }

    /** What a forum's rule says to this case; empty where it is not open to it. */
    public Optional<InForce<ForumTerms>> forum(String code) {
        return forums().stream()
                .filter(forum -> forum.code().equals(code))
                .findFirst()
                .map(forum -> forum.terms().forCase(days));
    }

    /** What the law says of a forum to this case, beside the institution's own rule. */
    public Optional<InForce<ForumTerms>> statutoryForum(String code) {
        return rulebook.disputes()
                .forum(code)
                .flatMap(ForumRule::statutory)
                .filter(rule -> rule.answersOn(rule.versionChosenBy().of(days)))
                .map(rule -> rule.forCase(days));
    }

    public InForce<Catalogue<LetterKind>> letters() {
        return rulebook.letters().forCase(days);
    }

    /**
     * The clocks that run on a submission. A clock whose rule was repealed by the day that picks its version runs no
     * more; one whose rule has no text for that day is an error, because leaving it out would drop a legal term.
     *
     * @throws NoRuleInForce when a clock that should run has no value in force
     */
    public List<ClockRule> clocksFor(Form form, String submissionKind) {
        return rulebook.clocks().stream()
                .filter(clock -> clock.runsFor(form, submissionKind))
                .filter(clock -> !clock.terms()
                        .repealedOn(clock.terms().versionChosenBy().of(days)))
                .peek(clock -> clock.terms().forCase(days))
                .toList();
    }
}
