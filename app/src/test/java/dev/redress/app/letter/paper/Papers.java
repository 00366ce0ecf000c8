package dev.redress.app.letter.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Papers of Testland, one in each language and with every kind of block. */
final class Papers {

    static final Instant MADE_AT = Instant.parse("2026-11-03T02:15:30Z");
    static final List<String> LANGUAGES = List.of("id", "en", "ru", "ky");

    private static final Map<String, Words> WORDS = Map.of(
            "en",
            new Words(
                    "Testland Savings Bank",
                    "Testville, 3 November 2026",
                    "Response to your complaint R-2026-000117",
                    "Dear Ms Ratna Wulandari,\nWe have examined your complaint about a withdrawal that you did not make. "
                            + "This letter tells you what we found, what we decided and what you can do if you do not agree.",
                    "What we decided",
                    List.of("Register number", "Received on", "Amount", "Outcome"),
                    List.of("R-2026-000117", "Monday, 19 October 2026", "Rp 500.000.000,00", "Upheld in part"),
                    List.of(
                            "The machine recorded two attempts within forty seconds, the second without a card.",
                            "The camera shows nobody at the machine at that moment.",
                            "The fee of the second attempt was charged although no money was given out."),
                    List.of("Day", "What happened", "Amount"),
                    "Your signature, if you accept the offer",
                    List.of("Yours sincerely,", "Budi Santoso", "Head of complaint handling"),
                    "Register of complaints · R-2026-000117",
                    "Check this letter:"),
            "id",
            new Words(
                    "Bank Tabungan Testland",
                    "Testville, 3 November 2026",
                    "Tanggapan atas pengaduan Anda R-2026-000117",
                    "Yth. Ibu Ratna Wulandari,\nKami telah memeriksa pengaduan Anda mengenai penarikan yang tidak Anda lakukan. "
                            + "Surat ini menjelaskan hasil pemeriksaan, keputusan kami, dan langkah yang dapat Anda tempuh "
                            + "apabila Anda tidak setuju.",
                    "Keputusan kami",
                    List.of("Nomor registrasi", "Diterima pada", "Jumlah", "Hasil"),
                    List.of("R-2026-000117", "Senin, 19 Oktober 2026", "Rp 500.000.000,00", "Diterima sebagian"),
                    List.of(
                            "Mesin mencatat dua percobaan dalam empat puluh detik, yang kedua tanpa kartu.",
                            "Kamera tidak memperlihatkan seorang pun di depan mesin pada saat itu.",
                            "Biaya percobaan kedua dibebankan meskipun tidak ada uang yang dikeluarkan."),
                    List.of("Tanggal", "Kejadian", "Jumlah"),
                    "Tanda tangan Anda, apabila menerima tawaran ini",
                    List.of("Hormat kami,", "Budi Santoso", "Kepala Penanganan Pengaduan"),
                    "Register pengaduan · R-2026-000117",
                    "Periksa surat ini:"),
            "ru",
            new Words(
                    "Сберегательный банк Тестландии",
                    "Тествилль, 3 ноября 2026 года",
                    "Ответ на ваше обращение R-2026-000117",
                    "Уважаемая Гульнара Асанова!\nМы рассмотрели ваше обращение о снятии денег, которого вы не совершали. "
                            + "В этом письме сказано, что мы установили, какое решение приняли и что вы можете сделать, "
                            + "если не согласны с ним.",
                    "Наше решение",
                    List.of("Регистрационный номер", "Получено", "Сумма", "Результат"),
                    List.of(
                            "R-2026-000117",
                            "понедельник, 19 октября 2026 года",
                            "500 000,00 сомов",
                            "Удовлетворено частично"),
                    List.of(
                            "Банкомат записал две попытки в течение сорока секунд, вторую — без карты.",
                            "На записи камеры в этот момент у банкомата никого нет.",
                            "Комиссия за вторую попытку была списана, хотя деньги выданы не были."),
                    List.of("День", "Что произошло", "Сумма"),
                    "Ваша подпись, если вы принимаете предложение",
                    List.of("С уважением,", "Бакыт Осмонов", "Начальник отдела рассмотрения обращений"),
                    "Журнал обращений · R-2026-000117",
                    "Проверить письмо:"),
            "ky",
            new Words(
                    "Тестландия аманат банкы",
                    "Тествилл, 2026-жылдын 3-ноябры",
                    "R-2026-000117 кайрылууңузга жооп",
                    "Урматтуу Гүлнара Асанова!\nСиз жасабаган акча алуу жөнүндө кайрылууңузду карап чыктык. "
                            + "Бул катта эмнени аныктаганыбыз, кандай чечим кабыл алганыбыз жана макул болбосоңуз эмне кыла "
                            + "аларыңыз жазылган.",
                    "Биздин чечим",
                    List.of("Каттоо номери", "Алынган күнү", "Суммасы", "Жыйынтыгы"),
                    List.of(
                            "R-2026-000117",
                            "дүйшөмбү, 2026-жылдын 19-октябры",
                            "500 000,00 сом",
                            "Жарым-жартылай канааттандырылды"),
                    List.of(
                            "Банкомат кырк секунддун ичинде эки аракетти жазган, экинчиси картасыз болгон.",
                            "Ал учурда банкоматтын жанында эч ким жок экени камерадан көрүнөт.",
                            "Акча берилбесе да, экинчи аракет үчүн комиссия кармалган."),
                    List.of("Күнү", "Эмне болду", "Суммасы"),
                    "Сунушту кабыл алсаңыз, колуңуз",
                    List.of("Урматтоо менен,", "Бакыт Осмонов", "Кайрылууларды кароо бөлүмүнүн башчысы"),
                    "Кайрылуулар журналы · R-2026-000117",
                    "Катты текшерүү:"));

    private record Words(
            String institution,
            String dated,
            String title,
            String text,
            String heading,
            List<String> labels,
            List<String> values,
            List<String> items,
            List<String> head,
            String blank,
            List<String> signatory,
            String imprint,
            String verification) {}

    private Papers() {}

    /** A letter with every kind of block, about a page and a half long. */
    static Paper letter(String language) {
        Words words = WORDS.get(language);
        List<Block.Fact> facts = new ArrayList<>();
        for (int fact = 0; fact < words.labels.size(); fact++) {
            facts.add(new Block.Fact(words.labels.get(fact), words.values.get(fact)));
        }
        List<Block> body = List.of(
                new Block.Paragraph(words.text),
                new Block.Facts(facts),
                new Block.Heading(words.heading),
                new Block.Items(words.items),
                new Block.Paragraph(words.text.substring(words.text.indexOf('\n') + 1)),
                new Block.Grid(
                        words.head,
                        List.of(
                                List.of("2026-10-12", words.items.getFirst(), "500.000.000,00"),
                                List.of("2026-10-12", words.items.getLast(), "7.500,00"))),
                new Block.Blank(words.blank, 2));
        return paper(language, words, body);
    }

    /** A letter with this body. */
    static Paper letter(String language, Block... body) {
        return paper(language, WORDS.get(language), List.of(body));
    }

    private static Paper paper(String language, Words words, List<Block> body) {
        return new Paper(
                language,
                words.title,
                new Letterhead(
                        words.institution,
                        List.of("Jalan Merdeka 1, 10110 Testville", "+62 21 5550 117 · complaints@testland.example"),
                        words.dated,
                        List.of(
                                words.text.contains("Ratna") ? "Ratna Wulandari" : "Гүлнара Асанова",
                                "Jalan Melati 7",
                                "10220 Testville")),
                body,
                Optional.of(new Signatory(words.signatory.get(0), words.signatory.get(1), words.signatory.get(2))),
                new Imprint(
                        List.of(words.imprint, "14 208 · 9f2c 41aa 07d3 5be8"),
                        Optional.of(new Verification(
                                "https://complaints.testland.example/check/9f2c41aa07d35be8", words.verification))),
                MADE_AT);
    }

    /** Everywhere the same hostile text, and one of each kind of block. */
    static Paper everywhere(String text) {
        return new Paper(
                "en",
                text,
                new Letterhead(text, List.of(text), text, List.of(text, text)),
                List.of(
                        new Block.Heading(text),
                        new Block.Paragraph(text),
                        new Block.Facts(List.of(new Block.Fact(text, text))),
                        new Block.Items(List.of(text)),
                        new Block.Blank(text, 1),
                        new Block.Grid(List.of(text, text), List.of(List.of(text, text)))),
                Optional.of(new Signatory(text, text, text)),
                new Imprint(
                        List.of(text),
                        Optional.of(new Verification("https://complaints.testland.example/check", text))),
                MADE_AT);
    }
}
