package dev.redress.app.privacy;

import dev.redress.app.dispute.ForumNames;
import dev.redress.app.platform.Shown;
import dev.redress.app.privacy.AccessCopy.Statement;
import dev.redress.app.privacy.Told.Said;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ComplaintEvent.ExtensionDecided;
import dev.redress.core.complaint.ComplaintEvent.HandlingRefused;
import dev.redress.core.complaint.ComplaintEvent.LeftWithoutConsideration;
import dev.redress.core.complaint.DisputeEvent.DecisionRecorded;
import dev.redress.core.complaint.DisputeEvent.DisputeFactDeclared;
import dev.redress.core.complaint.DisputeEvent.DisputeRaised;
import dev.redress.core.complaint.DisputeEvent.DisputeReferred;
import dev.redress.core.complaint.DisputeEvent.LossClaimed;
import dev.redress.core.complaint.DisputeEvent.ObjectionRaised;
import dev.redress.core.complaint.DisputeEvent.ObjectionResponseDecided;
import dev.redress.core.complaint.DisputeEvent.ObligationPerformed;
import dev.redress.core.complaint.DisputeEvent.ObligationUndertaken;
import dev.redress.core.complaint.DisputeEvent.PaperGiven;
import dev.redress.core.dispute.ClaimedLoss;
import dev.redress.core.rulebook.Procedure;
import java.util.ArrayList;
import java.util.List;

/** What was said, promised and decided in a case besides what has a section of its own in a copy. */
final class Statements {

    /**
     * What goes into the copy of one person.
     *
     * @param leftOut how many more there are, of somebody else or of nobody in particular
     */
    record Found(List<Statement> own, int leftOut) {}

    private final CaseFile file;
    private final int complainant;
    private final Copying copying;
    private final Procedure procedure;
    private final Shown show;
    private final ForumNames forums;

    Statements(CaseFile file, int complainant, Copying copying, Procedure procedure, Shown show) {
        this.file = file;
        this.complainant = complainant;
        this.copying = copying;
        this.procedure = procedure;
        this.show = show;
        this.forums = new ForumNames(procedure, show);
    }

    Found of(List<CaseEvent> events, Trail.Names names) {
        Owners owners = new Owners(file);
        List<Statement> own = new ArrayList<>();
        int leftOut = 0;
        for (CaseEvent it : events) {
            owners.after(it.event(), it.actor());
            if (!(CaseTexts.told(it.event()) instanceof Said said) || isDraft(it.event())) {
                continue;
            }
            if (owners.concerns(complainant, said.whose(), it.actor())) {
                own.add(statement(it, said, names));
            } else {
                leftOut++;
            }
        }
        return new Found(own, leftOut);
    }

    private Statement statement(CaseEvent it, Said said, Trail.Names names) {
        return new Statement(
                names.at(it.at()),
                show.word("privacy.event", it.event().getClass().getSimpleName()),
                names.of(it.actor()),
                particulars(it.event()),
                said.words().stream()
                        .map(copying::text)
                        .filter(text -> !text.isEmpty())
                        .toList(),
                copying.papers(said.documents(), true));
    }

    /** A response to an objection is the person's only as it left the house. */
    private boolean isDraft(ComplaintEvent event) {
        return event instanceof ObjectionResponseDecided(int objection, var response)
                && file.disputes().objections().stream()
                        .noneMatch(it -> it.number() == objection
                                && it.answered()
                                && it.response().filter(response::equals).isPresent());
    }

    /** What was said in codes, amounts and days. */
    private List<String> particulars(ComplaintEvent event) {
        return switch (event) {
            case LeftWithoutConsideration it ->
                List.of(show.titleIn(procedure.leftWithoutConsideration().value(), it.ground()));
            case HandlingRefused it -> List.of(show.titleIn(procedure.refusal().value(), it.ground()));
            case ExtensionDecided it -> List.of(show.word("clock", it.clock()) + ": " + show.term(it.by()));
            case ObjectionRaised it -> List.of(show.day(it.receivedOn()));
            case ObjectionResponseDecided it ->
                List.of(
                        show.titleIn(
                                procedure.response().value().outcomes(),
                                it.response().outcome()),
                        show.day(it.response().letterOn()));
            case ObligationUndertaken it ->
                List.of(show.text("after.promise.by." + it.by().word()), show.day(it.dueOn()));
            case ObligationPerformed it -> List.of(show.day(it.on()));
            case DisputeRaised it -> List.of(it.number().printed(), show.day(it.on()));
            case LossClaimed it -> it.material().stream().map(this::loss).toList();
            case DisputeFactDeclared it ->
                List.of(show.text("after.fact." + it.fact().word()) + " "
                        + show.text("after.answer." + it.answer().word()));
            case PaperGiven it -> paper(it);
            case DisputeReferred it -> List.of(forums.forum(it.forum()), show.day(it.appliedOn()));
            case DecisionRecorded it -> List.of(show.day(it.on()));
            default -> List.of();
        };
    }

    private String loss(ClaimedLoss loss) {
        return show.text("after.say." + loss.certainty().word()) + " " + show.money(loss.amount());
    }

    private List<String> paper(PaperGiven it) {
        List<String> told = new ArrayList<>();
        told.add(forums.paper(it.paper().paper()));
        it.paper().kind().map(kind -> kind.replace('-', ' ')).ifPresent(told::add);
        told.add(show.day(it.paper().receivedOn()));
        return told;
    }
}
