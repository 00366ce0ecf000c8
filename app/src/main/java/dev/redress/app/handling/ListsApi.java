package dev.redress.app.handling;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.app.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of cases for programs. */
@RestController
@RequestMapping("/api/institutions/{institution}/complaints")
class ListsApi {

    private static final int LARGEST_PAGE = 200;

    private final CaseLists lists;
    private final CurrentStaff staff;
    private final Rights rights;

    ListsApi(CaseLists lists, CurrentStaff staff, Rights rights) {
        this.rights = rights;
        this.lists = lists;
        this.staff = staff;
    }

    /** A page of a list, newest first; the last line gives the place before which to go on. */
    @Needs
    @GetMapping
    List<CaseLists.Line> list(
            @PathVariable String institution,
            @RequestParam(defaultValue = "all") String which,
            @RequestParam @Nullable Integer beforeYear,
            @RequestParam @Nullable Long beforeNumber,
            @RequestParam(defaultValue = "50") int size) {
        StaffMember member = staff.at(institution);
        int most = Math.clamp(size, 1, LARGEST_PAGE);
        CaseLists.Before before = beforeYear == null || beforeNumber == null
                ? CaseLists.Before.START
                : new CaseLists.Before(beforeYear, beforeNumber);
        var whose = new CaseLists.Whose(institution, VisibleCases.to(rights.sight(institution, member.asker())));
        return switch (which) {
            case "all" -> lists.all(whose, before, most);
            case "open" -> lists.open(whose, before, most);
            case "unowned" -> lists.unowned(whose, before, most);
            case "mine" -> lists.of(whose, member.login(), before, most);
            case "waiting" -> lists.waiting(whose, before, most);
            default ->
                throw new Problem(
                        422,
                        "unknown-list",
                        "'which' is one of all, open, unowned, mine, waiting, not '" + which + "'.");
        };
    }
}
