package dev.redress.app.register;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.app.intake.WaitingRoom;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.VisibleCases;
import dev.redress.app.platform.Page;
import dev.redress.app.register.RegisterList.Line;
import dev.redress.app.register.RegisterList.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register as a book: leafed through in both directions, and printed. */
@Page
@RequestMapping("/workbench/register")
class RegisterPages {

    private static final int SIZE = 50;

    private final RegisterList list;
    private final WaitingRoom waitingRoom;
    private final Desk desk;
    private final CaseLaw law;
    private final Rights rights;

    RegisterPages(RegisterList list, WaitingRoom waitingRoom, Desk desk, CaseLaw law, Rights rights) {
        this.rights = rights;
        this.list = list;
        this.waitingRoom = waitingRoom;
        this.desk = desk;
        this.law = law;
    }

    /**
     * A page of the register, the newest entry first.
     *
     * @param before {@code year/number} of the entry above the page, when leafing back in time
     * @param after {@code year/number} of the entry below the page, when leafing forward
     */
    @Needs
    @GetMapping
    String register(@RequestParam @Nullable String before, @RequestParam @Nullable String after, Model model) {
        Desk.Place at = desk.place();
        String institution = at.institution();
        var whose = new RegisterList.Whose(
                institution,
                VisibleCases.to(rights.sight(institution, at.member().asker())));
        boolean forward = before == null && after != null;
        // One more than shown tells whether there is a further page in the direction of leafing.
        Place below = place(after, Place.BEFORE_ALL);
        List<Line> found = forward
                ? list.after(whose, below, SIZE + 1)
                : list.before(whose, place(before, Place.AFTER_ALL), SIZE + 1);
        boolean more = found.size() > SIZE;
        List<Line> shown = !more ? found : forward ? found.subList(1, SIZE + 1) : found.subList(0, SIZE);
        model.addAttribute("waiting", waitingRoom.list(institution).size());
        model.addAttribute("lines", shown);
        model.addAttribute("hasOlder", forward ? !below.equals(Place.BEFORE_ALL) : more);
        model.addAttribute("hasNewer", forward ? more : before != null);
        model.addAttribute("procedure", law.procedureToday(institution));
        return "register/register";
    }

    private static Place place(@Nullable String given, Place otherwise) {
        if (given == null || !given.matches("\\d{1,9}/\\d{1,18}")) {
            return otherwise;
        }
        int slash = given.indexOf('/');
        return new Place(Integer.parseInt(given.substring(0, slash)), Long.parseLong(given.substring(slash + 1)));
    }
}
