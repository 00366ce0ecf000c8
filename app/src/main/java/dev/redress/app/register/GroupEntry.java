package dev.redress.app.register;

import dev.redress.app.intake.Registered;
import dev.redress.app.intake.Registrar;
import dev.redress.app.ledger.CaseRef;
import dev.redress.app.ledger.Cases;
import dev.redress.app.ledger.Cases.BegunCase;
import dev.redress.app.ledger.EventJson;
import dev.redress.app.ledger.Vault;
import dev.redress.app.party.Minors;
import dev.redress.app.party.PortalKeys;
import dev.redress.core.complaint.CaseClock;
import dev.redress.core.complaint.CaseFile;
import dev.redress.core.complaint.CaseHistory;
import dev.redress.core.complaint.Complaint;
import dev.redress.core.complaint.ComplaintAct;
import dev.redress.core.complaint.ComplaintEvent;
import dev.redress.core.complaint.ComplaintRules;
import dev.redress.core.complaint.RegisterNumber;
import dev.redress.core.complaint.Registration;
import dev.redress.core.complaint.Ruling;
import dev.redress.core.rulebook.RegisterRule;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Enters a group of submissions in one transaction: takes their numbers, makes their cases, stores them. */
@Component
class GroupEntry {

    private static final String PORTAL = "portal";

    private record Series(String institution, int year) {}

    private record Entered(Prepared prepared, BegunCase begun, Registered registered) {}

    private final Cases cases;
    private final Vault vault;
    private final JdbcTemplate jdbc;
    private final InstantSource now;
    private final TransactionTemplate transaction;
    private final RegisterNumbers numbers;
    private final ApplicationEventPublisher events;
    private final PortalKeys keys;
    private final Minors minors;

    GroupEntry(
            Cases cases,
            Vault vault,
            JdbcTemplate jdbc,
            InstantSource now,
            TransactionTemplate transaction,
            RegisterNumbers numbers,
            ApplicationEventPublisher events,
            PortalKeys keys,
            Minors minors) {
        this.keys = keys;
        this.minors = minors;
        this.cases = cases;
        this.vault = vault;
        this.jdbc = jdbc;
        this.now = now;
        this.transaction = transaction;
        this.numbers = numbers;
        this.events = events;
    }

    /** All of them or none. */
    List<Registered> enter(List<Prepared> group) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Map<Series, Long> next = takeNumbers(group);
            List<Entered> entered = new ArrayList<>(group.size());
            for (Prepared prepared : group) {
                Series series = series(prepared);
                long number = next.merge(series, 1L, Long::sum) - 1;
                entered.add(begin(prepared, series.year(), number));
            }
            store(entered);
            entered.forEach(this::tellOfContinuation);
            return entered.stream().map(Entered::registered).toList();
        }));
    }

    private void tellOfContinuation(Entered entered) {
        var entry = entered.begun().recorded().file().entry();
        entry.continues().ifPresent(oral -> {
            CaseRef ref = numbers.require(entered.registered().institution(), oral.year(), oral.number());
            events.publishEvent(new ContinuedSubmission(ref, entry.number()));
        });
    }

    private static Series series(Prepared prepared) {
        return new Series(
                prepared.understood().institution(),
                prepared.circumstances().now().getYear());
    }

    /** Takes as many numbers of each series as the group needs, and gives the first of each. */
    private Map<Series, Long> takeNumbers(List<Prepared> group) {
        Map<Series, Long> wanted = new LinkedHashMap<>();
        group.forEach(prepared -> wanted.merge(series(prepared), 1L, Long::sum));
        Map<Series, Long> first = new LinkedHashMap<>();
        // In one order everywhere, so that two nodes never wait for each other.
        wanted.entrySet().stream()
                .sorted(java.util.Comparator.comparing(
                                (Map.Entry<Series, Long> e) -> e.getKey().institution())
                        .thenComparingInt(e -> e.getKey().year()))
                .forEach(entry -> {
                    Long last = jdbc.queryForObject(
                            """
                            insert into register_sequence as s (institution, year, last_number) values (?, ?, ?)
                            on conflict (institution, year) do update set last_number = s.last_number + excluded.last_number
                            returning last_number
                            """,
                            Long.class,
                            entry.getKey().institution(),
                            entry.getKey().year(),
                            entry.getValue());
                    first.put(entry.getKey(), Objects.requireNonNull(last) - entry.getValue() + 1);
                });
        return first;
    }

    private Entered begin(Prepared prepared, int year, long number) {
        var circumstances = prepared.circumstances();
        RegisterRule rule = circumstances.procedure().register().value();
        RegisterNumber registerNumber = new RegisterNumber(year, number, rule.print(year, number));
        var entry = prepared.entry().apply(registerNumber);
        String contact = circumstances.procedure().institution().contact();
        List<ComplaintEvent> events = new ArrayList<>(Registration.events(entry, circumstances));
        events.addAll(prepared.parties());
        if (entry.channel().equals(PORTAL)) {
            acknowledgeOnScreen(events, prepared, contact);
        }
        BegunCase begun = cases.prepare(
                prepared.sealing(),
                events,
                circumstances.today(),
                prepared.understood().actor(),
                prepared.session());
        CaseFile file = begun.recorded().file();
        Registered registered = new Registered(
                prepared.understood().institution(),
                prepared.sealing().ref().caseId(),
                registerNumber,
                entry.receivedOn(),
                entry.registeredAt(),
                entry.officer(),
                contact,
                prepared.keys().getFirst().secret(),
                file.clocks().stream()
                        .filter(CaseClock::running)
                        .map(clock -> new Registered.RunningTerm(
                                clock.clock(),
                                clock.deadline().due(),
                                clock.deadline().source().inWords()))
                        .toList(),
                others(prepared.keys()));
        return new Entered(prepared, begun, registered);
    }

    private static List<Registered.OtherSecret> others(List<PortalKeys.Fresh> keys) {
        return IntStream.range(1, keys.size())
                .mapToObj(i -> new Registered.OtherSecret(i + 1, keys.get(i).secret()))
                .toList();
    }

    /** The confirmation page of the portal is the acknowledgement, where the procedure lets it be one. */
    private static void acknowledgeOnScreen(List<ComplaintEvent> events, Prepared prepared, String contact) {
        Complaint complaint = CaseHistory.of(events);
        var circumstances = prepared.circumstances();
        var asProgram = new dev.redress.core.complaint.Circumstances(
                circumstances.procedure(),
                circumstances.calendars(),
                circumstances.now(),
                new dev.redress.core.complaint.Actor.Program(PORTAL));
        Ruling ruling = ComplaintRules.decide(
                complaint,
                new ComplaintAct.Acknowledge(
                        PORTAL, circumstances.today(), complaint.file().entry().officer(), contact),
                asProgram);
        if (ruling instanceof Ruling.Allowed(List<ComplaintEvent> acknowledged)) {
            events.addAll(acknowledged);
        }
    }

    private void store(List<Entered> entered) {
        Timestamp at = Timestamp.from(now.instant());
        List<Object[]> requests = entered.stream()
                .filter(e -> e.prepared().understood().request().isPresent())
                .map(e -> {
                    var request = e.prepared().understood().request().orElseThrow();
                    String institution = e.prepared().understood().institution();
                    byte[] answer = vault.sealRaw(
                            EventJson.write(e.registered()).getBytes(StandardCharsets.UTF_8),
                            "answer/" + institution + "/" + request.key());
                    return new Object[] {
                        institution,
                        request.key(),
                        request.hash(),
                        201,
                        answer,
                        at,
                        e.registered().caseId()
                    };
                })
                .toList();
        if (!requests.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into idempotency (institution, key, request_hash, status, answer, made_at, case_id)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    requests);
        }
        cases.begin(entered.stream().map(Entered::begun).toList());
        keys.begin(entered.stream().flatMap(e -> e.prepared().keys().stream()).toList());
        minors.begin(
                entered.stream().flatMap(e -> e.prepared().minors().stream()).toList());
        List<Object[]> intakes = entered.stream()
                .filter(e -> e.prepared().understood().intakeId().isPresent())
                .map(e -> new Object[] {
                    e.registered().caseId(),
                    at,
                    e.registered().institution(),
                    e.prepared().understood().intakeId().orElseThrow()
                })
                .toList();
        if (!intakes.isEmpty()) {
            // Whoever else brought the same intake here has settled it, or waits until this has.
            int[] settled = jdbc.batchUpdate(
                    "update intake set outcome = 'registered', case_id = ?, settled_at = ?"
                            + " where institution = ? and intake_id = ? and outcome <> 'registered'",
                    intakes);
            if (Arrays.stream(settled).anyMatch(rows -> rows != 1)) {
                throw new Registrar.IntakeSettled();
            }
        }
    }
}
