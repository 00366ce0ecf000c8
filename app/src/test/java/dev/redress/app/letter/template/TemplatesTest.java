package dev.redress.app.letter.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.RuleFiles;
import dev.redress.core.rulebook.CaseDays;
import dev.redress.core.rulebook.LetterKind;
import dev.redress.core.rulebook.LetterKind.Paper;
import dev.redress.core.rulebook.LetterPart;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final Lawbook LAWBOOK = Lawbook.load(RuleFiles.ofTheProject());
    private static final Templates TEMPLATES = Templates.load(RuleFiles.ofTheProject(), LAWBOOK);

    @TempDir
    Path folder;

    /** A letter that an institution sends, in one of its languages. */
    record Sent(String institution, LetterKind kind, String language) {
        @Override
        public String toString() {
            return institution + " " + kind.code() + " " + language;
        }
    }

    static Stream<Sent> sent() {
        return LAWBOOK.institutions().stream()
                .flatMap(institution -> LAWBOOK
                        .rulebook(institution)
                        .forCase(CaseDays.all(LocalDate.of(2026, 3, 2)))
                        .letters()
                        .value()
                        .entries()
                        .stream()
                        .flatMap(kind -> LAWBOOK.rulebook(institution).institution().languages().stream()
                                .map(language -> new Sent(institution, kind, language))));
    }

    private static String text(String institution, Paper paper, String language) {
        return Examples.text(TEMPLATES.of(institution, paper, language).fill(Examples.named()));
    }

    @ParameterizedTest
    @MethodSource("sent")
    @DisplayName("X-8: every kind of letter, in every language of its institution, prints all of its mandatory parts")
    void everyLetterHasItsParts(Sent sent) {
        Template template = TEMPLATES.of(sent.institution(), sent.kind().paper(), sent.language());
        String text = Examples.text(template.fill(Examples.named()));
        for (LetterKind.Demand demand : sent.kind().parts()) {
            assertThat(PartsPlaced.missing(List.of(demand), template)).isEmpty();
            List<String> printed = PartsPlaced.placeholders(demand.part()).stream()
                    .map(name -> "«" + name.word() + "»")
                    .filter(text::contains)
                    .toList();
            assertThat(printed.isEmpty())
                    .as(demand.part().word())
                    .isEqualTo(PartsPlaced.placeholders(demand.part()).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("sent")
    @DisplayName("X-8: a letter is whole with nothing but its mandatory parts")
    void aLetterNeedsOnlyItsParts(Sent sent) {
        Template template = TEMPLATES.of(sent.institution(), sent.kind().paper(), sent.language());
        Map<Placeholder, Value> values = new EnumMap<>(Placeholder.class);
        List<Placeholder> always = List.of(
                Placeholder.DOCUMENT, Placeholder.INSTITUTION, Placeholder.CONTACT, Placeholder.REGISTER_NUMBER);
        Map<Placeholder, Value> all = Examples.named();
        always.forEach(name -> values.put(name, all.get(name)));
        sent.kind().parts().stream()
                .flatMap(demand -> PartsPlaced.placeholders(demand.part()).stream())
                .forEach(name -> values.put(name, all.get(name)));
        if (sent.kind().paper() == Paper.EXTENSION_NOTICE) {
            values.put(Placeholder.OLD_DUE_DATE, Value.of("old")); // known of every clock that is extended
        }
        if (sent.kind().paper() == Paper.TRANSFER) {
            values.put(Placeholder.TRANSFERRED_TO, Value.of("unit")); // what the act itself says
        }
        if (sent.kind().paper() == Paper.REGISTER_EXTRACT) {
            values.put(Placeholder.LETTER_DATE, Value.of("today"));
        }
        Filled letter = template.fill(values);
        assertThat(Examples.text(letter)).doesNotContain("{", "}", "  ", " .", "\n\n");
        assertThat(letter.pieces()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("sent")
    void a_letter_is_neither_a_note_nor_a_brochure(Sent sent) {
        long words =
                text(sent.institution(), sent.kind().paper(), sent.language()).split("\\s+").length;
        assertThat(words).isBetween(80L, 280L);
    }

    @Test
    @DisplayName("NEO-33: the acknowledgement names register number and receiving officer, and how to ask")
    void acknowledgement() {
        for (String language : Templates.LANGUAGES) {
            assertThat(text("neo", Paper.ACKNOWLEDGEMENT, language))
                    .contains("«register-number»", "«receipt-date»", "«officer»", "«due-date»", "«status-address»");
        }
    }

    @Test
    @DisplayName("NEO-9, DBS-14, ALMA-32: the extension notice names the old and the new day and the reason")
    void extensionNotice() {
        for (String language : Templates.LANGUAGES) {
            assertThat(text("neo", Paper.EXTENSION_NOTICE, language))
                    .contains("«old-due-date»", "«new-due-date»", "«extension-condition»", "«extension-reason»");
        }
    }

    @Test
    @DisplayName("ALMA-44, ALMA-45, ALMA-46: the reply gives outcome, reasons, executor, contact data and attachments")
    void response() {
        for (String language : Templates.LANGUAGES) {
            assertThat(text("alma", Paper.RESPONSE, language))
                    .contains("«outcome»", "«reasons»", "«executor»", "«executor-contact»", "«attachments»")
                    .contains("«remedies»", "«remedies-until»", "«offer-until»");
        }
    }

    @Test
    @DisplayName("ALMA-48: the one reply to several lists all of them")
    void collectiveResponse() {
        for (String language : Templates.LANGUAGES) {
            assertThat(text("alma", Paper.COLLECTIVE_RESPONSE, language)).contains("- «complainants»");
        }
    }

    @Test
    @DisplayName("ALMA-9: the notice of an office names number and contact person")
    void informationNotice() {
        for (String language : Templates.LANGUAGES) {
            assertThat(text("alma", Paper.INFORMATION_NOTICE, language)).contains("«office»", "«officer»", "«contact»");
        }
    }

    @Test
    @DisplayName("ALMA-43: a reply is signed by the chairman, a branch director or an authorised person")
    void almaSigners() {
        LetterKind reply = kind("alma", "response");
        assertThat(reply.tiers())
                .allSatisfy(tier -> assertThat(tier.signedBy())
                        .containsExactlyInAnyOrder("chairman", "branch-director", "authorised-person"));
        assertThat(reply.neededFor()).extracting(Enum::name).containsExactly("WRITTEN");
    }

    @Test
    @DisplayName("DBS-27: the name of a document is the institution's own")
    void ownNames() {
        assertThat(kind("neo", "response").titles().in("en")).isEqualTo("Complaint response letter");
        assertThat(kind("sub", "response").titles().in("id")).isEqualTo("Surat hasil penyelesaian pengaduan");
        assertThat(kind("alma", "response").titles().in("ky")).isEqualTo("Кайрылууга жооп");
    }

    @Test
    void no_language_is_made_up() {
        assertThatThrownBy(() -> TEMPLATES.of("neo", Paper.RESPONSE, "de"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("id, en, ru, ky, and not in 'de'");
    }

    @Test
    void every_missing_template_is_named() {
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .delete("letters/refusal.ky.txt")
                .delete("letters/response.id.txt");
        assertThat(problems(files))
                .containsExactlyInAnyOrder("letters/refusal.ky.txt: is missing", "letters/response.id.txt: is missing");
    }

    @Test
    void a_part_without_a_place_is_named_with_rule_and_source() {
        RuleFiles files = RuleFiles.copyOfTestland(folder).replace("letters/response.ru.txt", "{outcome}", "—");
        assertThat(problems(files))
                .containsExactly("letters/response.ru.txt: has no place that always prints 'outcome', which"
                        + " institutions/testland/letters demands (Testland procedure Section 8)");
    }

    @Test
    void a_part_in_a_condition_of_something_else_has_no_place() {
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .replace("letters/response.en.txt", "{outcome}", "{?executor}{outcome}{/executor}");
        assertThat(problems(files)).singleElement().asString().contains("always prints 'outcome'");
    }

    @Test
    void an_institution_may_word_a_letter_in_its_own_way_and_has_to_keep_its_parts() {
        String own = "institutions/testland/letters/transfer.en.txt";
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .write(own, "subject: {document}\nclosing: Bye,\n\n{register-number} {reasons} {contact}\n");
        Templates templates = Templates.load(files.root(), Lawbook.load(files.root()));
        assertThat(templates.of("testland", Paper.TRANSFER, "en").placeholders())
                .hasSize(4);
        assertThat(templates.of("other", Paper.TRANSFER, "en").placeholders()).hasSizeGreaterThan(4);

        files.replace(own, "{reasons} ", "");
        assertThat(problems(files)).singleElement().asString().startsWith(own + ": has no place");
    }

    @Test
    void wrong_files_are_named_with_the_place_of_the_fault() {
        RuleFiles files = RuleFiles.copyOfTestland(folder)
                .write("letters/responce.en.txt", "x")
                .write("letters/response.fr.txt", "x")
                .replace("letters/transfer.en.txt", "{transferred-to}", "{transfered-to}");
        assertThat(problems(files))
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).startsWith("letters/responce.en.txt: no template is called"))
                .anySatisfy(problem -> assertThat(problem).startsWith("letters/response.fr.txt: no template is called"))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("letters/transfer.en.txt:12:15: ")
                        .contains("'transfered-to'; the nearest is 'transferred-to'"));
    }

    @Test
    void every_part_has_a_place_or_is_drawn_with_every_letter() {
        assertThat(Arrays.stream(LetterPart.values())
                        .filter(part -> PartsPlaced.placeholders(part).isEmpty())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(LetterPart.LETTER_DATE, LetterPart.ADDRESSEE, LetterPart.LANGUAGE);
    }

    private static List<String> problems(RuleFiles files) {
        Lawbook lawbook = Lawbook.load(files.root());
        return catchThrowableOfType(TemplatesInvalid.class, () -> Templates.load(files.root(), lawbook))
                .problems();
    }

    private static LetterKind kind(String institution, String code) {
        return LAWBOOK.rulebook(institution)
                .forCase(CaseDays.all(LocalDate.of(2026, 3, 2)))
                .letters()
                .value()
                .find(code)
                .orElseThrow();
    }
}
