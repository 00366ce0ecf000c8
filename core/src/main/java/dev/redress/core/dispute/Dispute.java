package dev.redress.core.dispute;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A dispute in one of its states. */
public sealed interface Dispute {

    DisputeFile file();

    /** Something can still be done to it. */
    sealed interface Open extends Dispute {}

    /** It has its number; no forum has it now. */
    record Raised(DisputeFile file) implements Open {}

    /** An outside forum has it. */
    record BeforeForum(DisputeFile file) implements Open {}

    /** A forum ended it by a deed or a decision; what follows from that is carried out. */
    record Concluded(DisputeFile file) implements Open {}

    /** @param ground why it is over */
    record Closed(DisputeFile file, LocalDate on, Ground ground) implements Dispute {}

    /** Why a dispute is over. */
    enum Ground {
        /** What was agreed or decided is carried out. */
        CARRIED_OUT,
        /** The complainant does not go on with it. */
        NOT_PURSUED,
        /** The parties settled it between themselves. */
        SETTLED_BETWEEN_PARTIES;

        /** The word in addresses and records: {@code carried-out}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A new dispute. */
    static Dispute raised(DisputeNumber number, LocalDate on, Set<Trigger> triggers) {
        return new Raised(DisputeFile.of(number, on, triggers));
    }

    /** The state's name in records and addresses, kebab-case. */
    default String state() {
        return getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    default Dispute found(String element, Answer answer) {
        return with(file().found(element, answer));
    }

    default Dispute claimed(List<ClaimedLoss> material, Optional<VaultRef> nonMaterial) {
        return with(file().claimed(material, nonMaterial));
    }

    default Dispute declared(DeclaredFact fact, Answer answer) {
        return with(file().declared(fact, answer));
    }

    default Dispute given(GivenPaper paper) {
        return with(file().given(paper));
    }

    default Dispute referred(Proceeding proceeding) {
        return new BeforeForum(file().added(proceeding));
    }

    /** A change of a proceeding, and of the state with it when no other is held. */
    default Dispute proceeding(int number, UnaryOperator<Proceeding> change) {
        DisputeFile now = file().changed(number, change);
        if (now.openProceeding().isPresent()) {
            return new BeforeForum(now);
        }
        return now.proceedings().stream().anyMatch(it -> it.past().outcome() == GateFacts.Outcome.DECIDED)
                ? new Concluded(now)
                : new Raised(now);
    }

    default Dispute closed(LocalDate on, Ground ground) {
        return new Closed(file(), on, ground);
    }

    private Dispute with(DisputeFile now) {
        return switch (this) {
            case Raised _ -> new Raised(now);
            case BeforeForum _ -> new BeforeForum(now);
            case Concluded _ -> new Concluded(now);
            case Closed(var _, var on, var ground) -> new Closed(now, on, ground);
        };
    }
}
