package dev.redress.app.intake;

import dev.redress.app.access.Rights;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.Problem;
import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.IntakeRules;
import dev.redress.core.complaint.Ruling.Refused;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.Role.Power;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/** Takes submissions in. What is filled wrongly is told field by field; what is right is in the register when it returns. */
@Component
public class Intake {

    /** What became of a submission. */
    public sealed interface Taken {

        /** It is in the register. */
        record Entered(Registered registered) implements Taken {}

        /** Whoever took it in may not write in the register; it waits for the register keeper (ALMA-22). */
        record AwaitsRegistration(UUID intakeId) implements Taken {}

        /** It was filled wrongly. Nothing is stored, and nobody is turned away: each reason says what to mend. */
        record ToMend(List<Refused> reasons) implements Taken {}
    }

    private final CaseLaw law;
    private final Registrar registrar;
    private final WaitingRoom waitingRoom;
    private final Rights rights;

    Intake(CaseLaw law, Registrar registrar, WaitingRoom waitingRoom, Rights rights) {
        this.rights = rights;
        this.law = law;
        this.registrar = registrar;
        this.waitingRoom = waitingRoom;
    }

    /**
     * Takes a submission in and waits until it is on disk.
     *
     * @throws Registrar.RequestRepeated when the idempotent request behind it was answered before
     */
    public Taken take(Understood understood) {
        List<Refused> wrong = judge(understood);
        if (!wrong.isEmpty()) {
            return new Taken.ToMend(wrong);
        }
        String institution = understood.institution();
        if (understood.actor() instanceof Actor.Staff staff) {
            rights.require(institution, staff.asker(), Power.RECEIVE, Power.REGISTER);
            if (!rights.has(institution, staff.asker(), Power.REGISTER)) {
                var arrivedAt = understood
                        .submission()
                        .arrivedAt()
                        .atZone(law.institution(institution).zone())
                        .toInstant();
                return new Taken.AwaitsRegistration(waitingRoom.keep(understood, arrivedAt));
            }
        }
        return new Taken.Entered(enter(understood));
    }

    /**
     * Enters what waits. Only a person with the power to register does this.
     *
     * @throws Problem when nothing waits under the identifier, or the person has no such power
     */
    public Registered register(String institution, UUID intakeId, Actor.Staff keeper) {
        rights.require(institution, keeper.asker(), Power.REGISTER);
        return enter(waitingRoom.fetch(institution, intakeId, keeper));
    }

    private Registered enter(Understood understood) {
        try {
            return registrar.enter(understood).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** What is wrong with a submission; empty when it can be entered. */
    public List<Refused> judge(Understood understood) {
        var arrived = understood.submission().arrivedAt().toLocalDate();
        var procedure = law.procedure(understood.institution(), CaseDays.all(arrived));
        return new IntakeRules(procedure).refusals(understood.submission(), law.now(understood.institution()));
    }
}
