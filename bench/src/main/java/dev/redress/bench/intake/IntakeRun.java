package dev.redress.bench.intake;

import dev.redress.bench.intake.IntakeCommand.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** One run: a fresh Redress, all levels through HTTP, then PostgreSQL alone with the rows that this has stored. */
final class IntakeRun {

    private static final String INSTITUTION = "neo";
    private static final int REQUESTS = 4_000;
    private static final int PLAIN_CASES = 2_000;
    /** The program's own warm-up, before the first level: what it compiles here, it has compiled for all levels. */
    private static final Duration COMPILING = Duration.ofSeconds(20);

    private final Path home;
    private final Path data;
    private final long seed;
    private final Duration warmUp;
    private final Duration measured;

    IntakeRun(Path home, Path data, long seed, Duration warmUp, Duration measured) {
        this.home = home;
        this.data = data;
        this.seed = seed;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    List<Level> measure(List<Integer> clients, boolean plain, Optional<Path> profile) throws Exception {
        String token = HexFormat.of().formatHex(SecureRandom.getSeed(32));
        List<Level> levels = new ArrayList<>();
        try (RunningRedress redress = RunningRedress.start(home, data)) {
            OwnerAccess owner = OwnerAccess.in(data);
            owner.makeOfficer(INSTITUTION, token);
            List<byte[]> requests = new DrawnComplaints(seed).requests(REQUESTS, INSTITUTION, redress.host(), token);
            Client.Maker http = ordinal -> new HttpClient(redress.address(), requests, ordinal * 61);
            long answered = new ClosedLoop(Duration.ZERO, COMPILING, () -> usage(redress, owner))
                    .run(8, http)
                    .answered();
            for (int i = 0; i < clients.size(); i++) {
                boolean last = i == clients.size() - 1;
                Level level = level(
                        redress,
                        owner,
                        clients.get(i),
                        "HTTP, numbers in groups",
                        http,
                        last ? profile : Optional.empty());
                answered += level.figures().answered();
                levels.add(level);
            }
            requireAllStored(owner, answered);
            if (plain) {
                PlainTables tables = PlainTables.prepare(owner, INSTITUTION, PLAIN_CASES);
                for (int count : clients) {
                    levels.add(level(
                            redress,
                            owner,
                            count,
                            "one transaction each",
                            ordinal -> PlainClient.gapFree(tables, ordinal),
                            Optional.empty()));
                }
                for (int count : clients) {
                    PlainTables empty = PlainTables.prepare(owner, INSTITUTION, PLAIN_CASES);
                    AtomicLong counter = new AtomicLong();
                    levels.add(level(
                            redress,
                            owner,
                            count,
                            "one each, gaps allowed",
                            ordinal -> PlainClient.withGaps(empty, counter, ordinal),
                            Optional.empty()));
                }
            }
        }
        return levels;
    }

    private Level level(
            RunningRedress redress,
            OwnerAccess owner,
            int clients,
            String way,
            Client.Maker maker,
            Optional<Path> profile)
            throws Exception {
        System.err.printf("%s, %d clients ...%n", way, clients);
        ClosedLoop loop = new ClosedLoop(warmUp, measured, () -> usage(redress, owner));
        if (profile.isEmpty()) {
            return new Level(clients, way, loop.run(clients, maker));
        }
        redress.beginRecording(warmUp);
        Figures figures = loop.run(clients, maker);
        redress.endRecording(profile.get());
        Costs.of(profile.get()).print(System.out);
        return new Level(clients, way, figures);
    }

    private static Usage usage(RunningRedress redress, OwnerAccess owner) {
        try {
            return new Usage(
                    redress.processorNanos(),
                    redress.databaseProcessorNanos(),
                    ProcessHandle.current()
                            .info()
                            .totalCpuDuration()
                            .orElse(Duration.ZERO)
                            .toNanos(),
                    owner.flushes());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was measured is worth nothing unless every answer is in the register, under a number without gaps. */
    private static void requireAllStored(OwnerAccess owner, long answered) throws SQLException {
        long entries = owner.number("select count(*) from register_entry");
        long highest = owner.number("select max(number) from register_entry");
        long cases = owner.number("select count(distinct case_id) from ledger");
        if (entries != answered || highest != answered || cases != answered) {
            throw new IllegalStateException("%d answers, %d entries up to number %d, %d cases in the ledger"
                    .formatted(answered, entries, highest, cases));
        }
        System.err.printf("%d answers, all in the register, no number missing%n", answered);
    }
}
