package dev.redress.app.handling;

import dev.redress.app.access.Desk;
import dev.redress.app.access.People;
import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Reading;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.ledger.Sealing;
import dev.redress.app.platform.Problem;
import dev.redress.app.platform.Shown;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.Circumstances;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.Person;
import dev.redress.core.ledger.VaultRef;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case, with everything that can be done to it now; later steps put their acts on it too. */
@Component
public class CasePage {

    /** An act that was just tried and refused: its form is shown again, filled, with the reason beside it. */
    public record Tried(String act, Map<String, String> given, List<Problem.Reason> reasons) {
        static final Tried NONE = new Tried("", Map.of(), List.of());
    }

    private final CaseViews views;
    private final Cases cases;
    private final CaseLaw law;
    private final Readings readings;
    private final HistoryInWords history;
    private final People people;
    private final Desk desk;
    private final Handling handling;
    private final RegisterNumbers numbers;

    CasePage(
            CaseViews views,
            Cases cases,
            CaseLaw law,
            Readings readings,
            HistoryInWords history,
            People people,
            Desk desk,
            Handling handling,
            RegisterNumbers numbers) {
        this.views = views;
        this.cases = cases;
        this.law = law;
        this.readings = readings;
        this.history = history;
        this.people = people;
        this.desk = desk;
        this.handling = handling;
        this.numbers = numbers;
    }

    /** Which case of the institution of whoever asks. */
    public record Address(int year, long number) {
        String path() {
            return "/workbench/complaints/" + year + "/" + number;
        }
    }

    String show(Address address, Shown show, Model model) {
        return show(address, show, Tried.NONE, model);
    }

    /**
     * Tries an act. Done, the browser goes to the page of the case; refused, the page is shown with the reason beside
     * the form.
     *
     * @param noun of the act, as in the address
     * @param act read from the form; it may throw a problem of its own
     */
    public String act(
            Address address,
            String noun,
            Map<String, String> given,
            Function<Desk.Place, Function<Sealing, ComplaintAct>> act,
            Shown show,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Desk.Place place = desk.place();
        CaseRef ref = numbers.require(place.institution(), address.year(), address.number());
        try {
            handling.act(ref, place.member(), act.apply(place));
        } catch (Problem refused) {
            return refused(address, noun, given, refused, show, response, model);
        }
        next.addFlashAttribute("done", show.word("act-done", noun));
        return "redirect:" + address.path();
    }

    /** The page with the reason of a refusal beside the form of the act. */
    String refused(
            Address address,
            String noun,
            Map<String, String> given,
            Problem refused,
            Shown show,
            HttpServletResponse response,
            Model model) {
        response.setStatus(refused.status());
        return show(address, show, new Tried(noun, given, refused.reasons()), model);
    }

    private String show(Address address, Shown show, Tried tried, Model model) {
        Desk.Place place = desk.place();
        CaseRef ref = numbers.require(place.institution(), address.year(), address.number());
        RecordedCase recorded = cases.require(ref);
        Circumstances circumstances = law.of(recorded, place.member().actor());
        CaseView view = views.of(ref, place.member());
        Optional<Reading> reading = readings.of(recorded, place.member());
        var procedure = circumstances.procedure();
        model.addAttribute("case", view);
        model.addAttribute("clocks", runningFirst(view.clocks()));
        model.addAttribute("path", address.path());
        model.addAttribute("file", recorded.file());
        model.addAttribute("procedure", procedure);
        model.addAttribute(
                "options",
                ActOptions.of(recorded.file(), procedure, circumstances.today(), people.of(place.institution())));
        model.addAttribute("persons", persons(recorded, reading));
        model.addAttribute("parties", PartySection.of(recorded.file(), circumstances.today(), reading));
        model.addAttribute("history", history.of(ref, procedure.institution().zone(), show, reading));
        model.addAttribute(
                "possible",
                view.possible().stream()
                        .filter(it -> it.refusal().isEmpty())
                        .map(CaseView.PossibleAct::act)
                        .collect(Collectors.toSet()));
        model.addAttribute(
                "impossible",
                NotPossible.together(view.possible().stream()
                        .flatMap(it ->
                                it
                                        .refusal()
                                        .map(why -> NotPossible.of(show.word("act", it.act()), why, it.source()))
                                        .stream())
                        .toList()));
        model.addAttribute("tried", tried);
        model.addAttribute("given", new GivenAct(tried.given()));
        return "handling/case";
    }

    /** Terms that still run, soonest first; then those that are over, in the order of their start. */
    private static List<ClockView> runningFirst(List<ClockView> clocks) {
        return Stream.concat(
                        clocks.stream().filter(CasePage::runs).sorted(Comparator.comparing(ClockView::due)),
                        clocks.stream().filter(clock -> !runs(clock)))
                .toList();
    }

    private static boolean runs(ClockView clock) {
        return clock.stoppedOn().isEmpty() && clock.setAside().isEmpty();
    }

    private static List<Person> persons(RecordedCase recorded, Optional<Reading> reading) {
        Reading.Wanted wanted = new Reading.Wanted();
        List<VaultRef> identities = IntStream.rangeClosed(
                        1, recorded.file().entry().complainants().size())
                .mapToObj(place -> CaseViews.identity(recorded.file(), place))
                .toList();
        for (int i = 0; i < identities.size(); i++) {
            wanted.add("complainant " + (i + 1), identities.get(i));
        }
        Map<UUID, String> texts = reading.map(it -> it.texts(wanted)).orElse(Map.of());
        return identities.stream()
                .flatMap(
                        identity -> Optional.ofNullable(texts.get(identity.text()))
                                .map(json -> EventJson.read(json, Person.class))
                                .stream())
                .toList();
    }
}
