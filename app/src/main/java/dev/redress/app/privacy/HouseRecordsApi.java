package dev.redress.app.privacy;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.core.rulebook.Role.Power;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records of a house, for programs of those who audit it. */
@RestController
class HouseRecordsApi {

    private final HouseRecords records;
    private final CurrentStaff staff;

    HouseRecordsApi(HouseRecords records, CurrentStaff staff) {
        this.records = records;
        this.staff = staff;
    }

    /** Records of one kind (looks, rights, door), the latest first, of one reader or case if asked for. */
    @Needs({Power.AUDIT, Power.OVERSEE})
    @GetMapping("/api/institutions/{institution}/records/{kind}")
    HouseRecords.Page page(
            @PathVariable String institution,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String number,
            @RequestParam @Nullable Long before) {
        return records.of(
                institution,
                staff.at(institution),
                new HouseRecords.Wanted(HouseRecords.Kind.of(kind), who, number, Optional.ofNullable(before)));
    }
}
