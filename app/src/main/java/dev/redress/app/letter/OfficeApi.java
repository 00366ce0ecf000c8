package dev.redress.app.letter;

import static dev.redress.app.platform.Fields.orEmpty;
import static dev.redress.app.platform.Fields.required;

import dev.redress.app.access.CurrentStaff;
import dev.redress.app.access.Needs;
import dev.redress.app.platform.Download;
import dev.redress.core.rulebook.Role.Power;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The offices of an institution and whom to ask for there, for programs. */
@RestController
@RequestMapping("/api/institutions/{institution}/offices")
class OfficeApi {

    /**
     * An office as it is today.
     *
     * @param since first day of what is said here, inclusive
     * @param changedBy login of who said so
     */
    record OfficeView(
            String office,
            LocalDate since,
            String contactPerson,
            String telephone,
            String language,
            String changedBy,
            Instant changedAt) {}

    /** @param closed whether the office is no more from that day on */
    record OfficeBody(
            @Nullable String office,
            @Nullable LocalDate since,
            @Nullable String contactPerson,
            @Nullable String telephone,
            @Nullable String language,
            @Nullable Boolean closed) {}

    private final Offices offices;
    private final HousePapers papers;
    private final CurrentStaff staff;

    OfficeApi(Offices offices, HousePapers papers, CurrentStaff staff) {
        this.offices = offices;
        this.papers = papers;
        this.staff = staff;
    }

    @Needs
    @GetMapping
    List<OfficeView> all(@PathVariable String institution) {
        return offices.today(institution).stream()
                .map(it -> new OfficeView(
                        it.office(),
                        it.since(),
                        it.contactPerson(),
                        it.telephone(),
                        it.language(),
                        it.changedBy(),
                        it.changedAt()))
                .toList();
    }

    /** Says how an office is from a day on; what was said before stays on record. */
    @Needs({Power.OVERSEE, Power.REGISTER})
    @PostMapping
    List<OfficeView> change(@PathVariable String institution, @RequestBody OfficeBody body) {
        offices.change(
                institution,
                staff.at(institution),
                new Offices.Change(
                        required("office", body.office()),
                        required("since", body.since()),
                        orEmpty(body.contactPerson()),
                        orEmpty(body.telephone()),
                        required("language", body.language()),
                        Boolean.TRUE.equals(body.closed())));
        return all(institution);
    }

    /** The notice of an office as of today, as a PDF. */
    @Needs
    @GetMapping("/notice")
    ResponseEntity<byte[]> notice(@PathVariable String institution, @RequestParam(defaultValue = "") String office) {
        return Download.of(
                "notice.pdf", papers.large(papers.notice(institution, offices.require(institution, office))));
    }
}
