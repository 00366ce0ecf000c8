package dev.redress.app.demo;

import static dev.redress.app.demo.Told.complaint;
import static dev.redress.app.demo.Told.person;
import static dev.redress.app.demo.Told.unknown;

/** A microfinance company: Russian and Kyrgyz, many ways in, one journal. */
final class AlmaStories implements Stories {

    @Override
    public String institution() {
        return "alma";
    }

    @Override
    public void tell(Teller teller) {
        teller.tell(
                "penalty",
                complaint(
                        "office",
                        "ru",
                        0,
                        person(
                                "customer",
                                "Мария Волкова",
                                "г. Бишкек, ул. Токомбаева, 14",
                                "volkova@example.com",
                                "",
                                ""),
                        "Пеня начислена неправильно",
                        "Платёж внесён в последний день срока, чек приложен, но пеня всё равно начислена."),
                story -> story.acknowledged("email")
                        .assigned()
                        .extended("additional-check", 10, "Нужна сверка с платёжной системой.")
                        .extensionNotified("telephone"));
        teller.tell(
                "schedule",
                complaint(
                        "whatsapp",
                        "ky",
                        0,
                        person(
                                "customer",
                                "Кубаныч Орозов",
                                "Ош ш., Курманжан Датка көч., 5",
                                "",
                                "+996 555 000 118",
                                ""),
                        "Төлөм графиги боюнча",
                        "Мага берилген график менен тиркемедеги график ар башка. Кайсынысы туура экенин түшүндүрүп бериңиз."),
                story -> story.acknowledged("telephone").assigned());
        teller.tell(
                "rude-employee",
                complaint(
                        "email",
                        "ru",
                        0,
                        person(
                                "customer",
                                "Игорь Кравцов",
                                "г. Каракол, ул. Ленина, 3",
                                "kravtsov@example.com",
                                "",
                                ""),
                        "Грубость сотрудника",
                        "Сотрудник офиса отказался объяснить договор и повысил голос. Прошу разобраться и ответить письменно."),
                story -> story.acknowledged("email")
                        .assigned()
                        .decided(
                                "satisfied",
                                "Факт подтвердился. С сотрудником проведена беседа, договор Вам разъяснит руководитель офиса.",
                                "Вы можете обратиться в Национальный банк Кыргызской Республики или в суд.")
                        .dispatched("email"));
        teller.tell(
                "collective-water",
                complaint(
                                "review-book",
                                "ky",
                                0,
                                person(
                                        "reporter",
                                        "Назгүл Эсенова",
                                        "Нарын ш., Жусуп көч., 9",
                                        "",
                                        "+996 700 000 231",
                                        ""),
                                "Кезек күтүү үчүн орундуктар",
                                "Кеңседе кары адамдар үчүн орундуктар жетишсиз. Дагы экөөнү койсоңуздар жакшы болор эле.")
                        .ofKind("suggestion"),
                _ -> {});
        teller.tell(
                "no-name",
                complaint(
                        "post",
                        "ru",
                        0,
                        unknown("reporter"),
                        "Без темы",
                        "В вашем офисе не выдают чеки. Письмо без подписи и без обратного адреса."),
                story -> story.leftWithoutConsideration(
                        "anonymous", "Нет ни имени, ни контактов, ни адреса; ответить некому."));
        teller.tell(
                "call-on-loan",
                complaint(
                        "call-centre",
                        "ky",
                        0,
                        person(
                                "customer",
                                "Анара Бейшеева",
                                "Жалал-Абад ш., Эркиндик көч., 40",
                                "",
                                "+996 770 000 902",
                                ""),
                        "Чалуулар көп",
                        "Насыя төлөнгөн, бирок дагы эле күнүнө бир нече жолу чалышат."),
                story -> story.acknowledged("telephone").assigned().askedToWrite("telephone"));
        teller.leftAtTheCounter(
                "handed-in",
                complaint(
                        "by-hand",
                        "ru",
                        0,
                        person("customer", "Сергей Ли", "г. Токмок, ул. Мира, 22", "", "+996 550 000 467", ""),
                        "Справка о погашении",
                        "Прошу выдать справку о полном погашении; в офисе отказали устно."));
    }
}
