package dev.redress.app.privacy;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.platform.Page;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The records of a house, to be read by those who audit it. They tell who read what, and nothing of what was read. */
@Page
class HouseRecordsPages {

    private final HouseRecords records;
    private final Desk desk;
    private final CaseLaw law;

    HouseRecordsPages(HouseRecords records, Desk desk, CaseLaw law) {
        this.records = records;
        this.desk = desk;
        this.law = law;
    }

    @Needs({Power.AUDIT, Power.OVERSEE})
    @GetMapping("/workbench/records")
    String show(
            @RequestParam(defaultValue = "looks") String kind,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String number,
            @RequestParam @Nullable Long before,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        Desk.Place place = desk.place();
        HouseRecords.Wanted wanted =
                new HouseRecords.Wanted(HouseRecords.Kind.of(kind), who, number, Optional.ofNullable(before));
        model.addAttribute("wanted", wanted);
        model.addAttribute("found", records.of(place.institution(), place.member(), wanted));
        model.addAttribute("procedure", law.procedureToday(place.institution()));
        return "privacy/records";
    }
}
