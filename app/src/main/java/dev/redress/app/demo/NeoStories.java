package dev.redress.app.demo;

import static dev.redress.app.demo.Told.complaint;
import static dev.redress.app.demo.Told.person;
import static dev.redress.app.demo.Told.representative;

/** A bank without branches in every town: mostly mail and telephone. */
final class NeoStories implements Stories {

    private static final String WAYS_ON =
            "Bila tidak sepakat, Anda dapat meminta fasilitasi OJK atau mengajukan sengketa ke LAPS SJK.";

    @Override
    public String institution() {
        return "neo";
    }

    @Override
    public void tell(Teller teller) {
        teller.tell(
                "transfer-lost",
                complaint(
                        "email",
                        "id",
                        2,
                        person(
                                "customer",
                                "Yuliana Tan",
                                "Jalan Melur 21, Medan",
                                "yuliana@example.com",
                                "",
                                "88210457"),
                        "Transfer tidak sampai",
                        "Saya mentransfer Rp 2.500.000 ke bank lain. Saldo berkurang tetapi penerima tidak menerima apa pun."),
                story -> story.acknowledged("email")
                        .assigned()
                        .assistance("coordination", "payments")
                        .extended("beyond-control", 10, "Menunggu jawaban bank penerima.")
                        .extensionNotified("email"));
        teller.tell(
                "account-locked",
                complaint(
                        "branch",
                        "id",
                        1,
                        person(
                                "customer",
                                "Eko Wibowo",
                                "Jalan Dahlia 9, Semarang",
                                "",
                                "+62 812 0000 4410",
                                "88199203"),
                        "Rekening diblokir tanpa pemberitahuan",
                        "Sejak Senin saya tidak bisa masuk ke aplikasi. Petugas hanya mengatakan menunggu."),
                story -> story.acknowledged("hand-delivery")
                        .assigned()
                        .documentsRequested("telephone", "Salinan kartu identitas dan buku tabungan"));
        teller.tell(
                "savings-rate",
                complaint(
                        "letter",
                        "id",
                        3,
                        representative(
                                "Hana Puspita",
                                "Jalan Flamboyan 2, Bogor",
                                "hana.p@example.com",
                                "88150031",
                                "Sukarno Wirya"),
                        "Bunga deposito ayah saya",
                        "Ayah saya dijanjikan bunga 6 persen secara tertulis. Yang dibayar hanya 4 persen."),
                story -> story.acknowledged("registered-post")
                        .assigned()
                        .decided(
                                "explanation",
                                "Bunga 6 persen berlaku untuk tiga bulan pertama, seperti tertulis di halaman 2 formulir yang"
                                        + " ditandatangani.",
                                WAYS_ON)
                        .dispatched("registered-post")
                        .objected("Pada formulir yang saya simpan halaman 2 tidak ada. Mohon diperiksa kembali."));
        teller.tell(
                "machine-kept-notes",
                complaint(
                        "branch",
                        "id",
                        2,
                        person(
                                "customer",
                                "Bambang Sudarto",
                                "Jalan Cempaka 17, Bandung",
                                "bambang@example.com",
                                "+62 812 0000 9921",
                                "88177310"),
                        "Uang tidak keluar dari mesin",
                        "Mesin ATM mengembalikan kartu tetapi tidak mengeluarkan Rp 5.000.000 yang sudah didebit."),
                story -> story.acknowledged("hand-delivery")
                        .assigned()
                        .decided("explanation", "Menurut catatan mesin, uang telah keluar seluruhnya.", WAYS_ON)
                        .dispatched("registered-post")
                        .rejected("Rekaman kamera belum diperiksa.")
                        .disputed()
                        .losing(5_000_000)
                        .examined()
                        .papersFor("ojk-facilitation")
                        .referred("ojk-facilitation")
                        .agreed("ojk-facilitation")
                        .meeting(7));
        teller.tell(
                "fee-by-telephone",
                complaint(
                        "telephone",
                        "id",
                        1,
                        person("customer", "Rini Astuti", "Jalan Teratai 5, Solo", "", "+62 813 0000 7712", "88204466"),
                        "Biaya bulanan yang tidak jelas",
                        "Penelepon menanyakan biaya Rp 15.000 yang muncul tiga bulan berturut-turut."),
                oral -> {
                    oral.assigned().askedToWrite("telephone");
                    teller.tell(
                            "fee-in-writing",
                            complaint(
                                            "email",
                                            "id",
                                            0,
                                            person(
                                                    "customer",
                                                    "Rini Astuti",
                                                    "Jalan Teratai 5, Solo",
                                                    "rini@example.com",
                                                    "+62 813 0000 7712",
                                                    "88204466"),
                                            "Biaya bulanan yang tidak jelas",
                                            "Seperti diminta melalui telepon, terlampir rincian mutasi tiga bulan.")
                                    .continuing(oral.number()),
                            written -> written.acknowledged("email").assigned());
                });
        teller.tell(
                "other-bank",
                complaint(
                        "email",
                        "en",
                        2,
                        person("customer", "Marta Lim", "Jalan Nuri 30, Jakarta", "marta@example.com", "", "88160777"),
                        "Card of another bank swallowed",
                        "Your machine at the station kept the card that another bank gave me."),
                story -> story.acknowledged("email")
                        .assigned()
                        .refused(
                                "not-our-product",
                                "Kartu itu diterbitkan bank lain; mesin tersebut juga bukan milik kami. Alamat bank penerbit"
                                        + " sudah kami sampaikan."));
    }
}
