package dev.redress.core.complaint;

import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Citation;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.LetterPart;
import dev.redress.core.rulebook.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a letter must contain, in which language, to whom it goes, and who answers for it: by the rule on letters. */
public final class LetterContents {

    private final Circumstances circumstances;
    private final InForce<Catalogue<LetterKind>> rule;

    public LetterContents(Circumstances circumstances) {
        this.circumstances = circumstances;
        this.rule = circumstances.procedure().letters();
    }

    Citation source() {
        return rule.source();
    }

    /** The kind as the institution has it; empty where it sends no such letter. */
    public Optional<LetterKind> kind(Paper paper) {
        return rule.value().find(paper.word());
    }

    /**
     * Who checks and signs a letter of this case. A loss in a currency that is not the institution's cannot be compared
     * with its amounts and counts as the highest.
     */
    public LetterKind.Tier tier(CaseFile file, Paper paper) {
        LetterKind kind = kind(paper).orElseThrow();
        String currency = circumstances.procedure().institution().currency();
        Optional<Money> loss = file.entry().loss().material();
        return loss.isPresent() && !loss.get().currency().equals(currency)
                ? kind.tiers().getLast()
                : kind.tier(loss.map(Money::amount));
    }

    /** The role in which the actor signs; empty for who is no signatory, and where the seal suffices. */
    public Optional<String> role(LetterKind.Tier tier) {
        return circumstances.actor() instanceof Actor.Staff staff
                ? staff.asker()
                        .roles()
                        .filter(tier.signedBy()::contains)
                        .sorted()
                        .findFirst()
                : Optional.empty();
    }

    /** Names every mandatory part that the letter lacks. */
    Optional<Ruling> missing(CaseFile file, Letter letter) {
        LetterText text = letter.latest().text();
        List<LetterPart> missing = kind(letter.paper()).orElseThrow().partsFor(file.form()).stream()
                .filter(part -> !text.parts().contains(part))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Ruling.refused(
                        "mandatory-part-missing",
                        "A letter of this kind must contain also: "
                                + missing.stream()
                                        .map(part -> part.word().replace('-', ' '))
                                        .collect(Collectors.joining(", "))
                                + ".",
                        rule.source()));
    }

    /** In the language of the submission, or the one that stands in for it (ALMA-47). */
    Optional<Ruling> language(CaseFile file, LetterText text) {
        String expected =
                circumstances.procedure().institution().answersIn(file.entry().language());
        return text.language().equals(expected)
                ? Optional.empty()
                : Optional.of(Ruling.refused(
                        "wrong-language",
                        "The submission is written in '" + file.entry().language()
                                + "', so letters about it are written in '" + expected + "', not in '"
                                + text.language() + "'.",
                        rule.source()));
    }

    /**
     * Somebody on the complainant's side; and one reply to several goes to the first named, or to whom they chose
     * (ALMA-48), or to who acts for that one.
     */
    Optional<Ruling> addressee(CaseFile file, Paper paper, Party to) {
        Optional<Integer> side = file.parties().complainantOf(to);
        boolean there = switch (to) {
            case Party.Named(int place) -> place <= file.entry().complainants().size();
            case Party.Acting(int mandate) -> file.parties().holds(mandate, circumstances.today());
        };
        if (!there || side.isEmpty()) {
            return Optional.of(
                    Ruling.refused("no-such-addressee", "Nobody stands in the place '" + to.word() + "' of the case."));
        }
        int replyTo = file.parties().replyTo().orElse(1);
        boolean reply = paper == Paper.RESPONSE || paper == Paper.COLLECTIVE_RESPONSE;
        return reply && side.get() != replyTo
                ? Optional.of(Ruling.refused(
                        "addressee-by-rule",
                        "The one reply to several complainants goes to complainant " + replyTo
                                + ": the first named, unless they chose another.",
                        rule.source()))
                : Optional.empty();
    }
}
