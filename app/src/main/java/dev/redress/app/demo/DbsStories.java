package dev.redress.app.demo;

import static dev.redress.app.demo.Told.complaint;
import static dev.redress.app.demo.Told.person;

/** A bank whose counter, telephone and chat are all oral. */
final class DbsStories implements Stories {

    private static final String WAYS_ON = "You may ask OJK for facilitation, or bring the dispute to LAPS SJK.";

    @Override
    public String institution() {
        return "dbs";
    }

    @Override
    public void tell(Teller teller) {
        teller.tell(
                "card-abroad",
                complaint(
                        "email",
                        "en",
                        2,
                        person(
                                "customer",
                                "Clara Jensen",
                                "Jalan Senopati 44, Jakarta",
                                "clara@example.com",
                                "",
                                "DX-10442"),
                        "Card charged twice abroad",
                        "A hotel in Singapore charged my card twice on the same evening. The hotel says it was one payment."),
                story -> story.acknowledged("email")
                        .assigned()
                        .extended("special-research", 10, "The card scheme has to send the slip.")
                        .extensionNotified("email")
                        .note("The scheme's reference has been asked for by telephone."));
        teller.tell(
                "insured-loan",
                complaint(
                        "letter",
                        "id",
                        3,
                        person(
                                "customer",
                                "Dewi Paramita",
                                "Jalan Kemang 12, Jakarta",
                                "dewi@example.com",
                                "",
                                "DX-30871"),
                        "Premi asuransi pinjaman dipotong dua kali",
                        "Premi asuransi sebesar Rp 12.500.000 dipotong dua kali pada hari pencairan."),
                story -> story.acknowledged("registered-post")
                        .assigned()
                        .decided(
                                "explanation",
                                "Potongan kedua adalah premi untuk tahun kedua, sesuai polis.",
                                "Bila tidak sepakat, Anda dapat mengajukan sengketa ke LAPS SJK.")
                        .dispatched("registered-post")
                        .rejected("Polis saya hanya untuk satu tahun.")
                        .disputed()
                        .losing(12_500_000)
                        .examined()
                        .papersFor("laps-mediation")
                        .referred("laps-mediation"));
        teller.tell(
                "chat-limit",
                complaint(
                        "live-chat",
                        "id",
                        0,
                        person(
                                "customer",
                                "Gilang Ramadhan",
                                "Jalan Tebet 7, Jakarta",
                                "gilang@example.com",
                                "",
                                "DX-20190"),
                        "Batas transfer tiba-tiba turun",
                        "Batas transfer harian di aplikasi turun menjadi Rp 10 juta tanpa pemberitahuan."),
                _ -> {});
        teller.tell(
                "branch-queue",
                complaint(
                        "branch",
                        "id",
                        2,
                        person(
                                "customer",
                                "Melati Sihombing",
                                "Jalan Gatot 15, Jakarta",
                                "",
                                "+62 811 0000 3321",
                                "DX-11876"),
                        "Menunggu dua jam di cabang",
                        "Hanya satu loket dibuka dan nomor antrean saya dilewati dua kali."),
                story -> story.acknowledged("in-person")
                        .assigned()
                        .decided(
                                "explanation",
                                "Dua petugas sakit pada hari itu. Kami meminta maaf; nomor antrean Anda seharusnya dipanggil"
                                        + " kembali.",
                                "Anda dapat meminta fasilitasi OJK atau mengajukan sengketa ke LAPS SJK.")
                        .dispatched("telephone"));
        teller.tell(
                "mortgage-statement",
                complaint(
                        "letter",
                        "en",
                        3,
                        person(
                                "customer",
                                "Oliver Grant",
                                "Jalan Cipete 61, Jakarta",
                                "o.grant@example.com",
                                "",
                                "DX-15003"),
                        "Mortgage statement does not add up",
                        "The remaining sum in the March statement is higher than in February, although I paid on time."),
                story -> story.acknowledged("registered-post")
                        .assigned()
                        .priority("high", "The customer wants to sell the house this month.")
                        .decided(
                                "settlement-offer",
                                "The insurance premium was booked to the loan by mistake. We correct it and refund the interest.",
                                WAYS_ON));
        teller.tell(
                "taken-back",
                complaint(
                        "telephone",
                        "id",
                        1,
                        person(
                                "customer",
                                "Bambang Sutrisno",
                                "Jalan Kemang 3, Jakarta",
                                "",
                                "+62 815 0000 9034",
                                "DX-17721"),
                        "Kartu belum tiba",
                        "Kartu pengganti belum tiba setelah dua minggu."),
                story -> story.assigned().withdrawn("Kartu tiba keesokan harinya; penelepon menarik pengaduannya."));
    }
}
