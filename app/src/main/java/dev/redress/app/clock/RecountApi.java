package dev.redress.app.clock;

import static dev.redress.app.platform.Fields.required;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.access.Rights;
import dev.redress.core.rulebook.Role.Power;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counting the running deadlines again after a calendar or a rule has changed: first a look, then for good. */
@RestController
@RequestMapping("/api/institutions/{institution}/recount")
class RecountApi {

    record RecountBody(@Nullable String because) {}

    private final Recount recount;
    private final CurrentStaff staff;
    private final Rights rights;

    RecountApi(Recount recount, CurrentStaff staff, Rights rights) {
        this.recount = recount;
        this.staff = staff;
        this.rights = rights;
    }

    /** Which deadlines would move. Nothing is changed. */
    @Needs(Power.EXTEND)
    @GetMapping
    List<Recount.Move> preview(@PathVariable String institution) {
        requirePower(institution);
        return recount.preview(institution);
    }

    /** Moves them, with the reason on record. */
    @Needs(Power.EXTEND)
    @PostMapping
    List<Recount.Move> apply(@PathVariable String institution, @RequestBody RecountBody body) {
        requirePower(institution);
        return recount.apply(institution, required("because", body.because()));
    }

    private void requirePower(String institution) {
        rights.require(institution, staff.at(institution).asker(), Power.EXTEND);
    }
}
