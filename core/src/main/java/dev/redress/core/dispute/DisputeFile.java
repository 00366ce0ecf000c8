package dev.redress.core.dispute;

import dev.redress.core.ledger.VaultRef;
import dev.redress.core.rulebook.ForumCheck.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Everything on record about a dispute, whatever its state.
 *
 * @param number its own number, beside that of the register
 * @param triggers what gave the right to it, each recorded apart (KP-24)
 * @param elements what was found of each element of a dispute, by code
 * @param losses material losses (KP-22)
 * @param nonMaterial description of the non-material loss
 * @param declared what was said about it
 * @param proceedings in order
 */
public record DisputeFile(
        DisputeNumber number,
        LocalDate raisedOn,
        Set<Trigger> triggers,
        Map<String, Answer> elements,
        List<ClaimedLoss> losses,
        Optional<VaultRef> nonMaterial,
        Map<DeclaredFact, Answer> declared,
        List<GivenPaper> papers,
        List<Proceeding> proceedings) {

    public DisputeFile {
        triggers = Set.copyOf(triggers);
        elements = Map.copyOf(elements);
        losses = List.copyOf(losses);
        declared = Map.copyOf(declared);
        papers = List.copyOf(papers);
        proceedings = List.copyOf(proceedings);
    }

    static DisputeFile of(DisputeNumber number, LocalDate raisedOn, Set<Trigger> triggers) {
        return new DisputeFile(
                number, raisedOn, triggers, Map.of(), List.of(), Optional.empty(), Map.of(), List.of(), List.of());
    }

    /** The proceeding in this place. */
    public Optional<Proceeding> proceeding(int place) {
        return place >= 1 && place <= proceedings.size() ? Optional.of(proceedings.get(place - 1)) : Optional.empty();
    }

    /** A proceeding that is held now. There is one, unless the complainant went to another forum alone meanwhile. */
    public Optional<Proceeding> openProceeding() {
        return proceedings.stream().filter(Proceeding::open).findFirst();
    }

    /** The proceeding that is held at a forum now; a forum has a dispute once at a time. */
    public Optional<Proceeding> openAt(String forum) {
        return proceedings.stream()
                .filter(Proceeding::open)
                .filter(held -> held.file().forum().equals(forum))
                .findFirst();
    }

    /** The papers that count for an application of this complainant, by place from 1; all where none is named. */
    public List<GivenPaper> papersFor(Optional<Integer> complainant) {
        return papers.stream()
                .filter(paper -> complainant.map(paper::countsFor).orElse(true))
                .toList();
    }

    DisputeFile found(String element, Answer answer) {
        Map<String, Answer> all = new HashMap<>(elements);
        all.put(element, answer);
        return with(triggers, all, losses, nonMaterial, declared, papers, proceedings);
    }

    DisputeFile claimed(List<ClaimedLoss> material, Optional<VaultRef> other) {
        return with(triggers, elements, material, other, declared, papers, proceedings);
    }

    DisputeFile declared(DeclaredFact fact, Answer answer) {
        Map<DeclaredFact, Answer> all = new HashMap<>(declared);
        all.put(fact, answer);
        return with(triggers, elements, losses, nonMaterial, all, papers, proceedings);
    }

    DisputeFile given(GivenPaper paper) {
        List<GivenPaper> all = new ArrayList<>(papers);
        all.add(paper);
        return with(triggers, elements, losses, nonMaterial, declared, all, proceedings);
    }

    DisputeFile added(Proceeding proceeding) {
        List<Proceeding> all = new ArrayList<>(proceedings);
        all.add(proceeding);
        return with(triggers, elements, losses, nonMaterial, declared, papers, all);
    }

    DisputeFile changed(int proceeding, UnaryOperator<Proceeding> change) {
        List<Proceeding> all = new ArrayList<>(proceedings);
        all.set(proceeding - 1, change.apply(all.get(proceeding - 1)));
        return with(triggers, elements, losses, nonMaterial, declared, papers, all);
    }

    private DisputeFile with(
            Set<Trigger> because,
            Map<String, Answer> found,
            List<ClaimedLoss> material,
            Optional<VaultRef> other,
            Map<DeclaredFact, Answer> said,
            List<GivenPaper> given,
            List<Proceeding> held) {
        return new DisputeFile(number, raisedOn, because, found, material, other, said, given, held);
    }
}
