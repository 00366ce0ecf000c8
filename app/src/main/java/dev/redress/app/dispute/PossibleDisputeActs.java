package dev.redress.app.dispute;

import dev.redress.app.dispute.DisputeView.Possible;
import dev.redress.app.dispute.DisputeView.Refusal;
import dev.redress.core.calendar.CalendarNotPublished;
import dev.redress.core.calendar.Term;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.Complaint;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ComplaintRules;
import dev.redress.core.complaint.DisputeAct;
import dev.redress.core.complaint.Disputes;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.complaint.Ways;
import dev.redress.core.dispute.Answer;
import dev.redress.core.dispute.DeclaredFact;
import dev.redress.core.dispute.Dispute;
import dev.redress.core.dispute.DisputeNumber;
import dev.redress.core.dispute.EndPaper;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.dispute.Proceeding;
import dev.redress.core.dispute.ProceedingEnd;
import dev.redress.core.dispute.Signature;
import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.DeliveryMeans;
import dev.redress.core.rulebook.DisputeTerms;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.ForumTerms.Signer;
import dev.redress.core.rulebook.InForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which acts after the answer would be allowed now, and why the others would not. Each is put to the legal checklist
 * itself, filled as well as it can be.
 */
final class PossibleDisputeActs {

    private static final VaultRef SOME_TEXT = new VaultRef(new UUID(0, 0), "");
    private static final Optional<VaultRef> TEXT = Optional.of(SOME_TEXT);
    private static final String SOMETHING = "…";
    private final Complaint complaint;
    private final CaseFile file;
    private final Circumstances circumstances;
    private final Ways.Application application;
    private final LocalDate today;
    private final List<Possible> acts = new ArrayList<>();

    PossibleDisputeActs(Complaint complaint, Circumstances circumstances, Ways.Application application) {
        this.complaint = complaint;
        this.file = complaint.file();
        this.circumstances = circumstances;
        this.application = application;
        this.today = circumstances.today();
    }

    List<Possible> all() {
        afterAnswer();
        onDispute();
        for (Proceeding held : proceedings()) {
            if (held.open()) {
                inProceeding(held);
            } else if (held.file().end().orElseThrow() instanceof ProceedingEnd.ByDecision) {
                afterDecision(held);
            }
        }
        return List.copyOf(acts);
    }

    private void afterAnswer() {
        Disputes disputes = file.disputes();
        int objection = disputes.openObjection().map(Disputes.Objection::number).orElse(1);
        int obligation = disputes.obligations().stream()
                .filter(Disputes.Obligation::open)
                .map(Disputes.Obligation::number)
                .findFirst()
                .orElse(1);
        add("response-acceptance", new DisputeAct.AcceptResponse(today, TEXT, List.of()));
        add("response-rejection", new DisputeAct.RejectResponse(today, TEXT));
        add("objections", new DisputeAct.RaiseObjection(Form.WRITTEN, today, TEXT, List.of()));
        add("objection-response", new DisputeAct.DecideObjectionResponse(objection, answer()));
        add("objection-response-dispatch", new DisputeAct.DispatchObjectionResponse(objection, means(), today));
        // An acceptance or any proceeding that ended may hold the promise.
        any(
                "obligations",
                Stream.concat(
                                Stream.of(Optional.<Integer>empty()),
                                proceedings().stream()
                                        .map(it -> Optional.of(it.file().number())))
                        .toList(),
                proceeding -> new DisputeAct.UndertakeObligation(proceeding, Signer.INSTITUTION, TEXT, today));
        add("obligation-performance", new DisputeAct.RecordPerformance(obligation, today, TEXT));
        add(
                "obligation-correction",
                new DisputeAct.CorrectObligation(obligation, Signer.INSTITUTION, TEXT, today, TEXT));
        add("obligation-release", new DisputeAct.ReleaseObligation(obligation, today, TEXT));
    }

    private ComplaintAct.DecideResponse answer() {
        return new ComplaintAct.DecideResponse(
                circumstances.procedure().response().value().outcomes().codes().getFirst(),
                TEXT,
                Optional.of(SOMETHING),
                Optional.of(SOMETHING),
                today,
                circumstances.procedure().institution().answersIn(file.entry().language()),
                TEXT,
                Optional.of(today));
    }

    private void onDispute() {
        List<InForce<ForumTerms>> forums = circumstances.procedure().forums().stream()
                .map(forum -> forum.terms().forCase(circumstances.procedure().days()))
                .toList();
        List<String> codes = circumstances.procedure().forums().stream()
                .map(forum -> forum.code())
                .toList();
        any(
                "dispute",
                List.of(Trigger.values()),
                trigger -> new DisputeAct.RaiseDispute(
                        new DisputeNumber(today.getYear(), 1, SOMETHING), today, Set.of(trigger)));
        add(
                "elements",
                new DisputeAct.RecordElement(
                        circumstances
                                .procedure()
                                .disputes()
                                .map(InForce::value)
                                .map(DisputeTerms::elements)
                                .flatMap(PossibleDisputeActs::first)
                                .orElse(SOMETHING),
                        Answer.UNKNOWN,
                        TEXT));
        add("loss", new DisputeAct.ClaimLoss(List.of(), TEXT));
        add("facts", new DisputeAct.DeclareFact(DeclaredFact.CIVIL, Answer.UNKNOWN, TEXT));
        add(
                "papers",
                new DisputeAct.GivePaper(
                        GivenPaper.of(
                                forums.stream()
                                        .flatMap(forum -> forum.value().papers().codes().stream())
                                        .findFirst()
                                        .orElse(SOMETHING),
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                Set.of(),
                                today),
                        List.of()));
        any("referral", codes, this::referral);
        Optional<DisputeNumber> begins = file.disputes().dispute().isPresent()
                ? Optional.empty()
                : Optional.of(new DisputeNumber(today.getYear(), 1, SOMETHING));
        any("filing", codes, forum -> new DisputeAct.RecordFiling(forum, today, TEXT, begins));
        add("closure", new DisputeAct.CloseDispute(today, Dispute.Ground.NOT_PURSUED, TEXT));
    }

    /** Where a forum wants an addressee and none is chosen yet, the first stands for any. */
    private DisputeAct.Refer referral(String forum) {
        Optional<String> addressee = application
                .addressee()
                .or(() -> circumstances
                        .procedure()
                        .forum(forum)
                        .flatMap(terms -> first(terms.value().addressees())));
        return new DisputeAct.Refer(forum, application.on(), addressee, application.applicant(), application.bornOn());
    }

    private void inProceeding(Proceeding held) {
        int number = held.file().number();
        Set<ForumTerms.Clause> clauses = EnumSet.allOf(ForumTerms.Clause.class);
        add(number, "admission", new DisputeAct.RecordAdmission(number, true, today, TEXT));
        add(number, "agreement", new DisputeAct.MakeAgreement(number, clauses, TEXT));
        any(
                Optional.of(number),
                "agreement-signature",
                List.of(Signer.values()),
                signer -> new DisputeAct.SignAgreement(number, new Signature(signer, today)));
        add(
                number,
                "meetings",
                new DisputeAct.CallMeeting(number, today.plusDays(1).atTime(10, 0)));
        add(
                number,
                "meeting-postponement",
                new DisputeAct.PostponeMeeting(
                        number, meeting(held), today.plusDays(1).atTime(10, 0), TEXT));
        add(
                number,
                "meeting-attendance",
                new DisputeAct.HoldMeeting(
                        number, meeting(held), EnumSet.of(complainant(), Signer.INSTITUTION), Optional.empty(), TEXT));
        any(
                Optional.of(number),
                "extension",
                List.of(new Term.WorkingDays(1), new Term.CalendarDays(1)),
                by -> new DisputeAct.ExtendProceeding(number, by, both(today), TEXT));
        any(
                Optional.of(number),
                "stages",
                ProceedingForms.terms(held, circumstances).stages().codes(),
                stage -> new DisputeAct.ReachStage(number, stage, today, TEXT));
        add(
                number,
                "end",
                new DisputeAct.CloseInPaper(
                        number, Optional.of(new EndPaper.SettlementDeed(both(today), SOME_TEXT)), Optional.empty()));
        add(number, "end-without-paper", new DisputeAct.CloseWithoutPaper(number, today, false, TEXT));
        any(
                Optional.of(number),
                "end-unsigned",
                List.of(Signer.CUSTOMER, Signer.INSTITUTION),
                missing -> new DisputeAct.CloseUnsigned(number, today, missing, TEXT));
        any(
                Optional.of(number),
                "decision",
                ProceedingForms.terms(held, circumstances).decisions().codes(),
                code -> new DisputeAct.RecordDecision(number, code, today, Optional.empty(), TEXT));
        add(number, "withdrawal", new DisputeAct.WithdrawProceeding(number, today, TEXT));
    }

    private List<Signature> both(LocalDate on) {
        return List.of(new Signature(complainant(), on), new Signature(Signer.INSTITUTION, on));
    }

    /** What a decision leaves open until it is final. */
    private void afterDecision(Proceeding held) {
        int number = held.file().number();
        any(
                Optional.of(number),
                "stages",
                terms(held).stages().codes().stream()
                        .filter(terms(held).appeals()::contains)
                        .toList(),
                stage -> new DisputeAct.ReachStage(number, stage, today, TEXT));
        add(number, "finality", new DisputeAct.RecordFinality(number, today, TEXT));
    }

    private ForumTerms terms(Proceeding held) {
        return circumstances
                .procedure()
                .rulebook()
                .disputes()
                .forum(held.file().forum())
                .orElseThrow()
                .terms()
                .on(held.file().ruleSince())
                .value();
    }

    /** Who comes and signs on the complainant's side: where one acts, the guardian or heir. */
    private Signer complainant() {
        return file.parties().inPlace(today) ? Signer.REPRESENTATIVE : Signer.CUSTOMER;
    }

    private static int meeting(Proceeding held) {
        return held.file().meetings().stream()
                .filter(meeting -> !meeting.held())
                .map(meeting -> meeting.number())
                .findFirst()
                .orElse(1);
    }

    private List<Proceeding> proceedings() {
        return file.disputes()
                .dispute()
                .map(dispute -> dispute.file().proceedings())
                .orElse(List.of());
    }

    private String means() {
        return circumstances.procedure().means().value().entries().stream()
                .filter(DeliveryMeans::written)
                .map(DeliveryMeans::code)
                .findFirst()
                .orElse(SOMETHING);
    }

    private static Optional<String> first(Catalogue<?> catalogue) {
        return catalogue.codes().stream().findFirst();
    }

    private void add(String noun, ComplaintAct act) {
        acts.add(new Possible(noun, Optional.empty(), refusal(act)));
    }

    private void add(int proceeding, String noun, ComplaintAct act) {
        acts.add(new Possible(noun, Optional.of(proceeding), refusal(act)));
    }

    private <T> void any(String noun, List<T> choices, Function<T, ComplaintAct> act) {
        any(Optional.empty(), noun, choices, act);
    }

    /** Possible by any of the choices; otherwise the first tells why not. Without a choice there is no such act. */
    private <T> void any(Optional<Integer> proceeding, String noun, List<T> choices, Function<T, ComplaintAct> act) {
        List<Optional<Refusal>> tried =
                choices.stream().map(act).map(this::refusal).toList();
        if (!tried.isEmpty()) {
            acts.add(new Possible(
                    noun,
                    proceeding,
                    tried.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : tried.getFirst()));
        }
    }

    private Optional<Refusal> refusal(ComplaintAct act) {
        try {
            return ComplaintRules.decide(complaint, act, circumstances)
                            instanceof Ruling.Refused(var code, var reason, var citation)
                    ? Optional.of(new Refusal(code, reason, citation))
                    : Optional.empty();
        } catch (CalendarNotPublished none) {
            return Optional.of(
                    new Refusal("calendar-not-published", String.valueOf(none.getMessage()), Optional.empty()));
        }
    }
}
