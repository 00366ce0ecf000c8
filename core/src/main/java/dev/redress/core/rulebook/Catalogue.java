package dev.redress.core.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An ordered list of coded entries of a procedure: its channels, its grounds, its outcomes. */
public record Catalogue<E extends Catalogue.Entry>(List<E> entries) {

    /** One coded entry. */
    public sealed interface Entry
            permits Assistance,
                    Channel,
                    ComplainantKind,
                    DataRight,
                    DecisionKind,
                    DeliveryMeans,
                    ExtensionCondition,
                    ForumPaper,
                    Ground,
                    InstrumentOfBasis,
                    Labelled,
                    LawfulPurpose,
                    LetterKind,
                    Outcome,
                    Part,
                    Priority,
                    ReportPeriod,
                    Role,
                    Step,
                    SubmissionKind {

        /** Stable key in rule files, requests and records. */
        String code();

        /** What people read. */
        Titles titles();
    }

    public Catalogue {
        entries = List.copyOf(entries);
        Map<String, E> byCode = new LinkedHashMap<>();
        for (E entry : entries) {
            if (byCode.put(entry.code(), entry) != null) {
                throw new IllegalArgumentException("The code '" + entry.code() + "' stands twice");
            }
        }
    }

    public Optional<E> find(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }

    /** All codes, in order. */
    public List<String> codes() {
        return entries.stream().map(Entry::code).toList();
    }
}
