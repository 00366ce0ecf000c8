package dev.redress.bench.letters;

import dev.redress.app.letter.paper.Block;
import dev.redress.app.letter.paper.HouseKey;
import dev.redress.app.letter.paper.Imprint;
import dev.redress.app.letter.paper.Letterhead;
import dev.redress.app.letter.paper.Paper;
import dev.redress.app.letter.paper.PaperPrinter;
import dev.redress.app.letter.paper.PdfSeal;
import dev.redress.app.letter.paper.Signatory;
import dev.redress.app.letter.paper.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;

/** Makes letters of two pages, each with another number, and forgets them. */
final class Letters {

    private static final Instant MADE_AT = Instant.parse("2026-11-03T02:15:30Z");
    private static final String TEXT = "We have examined your complaint about a withdrawal that you did not make. This "
            + "letter tells you what we found, what we decided and what you can do if you do not agree. ";

    private final PaperPrinter printer = new PaperPrinter();
    private final PdfSeal seal = new PdfSeal(Optional.empty());
    private final HouseKey house = HouseKey.fresh("Bench Bank", MADE_AT.minusSeconds(86_400));

    /**
     * Makes letters side by side.
     *
     * @param goesOn whether the letter of this number, from 0, is still to be made
     * @return how many were made
     */
    long make(int threads, LongPredicate goesOn) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        AtomicLong made = new AtomicLong();
        List<Throwable> failed = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch ended = new CountDownLatch(threads);
        for (int thread = 0; thread < threads; thread++) {
            Thread.ofPlatform().start(() -> {
                try {
                    for (long number = next.getAndIncrement(); goesOn.test(number); number = next.getAndIncrement()) {
                        one(number);
                        made.incrementAndGet();
                    }
                } catch (Throwable failure) {
                    failed.add(failure);
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.getFirst());
        }
        return made.get();
    }

    private void one(long number) {
        try {
            byte[] pdf = seal.seal(printer.print(letter(number)), house, MADE_AT);
            if (pdf.length < 10_000) {
                throw new IllegalStateException("A letter of " + pdf.length + " bytes is none");
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Paper letter(long number) {
        String register = "R-2026-%06d".formatted(number);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 1; row <= 8; row++) {
            rows.add(List.of("2026-10-0" + row, "The machine recorded an attempt without a card.", "7.500,00"));
        }
        return new Paper(
                "en",
                "Response to your complaint " + register,
                new Letterhead(
                        "Bench Bank",
                        List.of("Jalan Merdeka 1, 10110 Testville", "complaints@bench.example"),
                        "Testville, 3 November 2026",
                        List.of("Ratna Wulandari", "Jalan Melati " + number, "10220 Testville")),
                List.of(
                        new Block.Paragraph(TEXT),
                        new Block.Facts(List.of(
                                new Block.Fact("Register number", register),
                                new Block.Fact("Received on", "Monday, 19 October 2026"),
                                new Block.Fact("Amount", "Rp 500.000.000,00"),
                                new Block.Fact("Outcome", "Upheld in part"))),
                        new Block.Heading("What we found"),
                        new Block.Grid(List.of("Day", "What happened", "Amount"), rows),
                        new Block.Paragraph(TEXT.repeat(4)),
                        new Block.Heading("What we decided"),
                        new Block.Items(List.of(TEXT, TEXT, TEXT)),
                        new Block.Paragraph(TEXT.repeat(3))),
                Optional.of(new Signatory("Yours sincerely,", "Budi Santoso", "Head of complaint handling")),
                new Imprint(
                        List.of("Register of complaints · " + register, "14 208 · 9f2c 41aa 07d3 5be8"),
                        Optional.of(new Verification("https://bench.example/check/" + register, "Check this letter:"))),
                MADE_AT);
    }
}
