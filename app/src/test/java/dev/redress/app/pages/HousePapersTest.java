package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.app.access.Exports;
import dev.redress.app.letter.paper.PdfSeal;
import dev.redress.app.letter.paper.SealCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Papers that are no letters: notices of offices, the form, extracts from the register")
class HousePapersTest extends SignedLetters {

    @BeforeEach
    void aWorkingMorning() {
        time.set("2026-10-14T10:00", "Asia/Bishkek");
    }

    private static Visitor.Page recorded(Visitor staff, String office, String person, String since) {
        return staff.form(staff.get("/workbench/offices"), "form[action$=offices]")
                .with("office", office)
                .with("contact-person", person)
                .with("telephone", "+996 550 770 146")
                .with("language", "ru")
                .with("since", since)
                .send();
    }

    @Test
    @DisplayName(
            "ALMA-9: the notice of an office names the number and the contact person of the day, and keeps the past")
    void notice() {
        Visitor staff = signedIn("offices-alma", "alma");
        recorded(staff, "Ош, центр", "Айгүл Сатарова", "2026-10-01");
        recorded(staff, "Ош, центр", "Бакыт Исаев", "2026-10-15");

        Visitor.Page offices = staff.get("/workbench/offices");
        assertThat(offices.text(".table-box:first-of-type")).contains("Ош, центр", "Айгүл Сатарова", "Russian");
        String notice = "/workbench/offices/notice?office=%D0%9E%D1%88%2C%20%D1%86%D0%B5%D0%BD%D1%82%D1%80";
        Visitor.Page today = staff.get(notice);
        assertThat(today.status()).isEqualTo(200);
        assertThat(text(today.bytes()))
                .contains("Айгүл Сатарова", "+996 550 770 146", "Ош, центр", "+996 559 88 22 22")
                .doesNotContain("Бакыт Исаев");

        time.set("2026-10-15T00:01", "Asia/Bishkek");
        assertThat(text(staff.get(notice).bytes())).contains("Бакыт Исаев").doesNotContain("Айгүл Сатарова");
        assertThat(staff.get("/workbench/offices").text("details:last-of-type"))
                .contains("Айгүл Сатарова", "Бакыт Исаев", "Name of offices-alma");
    }

    @Test
    @DisplayName("ALMA-9: who may neither oversee nor register changes no office, and nothing unreadable is recorded")
    void notByAnybody() {
        Visitor handler = signedIn("offices-clerk", "alma", "hr-manager");
        Visitor keeper = signedIn("offices-keeper", "alma");
        Visitor.Page form = keeper.get("/workbench/offices");

        Visitor.Page wrong = keeper.form(form, "form[action$=offices]")
                .with("office", "Нарын\nи ещё")
                .with("contact-person", " ")
                .with("telephone", "call me")
                .with("language", "id")
                .with("since", "2026-10-01")
                .send();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#wrong li")).hasSize(4);
        assertThat(keeper.get("/workbench/offices").text()).doesNotContain("Нарын");

        assertThat(handler.get("/workbench/offices").html().select("form[action$=offices]"))
                .isEmpty();
        Visitor.Page refused = handler.formTo(handler.get("/workbench/offices"), "/workbench/offices")
                .with("office", "Нарын")
                .send();
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    @DisplayName("ALMA-9: programs read and change offices too")
    void api() {
        String keeper = keeper("alma");
        Answer changed = done(post(keeper, "/api/institutions/alma/offices", """
                {"office": "Талас", "since": "2026-10-02", "contactPerson": "Нурбек Алиев",
                 "telephone": "+996 3422 5 00 00", "language": "ky"}"""));
        assertThat(changed.body()).contains("Талас", "Нурбек Алиев");
        Answer notice = get(keeper, "/api/institutions/alma/offices/notice?office=%D0%A2%D0%B0%D0%BB%D0%B0%D1%81");
        assertThat(notice.status()).isEqualTo(200);
        assertThat(notice.body()).startsWith("%PDF");
        done(post(keeper, "/api/institutions/alma/offices", """
                {"office": "Талас", "since": "2026-10-03", "contactPerson": "Нурбек Алиев",
                 "telephone": "+996 3422 5 00 00", "language": "ky", "closed": true}"""));
        assertThat(get(keeper, "/api/institutions/alma/offices").body()).doesNotContain("Талас");
        assertThat(post(keeper, "/api/institutions/alma/offices", "{\"office\": \"Талас\"}")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "neo, id, Nomor nasabah",
        "neo, en, Customer number",
        "alma, ru, Подпись",
        "alma, ky, Колу",
        "testland, ru, Дата",
        "alma, en, Подпись"
    })
    @DisplayName("The form on paper asks what the procedure asks, in the languages of the institution")
    void form(String institution, String language, String asked) {
        Visitor.Page form = visitor().get("/" + institution + "/complaint-form?language=" + language);

        assertThat(form.status()).isEqualTo(200);
        assertThat(text(form.bytes())).contains(asked).doesNotContain("……", "??");
        assertThat(visitor().get("/" + institution).html().select("a[href*=complaint-form]"))
                .hasSize(1);
    }

    @Test
    @DisplayName("An extract says what the register says, under seal, to who has opened the case")
    void extract() {
        Taken taken = taken("neo", "An extract is wanted", SARI);
        Visitor staff = signedIn("extract-neo", "neo");
        String path = "/workbench" + taken.path();
        assertThat(staff.formTo(staff.get(path), path + "/register-extract")
                        .send()
                        .status())
                .isEqualTo(403);
        Visitor.Page opened = openCase(staff, path);

        Visitor.Page extract =
                staff.form(opened, "form[action$=register-extract]").send();

        assertThat(extract.status()).isEqualTo(200);
        for (int more = 1; more < Exports.FREE; more++) {
            assertThat(staff.form(opened, "form[action$=register-extract]")
                            .send()
                            .status())
                    .isEqualTo(200);
        }
        Visitor.Page sixth =
                staff.form(opened, "form[action$=register-extract]").send();
        assertThat(sixth.status()).isEqualTo(403);
        assertThat(sixth.text()).contains("show again that it is you");
        assertThat(sixth.html().select("a[href*=step-up], [name=to]").outerHtml())
                .contains(path);
        assertThat(PdfSeal.verify(extract.bytes())).isInstanceOf(SealCheck.Intact.class);
        assertThat(text(extract.bytes()))
                .contains(taken.number(), "Response", "Ledger of the case")
                .doesNotContain("An extract is wanted", "Sari", "charged twice");
    }
}
