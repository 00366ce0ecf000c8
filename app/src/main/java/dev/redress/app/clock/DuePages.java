package dev.redress.app.clock;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.People;
import dev.redress.app.access.Rights;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.app.platform.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The due sheet: what the institution owes, soonest last day first, and apart from it the windows of others. */
@Page
@RequestMapping("/workbench/due")
class DuePages {

    private static final int SIZE = 100;
    private static final int DAYS_AHEAD = 30;

    /** Clocks of one nearness: overdue (ended, where it is the time of somebody else), today, soon, later. */
    record Group(String nearness, List<DueSheet.Line> lines) {}

    private final DueSheet sheet;
    private final People people;
    private final Desk desk;
    private final CaseLaw law;
    private final Rights rights;

    DuePages(DueSheet sheet, People people, Desk desk, CaseLaw law, Rights rights) {
        this.rights = rights;
        this.sheet = sheet;
        this.people = people;
        this.desk = desk;
        this.law = law;
    }

    @Needs
    @GetMapping
    String due(
            @RequestParam @Nullable LocalDate until,
            @RequestParam(defaultValue = "all") String whose,
            @RequestParam(defaultValue = "false") boolean windows,
            @RequestParam @Nullable LocalDate afterDue,
            @RequestParam @Nullable UUID afterCase,
            @RequestParam @Nullable String afterClock,
            Model model) {
        Desk.Place place = desk.place();
        VisibleCases visible =
                VisibleCases.to(rights.sight(place.institution(), place.member().asker()));
        LocalDate today = law.now(place.institution()).toLocalDate();
        LocalDate last = Optional.ofNullable(until).orElse(today.plusDays(DAYS_AHEAD));
        Optional<String> handler =
                whose.equals("mine") ? Optional.of(place.member().login()) : Optional.empty();
        Optional<DueSheet.After> after = afterDue == null || afterCase == null || afterClock == null
                ? Optional.empty()
                : Optional.of(new DueSheet.After(afterDue, afterCase, afterClock));
        List<DueSheet.Line> lines = sheet.page(
                place.institution(),
                visible,
                last,
                after,
                handler,
                windows ? DueSheet.Owed.OTHERS : DueSheet.Owed.OURS,
                SIZE);
        model.addAttribute("groups", groups(lines, today, windows));
        model.addAttribute("counts", sheet.counts(place.institution(), visible, today, last));
        model.addAttribute("today", today);
        model.addAttribute("until", last);
        model.addAttribute("whose", handler.isPresent() ? "mine" : "all");
        model.addAttribute("windows", windows);
        model.addAttribute("more", lines.size() == SIZE);
        model.addAttribute("names", people.names(place.institution()));
        model.addAttribute("procedure", law.procedureToday(place.institution()));
        return "clock/due";
    }

    private static List<Group> groups(List<DueSheet.Line> lines, LocalDate today, boolean windows) {
        List<Group> groups = new ArrayList<>();
        for (DueSheet.Line line : lines) {
            String nearness = nearness(line.due(), today, windows);
            if (groups.isEmpty() || !groups.getLast().nearness().equals(nearness)) {
                groups.add(new Group(nearness, new ArrayList<>()));
            }
            groups.getLast().lines().add(line);
        }
        return groups;
    }

    private static String nearness(LocalDate due, LocalDate today, boolean windows) {
        if (due.isBefore(today)) {
            return windows ? "ended" : "overdue";
        }
        if (due.equals(today)) {
            return "today";
        }
        return due.isAfter(today.plusDays(7)) ? "later" : "soon";
    }
}
