package dev.redress.app.ledger;

import dev.redress.core.complaint.PrivacyEvent.PersonalDataErased;
import dev.redress.core.ledger.ChainVerification;
import dev.redress.core.ledger.LedgerEntry;
import dev.redress.core.ledger.VaultRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the record: every hash and link of every chain, numbers of the register and of disputes without gap or repetition, texts in the
 * vault against their commitments, and every projected table against what the ledger gives.
 */
@Component
public class Verification {

    private static final int FAULTS_SHOWN = 100;
    private static final String ERASED = PersonalDataErased.class.getSimpleName();

    /**
     * What was found.
     *
     * @param cases how many chains
     * @param rows how many ledger rows
     * @param texts how many texts of the vault were opened and compared
     * @param erased how many cases no longer have a key
     * @param projected how many rows of tables were compared
     * @param faults what is wrong, the first {@value #FAULTS_SHOWN}
     */
    public record Report(long cases, long rows, long texts, long erased, long projected, List<String> faults) {

        public boolean sound() {
            return faults.isEmpty();
        }
    }

    private final LedgerRows ledger;
    private final Projections projections;
    private final Vault vault;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final List<RegisterCheck> checks;

    Verification(
            LedgerRows ledger,
            Projections projections,
            Vault vault,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            List<RegisterCheck> checks) {
        this.ledger = ledger;
        this.projections = projections;
        this.vault = vault;
        this.jdbc = jdbc;
        this.transaction = transaction;
        // One moment for everything that is compared, while others go on working.
        this.snapshot = new TransactionTemplate(
                Objects.requireNonNull(transaction.getTransactionManager(), "a template has its manager"));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        this.checks = List.copyOf(checks);
    }

    /** Reads everything, changes nothing. */
    public Report verify() {
        Run run = new Run();
        snapshot.executeWithoutResult(_ -> {
            for (String institution : ledger.institutions()) {
                run.institution(institution);
            }
        });
        return new Report(run.cases, run.rows, run.texts, run.erased, run.projected, List.copyOf(run.faults));
    }

    /**
     * Empties the projected tables and fills them from the ledger. One of which no row ever goes is put right where it
     * differs; a row too many there stays, and {@link #verify} names it.
     */
    public long rebuild() {
        long[] written = {0};
        transaction.executeWithoutResult(_ -> {
            for (Table table : projections.tables()) {
                if (!table.kept()) {
                    jdbc.update("delete from " + table.name());
                }
            }
            for (String institution : ledger.institutions()) {
                eachChain(institution, chain -> {
                    List<Row> rows = projections.rows(folded(chain));
                    projections.write(rows);
                    written[0] += rows.size();
                });
            }
        });
        return written[0];
    }

    /** Cases compared at once: enough that the database is asked seldom, few enough to hold them all. */
    private static final int GROUP = 500;

    private void eachChain(String institution, Consumer<List<LedgerEntry>> consumer) {
        List<LedgerEntry> chain = new ArrayList<>();
        ledger.eachOf(institution, entry -> {
            if (!chain.isEmpty() && !chain.getFirst().caseId().equals(entry.caseId())) {
                consumer.accept(List.copyOf(chain));
                chain.clear();
            }
            chain.add(entry);
        });
        if (!chain.isEmpty()) {
            consumer.accept(List.copyOf(chain));
        }
    }

    private static RecordedCase folded(List<LedgerEntry> chain) {
        LedgerEntry first = chain.getFirst();
        return Cases.fold(new CaseRef(first.institution(), first.caseId()), chain);
    }

    /** One pass over everything. */
    private final class Run {
        private long cases;
        private long rows;
        private long texts;
        private long erased;
        private long projected;
        private final List<String> faults = new ArrayList<>();

        void institution(String institution) {
            RegisterCheck.Held numbers = new RegisterCheck.Held(new TreeMap<>(), new TreeMap<>());
            List<RecordedCase> group = new ArrayList<>(GROUP);
            eachChain(institution, chain -> {
                chain(chain, numbers).ifPresent(group::add);
                if (group.size() == GROUP) {
                    compare(institution, group);
                    group.clear();
                }
            });
            compare(institution, group);
            projections
                    .tables()
                    .forEach(table -> StoredRows.withoutCase(jdbc, table, institution)
                            .forEach(caseId -> fault(institution + ": table " + table.name() + " has a row of case "
                                    + caseId + ", of which the ledger knows nothing")));
            numbers.register().forEach((year, taken) -> gaps(institution, year, taken));
            checks.forEach(check -> check.faults(institution, numbers).forEach(this::fault));
        }

        private Optional<RecordedCase> chain(List<LedgerEntry> chain, RegisterCheck.Held numbers) {
            cases++;
            rows += chain.size();
            ChainVerification verification = new ChainVerification();
            chain.forEach(verification::next);
            verification.faults().forEach(this::fault);
            String institution = chain.getFirst().institution();
            RecordedCase recorded;
            try {
                recorded = folded(chain);
            } catch (RuntimeException broken) {
                fault(institution + " case " + chain.getFirst().caseId() + ": its events make no case: "
                        + broken.getMessage());
                return Optional.empty();
            }
            var number = recorded.file().entry().number();
            if (!taken(numbers.register(), number.year(), number.number())) {
                fault(institution + ": register number " + number.printed() + " was given twice");
            }
            recorded.file().disputes().dispute().map(it -> it.file().number()).ifPresent(dispute -> {
                if (!taken(numbers.disputes(), dispute.year(), dispute.number())) {
                    fault(institution + ": dispute number " + dispute.printed() + " was given twice");
                }
            });
            vault(recorded.ref(), chain);
            return Optional.of(recorded);
        }

        private static boolean taken(Map<Integer, Set<Long>> numbers, int year, long number) {
            return numbers.computeIfAbsent(year, _ -> new HashSet<>()).add(number);
        }

        private void compare(String institution, List<RecordedCase> group) {
            if (group.isEmpty()) {
                return;
            }
            List<UUID> caseIds = group.stream().map(it -> it.ref().caseId()).toList();
            Map<Table, Map<List<?>, List<?>>> stored = new HashMap<>();
            for (Table table : projections.tables()) {
                stored.put(table, StoredRows.of(jdbc, table, institution, caseIds));
            }
            for (RecordedCase recorded : group) {
                for (Row row : projections.rows(recorded)) {
                    projected++;
                    compare(institution, row, stored.getOrDefault(row.table(), Map.of()));
                }
            }
            stored.forEach((table, left) -> left.keySet()
                    .forEach(key -> fault(institution + ": table " + table.name() + " has a row " + key
                            + " that the ledger does not give")));
        }

        private void compare(String institution, Row row, Map<List<?>, List<?>> stored) {
            List<?> expected = StoredRows.comparable(row);
            List<?> key = expected.subList(0, row.table().key().size());
            List<?> found = stored.remove(key);
            if (found == null) {
                fault(institution + ": table " + row.table().name() + " lacks the row " + key);
            } else if (!found.equals(expected)) {
                fault(institution + ": table " + row.table().name() + " has " + found + " where the ledger gives "
                        + expected);
            }
        }

        private void vault(CaseRef ref, List<LedgerEntry> chain) {
            Optional<SecretKey> key = vault.key(ref);
            boolean recorded = chain.stream().anyMatch(entry -> entry.kind().equals(ERASED));
            if (key.isPresent() && recorded) {
                fault(ref.institution() + " case " + ref.caseId() + ": its erasure is recorded, and its key is there");
            }
            if (key.isEmpty()) {
                if (vault.isErased(ref) && !recorded) {
                    fault(ref.institution() + " case " + ref.caseId()
                            + ": its key was destroyed, and nobody recorded an erasure");
                } else if (vault.isErased(ref)) {
                    erased++;
                } else {
                    fault(ref.institution() + " case " + ref.caseId() + ": its key is missing, and nobody erased it");
                }
                return;
            }
            Map<UUID, byte[]> sealed = new HashMap<>();
            jdbc.query(
                    "select text_id, sealed from vault where institution = ? and case_id = ?",
                    found -> {
                        sealed.put(found.getObject("text_id", UUID.class), found.getBytes("sealed"));
                    },
                    ref.institution(),
                    ref.caseId());
            for (LedgerEntry entry : chain) {
                for (VaultRef text : Commitments.in(entry.payload())) {
                    texts++;
                    byte[] content = sealed.get(text.text());
                    if (content == null) {
                        fault(ref.institution() + " case " + ref.caseId() + " row " + entry.sequence()
                                + ": its text is missing from the vault");
                    } else if (!kept(ref, text, content, key.get())) {
                        fault(ref.institution() + " case " + ref.caseId() + " row " + entry.sequence()
                                + ": its text is not what was recorded");
                    }
                }
            }
        }

        private boolean kept(CaseRef ref, VaultRef text, byte[] sealed, SecretKey key) {
            try {
                return vault.keeps(ref, text, sealed, key);
            } catch (VaultKeys.VaultUnreadable changed) {
                return false;
            }
        }

        private void gaps(String institution, int year, Set<Long> taken) {
            for (long number = 1; number <= taken.size(); number++) {
                if (!taken.contains(number)) {
                    fault(institution + ": the register of " + year + " has no number " + number);
                }
            }
        }

        private void fault(String fault) {
            if (faults.size() < FAULTS_SHOWN) {
                faults.add(fault);
            }
        }
    }
}
