package dev.redress.app.dispute;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.app.platform.Page;
import dev.redress.app.platform.Shown;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Open disputes, terms that end soon, and what was promised, over all cases that the person sees. */
@Page
class DisputeListPages {

    /** Days ahead that count as soon. */
    static final int SOON = 7;

    private static final int SIZE = 50;

    private final DisputeLists lists;
    private final Desk desk;
    private final Rights rights;
    private final CaseLaw law;

    DisputeListPages(DisputeLists lists, Desk desk, Rights rights, CaseLaw law) {
        this.lists = lists;
        this.desk = desk;
        this.rights = rights;
        this.law = law;
    }

    @Needs
    @GetMapping("/workbench/disputes")
    String open(@RequestParam @Nullable String before, @RequestAttribute Shown show, Model model) {
        Desk.Place place = desk.place();
        String institution = place.institution();
        VisibleCases visible =
                VisibleCases.to(rights.sight(institution, place.member().asker()));
        LocalDate today = law.now(institution).toLocalDate();
        int year = Integer.MAX_VALUE;
        long number = Long.MAX_VALUE;
        if (before != null && before.matches("\\d{1,9}/\\d{1,18}")) {
            int slash = before.indexOf('/');
            year = Integer.parseInt(before.substring(0, slash));
            number = Long.parseLong(before.substring(slash + 1));
        }
        List<DisputeLists.Line> found = lists.open(institution, visible, year, number, SIZE + 1);
        model.addAttribute("lines", found.size() > SIZE ? found.subList(0, SIZE) : found);
        model.addAttribute("more", found.size() > SIZE);
        model.addAttribute("ending", lists.ending(institution, visible, today.plusDays(SOON), SIZE));
        model.addAttribute("obligations", lists.obligations(institution, visible, SIZE));
        model.addAttribute("today", today);
        model.addAttribute("called", new ForumNames(law.procedureToday(institution), show));
        return "dispute/disputes";
    }
}
