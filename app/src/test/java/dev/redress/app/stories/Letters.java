package dev.redress.app.stories;

import dev.redress.core.complaint.Actor;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.Letter;
import dev.redress.core.complaint.LetterAct;
import dev.redress.core.complaint.LetterText;
import dev.redress.core.complaint.Party;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.LetterPart;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The reply as a letter, for procedures that want one: all hands through which it goes before it leaves. */
final class Letters {

    /** What somebody does to it. */
    record Step(Actor by, LetterAct act) {}

    private Letters() {}

    /** Whether the dispatch of the response is recorded only by sending the letter (ALMA-43). */
    static boolean needed(CaseFile file, Procedure procedure) {
        return kind(file, procedure)
                .filter(kind -> kind.neededFor().contains(file.form()))
                .isPresent();
    }

    private static Optional<LetterKind> kind(CaseFile file, Procedure procedure) {
        return procedure.letters().value().find(paper(file).word());
    }

    private static Paper paper(CaseFile file) {
        return file.entry().complainants().size() > 1 ? Paper.COLLECTIVE_RESPONSE : Paper.RESPONSE;
    }

    /** From the first draft to the signature; nothing when a letter is signed already. */
    static List<Step> steps(CaseFile file, Procedure procedure) {
        if (signed(file).isPresent()) {
            return List.of();
        }
        LetterKind kind = kind(file, procedure).orElseThrow();
        int letter = file.letters().all().size() + 1;
        LetterText text = new LetterText(
                "template",
                procedure.institution().answersIn(file.entry().language()),
                Doing.words("letter"),
                new TreeSet<>(EnumSet.allOf(LetterPart.class)),
                Optional.empty(),
                List.of());
        Party to = new Party.Named(file.parties().replyTo().orElse(1));
        List<Step> steps = new ArrayList<>();
        Actor author = everything("wening", procedure);
        steps.add(new Step(author, new LetterAct.WriteLetter(kind.paper(), Optional.empty(), to, text)));
        steps.add(new Step(author, new LetterAct.PresentLetter(letter)));
        int checks = kind.tier(Optional.empty()).checks();
        for (int i = 1; i <= checks; i++) {
            steps.add(new Step(everything("checker-" + i, procedure), new LetterAct.ApproveLetter(letter, 1)));
        }
        var signature = new LetterAct.Signed("code", Doing.words("pdf"), "00", "11", 1, Doing.words("imprint"));
        steps.add(new Step(everything("signer", procedure), new LetterAct.SignLetter(letter, 1, signature)));
        return steps;
    }

    static LetterAct sending(CaseFile file, String means, LocalDate on) {
        return new LetterAct.DispatchLetter(
                signed(file).orElseThrow().ordinal(), means, on, Optional.of(Doing.words("receipt")), List.of());
    }

    private static Optional<Letter> signed(CaseFile file) {
        return file.letters().all().stream()
                .filter(letter -> letter.stage() == Letter.Stage.SIGNED)
                .findFirst();
    }

    /** Somebody with every role that works on cases. */
    private static Actor everything(String name, Procedure procedure) {
        Set<String> roles = procedure.roles().value().entries().stream()
                .filter(role -> !role.administers())
                .map(Role::code)
                .collect(Collectors.toSet());
        return new Actor.Staff(name, "complaint-unit", roles);
    }
}
