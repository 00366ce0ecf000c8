package dev.redress.app.clock;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.VisibleCases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The due sheet for programs. */
@RestController
@RequestMapping("/api/institutions/{institution}/due")
class ClockApi {

    private static final int LARGEST_PAGE = 200;

    private final DueSheet dueSheet;
    private final CurrentStaff staff;
    private final CaseLaw law;
    private final Rights rights;

    ClockApi(DueSheet dueSheet, CurrentStaff staff, CaseLaw law, Rights rights) {
        this.rights = rights;
        this.dueSheet = dueSheet;
        this.staff = staff;
        this.law = law;
    }

    /**
     * What the institution owes up to a day, soonest first, or the running windows of others; the last line of a page gives the place
     * after which to go on.
     */
    @Needs
    @GetMapping
    List<DueSheet.Line> due(
            @PathVariable String institution,
            @RequestParam @Nullable LocalDate until,
            @RequestParam(defaultValue = "false") boolean windows,
            @RequestParam @Nullable LocalDate afterDue,
            @RequestParam @Nullable UUID afterCase,
            @RequestParam @Nullable String afterClock,
            @RequestParam(defaultValue = "50") int size) {
        VisibleCases visible =
                VisibleCases.to(rights.sight(institution, staff.at(institution).asker()));
        LocalDate last = Optional.ofNullable(until)
                .orElseGet(() -> law.now(institution).toLocalDate().plusDays(14));
        Optional<DueSheet.After> after = afterDue == null || afterCase == null || afterClock == null
                ? Optional.empty()
                : Optional.of(new DueSheet.After(afterDue, afterCase, afterClock));
        return dueSheet.page(
                institution,
                visible,
                last,
                after,
                Optional.empty(),
                windows ? DueSheet.Owed.OTHERS : DueSheet.Owed.OURS,
                Math.clamp(size, 1, LARGEST_PAGE));
    }
}
