package dev.redress.bench.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Invented complaints. Their texts are as long as real ones: 600 published narratives have 743 characters in the
 * median and 1,026 on average.
 */
final class DrawnComplaints {

    private static final double MEDIAN = 743;
    /** Of the logarithm; gives the average of the real ones. */
    private static final double SPREAD = 0.8;

    private static final int LONGEST = 8_000;

    private static final List<String> WORDS = List.of(
            "the",
            "card",
            "was",
            "charged",
            "twice",
            "for",
            "one",
            "purchase",
            "and",
            "nobody",
            "has",
            "answered",
            "my",
            "letter",
            "of",
            "March",
            "although",
            "branch",
            "promised",
            "a",
            "refund",
            "within",
            "three",
            "days",
            "account",
            "statement",
            "shows",
            "fee",
            "I",
            "never",
            "agreed",
            "to",
            "transfer",
            "did",
            "not",
            "arrive",
            "at",
            "bank",
            "kartu",
            "saya",
            "ditagih",
            "dua",
            "kali",
            "карта",
            "списали",
            "дважды");

    private static final List<String> NAMES =
            List.of("Ayu Lestari", "Bima Saputra", "Citra Dewi", "Dimas Pratama", "Eka Wulandari", "Fajar Nugroho");

    private final Random random;

    DrawnComplaints(long seed) {
        this.random = new Random(seed);
    }

    /** Whole requests for {@code POST /api/institutions/…/complaints}, each with another complaint. */
    List<byte[]> requests(int count, String institution, String host, String token) {
        return Stream.generate(this::body)
                .limit(count)
                .map(body -> request(institution, host, token, body))
                .toList();
    }

    private static byte[] request(String institution, String host, String token, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = """
                POST /api/institutions/%s/complaints HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(institution, host, token, content.length).getBytes(StandardCharsets.US_ASCII);
        byte[] request = java.util.Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, request, head.length, content.length);
        return request;
    }

    private String body() {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return """
                {"kind":"complaint","channel":"email","language":"id","subject":"%s","substance":"%s",
                "complainants":[{"kinds":["customer"],"name":"%s","address":"Jalan Melati %d, Jakarta",
                "email":"%s@example.org","phone":"+62 812 %08d","customerNumber":"%010d"}]}""".formatted(
                        text(40),
                        text(length()),
                        name,
                        1 + random.nextInt(300),
                        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'),
                        random.nextInt(100_000_000),
                        random.nextInt(1_000_000_000));
    }

    private int length() {
        return (int) Math.min(LONGEST, MEDIAN * Math.exp(SPREAD * random.nextGaussian()));
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString().strip();
    }
}
