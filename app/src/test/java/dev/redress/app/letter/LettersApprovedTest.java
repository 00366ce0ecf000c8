package dev.redress.app.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.ledger.CaseLaw;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Readings;
import dev.redress.app.ledger.RecordedCase;
import dev.redress.app.letter.paper.PdfA;
import dev.redress.app.letter.template.Placeholder;
import dev.redress.app.letter.template.Template;
import dev.redress.app.letter.template.Templates;
import dev.redress.app.letter.template.Value;
import dev.redress.app.register.RegisterNumbers;
import dev.redress.core.complaint.Actor;
import dev.redress.core.rulebook.LetterKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every paper in every language, printed on an invented case and compared with what somebody has read and approved. Who
 * changes a wording looks at what is left in {@code target/letters} and copies it to {@code src/test/approved/letters}.
 */
class LettersApprovedTest extends LettersOnTrial {

    private static final Path APPROVED = Path.of("src/test/approved/letters");
    private static final Path PRINTED = Path.of("target/letters");
    private static final String HOUSE = "testland";
    private static final String ZONE = "Asia/Dili";
    private static final String NUMBER = "EXAMPLE/0000/000000";

    @Autowired
    private LetterPress press;

    @Autowired
    private LetterValues values;

    @Autowired
    private HousePapers papers;

    @Autowired
    private Shelf shelf;

    @Autowired
    private CaseLaw law;

    @Autowired
    private Cases cases;

    @Autowired
    private Readings readings;

    @Autowired
    private RegisterNumbers numbers;

    @BeforeEach
    void aTuesday() {
        time.set("2026-10-06T10:00", ZONE);
    }

    static Stream<Arguments> letters() {
        return Arrays.stream(LetterKind.Paper.values())
                .flatMap(kind -> Templates.LANGUAGES.stream().map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    @DisplayName("ALMA-9, ALMA-40, DBS-27, NEO-33, X-8: every paper says in every language what was approved")
    void saysWhatWasApproved(LetterKind.Paper kind, String language) throws Exception {
        byte[] pdf = printed(kind, language);

        String text = text(pdf);

        assertThat(text)
                .as(kind.word() + " in " + language)
                .doesNotContain("\uFFFD", "{", "}", "null")
                .contains("1 / ");
        compare(kind, language, pdf, text);
    }

    @ParameterizedTest
    @MethodSource("letters")
    @DisplayName("NEO-35, X-8: every paper in every language is PDF/A-2a and PDF/UA-1, before and after the seal")
    void mayBeKeptAndReadAloud(LetterKind.Paper kind, String language) throws Exception {
        byte[] sealed = press.printAndSeal(HOUSE, paper(kind, language));
        byte[] pdf = printed(kind, language);

        assertThat(PdfA.brokenRules(pdf)).isEmpty();
        assertThat(PdfA.brokenAccess(pdf)).isEmpty();
        assertThat(PdfA.brokenRules(sealed)).isEmpty();
        assertThat(PdfA.brokenAccess(sealed)).isEmpty();
    }

    @Test
    @DisplayName("Nothing is approved that is no letter")
    void everyApprovedFileIsOfALetter() throws Exception {
        List<String> expected = letters()
                .map(Arguments::get)
                .map(of -> ((LetterKind.Paper) of[0]).word() + "." + of[1] + ".txt")
                .toList();
        try (Stream<Path> files = Files.list(APPROVED)) {
            List<String> approved =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(approved).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static void compare(LetterKind.Paper kind, String language, byte[] pdf, String text) throws IOException {
        String name = kind.word() + "." + language + ".txt";
        Path approved = APPROVED.resolve(name);
        String expected = Files.exists(approved) ? Files.readString(approved) : "";
        if (!text.equals(expected)) {
            Files.createDirectories(PRINTED);
            Files.writeString(PRINTED.resolve(name), text);
            Files.write(PRINTED.resolve(kind.word() + "." + language + ".pdf"), pdf);
        }
        assertThat(text)
                .as(
                        "Read app/target/letters/%s, look at the PDF beside it, and approve it by: cp app/target/letters/%s"
                                + " app/%s",
                        name, name, approved)
                .isEqualTo(expected);
    }

    private byte[] printed(LetterKind.Paper kind, String language) {
        dev.redress.app.letter.paper.Paper paper = paper(kind, language);
        return kind == LetterKind.Paper.INFORMATION_NOTICE ? press.printLarge(paper) : press.print(paper);
    }

    private dev.redress.app.letter.paper.Paper paper(LetterKind.Paper kind, String language) {
        return switch (kind) {
            case COMPLAINT_FORM -> papers.form(HOUSE, language);
            case INFORMATION_NOTICE -> papers.notice(HOUSE, office(language));
            case REGISTER_EXTRACT -> extract(language);
            default -> letter(kind, language);
        };
    }

    private dev.redress.app.letter.paper.Paper letter(LetterKind.Paper kind, String language) {
        Template template = shelf.inForce(HOUSE, kind, language);
        LocalDate today = law.now(HOUSE).toLocalDate();
        Map<Placeholder, Value> filling = InventedCase.values(
                law.procedureToday(HOUSE), kind, values.shown(language), today, "https://redress.example/status");
        boolean addressed = kind != LetterKind.Paper.ACKNOWLEDGEMENT;
        return press.paper(
                HOUSE,
                template,
                language,
                Written.of(filling, addressed ? InventedCase.addressee(language) : List.of(), Map.of()),
                new Signing(
                        law.institution(HOUSE).name(),
                        law.institution(HOUSE).contacts().in(language),
                        today,
                        Optional.of(word(filling, Placeholder.OFFICER)),
                        law.procedureToday(HOUSE)
                                .roles()
                                .value()
                                .find("signer")
                                .map(role -> values.shown(language).title(role.titles())),
                        word(filling, Placeholder.REGISTER_NUMBER),
                        "0123456789abcdef".repeat(4),
                        7,
                        "EXAMPLE-EXAMPLE",
                        "https://redress.example",
                        Instant.parse("2026-10-06T01:00:00Z")));
    }

    private static String word(Map<Placeholder, Value> filling, Placeholder place) {
        return filling.get(place) instanceof Value.Text(String text) ? text : "";
    }

    private Offices.Office office(String language) {
        Map<Placeholder, Value> filling = InventedCase.values(
                law.procedureToday(HOUSE),
                LetterKind.Paper.INFORMATION_NOTICE,
                values.shown(language),
                LocalDate.of(2026, 10, 6),
                "");
        return new Offices.Office(
                word(filling, Placeholder.OFFICE),
                LocalDate.of(2026, 1, 1),
                word(filling, Placeholder.OFFICER),
                "+000 000 0000",
                language,
                false,
                "all-round",
                Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Of a case of the register, whose number is of the day on which the tests run. */
    private dev.redress.app.letter.paper.Paper extract(String language) {
        Taken taken = taken(HOUSE, "email", language, SARI, "");
        String[] parts = taken.path().split("/");
        RecordedCase recorded =
                cases.require(numbers.require(HOUSE, Integer.parseInt(parts[2]), Long.parseLong(parts[3])));
        return papers.extract(
                recorded, new Actor.Program("test"), readings.ofProgram(recorded.ref(), "test", "settlement"));
    }

    /** In the order of the page, without what differs from case to case of the register. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            stripper.setPageEnd("\n----\n");
            return stripper.getText(document)
                            .lines()
                            .map(String::strip)
                            .collect(Collectors.joining("\n"))
                            .replaceAll("TSL/2026/\\d{6}", NUMBER)
                            .replaceAll("http://localhost:\\d+", "https://redress.example")
                            .replaceAll("[0-9a-f]{64}", "0123456789abcdef".repeat(4))
                            .strip()
                    + "\n";
        }
    }
}
