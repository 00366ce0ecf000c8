package dev.redress.app.demo;

import static dev.redress.app.demo.Told.complaint;
import static dev.redress.app.demo.Told.person;

/** An invented savings and loan in an invented country, beside the imported narratives. */
final class TestlandStories implements Stories {

    private static final String WAYS_ON = "You may turn to the Testland ombudsman within 60 days of this letter.";

    @Override
    public String institution() {
        return "testland";
    }

    @Override
    public void tell(Teller teller) {
        teller.tell(
                "cheque",
                complaint(
                        "branch",
                        "en",
                        1,
                        person(
                                "customer",
                                "Edith Marlow",
                                "4 Lighthouse Road, Port Test",
                                "edith@example.com",
                                "",
                                "T-4471"),
                        "Cheque paid to the wrong account",
                        "The cheque bears my name and was credited to somebody else with a similar name."),
                story -> story.acknowledged("email")
                        .assigned()
                        .extended("expert-needed", 10, "The signature has to be compared by an expert.")
                        .extensionNotified("email"));
        teller.tell(
                "loan-for-boat",
                complaint(
                        "letter",
                        "id",
                        1,
                        person(
                                "customer",
                                "Mateus Lobo",
                                "Jalan Pantai 2, Port Test",
                                "mateus@example.com",
                                "",
                                "T-3120"),
                        "Pinjaman perahu",
                        "Angsuran dihitung dari jumlah yang lebih besar daripada yang saya terima."),
                story -> story.acknowledged("email")
                        .assigned()
                        .documentsRequested("email", "Salinan perjanjian dan bukti pencairan"));
        teller.tell(
                "card-in-post",
                complaint(
                        "telephone",
                        "en",
                        0,
                        person("customer", "Noel Barker", "9 Mill Lane, Northbridge", "", "+670 7712 3400", "T-5090"),
                        "Card never came",
                        "The caller has been waiting for a card for three weeks."),
                _ -> {});
        teller.tell(
                "statement",
                complaint(
                        "email",
                        "ru",
                        1,
                        person(
                                "customer",
                                "Вера Климова",
                                "12 Garden Street, Port Test",
                                "vera@example.com",
                                "",
                                "T-2208"),
                        "Ошибка в выписке",
                        "В выписке за октябрь указан чужой адрес. Прошу исправить и подтвердить, кому она была отправлена."),
                story -> story.acknowledged("email")
                        .assigned()
                        .decided(
                                "upheld",
                                "Адрес исправлен. Выписка ушла только Вам: письмо вернулось к нам нераспечатанным.",
                                WAYS_ON)
                        .dispatched("email"));
        teller.tell(
                "praise-and-wish",
                complaint(
                                "branch-book",
                                "ky",
                                1,
                                person("reporter", "Асел Төлөева", "", "asel@example.com", "", ""),
                                "Кыргызча маалымат",
                                "Тейлөө жакшы. Кыргызча буклет да болсо дагы жакшы болмок. 🌿")
                        .ofKind("suggestion"),
                story -> story.acknowledged("email").assigned());
    }
}
