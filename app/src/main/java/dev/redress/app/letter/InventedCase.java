package dev.redress.app.letter;

import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.letter.template.Value;
import dev.redress.app.platform.Shown;
import dev.redress.core.complaint.Remedies;
import dev.redress.core.rulebook.Catalogue;
import dev.redress.core.rulebook.ClockRule;
import dev.redress.core.rulebook.ExtensionCondition;
import dev.redress.core.rulebook.ExtensionRule;
import dev.redress.core.rulebook.Form;
import dev.redress.core.rulebook.ForumPaper;
import dev.redress.core.rulebook.ForumTerms;
import dev.redress.core.rulebook.Ground;
import dev.redress.core.rulebook.InForce;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.Procedure;
import dev.redress.core.rulebook.Titles;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A case that never was, with a value for every place that a real one can fill: what people would write is invented, in
 * the language of the letter; what the rules say is the institution's own.
 */
final class InventedCase {

    private static final String ADDRESS = "address";

    /** No two are the same, and they stand in the order in which a case has them. In days from that of the letter. */
    private static final Map<Placeholder, Integer> DAYS = Map.ofEntries(
            Map.entry(Placeholder.RECEIPT_DATE, -13),
            Map.entry(Placeholder.REGISTERED_ON, -12),
            Map.entry(Placeholder.OBJECTION_ON, -5),
            Map.entry(Placeholder.ORAL_ANSWER_ON, -4),
            Map.entry(Placeholder.WITHDRAWN_ON, -2),
            Map.entry(Placeholder.ENDED_ON, -1),
            Map.entry(Placeholder.LETTER_DATE, 0),
            Map.entry(Placeholder.OLD_DUE_DATE, 1),
            Map.entry(Placeholder.DUE_DATE, 2),
            Map.entry(Placeholder.DOCUMENTS_UNTIL, 10),
            Map.entry(Placeholder.OFFER_UNTIL, 14),
            Map.entry(Placeholder.NEW_DUE_DATE, 15));

    /** In days from that of the letter. */
    private static final int GOING_OUTSIDE = 60;

    private final Procedure procedure;
    private final Paper paper;
    private final Shown show;
    private final LocalDate today;
    private final Properties invented;
    private final Map<Placeholder, Value> values = new EnumMap<>(Placeholder.class);

    private InventedCase(Procedure procedure, Paper paper, Shown show, LocalDate today) {
        this.procedure = procedure;
        this.paper = paper;
        this.show = show;
        this.today = today;
        this.invented = read(show.language());
    }

    /**
     * What is put into the places.
     *
     * @param today the day of the letter
     * @param status address of the page that says where a case stands
     */
    static Map<Placeholder, Value> values(
            Procedure procedure, Paper paper, Shown show, LocalDate today, String status) {
        InventedCase all = new InventedCase(procedure, paper, show, today);
        all.written();
        all.house();
        all.rules();
        all.extension();
        all.forums();
        all.put(Placeholder.STATUS_ADDRESS, status);
        return all.values;
    }

    /** Name and address of whom it goes to. */
    static List<String> addressee(String language) {
        Properties invented = read(language);
        List<String> lines = new ArrayList<>();
        lines.add(invented.getProperty(Placeholder.ADDRESSEE.word()));
        lines.addAll(invented.getProperty(ADDRESS).lines().toList());
        return lines;
    }

    private void written() {
        DAYS.forEach((place, days) -> put(place, show.longDate(today.plusDays(days))));
        for (Placeholder place : Placeholder.values()) {
            String word = place.word();
            // What people write in one kind of letter would be nonsense in another.
            Optional.ofNullable(invented.getProperty(word + "." + paper.word()))
                    .or(() -> Optional.ofNullable(invented.getProperty(word)))
                    .ifPresent(text -> put(place, text));
        }
    }

    private void house() {
        ProcedureOnPaper said = new ProcedureOnPaper(procedure, show);
        put(
                Placeholder.DOCUMENT,
                procedure
                        .letters()
                        .value()
                        .find(paper.word())
                        .map(kind -> show.title(kind.titles()))
                        .orElse(paper.word()));
        put(Placeholder.INSTITUTION, procedure.institution().name());
        put(Placeholder.CONTACT, procedure.institution().contacts().in(show.language()));
        values.put(Placeholder.CHANNELS, Value.of(said.channels()));
        values.put(Placeholder.IDENTITY_FIELDS, Value.of(said.identity()));
        put(Placeholder.OPENING_HOURS, said.openingHours().orElse("09:00 – 17:00"));
        values.put(Placeholder.LAW, Value.of(said.basis()));
    }

    private void rules() {
        put(Placeholder.STATE, show.word("letter-state", "under-examination"));
        procedure.submissions().value().entries().stream()
                .findFirst()
                .ifPresent(it -> put(Placeholder.SUBMISSION_KIND, it.titles()));
        procedure.channels().value().entries().stream()
                .filter(it -> it.active())
                .findFirst()
                .ifPresent(it -> put(Placeholder.CHANNEL, it.titles()));
        procedure.response().value().outcomes().entries().stream()
                .findFirst()
                .ifPresent(it -> put(Placeholder.OUTCOME, it.titles()));
        InForce<Catalogue<Ground>> grounds =
                paper == Paper.REFUSAL ? procedure.refusal() : procedure.leftWithoutConsideration();
        // Not the first, which is often that nobody knows who wrote.
        grounds.value().entries().stream()
                .reduce((_, last) -> last)
                .ifPresent(it -> put(Placeholder.GROUND, it.titles()));
    }

    private void extension() {
        procedure.rulebook().clocks().stream()
                .filter(clock -> clock.runsFor(Form.WRITTEN, "complaint") && clock.isCalled("response"))
                .map(ClockRule::terms)
                .flatMap(terms -> terms.forCase(procedure.days()).value().extension().stream())
                .findFirst()
                .ifPresent(this::extension);
    }

    private void extension(ExtensionRule rule) {
        put(Placeholder.EXTENSION_BY, show.term(rule.length()));
        rule.conditions().entries().stream()
                .findFirst()
                .map(ExtensionCondition::titles)
                .ifPresent(it -> put(Placeholder.EXTENSION_CONDITION, it));
    }

    private void forums() {
        List<ForumTerms> forums = procedure.forums().stream()
                .map(forum -> forum.terms().forCase(procedure.days()).value())
                .toList();
        if (forums.isEmpty()) {
            return;
        }
        ForumTerms first = forums.stream()
                .filter(forum -> forum.proceeding() == ForumTerms.Proceeding.FACILITATION)
                .findFirst()
                .orElseGet(forums::getFirst);
        put(Placeholder.FORUM, first.titles());
        first.addressees().entries().stream()
                .findFirst()
                .ifPresent(it -> put(Placeholder.FORUM_ADDRESSEE, it.titles()));
        values.put(
                Placeholder.FORUM_PAPERS,
                Value.of(first.papers().entries().stream()
                        .filter(it -> it.neededWhen() == ForumPaper.NeededWhen.ALWAYS)
                        .map(it -> show.title(it.titles()))
                        .toList()));
        values.put(Placeholder.WAYS, Value.of(forums.stream().map(this::way).toList()));
        values.put(
                Placeholder.REMEDIES_UNTIL,
                Value.of(forums.stream().map(this::remedy).toList()));
    }

    private String remedy(ForumTerms forum) {
        Remedies.Time time = forum.window()
                .flatMap(window -> procedure.rulebook().clocks().stream()
                        .filter(clock -> clock.isCalled(window))
                        .findFirst())
                .map(clock -> clock.terms().forCase(procedure.days()).value().term())
                .<Remedies.Time>map(term -> new Remedies.Time.FromThisLetter(term, today.plusDays(GOING_OUTSIDE)))
                .orElseGet(Remedies.Time.NotLimited::new);
        return WaysInLetters.remedy(show.title(forum.titles()), time, show);
    }

    private String way(ForumTerms forum) {
        return show.text(
                forum.window().isPresent() ? "ways.line.until" : "ways.line",
                show.title(forum.titles()),
                show.text("ways.standing.open"),
                show.longDate(today.plusDays(GOING_OUTSIDE)));
    }

    private void put(Placeholder place, Titles titles) {
        put(place, show.title(titles));
    }

    private void put(Placeholder place, String text) {
        values.put(
                place,
                place.shape() == Placeholder.Shape.LIST ? Value.of(text.lines().toList()) : Value.of(text));
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        try (InputStream file =
                InventedCase.class.getResourceAsStream("/letter/examples." + language + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("The program has no examples in '" + language + "'");
            }
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }
}
