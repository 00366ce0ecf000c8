package dev.redress.app.letter;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.People;
import dev.redress.app.access.Rights;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.app.letter.LetterLists.Line;
import dev.redress.app.letter.LetterLists.Waits;
import dev.redress.app.platform.Page;
import dev.redress.core.rulebook.Role.Power;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits to be checked, signed, sent or looked at, over all cases that the person sees. */
@Page
class LetterListPages {

    private static final int SIZE = 100;

    private final LetterLists lists;
    private final OutboxPause pause;
    private final Desk desk;
    private final Rights rights;
    private final People people;
    private final CaseLaw law;

    LetterListPages(LetterLists lists, OutboxPause pause, Desk desk, Rights rights, People people, CaseLaw law) {
        this.lists = lists;
        this.pause = pause;
        this.desk = desk;
        this.rights = rights;
        this.people = people;
        this.law = law;
    }

    @Needs({
        Power.SIGN,
        Power.CHECK,
        Power.RECEIVE,
        Power.REGISTER,
        Power.HANDLE,
        Power.EXTEND,
        Power.DISMISS,
        Power.RESPOND
    })
    @GetMapping("/workbench/letters")
    String waiting(Model model) {
        Desk.Place place = desk.place();
        VisibleCases visible =
                VisibleCases.to(rights.sight(place.institution(), place.member().asker()));
        Map<String, List<Line>> waiting = new LinkedHashMap<>();
        for (Waits waits : List.of(Waits.TROUBLE, Waits.PRESENTED, Waits.SIGNED, Waits.DRAFT)) {
            waiting.put(waits.name().toLowerCase(Locale.ROOT), lists.of(place.institution(), visible, waits, SIZE));
        }
        model.addAttribute("waiting", waiting);
        model.addAttribute("pause", pause.now());
        model.addAttribute("zone", law.institution(place.institution()).zone());
        model.addAttribute("names", people.names(place.institution()));
        model.addAttribute("procedure", law.procedureToday(place.institution()));
        return "letter/worklist";
    }
}
