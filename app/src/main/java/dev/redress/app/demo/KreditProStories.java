package dev.redress.app.demo;

import static dev.redress.app.demo.Told.complaint;
import static dev.redress.app.demo.Told.person;

/** Peer-to-peer lending: lenders, borrowers, and people who are neither. */
final class KreditProStories implements Stories {

    private static final String WAYS_ON =
            "Jika Anda tidak menyetujui tanggapan ini, Anda dapat mengajukan sengketa ke LAPS SJK atau pengadilan.";

    @Override
    public String institution() {
        return "kreditpro";
    }

    @Override
    public void tell(Teller teller) {
        teller.tell(
                "double-instalment",
                complaint(
                        "email",
                        "id",
                        1,
                        person(
                                "borrower",
                                "Wulan Maharani",
                                "Jalan Anggrek 12, Bandung",
                                "wulan.m@example.com",
                                "",
                                ""),
                        "Angsuran terpotong dua kali",
                        "Angsuran bulan ini dipotong dua kali dari rekening saya, pada hari yang sama. Saya sudah"
                                + " mengirim bukti mutasi rekening. Mohon kelebihannya dikembalikan."),
                story -> story.acknowledged("email")
                        .assigned()
                        .priority("high", "Dana yang terpotong adalah uang sewa rumah.")
                        .firstResponse(
                                "email",
                                "Kami sudah menerima bukti mutasi dan memeriksanya dengan bagian pembayaran."));
        teller.tell(
                "late-payout",
                complaint(
                        "contact-form",
                        "id",
                        2,
                        person("lender", "Surya Atmaja", "Jalan Kenari 3, Surabaya", "surya.a@example.com", "", ""),
                        "Pengembalian dana pemberi pinjaman terlambat",
                        "Dana yang jatuh tempo minggu lalu belum masuk ke akun saya. Status di aplikasi sudah lunas."),
                story -> story.acknowledged("email")
                        .assigned()
                        .assistance("coordination", "treasury")
                        .extended("beyond-control", 10, "Bank kustodian baru menjawab minggu depan.")
                        .extensionNotified("email"));
        teller.tell(
                "interest-question",
                complaint(
                                "social-media",
                                "id",
                                0,
                                person("reporter", "Novi", "", "novi@example.com", "", ""),
                                "Bertanya tentang bunga",
                                "Apakah bunga pinjaman 14 hari sudah termasuk biaya administrasi? 🙂")
                        .ofKind("question"),
                _ -> {});
        teller.tell(
                "collector-calls",
                complaint(
                        "live-chat",
                        "id",
                        3,
                        person("borrower", "Arif Budiman", "Jalan Cemara 8, Depok", "arif.b@example.com", "", ""),
                        "Penagih menelepon kantor saya",
                        "Penagih menelepon atasan saya dan menyebut jumlah utang saya. Itu bukan kontak darurat yang saya"
                                + " berikan."),
                story -> story.acknowledged("chat")
                        .assigned()
                        .priority("emergency", "Data pribadi disebut kepada pihak lain.")
                        .decided(
                                "settlement-offer",
                                "Panggilan itu terjadi karena kesalahan kami. Kami meminta maaf, telah menghapus nomor kantor"
                                        + " Anda dan membebaskan denda bulan ini.",
                                WAYS_ON)
                        .dispatched("email"));
        teller.tell(
                "not-a-user",
                complaint(
                        "email",
                        "en",
                        1,
                        person("reporter", "Paul Irving", "", "p.irving@example.com", "", ""),
                        "My name was used for a loan",
                        "I never opened an account with you, yet I received a reminder for a loan. Please tell me which data"
                                + " you hold about me."),
                story -> story.acknowledged("email")
                        .assigned()
                        .documentsRequested("email", "A copy of the reminder and of an identity document"));
    }
}
