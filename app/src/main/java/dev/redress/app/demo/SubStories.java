package dev.redress.app.demo;

import static dev.redress.app.demo.Told.complaint;
import static dev.redress.app.demo.Told.person;

/** A small bank with one unit for everything. */
final class SubStories implements Stories {

    @Override
    public String institution() {
        return "sub";
    }

    @Override
    public void tell(Teller teller) {
        teller.tell(
                "machine-kept-cash",
                complaint(
                        "branch",
                        "id",
                        1,
                        person("customer", "Siti Aminah", "Jalan Pasar 10, Malang", "", "+62 857 0000 1187", ""),
                        "Uang tidak keluar dari mesin",
                        "Mesin tidak mengeluarkan Rp 500.000 tetapi saldo saya berkurang."),
                story -> story.acknowledged("hand-delivery").assigned().priority("high", "Nasabah pensiunan."));
        teller.tell(
                "insurance-not-wanted",
                complaint(
                        "letter",
                        "id",
                        3,
                        person("customer", "Joko Susanto", "Jalan Raya 77, Kediri", "joko@example.com", "", ""),
                        "Asuransi yang tidak saya minta",
                        "Setiap bulan dipotong premi asuransi. Saya tidak pernah menandatangani apa pun."),
                story -> story.acknowledged("registered-post")
                        .assigned()
                        .extended("special-research", 10, "Arsip cabang lama sedang dicari.")
                        .extensionNotified("registered-post"));
        teller.tell(
                "forged-signature",
                complaint(
                        "branch",
                        "id",
                        2,
                        person("customer", "Sri Wahyuni", "Jalan Melati 3, Blitar", "", "+62 857 0000 3321", ""),
                        "Penarikan bukan oleh saya",
                        "Slip penarikan Rp 40.000.000 bukan tanda tangan saya."),
                story -> story.acknowledged("hand-delivery")
                        .assigned()
                        .decided(
                                "explanation",
                                "Tanda tangan pada slip sesuai dengan contoh tanda tangan di bank.",
                                "Bila tidak sepakat, Anda dapat mengajukan sengketa ke LAPS SJK.")
                        .dispatched("registered-post")
                        .rejected("Saya minta pemeriksaan ahli.")
                        .disputed()
                        .losing(40_000_000));
        teller.tell(
                "opening-hours",
                complaint(
                        "telephone",
                        "id",
                        0,
                        person("customer", "Ibu Halimah", "Jalan Sawah 2, Blitar", "", "+62 858 0000 6640", ""),
                        "Cabang tutup lebih awal",
                        "Cabang sudah tutup pukul dua padahal di pintu tertulis pukul tiga."),
                _ -> {});
        teller.tell(
                "early-repayment",
                complaint(
                        "email",
                        "id",
                        2,
                        person("customer", "Kevin Halim", "Jalan Ijen 18, Malang", "kevin@example.com", "", ""),
                        "Denda pelunasan dipercepat",
                        "Saya melunasi pinjaman lebih awal dan didenda 3 persen; perjanjian menyebut 1 persen."),
                story -> story.acknowledged("email")
                        .assigned()
                        .decided(
                                "settlement-offer",
                                "Perjanjian memang menyebut 1 persen. Selisihnya kami kembalikan.",
                                "Bila tidak sepakat, Anda dapat meminta fasilitasi OJK atau mengajukan sengketa ke LAPS SJK.")
                        .dispatched("email"));
    }
}
