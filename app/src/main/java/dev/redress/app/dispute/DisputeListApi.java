package dev.redress.app.dispute;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.app.access.StaffMember;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.VisibleCases;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of what is open after the answer, for programs. */
@RestController
@RequestMapping("/api/institutions/{institution}/disputes")
class DisputeListApi {

    private static final int LARGEST_PAGE = 200;

    private final DisputeLists lists;
    private final CurrentStaff staff;
    private final Rights rights;
    private final CaseLaw law;

    DisputeListApi(DisputeLists lists, CurrentStaff staff, Rights rights, CaseLaw law) {
        this.lists = lists;
        this.staff = staff;
        this.rights = rights;
        this.law = law;
    }

    /** A page of open disputes, newest first; the last line gives the number before which to go on. */
    @Needs
    @GetMapping
    List<DisputeLists.Line> open(
            @PathVariable String institution,
            @RequestParam @Nullable Integer beforeYear,
            @RequestParam @Nullable Long beforeNumber,
            @RequestParam(defaultValue = "50") int size) {
        return lists.open(
                institution,
                visible(institution),
                beforeYear == null ? Integer.MAX_VALUE : beforeYear,
                beforeNumber == null ? Long.MAX_VALUE : beforeNumber,
                Math.clamp(size, 1, LARGEST_PAGE));
    }

    /**
     * Terms of disputes, proceedings and objections that end, the soonest first.
     *
     * @param until last day wanted, inclusive; in a week when it is missing
     */
    @Needs
    @GetMapping("/ending")
    List<DisputeLists.Ending> ending(@PathVariable String institution, @RequestParam @Nullable LocalDate until) {
        LocalDate last = until == null ? law.now(institution).toLocalDate().plusDays(DisputeListPages.SOON) : until;
        return lists.ending(institution, visible(institution), last, LARGEST_PAGE);
    }

    /** What was promised and is not done, the soonest first. */
    @Needs
    @GetMapping("/obligations")
    List<DisputeLists.Ending> obligations(@PathVariable String institution) {
        return lists.obligations(institution, visible(institution), LARGEST_PAGE);
    }

    private VisibleCases visible(String institution) {
        StaffMember member = staff.at(institution);
        return VisibleCases.to(rights.sight(institution, member.asker()));
    }
}
