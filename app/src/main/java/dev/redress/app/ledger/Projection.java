package dev.redress.app.ledger;

import java.util.List;

/** What a module keeps in tables about a case: a pure function of the case, so that it can be rebuilt and compared. */
public interface Projection {

    /** The tables that it fills; nobody else writes them. */
    List<Table> tables();

    /** The rows of one case. A later state of the case never has fewer. */
    List<Row> rows(RecordedCase recorded);
}
