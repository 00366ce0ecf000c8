package dev.redress.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.core.complaint.DisputeEvent.DecisionRecorded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GainedListTest {

    @Test
    @DisplayName("A row that was written before an event could hold documents is read, with none")
    void olderRow() {
        String row = """
                {"decision":"granted","merits":true,"on":"2026-09-03","owed":true,"proceeding":1,
                 "text":{"commitment":"c","text":"00000000-0000-0000-0000-000000000001"}}""";

        DecisionRecorded read = (DecisionRecorded) EventJson.read("DecisionRecorded", EventJson.VERSION, row);

        assertThat(read.documents()).isEmpty();
        assertThat(read.finalOn()).isEmpty();
    }
}
