package dev.redress.app.handling;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Desk;
import dev.redress.app.access.People;
import dev.redress.app.access.StaffMember;
import dev.redress.app.clock.DueSheet;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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

    ListPages(CaseLists lists, DueSheet dueSheet, People people, CurrentStaff staff, Desk desk, CaseLaw law) {
        this.lists = lists;
        this.dueSheet = dueSheet;
        this.people = people;
        this.staff = staff;
        this.desk = desk;
        this.law = law;
    }

    /** My cases, and how the house stands. */
    @GetMapping
    String mine(@RequestParam @Nullable String before, Model model) {
        if (staff.signedIn().filter(StaffMember::administrator).isPresent()) {
            return "redirect:/administration";
        }
        Desk.Place place = desk.place();
        String institution = place.institution();
        String login = place.member().login();
        LocalDate today = law.now(institution).toLocalDate();
        model.addAttribute("counts", dueSheet.counts(institution, today, today.plusDays(SOON)));
        model.addAttribute("unowned", lists.countUnowned(institution));
        model.addAttribute("today", today);
        model.addAttribute(
                "deadlines",
                dueSheet.page(institution, today.plusDays(SOON), Optional.empty(), Optional.of(login), MY_DEADLINES));
        return list("mine", before, (from, size) -> lists.of(institution, login, from, size), institution, model);
    }

    /** Open cases without a handler: each waits in the queue of its unit (KP-15). */
    @GetMapping("/unowned")
    String unowned(@RequestParam @Nullable String before, Model model) {
        String institution = desk.place().institution();
        return list("unowned", before, (from, size) -> lists.unowned(institution, from, size), institution, model);
    }

    /** Cases that wait for the complainant. */
    @GetMapping("/waiting")
    String waiting(@RequestParam @Nullable String before, Model model) {
        String institution = desk.place().institution();
        return list("waiting", before, (from, size) -> lists.waiting(institution, from, size), institution, model);
    }

    /** Every open case. */
    @GetMapping("/open")
    String open(@RequestParam @Nullable String before, Model model) {
        String institution = desk.place().institution();
        return list("open", before, (from, size) -> lists.open(institution, from, size), institution, model);
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
        model.addAttribute(
                "names",
                people.of(institution).stream().collect(Collectors.toMap(StaffMember::login, StaffMember::name)));
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
