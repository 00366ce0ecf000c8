package dev.redress.app.handling;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.OpenTo;
import dev.redress.app.access.OpenTo.Audience;
import dev.redress.app.access.People;
import dev.redress.app.access.Rights;
import dev.redress.app.access.StaffMember;
import dev.redress.app.clock.DueSheet;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.app.platform.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of cases on the workbench: mine, unowned, waiting, all that are open. */
@Page
@RequestMapping("/workbench")
class ListPages {

    private static final int SIZE = 50;
    private static final int MY_DEADLINES = 12;

    /** Days ahead that count as soon. */
    private static final int SOON = 7;

    private final CaseLists lists;
    private final DueSheet dueSheet;
    private final People people;
    private final CurrentStaff staff;
    private final Desk desk;
    private final CaseLaw law;
    private final Rights rights;

    ListPages(
            CaseLists lists,
            DueSheet dueSheet,
            People people,
            CurrentStaff staff,
            Desk desk,
            CaseLaw law,
            Rights rights) {
        this.rights = rights;
        this.lists = lists;
        this.dueSheet = dueSheet;
        this.people = people;
        this.staff = staff;
        this.desk = desk;
        this.law = law;
    }

    /** My cases, and how the house stands. */
    @OpenTo(Audience.SIGNED_IN)
    @GetMapping
    String mine(@RequestParam @Nullable String before, Model model) {
        if (staff.signedIn().filter(StaffMember::administrator).isPresent()) {
            return "redirect:/administration";
        }
        Desk.Place place = desk.place();
        String institution = place.institution();
        String login = place.member().login();
        LocalDate today = law.now(institution).toLocalDate();
        CaseLists.Whose whose = whose(place);
        model.addAttribute(
                "counts", dueSheet.counts(whose.institution(), whose.visible(), today, today.plusDays(SOON)));
        model.addAttribute("unowned", lists.countUnowned(whose));
        model.addAttribute("today", today);
        model.addAttribute(
                "deadlines",
                dueSheet.page(
                        institution,
                        whose.visible(),
                        today.plusDays(SOON),
                        Optional.empty(),
                        Optional.of(login),
                        DueSheet.Owed.OURS,
                        MY_DEADLINES));
        return list("mine", before, (from, size) -> lists.of(whose, login, from, size), institution, model);
    }

    /** Open cases without a handler: each waits in the queue of its unit (KP-15). */
    @Needs
    @GetMapping("/unowned")
    String unowned(@RequestParam @Nullable String before, Model model) {
        CaseLists.Whose whose = whose(desk.place());
        return list("unowned", before, (from, size) -> lists.unowned(whose, from, size), whose.institution(), model);
    }

    /** Cases that wait for the complainant. */
    @Needs
    @GetMapping("/waiting")
    String waiting(@RequestParam @Nullable String before, Model model) {
        CaseLists.Whose whose = whose(desk.place());
        return list("waiting", before, (from, size) -> lists.waiting(whose, from, size), whose.institution(), model);
    }

    /** Every open case. */
    @Needs
    @GetMapping("/open")
    String open(@RequestParam @Nullable String before, Model model) {
        CaseLists.Whose whose = whose(desk.place());
        return list("open", before, (from, size) -> lists.open(whose, from, size), whose.institution(), model);
    }

    private CaseLists.Whose whose(Desk.Place place) {
        return new CaseLists.Whose(
                place.institution(),
                VisibleCases.to(rights.sight(place.institution(), place.member().asker())));
    }

    private String list(
            String which,
            @Nullable String before,
            BiFunction<CaseLists.Before, Integer, List<CaseLists.Line>> read,
            String institution,
            Model model) {
        List<CaseLists.Line> found = read.apply(before(before), SIZE + 1);
        model.addAttribute("which", which);
        model.addAttribute("lines", found.size() > SIZE ? found.subList(0, SIZE) : found);
        model.addAttribute("more", found.size() > SIZE);
        model.addAttribute("first", before == null);
        model.addAttribute("procedure", law.procedureToday(institution));
        model.addAttribute("names", people.names(institution));
        return which.equals("mine") ? "handling/mine" : "handling/list";
    }

    private static CaseLists.Before before(@Nullable String given) {
        if (given == null || !given.matches("\\d{1,9}/\\d{1,18}")) {
            return CaseLists.Before.START;
        }
        int slash = given.indexOf('/');
        return new CaseLists.Before(
                Integer.parseInt(given.substring(0, slash)), Long.parseLong(given.substring(slash + 1)));
    }
}
