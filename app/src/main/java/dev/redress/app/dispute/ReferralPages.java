package dev.redress.app.dispute;

import dev.redress.app.access.Desk;
import dev.redress.app.access.Needs;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.platform.Download;
import dev.redress.app.platform.Page;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.Role.Power;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making the file with which a dispute goes to a forum. */
@Page
@RequestMapping("/workbench/complaints/{year:\\d{4}}/{number:\\d+}/referral-file")
class ReferralPages {

    /** Which case of the institution of whoever asks. */
    record CaseAddress(int year, long number) {
        String path() {
            return "/workbench/complaints/" + year + "/" + number;
        }
    }

    private final ReferralHandOut files;
    private final Cases cases;
    private final CaseLaw law;
    private final Readings readings;
    private final RegisterNumbers numbers;
    private final Desk desk;

    ReferralPages(
            ReferralHandOut files, Cases cases, CaseLaw law, Readings readings, RegisterNumbers numbers, Desk desk) {
        this.files = files;
        this.cases = cases;
        this.law = law;
        this.readings = readings;
        this.numbers = numbers;
        this.desk = desk;
    }

    /** @param forum chosen beforehand; empty to choose here */
    @Needs(Power.HANDLE)
    @GetMapping
    String show(
            CaseAddress address,
            @RequestParam(defaultValue = "") String forum,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        Desk.Place place = desk.place();
        RecordedCase recorded = cases.require(numbers.require(place.institution(), address.year(), address.number()));
        Circumstances circumstances = law.of(recorded, place.member().actor());
        Map<String, ForumTerms> forums = new LinkedHashMap<>();
        circumstances
                .procedure()
                .forums()
                .forEach(it -> circumstances
                        .procedure()
                        .forum(it.code())
                        .ifPresent(terms -> forums.put(it.code(), terms.value())));
        model.addAttribute("path", address.path());
        model.addAttribute("registerNumber", recorded.file().entry().number().printed());
        model.addAttribute("forums", forums);
        model.addAttribute("forum", forum);
        model.addAttribute(
                "complainants", recorded.file().entry().complainants().size());
        model.addAttribute(
                "purposes", circumstances.procedure().purposes().value().entries());
        model.addAttribute("opened", readings.of(recorded, place.member()).isPresent());
        return "dispute/referral-file";
    }

    /** That it goes out is recorded before it does. */
    @Needs(Power.HANDLE)
    @PostMapping
    ResponseEntity<byte[]> make(
            CaseAddress address,
            @RequestParam(defaultValue = "") String forum,
            @RequestParam(defaultValue = "1") int complainant,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String recipient,
            @RequestParam(defaultValue = "") String evidence) {
        Desk.Place place = desk.place();
        CaseRef ref = numbers.require(place.institution(), address.year(), address.number());
        ReferralHandOut.Made made = files.handOut(
                ref,
                place.member(),
                new ReferralHandOut.Wish(
                        forum, complainant, ground, given(recipient).orElse(forum), given(evidence)));
        return Download.of(made.name(), made.zip());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(it -> !it.isEmpty());
    }
}
