package dev.redress.core.complaint;

import static dev.redress.core.complaint.ByHand.rule;
import static dev.redress.core.complaint.ByHand.title;

import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.LetterKind.Demand;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.LetterKind.Tier;
import dev.redress.core.rulebook.LetterPart;
import dev.redress.core.rulebook.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The letters of the Mill Bank: who checks and signs them, and one of each to try. */
final class MillLetters {

    static final Actor.Staff CHECKER = new Actor.Staff("chiara", "complaint-unit", Set.of("checker"));
    static final Actor.Staff SECOND_CHECKER = new Actor.Staff("cedric", "complaint-unit", Set.of("checker"));
    static final Actor.Staff SIGNER = new Actor.Staff("sven", "complaint-unit", Set.of("signer"));
    static final Actor.Staff BRANCH_SIGNER = new Actor.Staff("bea", "complaint-unit", Set.of("branch-signer"));

    static final LetterAct.Signed SIGNATURE =
            new LetterAct.Signed("code", Mill.text("document"), "00", "11", 4, Mill.text("imprint"));

    private MillLetters() {}

    static Rule<Catalogue<LetterKind>> rules() {
        List<Tier> nobody = List.of(new Tier(BigDecimal.ZERO, 0, Set.of()));
        List<Tier> byAmount = List.of(
                new Tier(BigDecimal.ZERO, 1, Set.of("signer")), new Tier(new BigDecimal("1000"), 2, Set.of("signer")));
        return rule(
                "letters",
                new Catalogue<>(List.of(
                        new LetterKind(
                                Paper.ACKNOWLEDGEMENT,
                                title("receipt"),
                                List.of(new Demand(LetterPart.OFFICER, Optional.empty())),
                                nobody,
                                Set.of()),
                        new LetterKind(Paper.EXTENSION_NOTICE, title("notice"), List.of(), nobody, Set.of()),
                        new LetterKind(Paper.DOCUMENT_REQUEST, title("request"), List.of(), nobody, Set.of()),
                        new LetterKind(
                                Paper.RESPONSE,
                                title("response"),
                                List.of(
                                        new Demand(LetterPart.REASONS, Optional.empty()),
                                        new Demand(LetterPart.EXECUTOR, Optional.of(Form.WRITTEN))),
                                byAmount,
                                Set.of()),
                        new LetterKind(
                                Paper.COLLECTIVE_RESPONSE,
                                title("reply to all"),
                                List.of(),
                                nobody,
                                Set.of(Form.WRITTEN)),
                        new LetterKind(Paper.REFUSAL, title("refusal"), List.of(), nobody, Set.of()),
                        new LetterKind(Paper.ORAL_CONFIRMATION, title("confirmation"), List.of(), nobody, Set.of()),
                        new LetterKind(
                                Paper.THIRD_PARTY_NOTICE,
                                title("third party"),
                                List.of(
                                        new Demand(LetterPart.THIRD_PARTY, Optional.empty()),
                                        new Demand(LetterPart.REASONS, Optional.empty())),
                                List.of(new Tier(BigDecimal.ZERO, 1, Set.of("signer"))),
                                Set.of()),
                        new LetterKind(Paper.OBJECTION_RESPONSE, title("second reply"), List.of(), nobody, Set.of()),
                        new LetterKind(
                                Paper.WITHDRAWAL_CONFIRMATION, title("withdrawal"), List.of(), nobody, Set.of()))));
    }

    static LetterText text(String words, LetterPart... parts) {
        return new LetterText(
                "ab", "lv", Mill.text(words), new TreeSet<>(List.of(parts)), Mill.some("the contract"), List.of());
    }

    static LetterAct write(Paper paper, LetterPart... parts) {
        return new LetterAct.WriteLetter(paper, Optional.empty(), new Party.Named(1), text("first", parts));
    }

    static LetterAct writeResponse() {
        return write(Paper.RESPONSE, LetterPart.REASONS, LetterPart.EXECUTOR);
    }

    static LetterAct revise(int letter, String words, LetterPart... parts) {
        return new LetterAct.ReviseLetter(letter, new Party.Named(1), text(words, parts));
    }

    static LetterAct sign(int letter, int version) {
        return new LetterAct.SignLetter(letter, version, SIGNATURE);
    }

    static LetterAct dispatch(int letter, String means, String on) {
        return new LetterAct.DispatchLetter(letter, means, CaseInHand.day(on), Mill.some("proof"), List.of());
    }
}
