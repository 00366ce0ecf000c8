package dev.redress.app.dispute;

import dev.redress.app.dispute.AfterAnswerView.Possible;
import dev.redress.core.dispute.GivenPaper;
import dev.redress.core.rulebook.Labelled;
import dev.redress.core.rulebook.Titles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one complainant can still say of the dispute and give for it, with what is on record already.
 *
 * @param shown whether an answer left the house or its time passed, so that there is something to say
 * @param say whether the loss and the facts can be said now
 * @param give whether a paper can be given now
 * @param file whether the complainant can tell now that he or she went to a forum
 * @param apply whether the complainant can apply through the institution, once a gate is open
 * @param asksLoss whether a gate asks how much was lost
 * @param facts what the gates ask for, with the answer on record: {@code yes}, {@code no}, {@code unknown}; in the order
 *     in which it is asked
 * @param papers what the gates ask for
 * @param kinds which of several papers suffice, such as an identity card
 * @param given what this complainant gave
 * @param forums where the complainant may have gone: those that do not have the dispute already
 */
record OwnDisputeView(
        boolean shown,
        LocalDate today,
        Possible say,
        Possible give,
        Possible file,
        Possible apply,
        boolean asksLoss,
        Loss loss,
        List<Fact> facts,
        List<Labelled> papers,
        List<String> kinds,
        List<Given> given,
        List<Labelled> forums) {

    /** @param actual as it is typed; empty where none is claimed */
    record Loss(String actual, String potential, String currency, String other) {}

    record Fact(String code, String answer) {}

    /** @param unseen whether the institution has still to look at it */
    record Given(Titles name, GivenPaper paper, boolean unseen) {}

    OwnDisputeView {
        facts = List.copyOf(facts);
        papers = List.copyOf(papers);
        kinds = List.copyOf(kinds);
        given = List.copyOf(given);
        forums = List.copyOf(forums);
    }

    /** Whether anything can be said or given now; that somebody went outside can be told at any time. */
    public boolean any() {
        return say.now() || give.now();
    }

    /** Why not, by the code of the refusal and its sentence. */
    public Map<String, String> whyNot() {
        return say.whyNot()
                .or(give::whyNot)
                .or(file::whyNot)
                .map(why -> Map.of("code", why.code(), "reason", why.reason()))
                .orElse(Map.of());
    }
}
